/** Many credits at once: a dialog reads them, and they become rows of the form. */
(() => {
  let added = [];

  function dialogFor(button) {
    const dialog = document.createElement("dialog");
    dialog.className = "cast-dialog";
    dialog.setAttribute("aria-labelledby", "cast-dialog-heading");
    const head = document.createElement("div");
    head.className = "cast-dialog__head";
    const heading = document.createElement("h2");
    heading.id = "cast-dialog-heading";
    heading.textContent = button.dataset.castHeading;
    const close = document.createElement("button");
    close.type = "button";
    close.className = "button button-small button-secondary";
    close.textContent = "Close";
    close.addEventListener("click", () => dialog.close());
    const body = document.createElement("div");
    body.className = "cast-dialog__body";
    body.setAttribute("aria-live", "polite");
    head.append(heading, close);
    dialog.append(head, body);
    dialog.addEventListener("close", () => {
      dialog.remove();
      button.focus();
    });
    document.body.append(dialog);
    return dialog;
  }

  async function answerOf(request) {
    const answer = await request;
    if (answer.status === 403) throw new Error("You may not change this show.");
    if (!answer.ok) throw new Error("The desk did not answer. Try again.");
    return answer.json();
  }

  function show(dialog, words) {
    const told = document.createElement("p");
    told.className = "error-message";
    told.textContent = words;
    dialog.querySelector(".cast-dialog__body").prepend(told);
  }

  function take(answer, dialog, rows) {
    const body = dialog.querySelector(".cast-dialog__body");
    if (answer.html) {
      body.innerHTML = answer.html;
      const wrong = body.querySelector(".cast-line--wrong select, .cast-field--wrong input");
      (wrong ?? body.querySelector("[data-cast-read]") ?? body.querySelector("textarea, select"))?.focus();
      return;
    }
    added = answer.rows.map((html) => window.deskRows.add(rows, { html }));
    rows.querySelector("[data-cast-undo]").hidden = added.length === 0;
    dialog.close();
    window.deskRows.tell(rows, answer.told);
    added[0]?.querySelector("[data-row-toggle]").focus();
  }

  async function open(button) {
    const rows = button.closest("[data-rows]");
    const key = document.getElementById("this-record")?.value;
    if (!key) {
      window.deskRows.tell(rows, "Give the show a title first; it is saved by itself.");
      return;
    }
    const dialog = dialogFor(button);
    dialog.showModal();
    const address = button.dataset.castDialog;
    dialog.addEventListener("submit", async (event) => {
      event.preventDefault();
      const sent = new FormData(event.target, event.submitter);
      const headers = { "X-CSRFToken": window.deskRows.token() };
      event.submitter.disabled = true;
      try {
        take(await answerOf(fetch(address, { method: "POST", body: sent, headers })), dialog, rows);
      } catch (error) {
        event.submitter.disabled = false;
        show(dialog, error.message);
      }
    });
    try {
      take(await answerOf(fetch(`${address}?show=${key}`)), dialog, rows);
    } catch (error) {
      show(dialog, error.message);
    }
  }

  function undo(button) {
    const rows = button.closest("[data-rows]");
    added.forEach(window.deskRows.remove);
    window.deskRows.tell(rows, `${added.length} taken out again.`);
    added = [];
    button.hidden = true;
    rows.querySelector("[data-cast-dialog]").focus();
  }

  document.addEventListener("click", (event) => {
    const pressed = event.target.closest?.("button");
    if (!pressed) return;
    if ("castDialog" in pressed.dataset) open(pressed);
    if ("castUndo" in pressed.dataset) undo(pressed);
  });
})();
