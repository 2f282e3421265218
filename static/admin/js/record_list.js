/**
 * The list of records that typed words may mean: `window.newsroom.records.RecordList`.
 *
 * What the story is about is sent along, as the form has it, so that what belongs to it comes
 * first. Where the focus is, is the owner's matter.
 */
(() => {
  const newsroom = (window.newsroom ??= {});
  if (newsroom.records) return;
  const FEWEST_LETTERS = 2;
  const PAUSE_BEFORE_ASKING = 120;
  const ICONS = {
    person: "user",
    show: "media",
    season: "calendar-alt",
    episode: "list-ol",
    character: "glasses",
    organisation: "site",
  };
  let numberOfLists = 0;

  /** An element with the attributes that have a value, and with what of its content is there. */
  function element(name, attributes = {}, ...content) {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => {
      if (value !== null && value !== false) made.setAttribute(key, value === true ? "" : value);
    });
    made.append(...content.filter((one) => one !== null && one !== undefined && one !== ""));
    return made;
  }

  function icon(name) {
    const space = "http://www.w3.org/2000/svg";
    const drawn = document.createElementNS(space, "svg");
    drawn.setAttribute("class", `icon icon-${name}`);
    drawn.setAttribute("aria-hidden", "true");
    const use = document.createElementNS(space, "use");
    use.setAttribute("href", `#icon-${name}`);
    drawn.append(use);
    return drawn;
  }

  /** A field to type the name of a record into. */
  function combobox() {
    return element("input", {
      type: "search",
      role: "combobox",
      "aria-expanded": "false",
      "aria-autocomplete": "list",
      autocomplete: "off",
      maxlength: "100",
    });
  }

  const iconOf = (kind) => icon(ICONS[kind] ?? "help");

  async function ask(url, params, signal) {
    const response = await fetch(`${url}?${params}`, { signal, headers: { Accept: "application/json" } });
    if (!response.ok) throw new Error(`The desk answered ${response.status}.`);
    return response.json();
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

  /** A listbox of records; of only some `kinds`, where any are named. */
  class RecordList {
    constructor({ url, onChoose, parent = document.body, owner = () => null, kinds = null, label = "Records" }) {
      numberOfLists += 1;
      this.id = `record-list-${numberOfLists}`;
      Object.assign(this, { url, onChoose, owner, kinds, options: [], active: -1 });
      this.list = element("ul", { id: this.id, role: "listbox", "aria-label": label });
      this.note = element("p", { class: "record-list__note", role: "status" });
      this.box = element("div", { class: "record-list", hidden: true }, this.list, this.note);
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
        const { results } = await ask(this.url, asked, this.request.signal);
        this.show(results.filter(({ kind }) => !this.kinds || this.kinds.includes(kind)), whenNothing);
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
      this.sayWhetherOpen();
      this.onShow?.();
      const chosen = this.chooseNext;
      this.chooseNext = null;
      if (chosen && options.length) this.onChoose(options[0], chosen);
    }

    draw(option, index) {
      const apart = option.told_apart_by && element("span", { class: "record-list__apart" }, ` (${option.told_apart_by})`);
      const told = toldOf(option);
      const item = element(
        "li",
        { id: `${this.id}-${index}`, role: "option", "data-kind": option.kind, "data-id": option.id },
        iconOf(option.kind),
        element("span", { class: "record-list__name" }, option.name, apart),
        element("span", { class: "record-list__kind" }, option.kind_label),
        ...marksOf(option),
        told && element("span", { class: "record-list__told" }, told),
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

    /** A combobox always names its list, and says whether it can be seen. */
    sayWhetherOpen() {
      const owner = this.owner();
      if (owner?.getAttribute("role") !== "combobox") return;
      owner.setAttribute("aria-controls", this.id);
      owner.setAttribute("aria-expanded", String(this.options.length > 0));
    }

    /** Act on a key; true if it meant the list. */
    press(event) {
      const count = this.options.length;
      if (event.key === "Escape") this.onEscape?.();
      else if (!count || !this.isOpen) return false;
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
      this.sayWhetherOpen();
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

  newsroom.records = {
    FEWEST_LETTERS,
    RecordList,
    aboutTheStory,
    ask,
    combobox,
    element,
    icon,
    iconOf,
    marksOf,
    placeAt,
    toldOf,
  };
})();
