/**
 * Where the findings of the checks stand in the open form: `window.newsroom.checksPlaces`.
 *
 *   placeOf(finding)     { input, key, start, end, text } in the form; null where it stands nowhere
 *   mark(findings)       lights all of them up in the text
 *   show(place)          goes there, and selects the words
 *   replace(place, words)
 */
(() => {
  const newsroom = (window.newsroom ??= {});
  if (newsroom.checksPlaces) return;

  const LEVELS = ["block", "warn", "info", "auto"];
  const CURRENT = "check-current";
  const { EditorState, SelectionState } = window.DraftJS;

  const contentOf = (input) => input.draftailEditor.getEditorState().getCurrentContent();

  /** The bound block behind a step of a path: a field by its name, a row of a list by its number. */
  function stepInto(bound, step) {
    if (!bound) return null;
    if (bound.childBlocks) return bound.childBlocks[step] ?? null;
    return bound.children?.[Number(step)]?.block ?? null;
  }

  function blockOf(finding) {
    const stream = newsroom.editor?.body();
    return stream?.children.find((child) => child.id === finding.block) ?? null;
  }

  /** The input of the form that holds the words of a finding. */
  function inputOf(finding) {
    if (finding.field !== "body") return document.getElementById(`id_${finding.field}`);
    const [path] = finding.path.split("#");
    let bound = blockOf(finding)?.block ?? null;
    for (const step of path.split(".").filter(Boolean)) bound = stepInto(bound, step);
    return bound?.prefix ? document.getElementById(bound.prefix) : null;
  }

  /**
   * Where exactly the words stand, as near to where the server counted as they are found: one may
   * have typed on since. Null where they are gone.
   */
  function nearest(text, words, at) {
    if (!words) return at <= text.length ? at : null;
    if (text.slice(at, at + words.length) === words) return at;
    let best = null;
    for (let found = text.indexOf(words); found >= 0; found = text.indexOf(words, found + 1)) {
      if (best === null || Math.abs(found - at) < Math.abs(best - at)) best = found;
    }
    return best;
  }

  function placeOf(finding) {
    const input = inputOf(finding);
    if (!input) return null;
    const words = finding.text;
    if (!input.draftailEditor) {
      const start = nearest(input.value, words, finding.at);
      if (start === null) return null;
      return { input, key: null, start, end: start + words.length, text: input.value };
    }
    const blocks = contentOf(input).getBlocksAsArray();
    const line = Number(finding.path.split("#")[1] ?? 0);
    // A paragraph may have been put in before it since.
    const order = [line, ...blocks.keys()].filter((number, at, all) => all.indexOf(number) === at);
    for (const number of order) {
      const text = blocks[number]?.getText();
      const start = text === undefined ? null : nearest(text, words, finding.at);
      if (start !== null) {
        return { input, key: blocks[number].getKey(), start, end: start + words.length, text };
      }
    }
    return null;
  }

  const asHit = ({ input, key, start, end }) => ({ field: { input }, key, start, end });

  function rangeOf(place) {
    return place?.key && place.end > place.start ? newsroom.findHits.rangeOf(asHit(place)) : null;
  }

  /** Nothing of the page is changed: the browser paints over ranges. Without that, fields alone. */
  function mark(findings, current = null) {
    const lit = Object.fromEntries(LEVELS.map((level) => [level, []]));
    const inputs = new Map();
    for (const finding of findings) {
      const place = placeOf(finding);
      const range = rangeOf(place);
      if (range) lit[finding.level]?.push(range);
      else if (place && !place.key) inputs.set(place.input, finding.level);
    }
    for (const old of document.querySelectorAll("[data-check-level]")) {
      if (!inputs.has(old)) delete old.dataset.checkLevel;
    }
    for (const [input, level] of inputs) input.dataset.checkLevel = level;
    if (!window.CSS?.highlights || !window.Highlight) return;
    for (const level of LEVELS) {
      window.CSS.highlights.set(`check-${level}`, new window.Highlight(...lit[level]));
    }
    const range = current ? rangeOf(placeOf(current)) : null;
    if (range) {
      const over = new window.Highlight(range);
      over.priority = 1;
      window.CSS.highlights.set(CURRENT, over);
    } else window.CSS.highlights.delete(CURRENT);
  }

  /** Unfold what is folded around a node: blocks, rows and the groups of the form. */
  function unfoldAround(node) {
    for (let at = node.parentElement; at; at = at.parentElement) {
      if (at.matches("details:not([open])")) at.open = true;
      const section = at.closest("[data-panel]");
      const toggle = section?.querySelector(":scope > .w-panel__header [data-panel-toggle]");
      if (toggle?.getAttribute("aria-expanded") === "false") toggle.click();
    }
    const pane = node.closest("[role='tabpanel'][hidden]");
    if (pane) document.querySelector(`[role='tab'][aria-controls='${pane.id}']`)?.click();
  }

  function show(place) {
    const { input, key, start, end } = place;
    const anchor = key ? input.parentNode : input;
    unfoldAround(anchor);
    if (!key) {
      input.scrollIntoView({ block: "center", behavior: "instant" });
      input.focus({ preventScroll: true });
      input.setSelectionRange?.(start, end);
      return;
    }
    const range = rangeOf(place);
    (range?.startContainer.parentElement ?? anchor).scrollIntoView({ block: "center", behavior: "instant" });
    const state = input.draftailEditor.getEditorState();
    const there = SelectionState.createEmpty(key).merge({ anchorOffset: start, focusOffset: end });
    input.draftailEditor.onChange(EditorState.forceSelection(state, there));
  }

  /** The block or the field itself, for a finding that no words of the form bear. */
  function showNear(finding) {
    const block = blockOf(finding)?.element;
    const field = block ?? document.getElementById(`id_${finding.field}`) ?? document.getElementById("body-root");
    if (!field) return false;
    unfoldAround(field);
    newsroom.editor.flash(field);
    field.scrollIntoView({ block: "center", behavior: "instant" });
    if (!block) field.focus?.({ preventScroll: true });
    return true;
  }

  /** True if it was done; the editor's own undo takes it back. */
  function replace(place, words) {
    return newsroom.findHits.replace([asHit(place)], words).changed > 0;
  }

  newsroom.checksPlaces = { mark, placeOf, replace, show, showNear };
})();
