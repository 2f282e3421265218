/**
 * The list of records that typed words may mean: `window.newsroom.mentions.RecordList`.
 *
 * What the story is about is sent along, as the form has it, so that what belongs to it comes
 * first. Where the focus is, is the owner's matter.
 */
(() => {
  const newsroom = (window.newsroom ??= {});
  if (newsroom.mentions) return;
  const PAUSE_BEFORE_ASKING = 120;
  const ICONS = {
    person: "user",
    show: "media",
    season: "calendar-alt",
    episode: "list-ol",
    character: "glasses",
    organisation: "site",
  };

  function element(name, attributes = {}, text = "") {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.textContent = text;
    return made;
  }

  function icon(kind) {
    const space = "http://www.w3.org/2000/svg";
    const drawing = document.createElementNS(space, "svg");
    drawing.setAttribute("class", "icon");
    drawing.setAttribute("aria-hidden", "true");
    const use = document.createElementNS(space, "use");
    use.setAttribute("href", `#icon-${ICONS[kind] ?? "help"}`);
    drawing.append(use);
    return drawing;
  }

  /** What the form says the story is about, as the address of a question carries it. */
  function aboutTheStory() {
    const asked = new URLSearchParams();
    document.querySelectorAll("input[name^='subjects-']").forEach((input) => {
      const [, row, kind] = /^subjects-(\d+)-(show|person)$/.exec(input.name) ?? [];
      const struck = row && document.querySelector(`[name="subjects-${row}-DELETE"]`);
      const isStruck = struck && (struck.type === "checkbox" ? struck.checked : struck.value);
      if (kind && input.value && !isStruck) asked.append(kind, input.value);
    });
    return asked;
  }

  /** What tells a record from its namesakes, in lists and on cards. */
  function marksOf(option) {
    const marks = [];
    if (option.is_near) marks.push(element("span", { class: "mention-near" }, "In this story"));
    if (option.state) marks.push(element("span", { class: "mention-state" }, option.state));
    if (option.note) marks.push(element("span", { class: "mention-state" }, option.note));
    return marks;
  }

  function toldOf(option) {
    return [option.facts, option.works].filter(Boolean).join(" — ");
  }

  let numberOfLists = 0;

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
      this.isAsking = true;
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.fetch(words, whenNothing), PAUSE_BEFORE_ASKING);
    }

    async fetch(words, whenNothing) {
      this.request?.abort();
      this.request = new AbortController();
      const asked = aboutTheStory();
      asked.set("q", words);
      try {
        const response = await fetch(`${this.url}?${asked}`, { signal: this.request.signal });
        if (!response.ok) throw new Error(`The desk answered ${response.status}.`);
        const { results } = await response.json();
        this.show(results, whenNothing);
      } catch (error) {
        if (error.name !== "AbortError") this.show([], "The records could not be asked. Try again.");
      }
    }

    show(options, whenNothing) {
      this.options = options;
      this.isAsking = false;
      this.list.replaceChildren(...options.map((option, index) => this.draw(option, index)));
      this.note.textContent = options.length ? "" : whenNothing;
      this.box.hidden = !options.length && !whenNothing;
      this.activate(options.length ? 0 : -1);
      this.onShow?.();
      const chosen = this.chooseNext;
      this.chooseNext = null;
      if (chosen && options.length) this.onChoose(options[0], chosen);
    }

    draw(option, index) {
      const item = element("li", { id: `${this.id}-${index}`, role: "option" });
      item.dataset.kind = option.kind;
      item.dataset.id = option.id;
      const name = element("span", { class: "mention-list__name" }, option.name);
      const apart = option.told_apart_by && ` (${option.told_apart_by})`;
      if (apart) name.append(element("span", { class: "mention-list__apart" }, apart));
      item.append(icon(option.kind), name);
      item.append(element("span", { class: "mention-list__kind" }, option.kind_label));
      item.append(...marksOf(option));
      const told = toldOf(option);
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
        // Whoever types on and presses Enter at once means the list that is on its way.
        if (this.isAsking) this.chooseNext = { asTyped: event.shiftKey };
        else this.onChoose(this.options[this.active], { asTyped: event.shiftKey });
      } else return false;
      event.preventDefault();
      event.stopImmediatePropagation();
      return true;
    }

    placeAt(rect) {
      placeAt(this.box, rect);
    }

    close() {
      window.clearTimeout(this.timer);
      this.request?.abort();
      this.box.hidden = true;
      this.options = [];
      this.isAsking = false;
      this.chooseNext = null;
      const owner = this.owner();
      owner?.removeAttribute("aria-activedescendant");
      owner?.removeAttribute("aria-controls");
    }
  }

  /** Put a box below a place on the screen, or above it where there is no room. */
  function placeAt(box, rect) {
    const below = rect.bottom + box.offsetHeight + 8 < window.innerHeight;
    const top = below ? rect.bottom + 4 : rect.top - box.offsetHeight - 4;
    const left = Math.min(rect.left, window.innerWidth - box.offsetWidth - 8);
    box.style.top = `${Math.max(8, top) + window.scrollY}px`;
    box.style.left = `${Math.max(8, left) + window.scrollX}px`;
  }

  newsroom.mentions = { urls: null, FEWEST_LETTERS: 2, RecordList, aboutTheStory, element, icon, marksOf, placeAt, toldOf };
})();
