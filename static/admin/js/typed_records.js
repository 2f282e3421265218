/** A sign and two letters typed in running text open the list of records under the caret. */
(() => {
  const { records } = window.newsroom;
  if (records.Typing) return;

  function editable() {
    return document.activeElement?.closest(".public-DraftEditor-content") ?? null;
  }

  /** What is typed behind `sign`; `onChoose` gets the record, and where and as what it was typed. */
  class Typing {
    constructor({ sign, onChoose, ...listed }) {
      // The sign after a space, a bracket or an opening quotation mark, then up to sixty characters.
      this.pattern = new RegExp(`(?:^|[\\s([{“‘"'—–-])${sign}([^\\s${sign}][^${sign}\\n]{1,59})$`, "u");
      // Where a sign was waved off with Escape; typing on does not bring the list back.
      this.refused = null;
      Object.assign(this, { onChoose, listed, list: null, range: null, editor: null, words: "", place: "" });
      document.addEventListener("keydown", (event) => this.isOpen && this.list.press(event), true);
      document.addEventListener("focusout", (event) => {
        if (event.target.closest?.(".public-DraftEditor-content")) this.stop();
      });
      window.addEventListener("scroll", () => this.list?.isOpen && this.showUnderCaret(), { passive: true });
    }

    get isOpen() {
      return this.range !== null && Boolean(this.list?.isOpen);
    }

    /** The words behind the sign at the caret, and their range; null where there are none. */
    find(editorState) {
      const selection = editorState.getSelection();
      if (!selection.isCollapsed() || !selection.getHasFocus()) return null;
      const block = editorState.getCurrentContent().getBlockForKey(selection.getStartKey());
      const end = selection.getStartOffset();
      const words = this.pattern.exec(block.getText().slice(0, end))?.[1];
      if (!words || words.trim().length < records.FEWEST_LETTERS || words.endsWith("  ")) return null;
      const start = end - words.length - 1;
      if (block.getEntityAt(start)) return null;
      const range = selection.merge({ anchorOffset: start, focusOffset: end });
      return { range, words, place: `${block.getKey()}:${start}` };
    }

    stop() {
      this.list?.close();
      this.range = null;
      this.editor = null;
    }

    refuse() {
      this.refused = this.place;
      this.stop();
    }

    listFor(url) {
      if (this.list) return this.list;
      const onChoose = (option, how = {}) => this.choose(option, how);
      this.list = new records.RecordList({ ...this.listed, url, owner: editable, onChoose });
      this.list.onShow = () => this.showUnderCaret();
      this.list.onEscape = () => this.refuse();
      return this.list;
    }

    showUnderCaret() {
      const selection = window.getSelection();
      if (!this.range || !selection.rangeCount) return;
      this.list.placeAt(selection.getRangeAt(0).getBoundingClientRect());
    }

    choose(option, { asTyped = false } = {}) {
      const { editor, range, words } = this;
      if (!editor || !range) return;
      this.stop();
      this.onChoose(option, { editor, range, said: asTyped ? words.trim() : option.words });
    }

    /** Look at every state an editor comes to; ask for the records when the words change. */
    watch(editorState, editor, url) {
      const typed = this.find(editorState);
      if (!typed) {
        if (this.editor?.getEditorState === editor.getEditorState) this.stop();
        if (this.refused && !editorState.getSelection().getHasFocus()) this.refused = null;
        return;
      }
      if (typed.place === this.refused) return;
      this.refused = null;
      if (typed.words !== this.words || !this.range) this.listFor(url).ask(typed.words);
      Object.assign(this, typed, { editor });
    }
  }

  records.Typing = Typing;
})();
