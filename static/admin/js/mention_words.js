/** What writing, rewriting and undoing a mention does to the text of a Draftail editor. */
(() => {
  const { newsroom } = window;
  if (newsroom.mentions) return;
  const CLOSING_PUNCTUATION = /^[.,;:!?)\]’”'"…]$/u;
  const { EditorState, Modifier, SelectionState } = window.DraftJS;

  /** What a mention keeps of a record. */
  function dataOf({ kind, id, label, state = "" }) {
    return { kind, id: String(id), label, state };
  }

  // The space we put behind the last mention; punctuation typed next takes its place.
  let space = null;

  /** Put `words` in place of `range` as a mention of `option`, and the caret behind it. */
  function insert(editorState, range, words, option) {
    const style = editorState.getCurrentInlineStyle();
    let content = editorState.getCurrentContent();
    content = content.createEntity("MENTION", "MUTABLE", dataOf(option));
    const key = content.getLastCreatedEntityKey();
    const behind = content.getBlockForKey(range.getEndKey()).getText()[range.getEndOffset()];
    content = Modifier.replaceText(content, range, words, style, key);
    let caret = content.getSelectionAfter();
    // Typing directly behind an entity would go on with it, so a plain space follows.
    const needsSpace = behind === undefined || !/[\s\p{P}]/u.test(behind);
    if (needsSpace) {
      content = Modifier.insertText(content, caret, " ", style);
      space = { block: caret.getStartKey(), offset: caret.getStartOffset() };
      caret = content.getSelectionAfter();
    }
    // Not "insert-characters": undoing the mention must leave what was typed before it.
    const next = EditorState.push(editorState, content, "insert-fragment");
    return EditorState.forceSelection(next, caret);
  }

  /** Let the words of `range` mean `option`; not a letter of them changes. */
  function apply(editorState, range, option) {
    let content = editorState.getCurrentContent();
    content = content.createEntity("MENTION", "MUTABLE", dataOf(option));
    content = Modifier.applyEntity(content, range, content.getLastCreatedEntityKey());
    return EditorState.push(editorState, content, "apply-entity");
  }

  function rangeIn(block, start, end) {
    return SelectionState.createEmpty(block).merge({ anchorOffset: start, focusOffset: end });
  }

  function closeUpPunctuation(editorState) {
    if (!space) return editorState;
    const selection = editorState.getSelection();
    const text = editorState.getCurrentContent().getBlockForKey(space.block)?.getText() ?? "";
    const { block, offset } = space;
    const typedBehind = selection.getStartKey() === block && selection.getStartOffset() - offset;
    if (typedBehind === 1) return editorState;
    space = null;
    if (typedBehind !== 2 || text[offset] !== " " || !CLOSING_PUNCTUATION.test(text[offset + 1])) {
      return editorState;
    }
    const gap = rangeIn(block, offset, offset + 1);
    const content = Modifier.removeRange(editorState.getCurrentContent(), gap, "backward");
    const caret = rangeIn(block, offset + 1, offset + 1).merge({ hasFocus: true });
    const next = EditorState.push(editorState, content, "remove-range");
    return EditorState.forceSelection(next, caret);
  }

  function selectedText(editorState) {
    const selection = editorState.getSelection();
    if (selection.isCollapsed() || selection.getStartKey() !== selection.getEndKey()) return "";
    const block = editorState.getCurrentContent().getBlockForKey(selection.getStartKey());
    return block.getText().slice(selection.getStartOffset(), selection.getEndOffset());
  }

  newsroom.mentions = { apply, closeUpPunctuation, dataOf, insert, rangeIn, selectedText, urls: null };
})();
