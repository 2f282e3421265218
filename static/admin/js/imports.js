/* Has a table checked and written and shows how far it is; without a script buttons do the same. */

class SheetProgress extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.bar = this.querySelector("progress");
    this.words = this.querySelector("[data-words]");
    this.form.hidden = true;
    this.next();
  }

  async next() {
    try {
      const response = await fetch(this.form.action, {
        method: "POST",
        body: new FormData(this.form),
        headers: { Accept: "application/json" },
      });
      if (!response.ok) {
        throw new Error(`status ${response.status}`);
      }
      this.show(await response.json());
    } catch (error) {
      this.words.textContent = `The check stopped (${error.message}). Press the button to go on.`;
      this.form.hidden = false;
    }
  }

  show(told) {
    this.bar.max = told.total;
    this.bar.value = told.checked;
    this.words.textContent = `${told.checked.toLocaleString("en-US")} of ${told.total.toLocaleString("en-US")} rows checked`;
    if (told.is_done) {
      window.location.reload();
    } else if (this.isConnected) {
      this.next();
    }
  }
}

customElements.define("sheet-progress", SheetProgress);

const spoken = (number) => number.toLocaleString("en-US");

async function* linesOf(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const lines = (rest + value).split("\n");
    rest = lines.pop();
    for (const line of lines) yield JSON.parse(line);
  }
}

class SheetWriting extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.bar = this.querySelector("progress");
    this.words = this.querySelector("[data-words]");
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.write(new FormData(this.form, event.submitter));
    });
  }

  async write(data) {
    this.form.hidden = true;
    this.bar.hidden = false;
    this.words.textContent = "Writing…";
    try {
      // The buttons are called “action”, so the form does not tell its own by that name.
      const response = await fetch(this.form.getAttribute("action"), {
        method: "POST",
        body: data,
        headers: { Accept: "application/x-ndjson" },
      });
      if (!response.ok) throw new Error(`status ${response.status}`);
      for await (const told of linesOf(response)) {
        if (told.refused) return this.refuse(told.refused);
        if ("written" in told) return window.location.reload();
        this.bar.value = told.done;
        const said = `${spoken(told.done)} of ${spoken(this.bar.max)} rows written`;
        this.words.textContent = told.done < this.bar.max ? said : `${said}, finishing…`;
      }
      throw new Error("the connection was lost");
    } catch (error) {
      this.refuse(`Writing stopped (${error.message}). Load this page again to see what came of it.`);
    }
  }

  refuse(words) {
    this.bar.hidden = true;
    this.form.hidden = false;
    this.words.textContent = words;
  }
}

customElements.define("sheet-writing", SheetWriting);
