/* Documents dropped, chosen or pasted: each is put down, read, and told of until it is.
   Everything here also works without a script, by the form it enhances. */

const JSON_HEADERS = { Accept: "application/json" };
const OFTEN = 600;

async function answer(url, options = {}) {
  const response = await fetch(url, { headers: JSON_HEADERS, ...options });
  const told = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Error(told.error || `The server answered ${response.status}. Try again.`);
  }
  return told;
}

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

class IntakeDrop extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.queue = this.querySelector("[data-queue]");
    this.fault = this.querySelector("[data-fault]");
    this.button = this.form.querySelector("button[type=submit]");
    for (const hint of this.querySelectorAll("[data-drop-hint]")) {
      hint.hidden = false;
    }
    this.form.addEventListener("submit", (event) => this.submit(event));
    this.form.elements.documents.addEventListener("change", () => this.form.requestSubmit());
    this.form.elements.pasted.addEventListener("paste", (event) => this.paste(event));
    this.form.elements.pasted.addEventListener("keydown", (event) => this.key(event));
    this.queue.addEventListener("submit", (event) => this.act(event));
    document.addEventListener("dragover", (event) => this.over(event));
    document.addEventListener("dragleave", () => this.classList.remove("is-over"));
    document.addEventListener("drop", (event) => this.drop(event));
    this.takeUp();
  }

  /* Files that were being read when the page was left. */
  async takeUp() {
    for (const row of this.queue.querySelectorAll("[data-arrival]")) {
      if (row.dataset.stage !== "failed") {
        await this.follow(row, { reads: "silent" in row.dataset });
      }
    }
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
      this.takeIn([...event.dataTransfer.files]);
    }
  }

  /* What was copied from a page keeps its markup; the box shows its words. */
  paste(event) {
    const html = event.clipboardData.getData("text/html");
    this.html = html ? { html, text: event.clipboardData.getData("text/plain") } : null;
  }

  key(event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.form.requestSubmit();
    }
  }

  submit(event) {
    event.preventDefault();
    const files = [...this.form.elements.documents.files];
    const pasted = this.form.elements.pasted.value;
    if (files.length) {
      this.takeIn(files);
    } else if (pasted.trim()) {
      this.takeIn([this.pasted(pasted)]);
    } else {
      this.complain("Choose a file or paste a text; there was nothing to read.");
    }
  }

  pasted(text) {
    const words = (some) => some.replace(/\s+/g, " ").trim();
    const isWhole = this.html && words(text) === words(this.html.text);
    return { name: "Pasted text", pasted: text, html: isWhole ? this.html.html : "" };
  }

  complain(words) {
    this.fault.textContent = words;
    this.fault.hidden = !words;
  }

  /* All are listed at once and read one after the other; a fault in one stops no other. */
  async takeIn(sent) {
    this.complain("");
    this.button.disabled = true;
    const rows = sent.map((one) => [one, this.row(one.name)]);
    const read = [];
    for (const [one, row] of rows) {
      read.push(...(await this.takeInOne(one, row)));
    }
    this.form.reset();
    this.html = null;
    this.button.disabled = false;
    const [only] = read;
    if (sent.length === 1 && read.length === 1) {
      window.location.assign(only.url);
    } else {
      await this.listAgain();
    }
  }

  /* What was just read waits for a review like the rest. */
  async listAgain() {
    const response = await fetch(window.location.href);
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
    const list = fresh.querySelector("[data-waiting]");
    if (list) {
      document.querySelector("[data-waiting]").replaceWith(document.adoptNode(list));
    }
  }

  row(name) {
    const fresh = this.querySelector("[data-row]").content.cloneNode(true).firstElementChild;
    fresh.querySelector("[data-name]").textContent = name;
    fresh.querySelector("[data-says]").textContent = "Waits for its turn";
    fresh.querySelector("[data-bar]").setAttribute("aria-label", `How far the reading of ${name} is`);
    this.queue.append(fresh);
    this.queue.hidden = false;
    return fresh;
  }

  async takeInOne(one, row) {
    const body = new FormData();
    body.set("csrfmiddlewaretoken", this.form.elements.csrfmiddlewaretoken.value);
    if (one instanceof File) {
      body.set("documents", one);
    } else {
      body.set("pasted", one.pasted);
      body.set("pasted_html", one.html);
    }
    row.querySelector("[data-says]").textContent = "Is being sent";
    try {
      const told = await answer(this.form.action, { method: "POST", body });
      row.dataset.arrival = told.arrivals[0].url;
      row.dataset.goOn = told.arrivals[0].go_on;
    } catch (error) {
      this.fail(row, error.message);
      return [];
    }
    return this.follow(row, { reads: true });
  }

  /* Ask how far it is until it is over. The request that has it read may take as long as it needs
     and may be cut off: what it does is told by the row it leaves. */
  async follow(row, { reads }) {
    let begun = reads ? this.begin(row) : null;
    for (;;) {
      let told;
      try {
        told = await answer(row.dataset.arrival);
      } catch (error) {
        this.fail(row, error.message);
        return [];
      }
      this.show(row, told);
      if (told.is_over) {
        return told.documents;
      }
      if (told.is_silent && (begun === null || begun.isOver)) {
        begun = this.begin(row);
      }
      await Promise.race([pause(OFTEN), begun?.promise ?? pause(OFTEN)]);
      if (begun?.isOver) {
        await pause(OFTEN / 4);
      }
    }
  }

  begin(row) {
    const begun = { isOver: false };
    const body = new FormData();
    body.set("csrfmiddlewaretoken", this.form.elements.csrfmiddlewaretoken.value);
    begun.promise = answer(row.dataset.goOn, { method: "POST", body })
      .catch(() => null)
      .then(() => {
        begun.isOver = true;
      });
    return begun;
  }

  show(row, told) {
    row.dataset.stage = told.stage;
    row.querySelector("[data-name]").textContent = told.name;
    const bar = row.querySelector("[data-bar]");
    bar.value = told.percent;
    bar.hidden = told.is_over;
    if (told.stage === "failed") {
      this.fail(row, told.problem, told.dismiss);
      return;
    }
    const says = row.querySelector("[data-says]");
    if (told.documents.length) {
      const found = told.documents.flatMap((one, at) => this.found(one, at));
      says.replaceChildren(...found, told.problem ? `. ${told.problem}` : "");
      this.tell(`${told.name} was read.`);
    } else {
      says.textContent = told.says;
    }
  }

  fail(row, words, dismiss) {
    row.dataset.stage = "failed";
    row.querySelector("[data-says]").textContent = words;
    row.querySelector("[data-bar]").hidden = true;
    if (dismiss) {
      const act = row.querySelector("[data-act]");
      act.action = dismiss;
      act.hidden = false;
      act.querySelector("button").textContent = "Dismiss";
    }
    this.tell(words);
  }

  tell(words) {
    this.querySelector("[data-told]").textContent = words;
  }

  /* An e-mail may bring several documents. */
  found(one, at) {
    const link = document.createElement("a");
    link.href = one.url;
    link.textContent = one.name;
    const waiting = one.open === 1 ? "1 proposal waits" : `${one.open} proposals wait`;
    return [at ? "; " : "", link, `, ${one.open ? waiting : one.state.toLowerCase()}`];
  }

  async act(event) {
    event.preventDefault();
    event.stopPropagation();
    const row = event.target.closest(".intake-arrival");
    if (row.dataset.stage !== "failed") {
      event.target.hidden = true;
      await this.follow(row, { reads: true });
      return;
    }
    try {
      await answer(event.target.action, { method: "POST", body: new FormData(event.target) });
      row.remove();
      this.queue.hidden = !this.queue.children.length;
      this.form.elements.documents.focus();
    } catch (error) {
      this.complain(error.message);
    }
  }
}

customElements.define("intake-drop", IntakeDrop);
