/**
 * What the scripts for facts in running text share: asking the desk, and a list of records.
 *
 * A fact in the text is an entity of the type "FACT". Its data are the stored attributes: which
 * field of which record it is, how it is said, and what stands there while it may not be.
 */
(() => {
  const newsroom = (window.newsroom ??= {});
  if (newsroom.facts) return;

  const FEWEST_LETTERS = 2;
  const PAUSE_BEFORE_ASKING = 120;
  const KINDS = ["show", "person"];
  let numberOfLists = 0;

  function element(name, attributes = {}, ...content) {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => {
      if (value !== null && value !== false) made.setAttribute(key, value === true ? "" : value);
    });
    made.append(...content.filter((one) => one !== null && one !== undefined && one !== ""));
    return made;
  }

  function icon(name) {
    const drawn = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    drawn.setAttribute("class", `icon icon-${name}`);
    drawn.setAttribute("aria-hidden", "true");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    use.setAttribute("href", `#icon-${name}`);
    drawn.append(use);
    return drawn;
  }

  async function ask(url, params, signal) {
    const response = await fetch(`${url}?${params}`, { signal, headers: { Accept: "application/json" } });
    if (!response.ok) throw new Error(`The desk answered ${response.status}.`);
    return response.json();
  }

  /** A listbox of shows and people. Where the focus is, is its owner's matter. */
  class RecordList {
    constructor({ url, onChoose, parent = document.body, owner = () => null }) {
      numberOfLists += 1;
      this.id = `fact-records-${numberOfLists}`;
      Object.assign(this, { url, onChoose, owner, options: [], active: -1 });
      this.list = element("ul", { id: this.id, role: "listbox", "aria-label": "Shows and people" });
      this.note = element("p", { class: "mention-list__note", role: "status" });
      this.box = element("div", { class: "mention-list fact-records", hidden: true }, this.list, this.note);
      // A press of the mouse must not take the focus from the text.
      this.box.addEventListener("mousedown", (event) => event.preventDefault());
      parent.append(this.box);
    }

    get isOpen() {
      return !this.box.hidden;
    }

    search(words, whenNothing = "") {
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.fetch(words, whenNothing), PAUSE_BEFORE_ASKING);
    }

    async fetch(words, whenNothing) {
      this.request?.abort();
      this.request = new AbortController();
      try {
        const asked = new URLSearchParams({ q: words });
        const { results } = await ask(this.url, asked, this.request.signal);
        this.show(results.filter((one) => KINDS.includes(one.kind)), whenNothing);
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
      this.sayWhetherOpen();
      this.onShow?.();
    }

    /** A combobox always names its list, and says whether it can be seen. */
    sayWhetherOpen() {
      const owner = this.owner();
      if (owner?.getAttribute("role") !== "combobox") return;
      owner.setAttribute("aria-controls", this.id);
      owner.setAttribute("aria-expanded", String(this.options.length > 0));
    }

    draw(option, index) {
      const apart = option.told_apart_by && element("span", { class: "mention-list__apart" }, ` (${option.told_apart_by})`);
      const told = [option.facts, option.works].filter(Boolean).join(" — ");
      const item = element(
        "li",
        { id: `${this.id}-${index}`, role: "option" },
        element("span", { class: "mention-list__name" }, option.name, apart),
        element("span", { class: "mention-list__kind" }, option.kind_label),
        option.is_live ? "" : element("span", { class: "mention-list__draft" }, "Draft"),
        told && element("span", { class: "mention-list__told" }, told),
      );
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
      else if (!count || !this.isOpen) return false;
      else if (event.key === "ArrowDown") this.activate((this.active + 1) % count);
      else if (event.key === "ArrowUp") this.activate((this.active - 1 + count) % count);
      else if (event.key === "Enter" || event.key === "Tab") this.onChoose(this.options[this.active]);
      else return false;
      event.preventDefault();
      event.stopImmediatePropagation();
      return true;
    }

    placeAt(rect) {
      place(this.box, rect);
    }

    close() {
      window.clearTimeout(this.timer);
      this.request?.abort();
      this.box.hidden = true;
      this.options = [];
      const owner = this.owner();
      owner?.removeAttribute("aria-activedescendant");
      owner?.removeAttribute("aria-controls");
      this.sayWhetherOpen();
    }
  }

  /** Put a box under a place on the screen, or over it where there is no room. */
  function place(box, rect) {
    const below = rect.bottom + box.offsetHeight + 8 < window.innerHeight;
    const top = below ? rect.bottom + 4 : rect.top - box.offsetHeight - 4;
    const left = Math.min(rect.left, window.innerWidth - box.offsetWidth - 8);
    box.style.top = `${Math.max(8, top) + window.scrollY}px`;
    box.style.left = `${Math.max(8, left) + window.scrollX}px`;
  }

  /** Where an entity stands: its block and offsets. Null once it is gone. */
  function rangeOf(content, entityKey) {
    let found = null;
    content.getBlocksAsArray().forEach((block) => {
      block.findEntityRanges(
        (character) => character.getEntity() === entityKey,
        (start, end) => {
          found ??= { block, start, end };
        },
      );
    });
    return found;
  }

  function selectionOf({ block, start, end }) {
    const empty = window.DraftJS.SelectionState.createEmpty(block.getKey());
    return empty.merge({ anchorOffset: start, focusOffset: end });
  }

  /** Put `words` in place of `selection` as a fact with `data`, and the caret behind it. */
  function write(editorState, selection, data, words) {
    const { EditorState, Modifier } = window.DraftJS;
    let content = editorState.getCurrentContent();
    const first = content.getBlockForKey(selection.getStartKey());
    const style = first.getInlineStyleAt(Math.max(0, selection.getStartOffset() - 1));
    content = content.createEntity("FACT", "IMMUTABLE", data);
    const key = content.getLastCreatedEntityKey();
    const last = content.getBlockForKey(selection.getEndKey());
    const behind = last.getText()[selection.getEndOffset()];
    content = Modifier.replaceText(content, selection, words, style, key);
    let caret = content.getSelectionAfter();
    if (behind === undefined) {
      content = Modifier.insertText(content, caret, " ", style);
      caret = content.getSelectionAfter();
    }
    // Not "insert-characters": undoing the fact must leave what was typed before it.
    const next = EditorState.push(editorState, content, "insert-fragment");
    return EditorState.forceSelection(next, caret.merge({ hasFocus: true }));
  }

  newsroom.facts = { FEWEST_LETTERS, RecordList, ask, element, icon, place, rangeOf, selectionOf, urls: {}, write };
})();
