/**
 * What stands beside the text may write into it: `window.newsroom.editor`.
 *
 *   insertMention({ kind, id, words, label })     a name or title that holds a record
 *   insertEntity({ type, data, words })           any other entity, such as a fact chip
 *   insertChip({ words, ...data })                the same for a chip of type "FACT"
 *   insertText(text)                              plain words
 *   addBlock(type, value)                         a block behind the one with the last caret
 *
 * All act where the caret last stood; where it never did, in a new paragraph at the end of the
 * body. The focus stays where it is, the place lights up, and a screen reader is told. Each
 * answers with true if something was written.
 */
(() => {
  const newsroom = (window.newsroom ??= {});
  if (newsroom.editor) return;

  const FLASH = 1600;
  const { EditorState, Modifier, SelectionState } = window.DraftJS;
  let lastInput = null;

  /** The field that holds the Draftail editor around a node; null outside of any. */
  function inputAround(node) {
    const wrapper = node?.closest?.("[data-draftail-editor-wrapper]");
    const input = wrapper?.parentNode.querySelector("input, textarea");
    return input?.draftailEditor ? input : null;
  }

  function isThere(input) {
    return Boolean(input?.isConnected && input.parentNode.offsetParent);
  }

  /** Wagtail lets nobody press anything in a story that is locked. */
  function isLocked() {
    const content = document.querySelector("[data-draftail-editor-wrapper], #body-root");
    return Boolean(content) && window.getComputedStyle(content).pointerEvents === "none";
  }

  document.addEventListener("focusin", (event) => {
    if (event.target.closest?.(".public-DraftEditor-content")) lastInput = inputAround(event.target);
  });

  /** The stream of blocks that is a story's body; null where the form has none. */
  function body() {
    return document.getElementById("body-root")?.rootBlock ?? null;
  }

  /** Every rich text editor of the form that is still there, in the order of the page. */
  function inputs() {
    const wrappers = document.querySelectorAll("[data-draftail-editor-wrapper]");
    return [...wrappers].map(inputAround).filter(isThere);
  }

  function announcer() {
    let region = document.getElementById("newsroom-announcer");
    if (!region) {
      region = document.createElement("div");
      region.id = "newsroom-announcer";
      region.className = "w-sr-only";
      region.setAttribute("role", "status");
      region.setAttribute("aria-live", "polite");
      document.body.append(region);
    }
    return region;
  }

  function announce(message) {
    const region = announcer();
    region.textContent = "";
    window.setTimeout(() => {
      region.textContent = message;
    }, 50);
  }

  function flash(element) {
    if (!element) return;
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.scrollIntoView({ block: "nearest", behavior: calm ? "instant" : "smooth" });
    element.classList.remove("newsroom-flash");
    window.requestAnimationFrame(() => element.classList.add("newsroom-flash"));
    window.setTimeout(() => element.classList.remove("newsroom-flash"), FLASH);
  }

  /** Wagtail looks for changes after events of the form; Draftail hands its own over in silence. */
  function noteChange(input) {
    window.setTimeout(() => input.dispatchEvent(new Event("change", { bubbles: true })), 400);
  }

  function write(input, editorState) {
    input.draftailEditor.onChange(editorState);
    noteChange(input);
  }

  /** Where a block goes: behind the one with the last caret, or at the end. */
  function placeOfNext(stream) {
    const at = stream.children.findIndex((child) => isThere(lastInput) && child.element.contains(lastInput));
    return at < 0 ? stream.children.length : at + 1;
  }

  function refuseIfLocked() {
    if (isLocked()) announce("The story is locked. Nothing was written.");
    return isLocked();
  }

  function addBlock(type, value) {
    if (refuseIfLocked()) return false;
    const stream = body();
    const known = stream?.blockDef.childBlockDefsByName[type];
    if (!known) {
      announce(`A block of the kind “${type}” cannot stand in this text.`);
      return false;
    }
    const initial = stream.blockDef.initialChildStates[type];
    const isPlain = (told) => told && typeof told === "object" && !Array.isArray(told);
    const state = isPlain(value) && isPlain(initial) ? { ...initial, ...value } : (value ?? initial);
    const child = stream.insert({ type, value: state, id: newsroom.newId() }, placeOfNext(stream), {
      animate: false,
    });
    const input = child.element.querySelector("[data-draftail-editor-wrapper]");
    if (input) lastInput = inputAround(input);
    child.element.dispatchEvent(new Event("change", { bubbles: true }));
    flash(child.element);
    announce(`${known.meta.label} added.`);
    return true;
  }

  newsroom.newId = () =>
    window.crypto.randomUUID?.() ??
    "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) =>
      (digit ^ (window.crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (digit / 4)))).toString(16),
    );

  function emptyParagraph() {
    const key = newsroom.newId().slice(0, 5);
    const block = { key, text: "", type: "unstyled", depth: 0, inlineStyleRanges: [], entityRanges: [] };
    return JSON.stringify({ blocks: [block], entityMap: {} });
  }

  /** The editor to write in: the one with the last caret, or that of a new last paragraph. */
  function target() {
    if (isThere(lastInput)) return lastInput;
    const stream = body();
    if (!stream?.blockDef.childBlockDefsByName.paragraph) return inputs().at(-1) ?? null;
    const id = newsroom.newId();
    const value = emptyParagraph();
    const child = stream.insert({ type: "paragraph", value, id }, stream.children.length, {});
    lastInput = inputAround(child.element.querySelector("[data-draftail-editor-wrapper]"));
    return lastInput;
  }

  /** Change the state of the paragraph with the last caret, and say so. */
  function act(change, message) {
    if (refuseIfLocked()) return false;
    const input = target();
    if (!input) {
      announce("There is no text to write in.");
      return false;
    }
    write(input, change(input.draftailEditor.getEditorState()));
    flash(input.parentNode.querySelector(".Draftail-Editor"));
    announce(message);
    return true;
  }

  /** Words at the end of the selection, spaced as they should be, as an entity if one is given. */
  function insertWords(editorState, words, entity = null) {
    const selection = editorState.getSelection();
    const key = selection.getEndKey();
    let content = editorState.getCurrentContent();
    const block = content.getBlockForKey(key) ?? content.getLastBlock();
    const at = block.getKey() === key ? selection.getEndOffset() : block.getLength();
    const text = block.getText();
    let place = SelectionState.createEmpty(block.getKey()).merge({ anchorOffset: at, focusOffset: at });
    const style = editorState.getCurrentInlineStyle();
    const put = (said, entityKey) => {
      content = Modifier.insertText(content, place, said, style, entityKey);
      place = content.getSelectionAfter();
    };
    if (at > 0 && !/[\s([{“‘"'—–-]/u.test(text[at - 1])) put(" ");
    if (entity) {
      content = content.createEntity(entity.type, entity.mutability ?? "MUTABLE", entity.data);
      put(words, content.getLastCreatedEntityKey());
    } else put(words);
    // Typing directly behind an entity would go on with it, so a plain space follows.
    const behind = text[at];
    if (behind === undefined ? entity : !/[\s\p{P}]/u.test(behind)) put(" ");
    const next = EditorState.push(editorState, content, "insert-fragment");
    return EditorState.acceptSelection(next, place);
  }

  function selectsWords(editorState) {
    const selection = editorState.getSelection();
    return !selection.isCollapsed() && selection.getStartKey() === selection.getEndKey();
  }

  /** The selected words become the mention; where none are selected, its own words are written. */
  function insertMention({ kind, id, words, label = "", state = "" }) {
    const entity = { type: "MENTION", data: { kind, id: String(id), label: label || words, state } };
    const change = (editorState) => {
      if (!selectsWords(editorState)) return insertWords(editorState, words, entity);
      let content = editorState.getCurrentContent();
      content = content.createEntity("MENTION", "MUTABLE", entity.data);
      const key = content.getLastCreatedEntityKey();
      content = Modifier.applyEntity(content, editorState.getSelection(), key);
      const next = EditorState.push(editorState, content, "apply-entity");
      const end = editorState.getSelection().getEndOffset();
      const caret = editorState.getSelection().merge({ anchorOffset: end, focusOffset: end });
      return EditorState.acceptSelection(next, caret);
    };
    return act(change, `Mention of ${words} inserted.`);
  }

  function insertEntity({ type, data, words, mutability = "IMMUTABLE" }) {
    const entity = { type, data, mutability };
    return act((state) => insertWords(state, words, entity), `${words} inserted.`);
  }

  function insertChip({ words, ...data }) {
    return insertEntity({ type: "FACT", data, words });
  }

  function insertText(text) {
    return act((state) => insertWords(state, text), "Text inserted.");
  }

  newsroom.editor = {
    addBlock,
    announce,
    body,
    flash,
    inputAround,
    inputs,
    insertChip,
    insertEntity,
    insertMention,
    insertText,
    isLocked,
    isThere,
    write,
    get lastInput() {
      return isThere(lastInput) ? lastInput : null;
    },
  };
})();
