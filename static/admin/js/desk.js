/** Small things the desk's forms need once the page stands. */
(() => {
  const MOST_PIECES = 4;
  const OPEN_ROWS = 2;

  // A record gets its key at the first autosave, while the form that choosers read stays open.
  document.addEventListener("w-autosave:success", () => {
    const known = document.getElementById("this-record");
    const key = /\/edit\/(\d+)\//.exec(window.location.pathname)?.[1];
    if (known && key) known.value = key;
  });

  // A row is named by what stands in it: "Credit 3  Luke Kirby · Actor · Series regular".

  function piecesOf(row) {
    const parts = row.querySelectorAll(
      ".chooser:not(.blank) .chooser__title, select, input[type=text]:not([id$='-sort_order'])",
    );
    return [...parts]
      .filter((part) => !part.closest("details, [data-inline-panel-child][hidden], .w-hidden"))
      .map((part) => {
        if (part.matches("select")) return part.value && part.selectedOptions[0].text;
        return (part.value ?? part.textContent).trim();
      })
      .filter(Boolean)
      .slice(0, MOST_PIECES);
  }

  function name(row) {
    const heading = row.querySelector("[data-panel-heading]");
    if (!heading) return;
    let told = heading.querySelector(".row-summary");
    if (!told) {
      told = document.createElement("span");
      told.className = "row-summary";
      heading.append(told);
    }
    const pieces = piecesOf(row).join(" · ");
    if (told.textContent !== pieces) told.textContent = pieces;
  }

  function nameAround(target) {
    let row = target.closest?.("[data-inline-panel-child]");
    while (row) {
      name(row);
      row = row.parentElement.closest("[data-inline-panel-child]");
    }
  }

  /** Fold the rows a record already has, so that forty credits fit on two screens. */
  function fold(rows) {
    if (rows.length <= OPEN_ROWS) return;
    rows.forEach((row) => {
      const toggle = row.querySelector("[data-panel-toggle]");
      const isWrong = row.querySelector(".error-message, [aria-invalid='true']");
      if (!isWrong && toggle?.getAttribute("aria-expanded") === "true") toggle.click();
    });
  }

  window.addEventListener("load", () => {
    const rows = [...document.querySelectorAll("[data-inline-panel-child]")];
    rows.forEach(name);
    const outermost = rows.filter((row) => !row.parentElement.closest("[data-inline-panel-child]"));
    const byPanel = Map.groupBy
      ? Map.groupBy(outermost, (row) => row.parentElement)
      : outermost.reduce(
          (map, row) => map.set(row.parentElement, [...(map.get(row.parentElement) ?? []), row]),
          new Map(),
        );
    byPanel.forEach(fold);
  });

  // A chooser tells of its change before it shows the new title.
  document.addEventListener("change", (event) => {
    window.setTimeout(() => nameAround(event.target), 0);
  });
  document.addEventListener("input", (event) => nameAround(event.target));
})();
