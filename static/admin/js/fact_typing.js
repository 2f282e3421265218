/** Typing "=" and two letters of a show or a person offers their facts, without the toolbar. */
(() => {
  const { facts } = window.newsroom;
  if (facts.typing) return;
  // "=" after a space, a bracket or an opening quotation mark, then up to sixty characters.
  const TYPED = /(?:^|[\s([{“‘"'—–-])=([^\s=][^=\n]{1,59})$/u;

  const typing = { list: null, range: null, editor: null, words: "", place: "", refused: null };
  facts.typing = typing;

  function typedFact(editorState) {
    const selection = editorState.getSelection();
    if (!selection.isCollapsed() || !selection.getHasFocus()) return null;
    const block = editorState.getCurrentContent().getBlockForKey(selection.getStartKey());
    const end = selection.getStartOffset();
    const match = TYPED.exec(block.getText().slice(0, end));
    if (!match || match[1].trim().length < facts.FEWEST_LETTERS || match[1].endsWith("  ")) return null;
    const start = end - match[1].length - 1;
    if (block.getEntityAt(start)) return null;
    const range = selection.merge({ anchorOffset: start, focusOffset: end });
    return { range, words: match[1], place: `${block.getKey()}:${start}` };
  }

  function stop() {
    typing.list?.close();
    typing.range = null;
    typing.editor = null;
  }

  function contentEditable() {
    return document.activeElement?.closest(".public-DraftEditor-content") ?? null;
  }

  function listFor(url) {
    if (typing.list) return typing.list;
    typing.list = new facts.RecordList({ url, owner: contentEditable, onChoose: choose });
    typing.list.onShow = () => {
      const selection = window.getSelection();
      if (typing.range && selection.rangeCount) {
        typing.list.placeAt(selection.getRangeAt(0).getBoundingClientRect());
      }
    };
    typing.list.onEscape = () => {
      typing.refused = typing.place;
      stop();
    };
    return typing.list;
  }

  function choose(option) {
    const { editor, range } = typing;
    if (!editor || !range) return;
    stop();
    // With the focus in the form, nothing may be taken for typed until it closes.
    const before = editor.getEditorState();
    const finish = (editorState) => {
      dialog.remove();
      editor.setEditorState(editorState);
    };
    const back = window.DraftJS.EditorState.forceSelection(before, before.getSelection().merge({ hasFocus: true }));
    const dialog = new facts.Dialog({
      urls: facts.urls,
      record: option,
      onInsert: (data, words) => finish(facts.write(editor.getEditorState(), range, data, words)),
      onUnlink: () => finish(back),
      onClose: () => {
        typing.refused = typing.place;
        finish(back);
      },
    });
  }

  document.addEventListener(
    "keydown",
    (event) => {
      if (typing.range && typing.list?.isOpen) typing.list.press(event);
    },
    true,
  );
  document.addEventListener("focusout", (event) => {
    if (event.target.closest?.(".public-DraftEditor-content")) stop();
  });
  window.addEventListener("scroll", () => typing.list?.isOpen && typing.list.onShow(), { passive: true });

  window.draftail.registerPlugin(
    {
      type: "fact-typing",
      initialize() {
        const { recordsUrl, optionsUrl, statesUrl } = this;
        Object.assign(facts.urls, { recordsUrl, optionsUrl, statesUrl });
      },
      onChange(editorState, editor) {
        if (!facts.urls.statesUrl) this.initialize();
        const typed = typedFact(editorState);
        if (!typed) {
          if (typing.editor?.getEditorState === editor.getEditorState) stop();
          if (typing.refused && !editorState.getSelection().getHasFocus()) typing.refused = null;
          return editorState;
        }
        if (typed.place === typing.refused) return editorState;
        typing.refused = null;
        if (typed.words !== typing.words || !typing.range) listFor(this.recordsUrl).search(typed.words);
        Object.assign(typing, typed, { editor });
        return editorState;
      },
    },
    "plugins",
  );
})();
