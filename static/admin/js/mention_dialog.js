/** The toolbar button "Mention", and "Change record" on a mention: a dialog to choose a record. */
(() => {
  const { mentions, records } = window.newsroom;
  if (mentions.Source) return;
  const { EditorState } = window.DraftJS;
  const { element } = records;

  class MentionSource extends window.React.Component {
    componentDidMount() {
      const { editorState, entityType, entity } = this.props;
      const name = entity ? "Change the record" : "Mention a record";
      this.dialog = element("dialog", { class: "mention-dialog", "aria-label": name });
      const label = element("label", { class: "mention-dialog__label" });
      label.append(element("span", {}, "Person, show, season, episode, character or organization"));
      this.input = records.combobox();
      label.append(this.input);
      this.dialog.append(label);
      document.body.append(this.dialog);
      this.list = new records.RecordList({
        url: entityType.optionsUrl,
        parent: this.dialog,
        owner: () => this.input,
        onChoose: (option) => this.choose(option),
      });
      this.list.onEscape = () => this.props.onClose();
      this.input.addEventListener("input", () => this.ask());
      this.input.addEventListener("keydown", (event) => this.list.press(event));
      this.dialog.addEventListener("cancel", (event) => {
        event.preventDefault();
        this.props.onClose();
      });
      this.dialog.addEventListener("mousedown", (event) => {
        if (event.target === this.dialog) this.props.onClose();
      });
      this.input.value = mentions.selectedText(editorState);
      this.dialog.showModal();
      this.input.select();
      this.ask();
    }

    componentWillUnmount() {
      this.list.close();
      this.dialog.remove();
    }

    ask() {
      const words = this.input.value.trim();
      if (words.length < records.FEWEST_LETTERS) {
        this.list.show([], "Type two letters of a name or a title.");
        return;
      }
      this.list.ask(words, `Nothing on file is called “${words}”.`);
    }

    choose(option) {
      const { editorState, entity, entityKey, onComplete } = this.props;
      const range = entity
        ? window.draftail.DraftUtils.getEntitySelection(editorState, entityKey)
        : editorState.getSelection();
      if (range.isCollapsed()) {
        onComplete(mentions.insert(editorState, range, option.words, option));
        return;
      }
      const next = mentions.apply(editorState, range, option);
      const end = range.merge({ anchorOffset: range.getEndOffset(), anchorKey: range.getEndKey() });
      const caret = end.merge({ focusOffset: range.getEndOffset(), focusKey: range.getEndKey() });
      onComplete(EditorState.forceSelection(next, caret.merge({ isBackward: false })));
    }

    render() {
      return null;
    }
  }

  mentions.Source = MentionSource;
})();
