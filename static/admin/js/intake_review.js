/* The review of a document: what it proposes, tied to where it says so, decided by mouse or by keys.
   Everything here also works without a script, by the forms it enhances. */

async function send(url, body) {
  const headers = { Accept: "application/json" };
  const response = await fetch(url, { method: "POST", body, headers });
  const told = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Error(told.error || `The server answered ${response.status}. Try again.`);
  }
  return told;
}

class IntakeReview extends HTMLElement {
  connectedCallback() {
    this.text = this.querySelector(".intake-text");
    this.count = this.querySelector("[data-count]");
    this.undo = this.querySelector("[data-undo]");
    this.file = document.querySelector("[data-file]");
    this.fileSays = document.querySelector("[data-file-says]");
    this.tabs = this.querySelector("[data-tabs]");
    this.tabs.hidden = false;
    for (const type of ["mouseover", "focusin"]) {
      this.addEventListener(type, (event) => this.point(event.target));
    }
    this.text.addEventListener("click", (event) => this.find(event.target));
    this.tabs.addEventListener("click", (event) => this.turn(event.target.closest("[data-tab]")));
    this.tabs.addEventListener("keydown", (event) => this.turnByKey(event));
    this.undo.addEventListener("click", () => this.takeBack());
    this.addEventListener("submit", (event) => this.submit(event));
    this.addEventListener("input", (event) => this.edited(event.target));
    document.addEventListener("keydown", (event) => this.key(event));
    this.work = Promise.resolve();
  }

  get lines() {
    return [...this.querySelectorAll("[data-line]")];
  }

  get current() {
    return document.activeElement?.closest("[data-line]") ?? this.last ?? null;
  }

  get open() {
    return this.lines.filter((line) => "open" in line.dataset);
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
      this.turn(this.tabs.querySelector("[data-tab=proposals]"));
      this.goTo(found.find((line) => "open" in line.dataset) ?? found[0]);
    }
  }

  goTo(line) {
    if (line) {
      this.last = line;
      line.focus();
    }
  }

  /* On a phone one side is seen at a time; on a desk both are, and the tabs are not. */
  turn(tab) {
    if (!tab) {
      return;
    }
    this.dataset.shows = tab.dataset.tab;
    for (const one of this.tabs.querySelectorAll("[data-tab]")) {
      one.setAttribute("aria-selected", one === tab);
      one.tabIndex = one === tab ? 0 : -1;
    }
    if (tab.dataset.tab === "piece") {
      this.text.querySelector("mark.is-lit")?.scrollIntoView({ block: "center" });
    }
  }

  turnByKey(event) {
    if (["ArrowLeft", "ArrowRight"].includes(event.key)) {
      event.preventDefault();
      const other = this.tabs.querySelector("[aria-selected=false]");
      this.turn(other);
      other.focus();
    }
  }

  edited(target) {
    const save = target.closest("[data-line]")?.querySelector("[data-save]");
    if (save) {
      save.hidden = false;
    }
  }

  submit(event) {
    event.preventDefault();
    const form = event.target;
    const line = form.closest("[data-line]");
    const body = new FormData(form, event.submitter);
    const decides = Boolean(body.get("decision"));
    const at = line ? this.lines.indexOf(line) : -1;
    this.queue(form.action, body, { line, at, decides });
  }

  /* Decisions are sent one after the other, however fast the keys come. */
  queue(url, body, { line = null, at = -1, decides = true, back = false }) {
    this.work = this.work.then(async () => {
      this.toggleAttribute("aria-busy", true);
      try {
        const told = await send(url, body);
        this.take(told, { back });
        if (line) {
          this.goOn(at, decides);
        } else if (decides) {
          this.goTo(this.open[0]);
        }
      } catch (error) {
        this.fault(line, error.message);
      }
      this.toggleAttribute("aria-busy", false);
    });
  }

  fault(line, words) {
    const here = line && this.querySelector(`[data-line="${line.dataset.line}"] [data-fault]`);
    const place = here ?? this.count;
    place.textContent = words;
    place.hidden = false;
  }

  /* Only lines that changed are drawn again, so that half-typed corrections elsewhere stay. */
  take(told, { back }) {
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
      group.querySelector("[data-open-count]").textContent = waits(open);
      const form = group.querySelector(".intake-group__head form");
      if (form) {
        form.hidden = open < 2;
      }
    }
    this.querySelector("[data-bulk]").hidden = !told.open;
    this.querySelector("[data-bulk] [name=sure]").hidden = !told.sure;
    this.querySelector("[data-tab-count]").textContent = told.open || "";
    this.fileSays.textContent = told.open
      ? "What is accepted goes with it; what waits is left out."
      : "What is accepted goes with it.";
    this.decided = back ? [] : told.decided;
    this.undo.hidden = !this.decided.length;
    this.undo.textContent = this.decided.length > 1 ? `Undo ${this.decided.length}` : "Undo";
    const noun = told.open === 1 ? "proposal waits" : "proposals wait";
    this.count.textContent = told.open ? `${told.open} ${noun}` : "All is decided";
    this.warned = false;
  }

  /* Take back what was decided last, one or many. */
  takeBack() {
    if (this.decided?.length) {
      const body = new FormData(this.querySelector("[data-bulk]"));
      body.set("decision", "");
      body.set("keys", this.decided.join(" "));
      const [first] = this.decided;
      this.queue(this.dataset.many, body, { back: true, decides: false });
      this.work = this.work.then(() => this.goTo(this.lines.find((one) => one.dataset.line === first)));
    }
  }

  goOn(at, decided) {
    const lines = this.lines;
    const next = decided ? lines.slice(at).find((line) => "open" in line.dataset) : null;
    this.goTo(next ?? (decided && this.open[0]) ?? lines[at]);
    if (decided && !this.open.length) {
      this.file.querySelector("button").focus();
    }
  }

  key(event) {
    const typing = event.target.closest("input:not([type=radio]), textarea, select, [contenteditable]");
    if (event.key === "Escape" && typing?.closest("[data-line]")) {
      this.goTo(typing.closest("[data-line]"));
      return;
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const letter = event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase();
    const act = this.acts()[letter] ?? (/^[0-9]$/.test(letter) && (() => this.choose(letter)));
    if (act) {
      event.preventDefault();
      act();
    }
  }

  acts() {
    return {
      j: () => this.step(1),
      k: () => this.step(-1),
      n: () => this.nextOpen(),
      a: () => this.press("accepted"),
      r: () => this.press("rejected"),
      u: () => this.press(""),
      e: () => this.correct(),
      A: () => this.pressGroup("accepted"),
      R: () => this.pressGroup("rejected"),
      s: () => this.querySelector("[data-bulk]:not([hidden]) button[name=sure]:not([hidden])")?.click(),
      z: () => this.takeBack(),
      f: () => this.fileIt(),
      "?": () => this.querySelector("[data-keys-shown]").toggleAttribute("open"),
    };
  }

  step(by) {
    const lines = this.lines;
    const at = lines.indexOf(this.current);
    const to = at === -1 ? (by > 0 ? 0 : lines.length - 1) : at + by;
    this.goTo(lines[Math.max(0, Math.min(lines.length - 1, to))]);
  }

  nextOpen() {
    const lines = this.lines;
    const at = lines.indexOf(this.current);
    const turn = [...lines.slice(at + 1), ...lines.slice(0, at + 1)];
    this.goTo(turn.find((line) => "open" in line.dataset));
  }

  press(decision) {
    const buttons = [...(this.current?.querySelectorAll("button[name=decision]") ?? [])];
    buttons.find((button) => button.value === decision && !button.hidden)?.click();
  }

  pressGroup(decision) {
    const head = this.current?.closest("[data-group]")?.querySelector(".intake-group__head");
    const form = head?.querySelector("form:not([hidden])");
    if (form) {
      form.querySelector(`button[value=${decision}]`).click();
    } else {
      this.press(decision);
    }
  }

  /* 1 is the first candidate, 0 somebody new; choosing is accepting. */
  choose(number) {
    const options = [...(this.current?.querySelectorAll("input[name=record]") ?? [])];
    const option = number === "0" ? options.at(-1) : options.slice(0, -1)[Number(number) - 1];
    if (option) {
      option.checked = true;
      this.press("accepted");
    }
  }

  correct() {
    const more = this.current?.querySelector("details");
    if (more) {
      more.open = true;
      more.querySelector("input, select, textarea")?.focus({ preventScroll: true });
      more.scrollIntoView({ block: "center" });
    }
  }

  /* With proposals that wait, the first press says so and the second one files. */
  fileIt() {
    const button = this.file.querySelector("button");
    const waiting = this.open.length;
    button.focus();
    if (waiting && !this.warned) {
      this.warned = true;
      const noun = waiting === 1 ? "1 proposal waits and is" : `${waiting} proposals wait and are`;
      this.fileSays.textContent = `${noun} left out. Press F once more to write the draft.`;
      return;
    }
    this.work = this.work.then(() => button.click());
  }
}

function waits(open) {
  if (!open) {
    return "";
  }
  return open === 1 ? "1 waits" : `${open} wait`;
}

customElements.define("intake-review", IntakeReview);
