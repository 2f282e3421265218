/** “Add an update” and “Add a correction”: a new row, open and ready to be typed into. */
(() => {
  function open(panel) {
    const toggle = panel.querySelector("[data-panel-toggle]");
    if (toggle?.getAttribute("aria-expanded") === "false") toggle.click();
  }

  function add(relation) {
    const button = document.getElementById(`id_${relation}-ADD`);
    const list = document.getElementById(`id_${relation}-FORMS`);
    if (!button || !list) return;
    open(button.closest("[data-panel]"));
    button.click();
    const row = list.lastElementChild;
    row.scrollIntoView({ block: "center" });
    row.querySelector("textarea, input[type=text]:not([id$=noted_at])")?.focus();
  }

  document.addEventListener("click", (event) => {
    const pressed = event.target.closest?.("[data-add-note]");
    if (pressed) add(pressed.dataset.addNote);
  });
})();
