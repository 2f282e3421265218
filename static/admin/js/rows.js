/**
 * Inline rows as lines that open: found, moved, added and read with the keyboard.
 *
 * A closed row holds its values in hidden fields. Opening it asks the desk for the same values in
 * fields to edit; what the form sends stays the same, so nothing is saved by looking.
 */
(() => {
  const FEWEST_TO_FIND = 8;
  const panels = new Map();

  const token = () => document.querySelector("[name=csrfmiddlewaretoken]").value;
  const listOf = (rows) => document.getElementById(`${rows.dataset.rows}-FORMS`);
  const rowsOf = (list) => [...list.children].filter((row) => !row.classList.contains("deleted"));
  const textOf = (row) => row.querySelector(":scope > .row-line__bar [data-row-text]");
  const toggleOf = (row) => row.querySelector(":scope > .row-line__bar [data-row-toggle]");
  const bodyOf = (row) => row.querySelector(":scope > .row-line__body");
  const isBelow = (row) => row.parentElement.closest("[data-row]") !== null;

  function tell(rows, words) {
    const told = rows.querySelector(":scope > .rows__tools [data-rows-told]");
    if (told) told.textContent = words;
  }

  async function ask(row, wanted) {
    const rows = row.closest("[data-rows]");
    const sent = new FormData();
    for (const [name, value] of new FormData(row.closest("form"))) {
      if (name.startsWith(`${row.dataset.row}-`)) sent.append(name, value);
    }
    sent.set("prefix", row.dataset.row);
    if (wanted) sent.set(wanted, "1");
    const answer = await fetch(rows.dataset.rowsUrl, {
      method: "POST",
      body: sent,
      headers: { "X-CSRFToken": token(), Accept: "application/json" },
    });
    if (!answer.ok) throw new Error(`The desk answered ${answer.status}.`);
    return answer.json();
  }

  function write(row, told) {
    const rows = row.closest("[data-rows]");
    textOf(row).textContent = told.line || rows.dataset.rowsLabel;
    row.dataset.rowState = told.state;
    count(rows);
  }

  async function open(row) {
    const body = bodyOf(row);
    const toggle = toggleOf(row);
    if ("rowUnread" in body.dataset) {
      row.setAttribute("aria-busy", "true");
      try {
        const told = await ask(row, "fields");
        // Wagtail's choosers come with scripts of their own, which only jQuery carries out.
        window.jQuery(body).html(told.html);
        delete body.dataset.rowUnread;
        begin(body);
      } catch {
        tell(row.closest("[data-rows]"), "This row could not be opened. Try again.");
        return;
      } finally {
        row.removeAttribute("aria-busy");
      }
    }
    body.hidden = false;
    toggle.setAttribute("aria-expanded", "true");
  }

  function close(row) {
    bodyOf(row).hidden = true;
    toggleOf(row).setAttribute("aria-expanded", "false");
  }

  const isOpen = (row) => toggleOf(row).getAttribute("aria-expanded") === "true";

  // The line of an open row follows what is typed into it.
  const waiting = new WeakMap();

  function follow(target) {
    let row = target.closest?.("[data-row]");
    while (row && isBelow(row)) row = row.parentElement.closest("[data-row]");
    if (!row || !bodyOf(row).contains(target)) return;
    window.clearTimeout(waiting.get(row));
    waiting.set(
      row,
      window.setTimeout(async () => {
        try {
          write(row, await ask(row));
        } catch {
          // The line stays as it was; the fields below it are what counts.
        }
      }, 400),
    );
  }

  function renumber(list) {
    rowsOf(list).forEach((row, place) => {
      row.querySelector(`:scope > [name="${row.dataset.row}-ORDER"]`).value = place + 1;
    });
    panels.get(list.closest("[data-rows]"))?.updateControlStates();
    list.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function move(row, step) {
    const list = row.parentElement;
    const shown = rowsOf(list).filter((one) => !one.hidden);
    const other = shown[shown.indexOf(row) + step];
    if (!other) return;
    const focused = document.activeElement;
    if (step < 0) other.before(row);
    else other.after(row);
    renumber(list);
    // Taking a node out and putting it in elsewhere takes the focus from it.
    if (row.contains(focused) || focused === document.body) focused.focus();
    const place = rowsOf(list).indexOf(row) + 1;
    tell(list.closest("[data-rows]"), `Moved to place ${place} of ${rowsOf(list).length}.`);
  }

  /** A new row, with fields or with values alone, at the end or right after `before`. */
  function add(rows, { before = null, html = null } = {}) {
    const panel = panels.get(rows);
    const list = listOf(rows);
    const number = panel.formCount;
    if (html === null) {
      panel.addForm();
    } else {
      const numbered = html.replace(/__prefix__(.*?('|"|\\u0022))/g, `${number}$1`);
      window.jQuery(list).append(numbered);
      panel.totalFormsInput.val(number + 1);
      panel.initChildControls(list.lastElementChild.dataset.row);
    }
    const row = list.lastElementChild;
    if (before) before.after(row);
    renumber(list);
    count(rows);
    return row;
  }

  function remove(row) {
    const list = row.parentElement;
    const taken = document.getElementById(`id_${row.dataset.row}-DELETE`);
    taken.value = "1";
    row.classList.add("deleted");
    row.hidden = true;
    renumber(list);
    count(list.closest("[data-rows]"));
  }

  // --- Finding among many -----------------------------------------------------------------------

  const plain = (words) =>
    words
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase();

  function narrow(rows) {
    const field = rows.querySelector("[data-rows-filter]");
    if (!field) return;
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    const state = rows.dataset.rowsOnly ?? "";
    const all = rowsOf(listOf(rows));
    for (const row of all) {
      const text = plain(textOf(row).textContent);
      const isFound = words.every((word) => text.includes(word));
      row.hidden = !(isFound && (!state || row.dataset.rowState === state));
    }
    const shown = all.filter((row) => !row.hidden).length;
    tell(rows, words.length || state ? `${shown} of ${all.length} shown.` : "");
  }

  /** How many rows stand in each state; pressing one shows only these. */
  function count(rows) {
    const states = rows.querySelector(":scope > .rows__tools > [data-rows-states]");
    if (!states) return;
    const all = rowsOf(listOf(rows));
    const counts = new Map();
    for (const row of all) {
      if (row.dataset.rowState) {
        counts.set(row.dataset.rowState, (counts.get(row.dataset.rowState) ?? 0) + 1);
      }
    }
    if (!counts.has(rows.dataset.rowsOnly)) delete rows.dataset.rowsOnly;
    states.replaceChildren(
      ...[...counts].map(([state, number]) => {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "rows__state";
        button.textContent = `${state} ${number}`;
        button.setAttribute("aria-pressed", String(rows.dataset.rowsOnly === state));
        button.addEventListener("click", () => {
          if (rows.dataset.rowsOnly === state) delete rows.dataset.rowsOnly;
          else rows.dataset.rowsOnly = state;
          count(rows);
          narrow(rows);
          [...states.children].find((one) => one.textContent === button.textContent)?.focus();
        });
        return button;
      }),
    );
    states.hidden = counts.size === 0;
    rows.querySelector("[data-rows-find]").hidden = all.length < FEWEST_TO_FIND;
    countWrong(rows, all);
  }

  function countWrong(rows, all) {
    const button = rows.querySelector(":scope > .rows__tools > [data-rows-wrong]");
    const wrong = all.filter((row) => "rowIsWrong" in row.dataset);
    button.hidden = wrong.length === 0;
    button.textContent =
      wrong.length === 1 ? "Go to the row that is wrong" : `Go to the ${wrong.length} wrong rows`;
  }

  function goToWrong(rows) {
    const wrong = rowsOf(listOf(rows)).filter((row) => "rowIsWrong" in row.dataset);
    const here = wrong.findIndex((row) => row.contains(document.activeElement));
    const last = Number(rows.dataset.rowsLastWrong ?? -1);
    const next = (Math.max(here, last) + 1) % wrong.length;
    rows.dataset.rowsLastWrong = String(next);
    wrong[next].hidden = false;
    open(wrong[next]);
    toggleOf(wrong[next]).focus();
    wrong[next].scrollIntoView({ block: "start" });
  }

  // --- Hands and keys ---------------------------------------------------------------------------

  document.addEventListener("click", (event) => {
    const pressed = event.target.closest?.("button");
    if (!pressed) return;
    const row = pressed.closest("[data-row]");
    const rows = pressed.closest("[data-rows]");
    if ("rowToggle" in pressed.dataset) isOpen(row) ? close(row) : open(row);
    else if ("rowUp" in pressed.dataset) move(row, -1);
    else if ("rowDown" in pressed.dataset) move(row, 1);
    else if ("rowAdd" in pressed.dataset) toggleOf(add(rows, { before: row })).focus();
    else if ("rowsWrong" in pressed.dataset) goToWrong(rows);
  });

  document.addEventListener("keydown", (event) => {
    if (!event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
    const bar = event.target.closest?.(".row-line__bar");
    if (!bar) return;
    event.preventDefault();
    move(bar.parentElement, event.key === "ArrowUp" ? -1 : 1);
  });

  document.addEventListener("input", (event) => {
    if (event.target.matches?.("[data-rows-filter]")) narrow(event.target.closest("[data-rows]"));
    else follow(event.target);
  });
  document.addEventListener("change", (event) => follow(event.target));
  document.addEventListener("w-formset:removed", (event) => {
    const rows = event.target.closest?.("[data-rows]");
    if (rows) count(rows);
  });
  document.addEventListener("w-formset:added", (event) => {
    begin(event.target);
    const rows = event.target.closest("[data-rows]");
    if (rows) count(rows);
  });

  /** Wagtail numbers one prefix in each attribute of a new row; the options hold several. */
  function optionsOf(rows) {
    const prefix = rows.dataset.rows;
    return {
      ...JSON.parse(rows.dataset.rowsOptions),
      formsetPrefix: prefix,
      emptyChildFormPrefix: `${prefix.replace(/^id_/, "")}-__prefix__`,
    };
  }

  /** Bring all rows in `root` to life that are not yet. */
  function begin(root) {
    const found = [...root.querySelectorAll("[data-rows]")];
    for (const rows of found.filter((one) => !panels.has(one))) {
      panels.set(rows, new window.InlinePanel(optionsOf(rows)));
      count(rows);
    }
  }

  window.deskRows = { add, remove, rowsOf, listOf, token, tell };
  begin(document);
})();
