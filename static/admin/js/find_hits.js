/** Where words stand in the open form, and putting others in their place. */
(() => {
  const newsroom = (window.newsroom ??= {});
  if (newsroom.findHits) return;

  const { EditorState, Modifier, SelectionState } = window.DraftJS;
  const { matches, overlaps, quoted } = newsroom.findText;

  const contentOf = (input) => input.draftailEditor.getEditorState().getCurrentContent();

  /** The texts of a field: the paragraphs of an editor, or the value of an input. */
  function textsOf(field) {
    if (!field.isRich) return [{ text: field.input.value, block: null }];
    return contentOf(field.input)
      .getBlocksAsArray()
      .map((block) => ({ text: block.getText(), block }));
  }

  /** Why the words of a match must stay; empty where they may be changed. */
  function hindrance(block, [start, end], content) {
    if (!block) return "";
    const keys = new Set();
    for (let at = start; at < end; at += 1) keys.add(block.getEntityAt(at));
    if (keys.size > 1) return "entity";
    const [key] = keys;
    if (!key) return "";
    return content.getEntity(key).getMutability() === "MUTABLE" ? "" : "entity";
  }

  /** Every place in the order of the page: what may be changed, and what is left alone and why. */
  function find(words, options) {
    const hits = [];
    for (const field of newsroom.bodyFields()) {
      const content = field.isRich ? contentOf(field.input) : null;
      for (const { text, block } of textsOf(field)) {
        const places = matches(text, words, options);
        const spans = places.length && !field.isQuotation ? quoted(text) : [];
        for (const place of places) {
          const isQuoted = field.isQuotation || overlaps(place, spans);
          const left = isQuoted && !options.inQuotations ? "quotation" : hindrance(block, place, content);
          hits.push({ field, key: block?.getKey() ?? null, start: place[0], end: place[1], text, left });
        }
      }
    }
    return hits;
  }

  function inEditor(input, hits, words) {
    let editorState = input.draftailEditor.getEditorState();
    let content = editorState.getCurrentContent();
    // From the end, so that the places before a change stay where they are.
    for (const { key, start, end } of [...hits].reverse()) {
      const block = content.getBlockForKey(key);
      const range = SelectionState.createEmpty(key).merge({ anchorOffset: start, focusOffset: end });
      const style = block.getInlineStyleAt(start);
      const entity = words ? block.getEntityAt(start) : null;
      content = words
        ? Modifier.replaceText(content, range, words, style, entity)
        : Modifier.removeRange(content, range, "forward");
    }
    editorState = EditorState.push(editorState, content, "insert-fragment");
    newsroom.editor.write(input, editorState);
    return content;
  }

  function setValue(input, value) {
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), "value");
    set.call(input, value);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function inInput(input, hits, words) {
    let value = input.value;
    for (const { start, end } of [...hits].reverse()) {
      value = value.slice(0, start) + words + value.slice(end);
    }
    if (input.maxLength > 0 && value.length > input.maxLength) return null;
    setValue(input, value);
    return value;
  }

  /**
   * Put `words` in the place of these hits. Tells how many were changed, how many did not fit
   * into their field, and how to take it back.
   */
  function replace(hits, words) {
    const byInput = new Map();
    for (const hit of hits) {
      byInput.set(hit.field.input, [...(byInput.get(hit.field.input) ?? []), hit]);
    }
    const done = { changed: 0, tooLong: 0, steps: [] };
    for (const [input, its] of byInput) {
      const isRich = Boolean(input.draftailEditor);
      const before = isRich ? contentOf(input) : input.value;
      const after = isRich ? inEditor(input, its, words) : inInput(input, its, words);
      if (after === null) done.tooLong += its.length;
      else {
        done.changed += its.length;
        done.steps.push({ input, before, after });
      }
    }
    return done;
  }

  /** Take a replacement back wherever the text is still as it left it; tells whether all was. */
  function takeBack(steps) {
    let all = true;
    for (const { input, before, after } of steps) {
      if (!input.isConnected) all = false;
      else if (!input.draftailEditor) {
        if (input.value === after) setValue(input, before);
        else all = false;
      } else if (contentOf(input).getBlockMap() === after.getBlockMap()) {
        const state = input.draftailEditor.getEditorState();
        newsroom.editor.write(input, EditorState.push(state, before, "insert-fragment"));
      } else all = false;
    }
    return all;
  }

  /** The place of a hit in an editor on the page; null for one in an input. */
  function rangeOf({ field, key, start, end }) {
    if (!key) return null;
    const editor = field.input.parentNode;
    const block = editor.querySelector(`[data-block="true"][data-offset-key="${key}-0-0"]`);
    if (!block) return null;
    const range = document.createRange();
    let passed = 0;
    let begun = false;
    for (const leaf of block.querySelectorAll('[data-text="true"]')) {
      const node = leaf.firstChild;
      const length = node?.nodeType === Node.TEXT_NODE ? node.length : 0;
      if (!begun && start < passed + length) {
        range.setStart(node, start - passed);
        begun = true;
      }
      if (begun && end <= passed + length) {
        range.setEnd(node, end - passed);
        return range;
      }
      passed += length;
    }
    return null;
  }

  newsroom.findHits = { find, rangeOf, replace, takeBack };
})();
