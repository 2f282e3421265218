/* Has a table checked in steps and shows how far it is; without a script a button does the same. */

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
