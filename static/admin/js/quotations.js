/**
 * The form of a quotation: what the ledger has of it, where the words differ, and filing it.
 *
 * The entry decides who said it, to whom and where, so the fields for that are put away while one
 * is chosen. Nothing here stops anybody from saving.
 */
(() => {
  const PAUSE = 400;

  const csrf = () => document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";

  function element(tag, className, text) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  /** The keys of what the story is about, as its form has them at this moment. */
  function subjects(kind) {
    const fields = document.querySelectorAll(`input[name^="subjects-"][name$="-${kind}"]`);
    const isKept = (field) => {
      const row = field.name.replace(/-\w+$/, "-DELETE");
      return !document.querySelector(`[name="${row}"][value="1"]`);
    };
    const kept = [...fields].filter(isKept).map((field) => field.value);
    return kept.filter((value) => /^\d+$/.test(value));
  }

  class LedgerForm {
    constructor(block, prefix, urls) {
      this.urls = urls;
      this.chooser = block.childBlocks.quote.widget;
      this.speaker = block.childBlocks.speaker.widget;
      this.outlet = block.childBlocks.outlet.widget;
      this.url = document.getElementById(`${prefix}-url`);
      this.text = document.getElementById(`${prefix}-text`);
      this.form = this.text.closest(".quotation-form");
      this.told = element("div", "quotation-ledger");
      this.told.setAttribute("role", "status");
      this.file = element("button", "button button-small button-secondary", "File in the ledger");
      this.file.type = "button";
      this.text.closest("[data-field]").append(this.told, this.file);

      this.chooser.getModalOptions = () => this.modalOptions();
      this.chooser.input.addEventListener("change", () => this.refresh());
      this.text.addEventListener("input", () => this.later());
      this.file.addEventListener("click", () => this.fileEntry());
      this.refresh();
    }

    get entry() {
      return this.chooser.input.value;
    }

    /** What the story is about comes first in the list; a new entry starts with what is typed. */
    modalOptions() {
      window.newsroom = window.newsroom ?? {};
      window.newsroom.quotation = {
        text: this.text.value,
        speaker: this.speaker.getState()?.id ?? "",
        speakerName: this.speaker.getState()?.string ?? "",
        outlet: this.outlet.getState()?.id ?? "",
        url: this.url.value,
        shows: subjects("show"),
        people: subjects("person"),
      };
      const filters = {};
      if (subjects("show").length) filters.shows = subjects("show").join(",");
      if (subjects("person").length) filters.people = subjects("person").join(",");
      return Object.keys(filters).length ? { linkedFieldFilters: filters } : null;
    }

    later() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.refresh(), PAUSE);
    }

    async refresh() {
      this.form?.classList.toggle("quotation-form--filed", Boolean(this.entry));
      this.file.hidden = Boolean(this.entry) || !this.text.value.trim();
      if (!this.entry) {
        this.told.replaceChildren();
        return;
      }
      const asked = new URLSearchParams({ quote: this.entry, text: this.text.value });
      const turn = (this.turn = (this.turn ?? 0) + 1);
      try {
        const answer = await fetch(`${this.urls.check}?${asked}`);
        const told = await answer.json();
        if (turn === this.turn) this.tell(told);
      } catch {
        if (turn === this.turn) this.say("The ledger could not be asked. Type once more to try again.");
      }
    }

    tell(told) {
      if (told.message) {
        this.say(told.message);
        return;
      }
      const parts = [element("p", "quotation-ledger__line", told.line)];
      const said = element("blockquote", "quotation-ledger__said", `“${told.said}”`);
      if (told.language !== "en") said.lang = told.language;
      parts.push(said);
      if (told.translation) {
        parts.push(element("blockquote", "quotation-ledger__said", `“${told.translation}”`));
      }
      const faults = [...told.differences, ...told.warnings];
      if (faults.length) {
        const list = element("ul", "quotation-ledger__faults");
        list.append(...faults.map((fault) => element("li", "", fault)));
        parts.push(list);
      } else if (this.text.value.trim()) {
        parts.push(element("p", "quotation-ledger__fine", "Word for word, cuts and insertions marked."));
      }
      for (const note of told.notes) parts.push(element("p", "quotation-ledger__note", note));
      this.told.replaceChildren(...parts);
    }

    say(message) {
      const list = element("ul", "quotation-ledger__faults");
      list.append(element("li", "", message));
      this.told.replaceChildren(list);
    }

    async fileEntry() {
      const sent = new FormData();
      sent.set("words", this.text.value);
      sent.set("speaker", this.speaker.getState()?.id ?? "");
      sent.set("outlet", this.outlet.getState()?.id ?? "");
      sent.set("url", this.url.value);
      for (const show of subjects("show")) sent.append("shows", show);
      for (const person of subjects("person")) sent.append("people", person);
      this.file.disabled = true;
      try {
        const headers = { "X-CSRFToken": csrf() };
        const answer = await fetch(this.urls.file, { method: "POST", body: sent, headers });
        const filed = await answer.json();
        if (!answer.ok) {
          this.say(filed.message);
          return;
        }
        this.chooser.setState(filed);
        this.chooser.chooserElement.querySelector("[data-chooser-edit-link]")?.focus();
      } catch {
        this.say("The entry could not be filed. Try again.");
      } finally {
        this.file.disabled = false;
      }
    }
  }

  class QuotationBlockDefinition extends window.wagtailStreamField.blocks.StructBlockDefinition {
    render(placeholder, prefix, initialState, initialError) {
      const block = super.render(placeholder, prefix, initialState, initialError);
      new LedgerForm(block, prefix, this.meta.ledger);
      return block;
    }
  }

  window.telepath.register("newsroom.articles.blocks.QuotationBlock", QuotationBlockDefinition);

  // A new entry in the dialog starts with what the quotation has so far.
  const FORM = "form[data-chooser-modal-creation-form]";

  function prefill(form) {
    const typed = window.newsroom?.quotation;
    const name = form.querySelector("[data-speaker-name]");
    if (!typed || !name || form.dataset.isPrefilled) return;
    form.dataset.isPrefilled = "true";
    const fields = form.elements;
    if (!fields.text.value) fields.text.value = typed.text;
    if (!name.value && typed.speaker) {
      name.value = typed.speakerName.replace(/ – draft$/, "");
      fields.speaker.value = typed.speaker;
    }
    if (typed.outlet && !fields.source.value) fields.source.value = typed.outlet;
    if (typed.url && !fields.source_url.value) fields.source_url.value = typed.url;
    if (!form.elements.about_shows && !form.elements.about_people) {
      for (const [field, keys] of [["about_shows", typed.shows], ["about_people", typed.people]]) {
        for (const key of keys) {
          const hidden = element("input");
          Object.assign(hidden, { type: "hidden", name: field, value: key });
          form.append(hidden);
        }
      }
    }
    suggestSpeakers(form, name);
  }

  /** People that the typed name may mean, as the browser's own list under the field. */
  function suggestSpeakers(form, name) {
    const list = element("datalist");
    list.id = "speaker-names";
    form.append(list);
    name.setAttribute("list", list.id);
    const keys = new Map([[name.value, form.elements.speaker.value]]);
    let timer;
    name.addEventListener("input", () => {
      form.elements.speaker.value = keys.get(name.value) ?? "";
      clearTimeout(timer);
      if (keys.get(name.value) || name.value.trim().length < 2) return;
      timer = setTimeout(async () => {
        const asked = new URLSearchParams({ q: name.value, kind: "person" });
        const answer = await fetch(`${name.dataset.speakerName}?${asked}`);
        if (!answer.ok) return;
        const { results } = await answer.json();
        const people = results.filter((one) => one.kind === "person");
        for (const one of people) keys.set(one.label, String(one.id));
        list.replaceChildren(
          ...people.map((one) => Object.assign(element("option"), { value: one.label })),
        );
      }, PAUSE / 2);
    });
  }

  window.jQuery(document).on("ajaxComplete", () => {
    setTimeout(() => {
      for (const form of document.querySelectorAll(FORM)) prefill(form);
    });
  });
})();
