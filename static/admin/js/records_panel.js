/**
 * The records beside the text: looked up, and brought into the text by the press of a button.
 *
 * Autosave draws the panels afresh. What was typed, found, opened and scrolled stays as it was.
 */
(() => {
  const FEWEST_LETTERS = 2;
  const PAUSE_BEFORE_ASKING = 150;
  const DONE_SHOWN = 1800;
  const PANELS = "[data-side-panel='records'], [data-side-panel='elsewhere'], [data-side-panel='writing']";
  if (window.newsroomRecordsPanel) return;
  window.newsroomRecordsPanel = true;

  const editor = () => window.newsroom?.editor;

  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children);
    return made;
  }

  // --- Into the text ----------------------------------------------------------------------------

  const WAYS = {
    mention: (payload) => editor().insertMention(payload),
    chip: (payload) => editor().insertChip(payload),
    block: ({ type, value }) => editor().addBlock(type, value),
    text: ({ text }) => editor().insertText(text),
  };

  function insert(button) {
    const written = editor() && WAYS[button.dataset.insert](JSON.parse(button.dataset.payload));
    if (written) showDone(button);
  }

  /** On a phone the panel lies over the text, so the button itself says that it was done. */
  function showDone(button) {
    button.dataset.done = "";
    window.setTimeout(() => delete button.dataset.done, DONE_SHOWN);
  }

  /** A new row under “What it is about” that holds the record. */
  function addSubject(button) {
    const { kind, id, title, edit_url: editUrl } = JSON.parse(button.dataset.addSubject);
    const add = document.getElementById("id_subjects-ADD");
    if (!add) return;
    add.click();
    const row = [...document.querySelectorAll("#id_subjects-FORMS > [data-row]")].at(-1);
    const chooser = document.getElementById(`id_${row.dataset.row}-${kind}-chooser`);
    chooser.widget.setState({ id, title, edit_url: editUrl });
    chooser.widget.input.dispatchEvent(new Event("change", { bubbles: true }));
    editor()?.announce(`${title} is among what the story is about.`);
    showDone(button);
    button.disabled = true;
  }

  // --- Looking up -------------------------------------------------------------------------------

  let waiting = 0;
  let asking = null;

  const search = () => document.querySelector("[data-record-search]");
  const within = (selector) => search().querySelector(selector);

  function tell(words) {
    within("[data-search-note]").textContent = words;
  }

  async function ask(url, parameters) {
    asking?.abort();
    asking = new AbortController();
    const answer = await fetch(`${url}?${new URLSearchParams(parameters)}`, { signal: asking.signal });
    if (!answer.ok) throw new Error(`The desk answered ${answer.status}.`);
    return answer;
  }

  async function find(words) {
    within("[data-search-sheet]").replaceChildren();
    if (words.length < FEWEST_LETTERS) {
      asking?.abort();
      within("[data-search-results]").replaceChildren();
      tell(words ? "Type two letters of a name or a title." : "");
      return;
    }
    try {
      const { results } = await (await ask(search().dataset.optionsUrl, { q: words })).json();
      within("[data-search-results]").replaceChildren(...results.map(drawResult));
      tell(results.length ? `${results.length} found.` : `No record is called “${words}”.`);
    } catch (error) {
      if (error.name !== "AbortError") tell("The records could not be asked. Try again.");
    }
  }

  function drawResult(option) {
    const { kind, id, name, told_apart_by: apart, kind_label: label, is_live: isLive } = option;
    const told = [label, option.facts, option.works, isLive ? "" : "draft"].filter(Boolean);
    const mention = element(
      "button",
      { type: "button", class: "inserts__button", "data-insert": "mention", "aria-label": `Mention: ${name}` },
      "Mention",
    );
    mention.dataset.payload = JSON.stringify({ kind, id, words: name, label: option.label });
    const facts = element(
      "button",
      { type: "button", class: "inserts__button inserts__button--facts", "aria-label": `Facts: ${name}` },
      "Facts",
    );
    facts.dataset.lookUp = `${kind}-${id}`;
    return element(
      "li",
      {},
      element("span", {}, apart ? `${name} (${apart})` : name),
      element("span", { class: "record-sheet__note" }, told.join(" · ")),
      element("div", { class: "inserts" }, mention, facts),
    );
  }

  async function lookUp(ref) {
    const [kind, id] = ref.split("-");
    const box = within("[data-search-sheet]");
    try {
      const { sheetUrl, besides } = search().dataset;
      const html = await (await ask(sheetUrl, { kind, id, besides })).text();
      const parsed = new DOMParser().parseFromString(html, "text/html");
      box.replaceChildren(...parsed.body.children);
      restoreGroups(box);
      box.focus();
      box.scrollIntoView({ block: "nearest" });
    } catch (error) {
      if (error.name !== "AbortError") tell("The record could not be opened. Try again.");
    }
  }

  /** Open the panel, if it is closed, with the caret where one types a name. */
  function openSearch() {
    const panel = search()?.closest("[data-side-panel]");
    if (panel?.hidden || !panel?.offsetParent) {
      document.querySelector("[data-side-panel-toggle='records']")?.click();
    }
    focusSearch();
  }

  /** The panel slides in, and nothing in it takes the focus before it is seen. */
  function focusSearch(tries = 40) {
    const field = document.getElementById("record-search");
    field?.focus();
    if (tries && document.activeElement !== field) {
      window.setTimeout(() => focusSearch(tries - 1), 50);
    }
  }

  document.addEventListener("input", (event) => {
    if (event.target.id !== "record-search") return;
    window.clearTimeout(waiting);
    const words = event.target.value.trim();
    waiting = window.setTimeout(() => find(words), PAUSE_BEFORE_ASKING);
  });

  document.addEventListener("keydown", (event) => {
    if (event.target.id !== "record-search") return;
    if (event.key === "ArrowDown" || event.key === "Enter") {
      event.preventDefault();
      within("[data-search-results] button")?.focus();
    }
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.(
      "[data-insert], [data-add-subject], [data-look-up], [data-look-up-open]",
    );
    if (!button) return;
    if ("lookUpOpen" in button.dataset) {
      openSearch();
      return;
    }
    if ("insert" in button.dataset) insert(button);
    else if ("addSubject" in button.dataset) addSubject(button);
    else lookUp(button.dataset.lookUp);
  });

  // --- What stays when the panel is drawn afresh --------------------------------------------------

  const opened = new Map();
  const scrolled = new Map();
  let kept = null;
  let focused = null;

  document.addEventListener(
    "toggle",
    (event) => {
      if (event.target.dataset?.group) opened.set(event.target.dataset.group, event.target.open);
    },
    true,
  );

  function restoreGroups(root) {
    for (const group of root.querySelectorAll("[data-group]")) {
      if (opened.has(group.dataset.group)) group.open = opened.get(group.dataset.group);
    }
  }

  /** By what a button or a group is found again in what is drawn anew. */
  function markOf(node) {
    const group = node.closest("[data-group]")?.dataset.group ?? "";
    if (node.matches("summary")) return `summary ${group}`;
    const { insert: way, payload, addSubject: subject, lookUp: ref } = node.dataset;
    if (way) return `${group} ${way} ${payload}`;
    if (subject) return `subject ${subject}`;
    return ref ? `facts ${ref}` : node.id;
  }

  document.addEventListener("focusin", (event) => {
    const panel = event.target.closest?.(PANELS);
    focused = panel ? { node: event.target, mark: markOf(event.target) } : null;
  });

  function restoreFocus(panel) {
    if (!focused || document.activeElement !== document.body) return;
    const again = focused.node.isConnected
      ? focused.node
      : [...panel.querySelectorAll("button, summary, input, a")].find(
          (node) => focused.mark && markOf(node) === focused.mark,
        );
    again?.focus({ preventScroll: true });
  }

  function restore(panel) {
    const fresh = panel.querySelector("[data-record-search]");
    if (fresh && kept && fresh !== kept) {
      kept.dataset.besides = fresh.dataset.besides;
      fresh.replaceWith(kept);
    } else if (fresh) kept = fresh;
    restoreGroups(panel);
    restoreFocus(panel);
    if (scrolled.has(panel)) panel.scrollTop = scrolled.get(panel);
  }

  function begin() {
    for (const panel of document.querySelectorAll(PANELS)) {
      restore(panel);
      panel.addEventListener("scroll", () => scrolled.set(panel, panel.scrollTop), { passive: true });
      const watch = new MutationObserver(() => restore(panel));
      watch.observe(panel, { childList: true });
    }
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
})();
