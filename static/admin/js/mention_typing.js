/** Typing "@" and two letters in running text opens the list of records under the caret. */
(() => {
  const { mentions } = window.newsroom;
  if (mentions.typing) return;
  // "@" after a space, a bracket or an opening quotation mark, then up to sixty characters.
  const TYPED = /(?:^|[\s([{“‘"'—–-])@([^\s@][^@\n]{1,59})$/u;

  const typing = {
    list: null,
    range: null,
    words: "",
    editor: null,
    // Where an "@" was waved off with Escape; typing on does not bring the list back.
    refused: null,
  };

  function typedMention(editorState) {
    const selection = editorState.getSelection();
    if (!selection.isCollapsed() || !selection.getHasFocus()) return null;
    const block = editorState.getCurrentContent().getBlockForKey(selection.getStartKey());
    const end = selection.getStartOffset();
    const match = TYPED.exec(block.getText().slice(0, end));
    if (!match || match[1].trim().length < mentions.FEWEST_LETTERS || match[1].endsWith("  ")) return null;
    const start = end - match[1].length - 1;
    if (block.getEntityAt(start)) return null;
    const range = selection.merge({ anchorOffset: start, focusOffset: end });
    return { range, words: match[1], place: `${block.getKey()}:${start}` };
  }

  function stopTyping() {
    typing.list?.close();
    typing.range = null;
    typing.editor = null;
  }

  function contentEditable() {
    return document.activeElement?.closest(".public-DraftEditor-content") ?? null;
  }

  function listFor(url) {
    if (typing.list) return typing.list;
    typing.list = new mentions.RecordList({ url, owner: contentEditable, onChoose: chooseTyped });
    typing.list.onShow = () => {
      const selection = window.getSelection();
      if (typing.range && selection.rangeCount) {
        typing.list.placeAt(selection.getRangeAt(0).getBoundingClientRect());
      }
    };
    typing.list.onEscape = () => {
      typing.refused = typing.place;
      stopTyping();
    };
    return typing.list;
  }

  function chooseTyped(option, { asTyped = false } = {}) {
    const { editor, range, words } = typing;
    if (!editor || !range) return;
    stopTyping();
    const said = asTyped ? words.trim() : option.words;
    editor.setEditorState(mentions.insert(editor.getEditorState(), range, said, option));
  }

  document.addEventListener(
    "keydown",
    (event) => {
      if (typing.range && typing.list?.isOpen) typing.list.press(event);
    },
    true,
  );
  document.addEventListener("focusout", (event) => {
    if (event.target.closest?.(".public-DraftEditor-content")) stopTyping();
  });
  window.addEventListener("scroll", () => typing.list?.isOpen && typing.list.onShow(), {
    passive: true,
  });

  const typingPlugin = {
    type: "mention-typing",
    initialize() {
      mentions.urls = this.urls;
    },
    onChange(editorState, editor) {
      const tidy = mentions.closeUpPunctuation(editorState);
      const typed = typedMention(tidy);
      if (!typed) {
        if (typing.editor?.getEditorState === editor.getEditorState) stopTyping();
        if (typing.refused && !tidy.getSelection().getHasFocus()) typing.refused = null;
        return tidy;
      }
      if (typed.place === typing.refused) return tidy;
      typing.refused = null;
      if (typed.words !== typing.words || !typing.range) listFor(this.urls.options).ask(typed.words);
      Object.assign(typing, typed, { editor });
      return tidy;
    },
  };

  mentions.typing = typing;
  window.draftail.registerPlugin(typingPlugin, "plugins");
})();
