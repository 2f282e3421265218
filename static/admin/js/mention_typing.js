/** Typing "@" and two letters in running text offers the records they may mean. */
(() => {
  const { mentions, records } = window.newsroom;
  if (mentions.typing) return;

  mentions.typing = new records.Typing({
    sign: "@",
    onChoose(option, { editor, range, said }) {
      editor.setEditorState(mentions.insert(editor.getEditorState(), range, said, option));
    },
  });

  const typingPlugin = {
    type: "mention-typing",
    initialize() {
      mentions.urls = this.urls;
    },
    onChange(editorState, editor) {
      const tidy = mentions.closeUpPunctuation(editorState);
      mentions.typing.watch(tidy, editor, this.urls.options);
      return tidy;
    },
  };

  window.draftail.registerPlugin(typingPlugin, "plugins");
})();
