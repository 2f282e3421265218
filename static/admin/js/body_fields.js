/** What can be read and written in the body of a story, block by block: for counting and finding. */
(() => {
  const newsroom = (window.newsroom ??= {});
  if (newsroom.bodyFields) return;

  // Blocks that hold somebody's words; nothing in them is changed unless it is asked for.
  const QUOTATIONS = new Set(["quotation", "pull_quote", "questions"]);

  /**
   * Every field of words in the order of the page: the input, the name of the field, the kind of
   * block it is in. Fields of dates, addresses and choices hold no words.
   */
  newsroom.bodyFields = () => {
    const stream = newsroom.editor?.body();
    return (stream?.children ?? []).flatMap((child) =>
      [...child.element.querySelectorAll(".w-field--char_field")].flatMap((field) => {
        const input = field.querySelector("input, textarea");
        if (!input || input.readOnly || input.disabled) return [];
        if (!input.draftailEditor && input.type === "hidden") return [];
        return [
          {
            input,
            block: child.element,
            type: child.type,
            name: field.closest("[data-contentpath]")?.dataset.contentpath ?? "",
            isRich: Boolean(input.draftailEditor),
            isQuotation: QUOTATIONS.has(child.type),
          },
        ];
      }),
    );
  };

  /** Wagtail leaves its editors without a name; a screen reader says that of the block they stand in. */
  newsroom.nameEditors = () => {
    const unnamed = ".public-DraftEditor-content:not([aria-label]), [data-streamfield-child] :is(input[type=text], textarea):not([aria-label])";
    for (const editor of document.querySelectorAll(unnamed)) {
      if (editor.labels?.length) continue;
      const heading = editor.closest("section")?.querySelector("[data-panel-heading-text]");
      editor.setAttribute("aria-label", heading?.textContent.trim() || "Text");
    }
  };

  /** Show a block that is folded away. */
  newsroom.unfold = (block) => {
    for (const toggle of block.querySelectorAll("[data-panel-toggle][aria-expanded='false']")) {
      toggle.click();
    }
  };
})();
