/** Choosing a record with the keyboard, and being told when the list could not be loaded. */
(() => {
  const FIELD = "form[data-chooser-modal-search] input";
  const CHOICES = "#search-results a[data-chooser-modal-choice]";

  // The place of the choice that has the focus in the list; -1 while the focus is elsewhere.
  let walked = -1;

  const choices = () => [...document.querySelectorAll(CHOICES)];
  const results = () => document.getElementById("search-results");

  document.addEventListener("input", (event) => {
    if (event.target.matches?.(FIELD)) results()?.setAttribute("aria-busy", "true");
  });

  document.addEventListener("focusin", (event) => {
    if (event.target.matches("a, button, input")) walked = choices().indexOf(event.target);
    // The dialog takes the focus when it has opened and when what had the focus is gone; whoever
    // types by then goes on in the field.
    if (event.target.matches(".modal")) event.target.querySelector(FIELD)?.focus();
  });

  document.addEventListener("keydown", (event) => {
    if (!["ArrowDown", "ArrowUp"].includes(event.key)) return;
    const field = event.target.closest?.(FIELD);
    const choice = event.target.closest?.(CHOICES);
    if (!field && !choice) return;
    const step = event.key === "ArrowDown" ? 1 : -1;
    const next = choices()[choices().indexOf(choice) + step];
    if (next) next.focus();
    else if (choice && step < 0) document.querySelector(FIELD).focus();
    event.preventDefault();
  });

  // Wagtail asks with jQuery and is silent when the answer is an error.
  window.jQuery(document).on("ajaxComplete", (_event, answer, asked) => {
    const list = results();
    if (!list || answer.statusText === "abort") return;
    const form = document.querySelector("form[data-chooser-modal-search]");
    if (!form || !asked.url.startsWith(form.getAttribute("action"))) return;
    list.removeAttribute("aria-busy");
    if (answer.status >= 200 && answer.status < 400) {
      // Leaving the field counts as a change to Wagtail: it asks again and puts a new list in
      // place of the one the focus has just moved into.
      if (walked >= 0 && !list.contains(document.activeElement)) choices()[walked]?.focus();
      return;
    }
    const told = document.createElement("p");
    told.className = "error-message";
    told.setAttribute("role", "alert");
    told.textContent = "The list could not be loaded. Type once more to try again.";
    list.replaceChildren(told);
  });
})();
