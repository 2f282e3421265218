/**
 * Mentions of records in running text: a toolbar button, and typing "@" and two letters.
 *
 * The words in the text stay as typed; the entity holds the kind and id of the record.
 */
(() => {
  const FEWEST_LETTERS = 2;
  const PAUSE_BEFORE_ASKING = 120;
  // "@" after a space, a bracket or an opening quotation mark, then up to sixty characters.
  const TYPED = /(?:^|[\s([{“‘"'—–-])@([^\s@][^@\n]{1,59})$/u;
  const CLOSING_PUNCTUATION = /^[.,;:!?)\]’”'"…]$/u;
  // Two editors on one page load this file once, but a page may list it twice.
  if (window.newsroomMentions) return;
  window.newsroomMentions = true;

  const { draftail, DraftJS, React } = window;
  const { EditorState, Modifier, SelectionState } = DraftJS;

  let numberOfLists = 0;

  /** A listbox of records under a place on the screen. Where the focus is, is its owner's matter. */
  class RecordList {
    constructor({ url, onChoose, parent = document.body, owner = () => null }) {
      numberOfLists += 1;
      this.id = `mention-list-${numberOfLists}`;
      this.url = url;
      this.onChoose = onChoose;
      this.owner = owner;
      this.options = [];
      this.active = -1;
      this.box = element("div", { class: "mention-list", hidden: "" });
      this.list = element("ul", { id: this.id, role: "listbox", "aria-label": "Records" });
      this.note = element("p", { class: "mention-list__note", role: "status" });
      this.box.append(this.list, this.note);
      // A press of the mouse must not take the focus from the text.
      this.box.addEventListener("mousedown", (event) => event.preventDefault());
      parent.append(this.box);
    }

    get isOpen() {
      return !this.box.hidden;
    }

    ask(words, whenNothing = "") {
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.fetch(words, whenNothing), PAUSE_BEFORE_ASKING);
    }

    async fetch(words, whenNothing) {
      this.request?.abort();
      this.request = new AbortController();
      try {
        const url = `${this.url}?q=${encodeURIComponent(words)}`;
        const response = await fetch(url, { signal: this.request.signal });
        if (!response.ok) throw new Error(`The desk answered ${response.status}.`);
        const { results } = await response.json();
        this.show(results, whenNothing);
      } catch (error) {
        if (error.name !== "AbortError") this.show([], "The records could not be asked. Try again.");
      }
    }

    show(options, whenNothing) {
      this.options = options;
      this.list.replaceChildren(...options.map((option, index) => this.draw(option, index)));
      this.note.textContent = options.length ? "" : whenNothing;
      this.box.hidden = !options.length && !whenNothing;
      this.activate(options.length ? 0 : -1);
      this.onShow?.();
    }

    draw(option, index) {
      const item = element("li", { id: `${this.id}-${index}`, role: "option" });
      item.dataset.kind = option.kind;
      item.dataset.id = option.id;
      const name = element("span", { class: "mention-list__name" }, option.name);
      const apart = option.told_apart_by && ` (${option.told_apart_by})`;
      if (apart) name.append(element("span", { class: "mention-list__apart" }, apart));
      item.append(name, element("span", { class: "mention-list__kind" }, option.kind_label));
      if (!option.is_live) item.append(element("span", { class: "mention-list__draft" }, "Draft"));
      const told = [option.facts, option.works].filter(Boolean).join(" — ");
      if (told) item.append(element("span", { class: "mention-list__told" }, told));
      item.addEventListener("mousemove", () => this.activate(index));
      item.addEventListener("click", () => this.onChoose(option));
      return item;
    }

    activate(index) {
      this.active = index;
      [...this.list.children].forEach((item, position) => {
        item.setAttribute("aria-selected", String(position === index));
        if (position === index) item.scrollIntoView({ block: "nearest" });
      });
      const owner = this.owner();
      if (!owner) return;
      owner.setAttribute("aria-controls", this.id);
      if (index < 0) owner.removeAttribute("aria-activedescendant");
      else owner.setAttribute("aria-activedescendant", `${this.id}-${index}`);
    }

    /** Act on a key; true if it meant the list. */
    press(event) {
      const count = this.options.length;
      if (event.key === "Escape") this.onEscape?.();
      else if (!count) return false;
      else if (event.key === "ArrowDown") this.activate((this.active + 1) % count);
      else if (event.key === "ArrowUp") this.activate((this.active - 1 + count) % count);
      else if (event.key === "Enter" || event.key === "Tab") {
        this.onChoose(this.options[this.active], { asTyped: event.shiftKey });
      } else return false;
      event.preventDefault();
      event.stopImmediatePropagation();
      return true;
    }

    placeAt(rect) {
      const below = rect.bottom + this.box.offsetHeight + 8 < window.innerHeight;
      const top = below ? rect.bottom + 4 : rect.top - this.box.offsetHeight - 4;
      const left = Math.min(rect.left, window.innerWidth - this.box.offsetWidth - 8);
      this.box.style.top = `${Math.max(8, top) + window.scrollY}px`;
      this.box.style.left = `${Math.max(8, left) + window.scrollX}px`;
    }

    close() {
      window.clearTimeout(this.timer);
      this.request?.abort();
      this.box.hidden = true;
      this.options = [];
      const owner = this.owner();
      owner?.removeAttribute("aria-activedescendant");
      owner?.removeAttribute("aria-controls");
    }
  }

  function element(name, attributes = {}, text = "") {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.textContent = text;
    return made;
  }

  function dataOf({ kind, id, label }) {
    return { kind, id: String(id), label };
  }

  /** Put `words` in place of `range` as a mention of `option`, and the caret behind it. */
  function insertMention(editorState, range, words, option) {
    const style = editorState.getCurrentInlineStyle();
    let content = editorState.getCurrentContent();
    content = content.createEntity("MENTION", "MUTABLE", dataOf(option));
    const key = content.getLastCreatedEntityKey();
    const behind = content.getBlockForKey(range.getEndKey()).getText()[range.getEndOffset()];
    content = Modifier.replaceText(content, range, words, style, key);
    let caret = content.getSelectionAfter();
    // Typing directly behind an entity would go on with it, so a plain space follows.
    const needsSpace = behind === undefined || !/[\s\p{P}]/u.test(behind);
    if (needsSpace) {
      content = Modifier.insertText(content, caret, " ", style);
      space = { block: caret.getStartKey(), offset: caret.getStartOffset() };
      caret = content.getSelectionAfter();
    }
    // Not "insert-characters": undoing the mention must leave what was typed before it.
    const next = EditorState.push(editorState, content, "insert-fragment");
    return EditorState.forceSelection(next, caret);
  }

  // The space we put behind the last mention; punctuation typed next takes its place.
  let space = null;

  function closeUpPunctuation(editorState) {
    if (!space) return editorState;
    const selection = editorState.getSelection();
    const text = editorState.getCurrentContent().getBlockForKey(space.block)?.getText() ?? "";
    const { block, offset } = space;
    const typedBehind = selection.getStartKey() === block && selection.getStartOffset() - offset;
    if (typedBehind === 1) return editorState;
    space = null;
    if (typedBehind !== 2 || text[offset] !== " " || !CLOSING_PUNCTUATION.test(text[offset + 1])) {
      return editorState;
    }
    const gap = SelectionState.createEmpty(block).merge({
      anchorOffset: offset,
      focusOffset: offset + 1,
    });
    const content = Modifier.removeRange(editorState.getCurrentContent(), gap, "backward");
    const caret = SelectionState.createEmpty(block).merge({
      anchorOffset: offset + 1,
      focusOffset: offset + 1,
      hasFocus: true,
    });
    const next = EditorState.push(editorState, content, "remove-range");
    return EditorState.forceSelection(next, caret);
  }

  // Typing "@"

  const typing = {
    list: null,
    range: null,
    words: "",
    editor: null,
    // Where an "@" was waved off with Escape; typing on does not bring the list back.
    refused: null,
  };

  function typedMention(editorState) {
    const selection = editorState.getSelection();
    if (!selection.isCollapsed() || !selection.getHasFocus()) return null;
    const block = editorState.getCurrentContent().getBlockForKey(selection.getStartKey());
    const end = selection.getStartOffset();
    const match = TYPED.exec(block.getText().slice(0, end));
    if (!match || match[1].trim().length < FEWEST_LETTERS || match[1].endsWith("  ")) return null;
    const start = end - match[1].length - 1;
    if (block.getEntityAt(start)) return null;
    const range = selection.merge({ anchorOffset: start, focusOffset: end });
    return { range, words: match[1], place: `${block.getKey()}:${start}` };
  }

  function stopTyping() {
    typing.list?.close();
    typing.range = null;
    typing.editor = null;
  }

  function contentEditable() {
    return document.activeElement?.closest(".public-DraftEditor-content") ?? null;
  }

  function listFor(url) {
    if (typing.list) return typing.list;
    typing.list = new RecordList({ url, owner: contentEditable, onChoose: chooseTyped });
    typing.list.onShow = () => {
      const selection = window.getSelection();
      if (typing.range && selection.rangeCount) {
        typing.list.placeAt(selection.getRangeAt(0).getBoundingClientRect());
      }
    };
    typing.list.onEscape = () => {
      typing.refused = typing.place;
      stopTyping();
    };
    return typing.list;
  }

  function chooseTyped(option, { asTyped = false } = {}) {
    const { editor, range, words } = typing;
    if (!editor || !range) return;
    stopTyping();
    const said = asTyped ? words.trim() : option.name;
    editor.setEditorState(insertMention(editor.getEditorState(), range, said, option));
  }

  document.addEventListener(
    "keydown",
    (event) => {
      if (typing.range && typing.list?.isOpen) typing.list.press(event);
    },
    true,
  );
  document.addEventListener("focusout", (event) => {
    if (event.target.closest?.(".public-DraftEditor-content")) stopTyping();
  });
  window.addEventListener("scroll", () => typing.list?.isOpen && typing.list.onShow(), {
    passive: true,
  });

  const typingPlugin = {
    type: "mention-typing",
    onChange(editorState, editor) {
      const tidy = closeUpPunctuation(editorState);
      const typed = typedMention(tidy);
      if (!typed) {
        if (typing.editor?.getEditorState === editor.getEditorState) stopTyping();
        if (typing.refused && !tidy.getSelection().getHasFocus()) typing.refused = null;
        return tidy;
      }
      if (typed.place === typing.refused) return tidy;
      typing.refused = null;
      if (typed.words !== typing.words || !typing.range) listFor(this.optionsUrl).ask(typed.words);
      Object.assign(typing, typed, { editor });
      return tidy;
    },
  };

  // The toolbar button, and "Edit" on a mention

  class MentionSource extends React.Component {
    componentDidMount() {
      const { editorState, entityType, entity } = this.props;
      this.dialog = element("dialog", { class: "mention-dialog", "aria-label": "Mention a record" });
      const label = element("label", { class: "mention-dialog__label" }, "Person or show");
      this.input = element("input", {
        type: "search",
        role: "combobox",
        "aria-expanded": "true",
        "aria-autocomplete": "list",
        autocomplete: "off",
        maxlength: "100",
      });
      label.append(this.input);
      this.dialog.append(label);
      document.body.append(this.dialog);
      this.list = new RecordList({
        url: entityType.optionsUrl,
        parent: this.dialog,
        owner: () => this.input,
        onChoose: (option) => this.choose(option),
      });
      this.list.onEscape = () => this.props.onClose();
      this.input.addEventListener("input", () => this.ask());
      this.input.addEventListener("keydown", (event) => this.list.press(event));
      this.dialog.addEventListener("cancel", (event) => {
        event.preventDefault();
        this.props.onClose();
      });
      this.dialog.addEventListener("mousedown", (event) => {
        if (event.target === this.dialog) this.props.onClose();
      });
      this.input.value = entity ? "" : selectedText(editorState);
      this.dialog.showModal();
      this.input.select();
      this.ask();
    }

    componentWillUnmount() {
      this.list.close();
      this.dialog.remove();
    }

    ask() {
      const words = this.input.value.trim();
      if (words.length < FEWEST_LETTERS) {
        this.list.show([], "Type two letters of a name or a title.");
        return;
      }
      this.list.ask(words, `No person or show is called “${words}”.`);
    }

    choose(option) {
      const { editorState, entity, entityKey, onComplete } = this.props;
      const selection = entity
        ? draftail.DraftUtils.getEntitySelection(editorState, entityKey)
        : editorState.getSelection();
      if (selection.isCollapsed()) {
        onComplete(insertMention(editorState, selection, option.name, option));
      } else {
        let content = editorState.getCurrentContent();
        content = content.createEntity("MENTION", "MUTABLE", dataOf(option));
        content = Modifier.applyEntity(content, selection, content.getLastCreatedEntityKey());
        onComplete(EditorState.push(editorState, content, "apply-entity"));
      }
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

  /** A mention in the text: hovering tells who it is, pressing it offers to change or undo it. */
  function Mention(props) {
    const { kind, label } = props.contentState.getEntity(props.entityKey).getData();
    const icon = React.createElement(window.wagtail.components.Icon, {
      name: kind === "show" ? "media" : "user",
    });
    const entity = React.createElement(draftail.TooltipEntity, {
      ...props,
      icon,
      label: label || "Record",
    });
    return React.createElement("span", { className: "mention", "data-kind": kind, title: label }, entity);
  }

  draftail.registerPlugin({ type: "MENTION", source: MentionSource, decorator: Mention });
  draftail.registerPlugin(typingPlugin, "plugins");
})();
