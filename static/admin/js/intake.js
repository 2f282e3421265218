/* Documents dropped or pasted, and the review that ties what a document says to where it says it.
   Everything here also works without a script, by the forms it enhances. */

const JSON_HEADERS = { Accept: "application/json" };

async function post(url, body) {
  const response = await fetch(url, { method: "POST", body, headers: JSON_HEADERS });
  const told = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Error(told.error || `The server answered ${response.status}. Try again.`);
  }
  return told;
}

class IntakeDrop extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.queue = this.querySelector("[data-queue]");
    this.querySelector("[data-drop-hint]").hidden = false;
    this.form.addEventListener("submit", (event) => this.submit(event));
    this.form.elements.pasted.addEventListener("paste", (event) => this.paste(event));
    document.addEventListener("dragover", (event) => this.over(event));
    document.addEventListener("dragleave", () => this.classList.remove("is-over"));
    document.addEventListener("drop", (event) => this.drop(event));
  }

  over(event) {
    if ([...event.dataTransfer.types].includes("Files")) {
      event.preventDefault();
      this.classList.add("is-over");
    }
  }

  drop(event) {
    this.classList.remove("is-over");
    if (event.dataTransfer.files.length) {
      event.preventDefault();
      this.readAll([...event.dataTransfer.files]);
    }
  }

  /* What was copied from a page keeps its markup; the box shows its words. */
  paste(event) {
    const html = event.clipboardData.getData("text/html");
    this.html = html ? { html, text: event.clipboardData.getData("text/plain") } : null;
  }

  submit(event) {
    const files = [...this.form.elements.documents.files];
    if (files.length > 1) {
      event.preventDefault();
      this.readAll(files);
      return;
    }
    const words = (text) => text.replace(/\s+/g, " ").trim();
    const pasted = this.form.elements.pasted.value;
    if (this.html && words(pasted) === words(this.html.text)) {
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = "pasted_html";
      field.value = this.html.html;
      this.form.append(field);
    }
  }

  /* One after the other, so that a long one delays none that is read before it. */
  async readAll(files) {
    this.queue.hidden = false;
    const waiting = files.map((file) => [file, this.line(file)]);
    for (const [file, line] of waiting) {
      await this.read(file, line);
    }
    this.form.elements.documents.value = "";
  }

  line(file) {
    const item = document.createElement("li");
    const name = document.createElement("strong");
    name.textContent = file.name;
    const says = document.createElement("span");
    says.textContent = "waits";
    item.append(name, " ", says);
    this.queue.append(item);
    return { item, says };
  }

  async read(file, { item, says }) {
    const bar = document.createElement("progress");
    bar.setAttribute("aria-label", `Reading ${file.name}`);
    says.textContent = "is being read";
    item.append(bar);
    const body = new FormData(this.form);
    body.delete("pasted");
    body.set("documents", file);
    try {
      const told = await post(this.form.action, body);
      says.replaceChildren(...told.documents.flatMap((one, at) => this.found(one, at)), ` ${told.error}`);
      item.classList.add("is-read");
    } catch (error) {
      says.textContent = error.message;
      item.classList.add("is-wrong");
    }
    bar.remove();
  }

  /* An e-mail may bring several documents. */
  found(one, at) {
    const link = document.createElement("a");
    link.href = one.url;
    link.textContent = one.name;
    const state = one.open ? `${one.open} proposals wait` : one.state.toLowerCase();
    return [at ? "; " : "", link, `, ${state}`];
  }
}

class IntakeReview extends HTMLElement {
  connectedCallback() {
    this.text = this.querySelector(".intake-text");
    this.count = this.querySelector("[data-count]");
    for (const type of ["mouseover", "focusin"]) {
      this.addEventListener(type, (event) => this.point(event.target));
    }
    this.text.addEventListener("click", (event) => this.find(event.target));
    this.addEventListener("submit", (event) => this.submit(event));
    this.addEventListener("input", (event) => this.edited(event.target));
    document.addEventListener("keydown", (event) => this.key(event));
  }

  get lines() {
    return [...this.querySelectorAll("[data-line]")];
  }

  get current() {
    return document.activeElement?.closest("[data-line]") ?? null;
  }

  /* A line lights up its words, words light up their lines. */
  point(target) {
    const line = target.closest("[data-line]");
    const mark = target.closest("mark[data-keys]");
    if (!line && !mark) {
      return;
    }
    const keys = line ? [line.dataset.line] : mark.dataset.keys.split(" ");
    for (const one of this.text.querySelectorAll("mark")) {
      one.classList.toggle("is-lit", one.dataset.keys.split(" ").some((key) => keys.includes(key)));
    }
    for (const one of this.lines) {
      one.classList.toggle("is-lit", !line && keys.includes(one.dataset.line));
    }
    if (line) {
      this.show(this.text.querySelector("mark.is-lit"), this.text);
    }
  }

  /* Bring it into the view of its own column, and leave the page where it is. */
  show(mark, column) {
    if (!mark || column.scrollHeight <= column.clientHeight) {
      return;
    }
    const place = mark.getBoundingClientRect();
    const frame = column.getBoundingClientRect();
    if (place.top < frame.top || place.bottom > frame.bottom) {
      column.scrollTop += place.top - frame.top - frame.height / 3;
    }
  }

  find(target) {
    const mark = target.closest("mark[data-keys]");
    if (mark) {
      const keys = mark.dataset.keys.split(" ");
      const found = this.lines.filter((line) => keys.includes(line.dataset.line));
      (found.find((line) => "open" in line.dataset) ?? found[0])?.focus();
    }
  }

  edited(target) {
    const save = target.closest("[data-line]")?.querySelector("[data-save]");
    if (save) {
      save.hidden = false;
    }
  }

  async submit(event) {
    event.preventDefault();
    const form = event.target;
    const line = form.closest("[data-line]");
    const at = line ? this.lines.indexOf(line) : -1;
    this.busy(true);
    try {
      this.take(await post(form.action, new FormData(form, event.submitter)));
      if (line) {
        this.goOn(at, event.submitter?.value === "accepted" || event.submitter?.value === "rejected");
      }
    } catch (error) {
      this.fault(line, error.message);
    }
    this.busy(false);
  }

  busy(is) {
    this.toggleAttribute("aria-busy", is);
  }

  fault(line, words) {
    const place = line?.querySelector("[data-fault]") ?? this.count;
    place.textContent = words;
    place.hidden = false;
  }

  /* Only lines that changed are drawn again, so that half-typed corrections elsewhere stay. */
  take(told) {
    for (const line of this.lines) {
      const html = told.lines[line.dataset.line];
      const fresh = html && document.createRange().createContextualFragment(html).firstElementChild;
      const changed =
        fresh &&
        (told.changed.includes(line.dataset.line) ||
          fresh.dataset.state !== line.dataset.state ||
          fresh.dataset.decision !== line.dataset.decision);
      if (changed) {
        line.replaceWith(fresh);
      }
    }
    for (const group of this.querySelectorAll("[data-group]")) {
      const open = told.groups[group.dataset.group] ?? 0;
      group.querySelector("[data-open-count]").textContent = open ? `${open} wait` : "";
      const form = group.querySelector(".intake-group__head form");
      if (form) {
        form.hidden = open < 2;
      }
    }
    this.querySelector("[data-bulk]").hidden = !told.open;
    this.count.textContent = told.open
      ? `${told.open} proposal${told.open === 1 ? " waits" : "s wait"}`
      : "All is decided";
  }

  goOn(at, decided) {
    const lines = this.lines;
    const next = decided ? lines.slice(at).find((line) => "open" in line.dataset) : null;
    (next ?? lines[at])?.focus();
  }

  key(event) {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const act = {
      j: () => this.step(1),
      k: () => this.step(-1),
      n: () => this.nextOpen(),
      a: () => this.press("accepted"),
      r: () => this.press("rejected"),
      u: () => this.press(""),
      e: () => this.correct(),
    }[event.key.toLowerCase()];
    if (act) {
      event.preventDefault();
      act();
    }
  }

  step(by) {
    const lines = this.lines;
    const at = lines.indexOf(this.current);
    const to = at === -1 ? (by > 0 ? 0 : lines.length - 1) : at + by;
    lines[Math.max(0, Math.min(lines.length - 1, to))]?.focus();
  }

  nextOpen() {
    const lines = this.lines;
    const at = lines.indexOf(this.current);
    const turn = [...lines.slice(at + 1), ...lines.slice(0, at + 1)];
    turn.find((line) => "open" in line.dataset)?.focus();
  }

  press(decision) {
    const buttons = [...(this.current?.querySelectorAll("button[name=decision]") ?? [])];
    buttons.find((button) => button.value === decision && !button.hidden)?.click();
  }

  correct() {
    const more = this.current?.querySelector("details");
    if (more) {
      more.open = true;
      more.querySelector("input, select, textarea")?.focus();
    }
  }
}

customElements.define("intake-drop", IntakeDrop);
customElements.define("intake-review", IntakeReview);
