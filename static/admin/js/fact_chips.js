/**
 * Facts in running text: how each stands now, a card that tells its ground, and the toolbar button.
 *
 * The desk is asked about all facts of the page at once, and again when its window comes back to
 * the front: a record may have changed in another one.
 */
(() => {
  const { facts, records } = window.newsroom;
  if (facts.states) return;
  const { element, icon } = records;
  const { draftail, React } = window;
  const AT_ONCE = 40;
  const PAUSE_BEFORE_ASKING = 80;
  const REST = 4000;
  const ICONS = {
    stands: "tag",
    changed: "rotate",
    outdated: "history",
    embargoed: "lock",
    spoils: "no-view",
    unpublished: "no-view",
  };
  // What is said in the text itself; all else waits in the card.
  const MARKS = {
    missing: "not on file",
    embargoed: "embargoed",
    disputed: "disputed",
    unsettled: "not confirmed",
    unpublished: "not public",
    spoils: "spoiler",
    gone: "record gone",
    unknown: "no such fact",
  };

  class States {
    constructor() {
      this.looks = new Map();
      this.waiting = new Set();
      this.chips = new Set();
      this.askedAt = 0;
      document.addEventListener("visibilitychange", () => this.askAgain());
      window.addEventListener("focus", () => this.askAgain());
    }

    want(key) {
      if (this.looks.has(key) || this.waiting.has(key)) return;
      this.waiting.add(key);
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.ask([...this.waiting]), PAUSE_BEFORE_ASKING);
    }

    askAgain() {
      if (document.hidden || Date.now() - this.askedAt < REST) return;
      const keys = new Set([...this.chips].map((chip) => chip.key));
      if (keys.size) this.ask([...keys]);
    }

    async ask(keys) {
      if (!facts.urls.statesUrl) return;
      this.askedAt = Date.now();
      for (let start = 0; start < keys.length; start += AT_ONCE) {
        const some = keys.slice(start, start + AT_ONCE);
        const asked = new URLSearchParams(some.map((key) => ["chip", key]));
        try {
          const { looks, today } = await records.ask(facts.urls.statesUrl, asked);
          some.forEach((key, index) => this.looks.set(key, { ...looks[index], today }));
        } catch {
          // Marked as not known; the next one, or coming back to the page, asks again.
        }
        some.forEach((key) => this.waiting.delete(key));
      }
      this.chips.forEach((chip) => chip.forceUpdate());
    }
  }

  const states = new States();
  facts.states = states;

  /** A fact in the text: its words, and a mark where a reader would get others. */
  class FactChip extends React.Component {
    constructor(props) {
      super(props);
      this.open = this.open.bind(this);
    }

    get data() {
      return this.props.contentState.getEntity(this.props.entityKey).getData();
    }

    get key() {
      const told = Object.entries(this.data).filter(([, value]) => value !== undefined && value !== "");
      return new URLSearchParams([...told, ["words", this.props.decoratedText]]).toString();
    }

    get look() {
      return states.looks.get(this.key);
    }

    componentDidMount() {
      states.chips.add(this);
      states.want(this.key);
    }

    componentDidUpdate() {
      states.want(this.key);
    }

    componentWillUnmount() {
      states.chips.delete(this);
      if (card?.chip === this) closeCard({ refocus: false });
    }

    /** A press of the mouse leaves the caret in the text: the next key must press no button. */
    open() {
      openCard(this, { focus: false });
    }

    render() {
      const { look } = this;
      const state = look?.state ?? "asked";
      const now = look?.state === "changed" ? `now ${look.value}` : MARKS[state];
      const name = this.data.frozen && state === "stands" ? "thumbtack" : (ICONS[state] ?? (look ? "warning" : "tag"));
      return React.createElement(
        "span",
        {
          className: "fact-chip",
          "data-state": state,
          "data-mild": look?.is_mild || undefined,
          "data-frozen": this.data.frozen ? "" : undefined,
          "data-note": now ? ` ${now}` : undefined,
          title: look ? `${look.name}. ${look.message}` : undefined,
          ref: (node) => {
            this.node = node;
          },
          onMouseUp: this.open,
        },
        React.createElement(window.wagtail.components.Icon, { name }),
        this.props.children,
      );
    }
  }

  // The card of a fact

  let card = null;

  function closeCard({ refocus = true } = {}) {
    if (!card) return;
    const { box, input } = card;
    card = null;
    box.remove();
    if (refocus) input?.draftailEditor.focus();
  }

  function button(label, iconName, act) {
    const made = element("button", { type: "button", class: "fact-card__button" }, icon(iconName), label);
    made.addEventListener("click", act);
    return made;
  }

  /** Give the fact other data or words; its place and what stands around it remain. */
  function rewrite(chip, input, data, words) {
    const editorState = input.draftailEditor.getEditorState();
    const range = facts.rangeOf(editorState.getCurrentContent(), chip.props.entityKey);
    closeCard({ refocus: false });
    if (!range) return;
    window.newsroom.editor.write(input, facts.write(editorState, facts.selectionOf(range), data, words));
    window.setTimeout(() => input.draftailEditor.focus(), 0);
  }

  function openCard(chip, { focus = true } = {}) {
    closeCard({ refocus: false });
    const { look, data, props } = chip;
    const input = window.newsroom.editor.inputAround(chip.node);
    if (!look || !input) return;
    const { frozen, "as-of": asOf, ...live } = data;
    const line = (term, said) => said && element("div", {}, element("dt", {}, term), element("dd", {}, said));
    const source = look.source_url
      ? element("a", { href: look.source_url, target: "_blank", rel: "noopener noreferrer" }, look.told_by || "Source")
      : look.told_by;
    const buttons = [];
    if (look.state === "changed") {
      buttons.push(button("Take over", "rotate", () => rewrite(chip, input, data, look.value)));
    }
    if (frozen) {
      const words = look.value || data.fallback || props.decoratedText;
      buttons.push(button("Thaw", "thumbtack-crossed", () => rewrite(chip, input, live, words)));
    } else if (look.value) {
      const kept = { ...live, frozen: look.value, "as-of": look.today };
      buttons.push(button("Freeze", "thumbtack", () => rewrite(chip, input, kept, look.value)));
    }
    buttons.push(
      button("Edit", "edit", () => {
        closeCard();
        props.onEdit(props.entityKey);
      }),
      button("Plain words", "cross", () => {
        closeCard();
        props.onRemove(props.entityKey);
      }),
    );
    if (look.edit_url) {
      const opens = { class: "fact-card__button", href: look.edit_url, target: "_blank", rel: "noopener" };
      buttons.push(element("a", opens, icon("link-external"), "Open record"));
    }
    const box = element(
      "div",
      { class: "fact-card", role: "dialog", "aria-label": look.name, tabindex: "-1" },
      element("p", { class: "fact-card__name" }, look.name),
      element("p", { class: "fact-card__state", "data-state": look.state }, icon(ICONS[look.state] ?? "warning"), look.label),
      element("p", { class: "fact-card__message" }, look.message),
      element(
        "dl",
        {},
        line("Readers get", look.printed),
        line("On file", look.withheld),
        line("Source", source),
        line("Fallback", data.fallback),
      ),
      element("div", { class: "fact-card__buttons" }, ...buttons),
    );
    document.body.append(box);
    card = { box, chip, input };
    records.placeAt(box, chip.node.getBoundingClientRect());
    box.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key !== "Escape") return;
      event.preventDefault();
      closeCard();
    });
    box.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !box.contains(event.relatedTarget)) closeCard({ refocus: false });
    });
    if (focus) buttons[0].focus();
  }

  document.addEventListener("mousedown", (event) => {
    if (card && !card.box.contains(event.target) && !card.chip.node.contains(event.target)) {
      closeCard({ refocus: false });
    }
  });

  // Whoever types on has done with it.
  document.addEventListener(
    "keydown",
    (event) => {
      const isLeaving = card && !event.altKey && event.target.closest?.(".public-DraftEditor-content");
      if (!isLeaving) return;
      closeCard({ refocus: false });
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );

  /** The fact at the caret, for a press of Alt and the down arrow. */
  document.addEventListener(
    "keydown",
    (event) => {
      if (!event.altKey || event.key !== "ArrowDown") return;
      if (!event.target.closest?.(".public-DraftEditor-content")) return;
      const here = window.getSelection().anchorNode;
      const touched = [...states.chips].find(({ node }) => node?.contains(here));
      const input = window.newsroom.editor.inputAround(event.target);
      const chip = card?.chip ?? touched ?? chipBefore(input?.draftailEditor.getEditorState());
      if (!chip) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      openCard(chip);
    },
    true,
  );

  function chipBefore(editorState) {
    const selection = editorState?.getSelection();
    if (!selection?.isCollapsed()) return null;
    const block = editorState.getCurrentContent().getBlockForKey(selection.getStartKey());
    const at = selection.getStartOffset();
    const keys = [block.getEntityAt(at), at > 0 && block.getEntityAt(at - 1), at > 1 && block.getEntityAt(at - 2)];
    return [...states.chips].find((chip) => keys.includes(chip.props.entityKey)) ?? null;
  }

  // The toolbar button, and "Edit"

  class FactSource extends React.Component {
    componentDidMount() {
      const { editorState, entityType, entity, entityKey, onClose } = this.props;
      const content = editorState.getCurrentContent();
      const range = entity && entity.getType() === "FACT" ? facts.rangeOf(content, entityKey) : null;
      const selection = range ? facts.selectionOf(range) : editorState.getSelection();
      this.dialog = new facts.Dialog({
        urls: entityType,
        data: range ? entity.getData() : null,
        words: range ? "" : selectedText(editorState),
        onInsert: (data, words) => this.complete(facts.write(editorState, selection, data, words)),
        onUnlink: () => {
          const { EditorState, Modifier } = window.DraftJS;
          const plain = Modifier.applyEntity(content, selection, null);
          this.complete(EditorState.push(editorState, plain, "apply-entity"));
        },
        onClose,
      });
    }

    complete(editorState) {
      const input = window.newsroom.editor.inputs().find(
        (one) => one.draftailEditor.getEditorState().getCurrentContent() === this.props.editorState.getCurrentContent(),
      );
      this.props.onComplete(editorState);
      if (input) window.setTimeout(() => input.dispatchEvent(new Event("change", { bubbles: true })), 400);
    }

    componentWillUnmount() {
      this.dialog.remove();
    }

    render() {
      return null;
    }
  }

  function selectedText(editorState) {
    const selection = editorState.getSelection();
    if (selection.isCollapsed() || selection.getStartKey() !== selection.getEndKey()) return "";
    const block = editorState.getCurrentContent().getBlockForKey(selection.getStartKey());
    return block.getText().slice(selection.getStartOffset(), selection.getEndOffset());
  }

  draftail.registerPlugin({ type: "FACT", source: FactSource, decorator: FactChip });
})();
