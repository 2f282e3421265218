/** Small things the desk's forms need once the page stands. */
(() => {
  // A record gets its key at the first autosave, while the form that choosers read stays open.
  document.addEventListener("w-autosave:success", () => {
    const known = document.getElementById("this-record");
    const key = /\/edit\/(\d+)\//.exec(window.location.pathname)?.[1];
    if (known && key) known.value = key;
  });

  // Wagtail leaves rich text and single fields of a stream without a name; a screen reader says
  // that of the block they stand in.
  const UNNAMED = [
    ".public-DraftEditor-content:not([aria-label])",
    "[data-streamfield-child] input[type=text]:not([aria-label])",
    "[data-streamfield-child] textarea:not([aria-label])",
  ].join();

  function nameFields() {
    for (const field of document.querySelectorAll(UNNAMED)) {
      if (field.labels?.length) continue;
      const heading = field.closest("section")?.querySelector("[data-panel-heading-text]");
      field.setAttribute("aria-label", heading?.textContent.trim() || "Text");
    }
  }

  // While nothing else is to do: it looks at every field of the form.
  const whenIdle = window.requestIdleCallback ?? window.setTimeout;
  const lookAgain = () => whenIdle.call(window, nameFields);
  if (document.querySelector("form[data-edit-form]")) window.setInterval(lookAgain, 500);
})();
