/**
 * The form behind "Fact": choose a record, then what of it is printed and how it is said.
 *
 * Everything in it works by keyboard: arrows in the list of records, arrows among the facts, and
 * Enter inserts. Each fact shows what readers would get now, or why they would not.
 */
(() => {
  const { facts, records } = window.newsroom;
  if (facts.Dialog) return;
  const { element, icon } = records;
  const NARROWINGS = { season: "Season", region: "Country", show: "Show" };
  const ANY = { season: "The whole show", region: "Anywhere first", show: "" };

  // The record of the last fact of this page: the next one is of the same, more often than not.
  let last = null;

  class Dialog {
    /** `data` of the fact to change, `record` to start with, `words` that were selected. */
    constructor({ urls, data = null, record = null, words = "", onInsert, onUnlink, onClose }) {
      Object.assign(this, { urls, data, words, onInsert, onUnlink, onClose });
      this.build();
      document.body.append(this.dialog);
      this.dialog.showModal();
      const known = record ?? (data ? { kind: data.kind, id: data.id, name: "" } : words ? null : last);
      if (known) this.choose(known);
      else {
        this.input.value = words;
        this.input.focus();
        this.input.select();
        this.search();
      }
    }

    build() {
      this.input = records.combobox();
      this.recordField = element("label", { class: "fact-dialog__field" }, "Show or person", this.input);
      this.records = element("div");
      this.narrow = element("div", { class: "fact-dialog__narrow" });
      this.list = element("div", { class: "fact-dialog__facts", role: "radiogroup", "aria-label": "Facts" });
      this.fallback = element("input", { type: "text", maxlength: "200", autocomplete: "off" });
      this.frozen = element("input", { type: "checkbox" });
      this.status = element("p", { class: "fact-dialog__status", role: "status" });
      const cancel = element("button", { type: "button", class: "button button-secondary" }, "Cancel");
      const submit = element("button", { type: "submit", class: "button" }, this.data ? "Save" : "Insert");
      const unlink = element("button", { type: "button", class: "button button-secondary" }, "Turn into plain words");
      this.rest = element(
        "div",
        { class: "fact-dialog__rest", hidden: true },
        this.narrow,
        this.list,
        element(
          "label",
          { class: "fact-dialog__field" },
          "While readers may not be told",
          this.fallback,
          element("small", {}, "Words that stand in its place then. Left empty: those shown."),
        ),
        element("label", { class: "fact-dialog__check" }, this.frozen, "Keep it as it is today, with an “as of”"),
        this.status,
        element("div", { class: "fact-dialog__buttons" }, submit, cancel, this.data ? unlink : ""),
      );
      const heading = element("h2", { id: "fact-dialog-title" }, this.data ? "Change a fact" : "Insert a fact");
      this.form = element("form", {}, heading, this.recordField, this.records, this.rest);
      this.dialog = element("dialog", { class: "fact-dialog", "aria-labelledby": "fact-dialog-title" }, this.form);
      this.recordList = new records.RecordList({
        ...facts.LISTED,
        url: this.urls.recordsUrl,
        parent: this.records,
        owner: () => this.input,
        onChoose: (option) => this.choose(option),
      });
      this.recordList.onEscape = () => this.close();
      this.input.addEventListener("input", () => this.search());
      this.input.addEventListener("keydown", (event) => this.recordList.press(event));
      this.form.addEventListener("submit", (event) => this.submit(event));
      this.form.addEventListener("change", (event) => this.changed(event));
      cancel.addEventListener("click", () => this.close());
      unlink.addEventListener("click", () => this.onUnlink());
      this.dialog.addEventListener("cancel", (event) => {
        event.preventDefault();
        this.close();
      });
      // The story's own form must not take these for its fields, nor its keys for its shortcuts.
      this.dialog.addEventListener("keydown", (event) => event.stopPropagation());
    }

    close() {
      this.onClose();
    }

    remove() {
      this.recordList.close();
      this.request?.abort();
      this.dialog.remove();
    }

    search() {
      const words = this.input.value.trim();
      this.rest.hidden = true;
      if (words.length < records.FEWEST_LETTERS) {
        this.recordList.show([], "Type two letters of a name or a title.");
        return;
      }
      this.recordList.ask(words, `No show or person is called “${words}”.`);
    }

    async choose({ kind, id, name }) {
      this.recordList.close();
      this.record = { kind, id: String(id), name };
      this.input.value = name;
      this.narrowed = { season: this.data?.season, region: this.data?.region, show: this.data?.show };
      if (await this.load()) this.focusFact();
    }

    async load() {
      this.request?.abort();
      this.request = new AbortController();
      const asked = new URLSearchParams({ kind: this.record.kind, id: this.record.id });
      Object.entries(this.narrowed).forEach(([name, value]) => value && asked.set(name, value));
      try {
        this.told = await records.ask(this.urls.optionsUrl, asked, this.request.signal);
      } catch (error) {
        if (error.name === "AbortError") return false;
        this.recordList.show([], "The record could not be asked. Choose it again.");
        this.input.focus();
        return false;
      }
      this.record.name = this.told.name;
      this.input.value = this.told.name;
      this.narrowed.show ||= this.told.show;
      this.draw();
      return true;
    }

    draw() {
      const held = this.chosen ?? (this.data && `${this.data.fact} ${this.data.form ?? ""}`.trim());
      this.narrow.replaceChildren(
        ...Object.keys(NARROWINGS)
          .filter((name) => this.told[`${name}s`].length)
          .map((name) => this.drawNarrowing(name)),
      );
      // First what can be told; what is not on file yet can be inserted all the same.
      const known = (fact) => fact.forms.some((form) => form.value);
      const sorted = [...this.told.facts].sort((one, other) => known(other) - known(one));
      this.list.replaceChildren(...sorted.map((fact) => this.drawFact(fact)));
      this.rest.hidden = false;
      const radios = [...this.list.querySelectorAll("input")];
      const fits = (radio) => radio.value === held || (held && radio.value.startsWith(`${held} `));
      (radios.find(fits) ?? radios.find((radio) => radio.dataset.value) ?? radios[0]).checked = true;
      if (this.data && this.chosen === undefined) {
        this.fallback.value = this.data.fallback ?? "";
        this.frozen.checked = Boolean(this.data.frozen);
      } else if (this.chosen === undefined) this.fallback.value = this.words;
      this.chosen = this.radio.value;
      this.explain();
    }

    drawNarrowing(name) {
      const select = element("select", { name });
      if (ANY[name]) select.append(element("option", { value: "" }, ANY[name]));
      this.told[`${name}s`].forEach(({ value, label }) => {
        select.append(element("option", { value, selected: value === this.narrowed[name] }, label));
      });
      return element("label", { class: "fact-dialog__field" }, NARROWINGS[name], select);
    }

    drawFact(fact) {
      const stands = fact.state === "stands";
      const rows = fact.forms.map((form) => {
        const value = `${fact.fact} ${form.form}`;
        const said = form.value || form.withheld;
        const radio = element("input", { type: "radio", name: "fact", value, "data-value": form.value });
        return element(
          "label",
          { class: "fact-dialog__form", "data-state": form.value ? "stands" : fact.state },
          radio,
          said && element("span", { class: "fact-dialog__said" }, said),
          fact.forms.length > 1 || !said ? element("span", { class: "fact-dialog__how" }, form.label) : "",
        );
      });
      const state = element("span", { class: "fact-dialog__state", "data-state": fact.state });
      if (!stands) state.append(fact.state === "missing" ? "" : icon("warning"), fact.label);
      return element(
        "div",
        { class: "fact-dialog__fact" },
        element("p", { class: "fact-dialog__name" }, fact.name, stands ? "" : state),
        element("div", { class: "fact-dialog__forms" }, ...rows),
        fact.told_by && element("p", { class: "fact-dialog__by" }, fact.told_by),
      );
    }

    get radio() {
      return this.list.querySelector("input:checked");
    }

    get form_() {
      const [name, form] = this.radio.value.split(" ");
      const fact = this.told.facts.find((one) => one.fact === name);
      return { fact, form: fact.forms.find((one) => one.form === form) };
    }

    focusFact() {
      this.radio.focus();
    }

    async changed(event) {
      if (event.target.name in NARROWINGS) {
        this.narrowed[event.target.name] = event.target.value;
        const name = event.target.name;
        if (await this.load()) this.narrow.querySelector(`[name="${name}"]`)?.focus();
      } else if (event.target.name === "fact") {
        this.chosen = event.target.value;
        this.explain();
      }
    }

    /** What readers will get, said whenever another fact is chosen. */
    explain() {
      const { fact, form } = this.form_;
      this.fallback.placeholder = form.otherwise;
      this.frozen.disabled = !form.value;
      if (!form.value) this.frozen.checked = false;
      this.status.dataset.state = form.value ? "stands" : fact.state;
      const why = fact.state === "stands" ? "It cannot be said in this form." : fact.message;
      this.status.textContent = form.value ? `Readers get “${form.value}”.` : why;
    }

    submit(event) {
      event.preventDefault();
      if (this.rest.hidden) return;
      const { fact, form } = this.form_;
      const told = { kind: this.record.kind, id: this.record.id, fact: fact.fact, form: form.form };
      fact.narrowed_by.forEach((name) => {
        if (this.narrowed[name]) told[name] = this.narrowed[name];
      });
      const fallback = this.fallback.value.trim();
      if (fallback && fallback !== form.value) told.fallback = fallback;
      if (this.frozen.checked && form.value) {
        const kept = this.data?.frozen && this.data.fact === fact.fact && this.data.form === form.form;
        told.frozen = kept ? this.data.frozen : form.value;
        told["as-of"] = kept ? this.data["as-of"] : this.told.today;
      }
      last = { ...this.record };
      this.onInsert(told, told.frozen || form.value || told.fallback || form.otherwise);
    }
  }

  facts.Dialog = Dialog;
})();
