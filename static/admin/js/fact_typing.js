/** Typing "=" and two letters of a show or a person offers their facts, without the toolbar. */
(() => {
  const { facts, records } = window.newsroom;
  if (facts.typing) return;

  function choose(option, { editor, range }) {
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
        facts.typing.refuse();
        finish(back);
      },
    });
  }

  facts.typing = new records.Typing({ sign: "=", onChoose: choose, ...facts.LISTED });

  window.draftail.registerPlugin(
    {
      type: "fact-typing",
      initialize() {
        const { recordsUrl, optionsUrl, statesUrl } = this;
        Object.assign(facts.urls, { recordsUrl, optionsUrl, statesUrl });
      },
      onChange(editorState, editor) {
        if (!facts.urls.statesUrl) this.initialize();
        facts.typing.watch(editorState, editor, this.recordsUrl);
        return editorState;
      },
    },
    "plugins",
  );
})();
