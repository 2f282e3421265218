/**
 * What writing a fact does to the text of a Draftail editor, and what the scripts for facts share.
 *
 * A fact in the text is an entity of the type "FACT". Its data are the stored attributes: which
 * field of which record it is, how it is said, and what stands there while it may not be.
 */
(() => {
  const { newsroom } = window;
  if (newsroom.facts) return;
  // Whose facts there are.
  const LISTED = { kinds: ["show", "person"], label: "Shows and people" };

  /** Where an entity stands: its block and offsets. Null once it is gone. */
  function rangeOf(content, entityKey) {
    let found = null;
    content.getBlocksAsArray().forEach((block) => {
      block.findEntityRanges(
        (character) => character.getEntity() === entityKey,
        (start, end) => {
          found ??= { block, start, end };
        },
      );
    });
    return found;
  }

  function selectionOf({ block, start, end }) {
    const empty = window.DraftJS.SelectionState.createEmpty(block.getKey());
    return empty.merge({ anchorOffset: start, focusOffset: end });
  }

  /** Put `words` in place of `selection` as a fact with `data`, and the caret behind it. */
  function write(editorState, selection, data, words) {
    const { EditorState, Modifier } = window.DraftJS;
    let content = editorState.getCurrentContent();
    const first = content.getBlockForKey(selection.getStartKey());
    const style = first.getInlineStyleAt(Math.max(0, selection.getStartOffset() - 1));
    content = content.createEntity("FACT", "IMMUTABLE", data);
    const key = content.getLastCreatedEntityKey();
    const last = content.getBlockForKey(selection.getEndKey());
    const behind = last.getText()[selection.getEndOffset()];
    content = Modifier.replaceText(content, selection, words, style, key);
    let caret = content.getSelectionAfter();
    if (behind === undefined) {
      content = Modifier.insertText(content, caret, " ", style);
      caret = content.getSelectionAfter();
    }
    // Not "insert-characters": undoing the fact must leave what was typed before it.
    const next = EditorState.push(editorState, content, "insert-fragment");
    return EditorState.forceSelection(next, caret.merge({ hasFocus: true }));
  }

  newsroom.facts = { LISTED, rangeOf, selectionOf, urls: {}, write };
})();
