/** The words of the story, counted while one types; the desk counts the same when it is saved. */
(() => {
  const EVERY = 1000;
  // As newsroom/prose/lengths.py and newsroom/articles/lengths.py have them.
  const WORD = /[\p{L}\p{N}]+(?:[-‐‑'’.,/@&+:_][\p{L}\p{N}]+)*/gu;
  const CAPTIONS = new Set(["caption"]);
  const UNREAD = new Set(["alt_text"]);
  if (window.newsroomLengths) return;
  window.newsroomLengths = true;

  const known = new WeakMap();

  /** The words of a field; asked again only when its text is another one. */
  function wordsOf({ input, isRich }) {
    const held = isRich ? input.draftailEditor.getEditorState().getCurrentContent() : input.value;
    const last = known.get(input);
    if (last?.held === held) return last.words;
    const text = isRich ? held.getPlainText("\n") : held;
    const words = text.match(WORD)?.length ?? 0;
    known.set(input, { held, words });
    return words;
  }

  function measure() {
    const length = { words: 0, captions: 0 };
    for (const field of window.newsroom.bodyFields()) {
      if (UNREAD.has(field.name)) continue;
      length[CAPTIONS.has(field.name) ? "captions" : "words"] += wordsOf(field);
    }
    return length;
  }

  const plan = () => Number(document.getElementById("id_planned_words")?.value) || 0;

  function against(words, planned) {
    const left = planned - words;
    if (left === 0) return "just as planned";
    return left > 0 ? `${left} to go` : `${-left} over`;
  }

  const panel = () => document.querySelector("[data-length-panel]");

  function write(element, text) {
    if (element && element.textContent !== text) element.textContent = text;
  }

  /** Beside the button that saves: how long it is, and what opens the rest. */
  function bar() {
    const made = document.querySelector("[data-story-length]");
    if (made) return made;
    const footer = document.querySelector("[data-edit-form] footer.footer");
    const template = document.getElementById("story-length-bar");
    if (!footer || !template) return null;
    footer.append(template.content.cloneNode(true));
    return document.querySelector("[data-story-length]");
  }

  function show() {
    if (!window.newsroom?.editor?.body()) return;
    const { words, captions } = measure();
    const perMinute = Number(panel()?.dataset.wordsPerMinute) || 230;
    const minutes = Math.ceil(words / perMinute);
    const planned = plan();
    const noun = words === 1 ? "word" : "words";
    write(panel()?.querySelector("[data-length-words]"), String(words));
    write(panel()?.querySelector("[data-length-minutes]"), String(minutes));
    write(panel()?.querySelector("[data-length-captions]"), String(captions));
    const told = planned ? `${planned} planned, ${against(words, planned)}` : "No length was planned.";
    write(panel()?.querySelector("[data-length-plan]"), told);
    const said = planned ? `${words} of ${planned} words` : `${words} ${noun}`;
    const counter = bar();
    write(counter, `${said} · ${minutes} min`);
    if (counter) counter.toggleAttribute("data-is-over", planned > 0 && words > planned);
  }

  document.addEventListener("click", (event) => {
    if (!event.target.closest?.("[data-story-length]")) return;
    document.querySelector("[data-side-panel-toggle='writing']")?.click();
  });

  // While nothing else is to do: a key is never kept waiting for a count.
  const whenIdle = window.requestIdleCallback ?? window.setTimeout;
  window.setInterval(() => document.hidden || whenIdle.call(window, show), EVERY);
  window.addEventListener("load", show);
})();
