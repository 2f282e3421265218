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

  /** Show a block that is folded away. */
  newsroom.unfold = (block) => {
    for (const toggle of block.querySelectorAll("[data-panel-toggle][aria-expanded='false']")) {
      toggle.click();
    }
  };
})();
