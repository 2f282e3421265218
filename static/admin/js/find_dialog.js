/** The dialog that finds and replaces words in the whole text; it stays open while one writes. */
(() => {
  const AROUND = 40;
  const HIGHLIGHT = "find-current";
  if (window.newsroomFindDialog) return;
  window.newsroomFindDialog = true;

  const newsroom = (window.newsroom ??= {});
  let dialog = null;
  let hits = [];
  let current = -1;
  let steps = [];
  let cameFrom = null;

  const part = (name) => dialog.querySelector(`[data-find-${name}]`);
  const options = () => ({
    matchCase: part("case").checked,
    wholeWord: part("word").checked,
    accents: part("accents").checked,
    inQuotations: part("quotations").checked,
  });
  const free = () => hits.filter(({ left }) => !left);

  function tell(words) {
    part("told").textContent = words;
  }

  const counted = (number, one, many) => (number === 1 ? `1 ${one}` : `${number} ${many}`);

  /** What was found, and what of it stays as it is. */
  function sum() {
    const quoted = hits.filter(({ left }) => left === "quotation").length;
    const crossing = hits.filter(({ left }) => left === "entity").length;
    const said = [free().length ? counted(free().length, "match", "matches") : "No match"];
    if (quoted) said.push(`${quoted} in quotations left alone`);
    if (crossing) said.push(`${crossing} across a mention, a chip or a link left alone`);
    return `${said.join(", ")}.`;
  }

  function look() {
    const words = part("words").value;
    hits = words ? newsroom.findHits.find(words, options()) : [];
    return words;
  }

  function search() {
    current = -1;
    unmark();
    if (look()) go(1);
    else {
      tell("");
      part("passage").replaceChildren();
    }
  }

  function unmark() {
    window.CSS?.highlights?.delete(HIGHLIGHT);
    for (const marked of document.querySelectorAll(`.${HIGHLIGHT}`)) marked.classList.remove(HIGHLIGHT);
  }

  function show(hit) {
    unmark();
    newsroom.unfold(hit.field.block);
    const range = newsroom.findHits.rangeOf(hit);
    const element = range?.startContainer.parentElement ?? hit.field.input;
    if (range && window.CSS?.highlights) {
      window.CSS.highlights.set(HIGHLIGHT, new window.Highlight(range));
    } else element.classList.add(HIGHLIGHT);
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const { text, start, end } = hit;
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    const before = text.slice(Math.max(0, start - AROUND), start);
    const behind = text.slice(end, end + AROUND);
    part("passage").replaceChildren(
      `${start > AROUND ? "… " : ""}${before}`,
      mark,
      `${behind}${end + AROUND < text.length ? " …" : ""}`,
    );
  }

  /** To the next match or, with -1, to the one before; round and round. */
  function go(step) {
    look();
    const found = free();
    if (!found.length) {
      unmark();
      part("passage").replaceChildren();
      tell(sum());
      return;
    }
    current = current < 0 ? (step > 0 ? 0 : found.length - 1) : (current + step + found.length) % found.length;
    show(found[current]);
    tell(`${current + 1} of ${sum()}`);
  }

  function say(done, words) {
    const said = done.changed
      ? `${counted(done.changed, "match", "matches")} ${words ? `replaced by “${words}”` : "taken out"}.`
      : "Nothing was replaced.";
    const long = done.tooLong ? ` ${done.tooLong} left: the field would be too long.` : "";
    return said + long;
  }

  function replace(which) {
    look();
    const words = part("by").value;
    const chosen = which === "all" ? free() : free().slice(Math.max(current, 0), Math.max(current, 0) + 1);
    const done = newsroom.findHits.replace(chosen, words);
    steps = done.steps;
    part("undo").disabled = !steps.length;
    const said = say(done, words);
    look();
    const left = free();
    if (!left.length) {
      current = -1;
      unmark();
      part("passage").replaceChildren();
    } else if (which === "one") {
      // What was put in may hold the words itself; the search goes on behind it.
      const { field, key, start } = chosen[0] ?? {};
      const end = start + words.length;
      const next = left.findIndex((hit) => hit.field.input === field?.input && hit.key === key && hit.start >= end);
      current = next >= 0 ? next : Math.min(Math.max(current, 0), left.length - 1);
      window.setTimeout(() => show(left[current]), 50);
    }
    tell(`${said} ${sum()}`);
  }

  function undo() {
    const all = newsroom.findHits.takeBack([...steps].reverse());
    steps = [];
    part("undo").disabled = true;
    look();
    tell(all ? `Taken back. ${sum()}` : `Taken back, except where the text was changed since. ${sum()}`);
    part("words").focus();
  }

  function open() {
    dialog ??= make();
    if (!dialog) return;
    if (!dialog.contains(document.activeElement)) cameFrom = document.activeElement;
    const selected = String(window.getSelection() ?? "").trim();
    dialog.hidden = false;
    if (selected && selected.length < 100 && !selected.includes("\n")) part("words").value = selected;
    part("words").focus();
    part("words").select();
    search();
  }

  function close() {
    dialog.hidden = true;
    unmark();
    if (cameFrom?.isConnected) cameFrom.focus({ preventScroll: true });
  }

  function press(event) {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === "Enter" && event.target.matches("[data-find-words], [data-find-by]")) {
      event.preventDefault();
      if (event.target.matches("[data-find-by]") && !event.shiftKey) replace("one");
      else go(event.shiftKey ? -1 : 1);
    }
  }

  function make() {
    const template = document.getElementById("find-dialog");
    if (!template) return null;
    document.body.append(template.content.cloneNode(true));
    const made = document.querySelector(".find-dialog");
    made.addEventListener("keydown", press);
    made.addEventListener("input", (event) => event.target.matches("[data-find-words]") && search());
    made.addEventListener("change", (event) => event.target.type === "checkbox" && search());
    made.addEventListener("click", (event) => {
      const { findGo, findReplace } = event.target.closest("button")?.dataset ?? {};
      if (findGo) go(Number(findGo));
      else if (findReplace) replace(findReplace);
      else if (event.target.closest("[data-find-undo]")) undo();
      else if (event.target.closest("[data-find-close]")) close();
    });
    return made;
  }

  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-find-open]")) open();
  });
})();
