/** Finding words in a text: pure functions, nothing here knows the editor. */
(() => {
  const newsroom = (window.newsroom ??= {});
  if (newsroom.findText) return;

  const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;
  const LETTER = /[\p{L}\p{N}_]/u;
  // Typed one way and printed another; nobody means the difference when looking for words.
  const SAME = { "’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " ", "‑": "-" };
  const LIGATURES = { œ: "oe", æ: "ae", ø: "o", ł: "l", đ: "d", ß: "ss", Œ: "OE", Æ: "AE", Ø: "O", Ł: "L", Đ: "D" };

  /** The text as it is compared, each letter with the place in the text it comes from. */
  function read(text, { matchCase = false, accents = false } = {}) {
    const letters = [];
    for (const found of text.matchAll(CLUSTER)) {
      const start = found.index;
      const end = start + found[0].length;
      let said = found[0].normalize("NFC");
      said = SAME[said] ?? said;
      if (!accents) said = [...said.normalize("NFD").replace(/\p{M}/gu, "")].map((one) => LIGATURES[one] ?? one).join("");
      if (!matchCase) said = said.toLowerCase();
      const parts = [...said];
      parts.forEach((letter, at) =>
        letters.push({ letter, start, end, isFirst: at === 0, isLast: at === parts.length - 1 }),
      );
    }
    return letters;
  }

  const isLetterAt = (text, at) => at >= 0 && at < text.length && LETTER.test(text[at]);

  /** Where `words` stand in `text`, as [start, end] pairs that do not overlap. */
  function matches(text, words, options = {}) {
    const asked = read(words, options).map(({ letter }) => letter);
    const letters = read(text, options);
    const found = [];
    if (!asked.length) return found;
    for (let at = 0; at + asked.length <= letters.length; at += 1) {
      if (!letters[at].isFirst || !letters[at + asked.length - 1].isLast) continue;
      if (!asked.every((letter, step) => letters[at + step].letter === letter)) continue;
      const { start } = letters[at];
      const { end } = letters[at + asked.length - 1];
      const isWord = !isLetterAt(text, start - 1) && !isLetterAt(text, end);
      if (options.wholeWord && !isWord) continue;
      found.push([start, end]);
      at += asked.length - 1;
    }
    return found;
  }

  const PAIRS = { "“": "”", "«": "»", "„": "“", "‹": "›" };

  /**
   * The stretches of one paragraph that stand in quotation marks. A quotation that is not closed
   * goes on to the end of the paragraph, as one of several paragraphs does.
   */
  function quoted(text) {
    const spans = [];
    const open = [];
    const close = (at) => {
      const { start } = open.pop();
      if (!open.length) spans.push([start, at + 1]);
    };
    for (let at = 0; at < text.length; at += 1) {
      const sign = text[at];
      const inner = open.at(-1);
      if (inner && sign === inner.until && !(sign === "’" && isLetterAt(text, at + 1))) close(at);
      else if (PAIRS[sign]) open.push({ start: at, until: PAIRS[sign] });
      else if (sign === "‘" && !isLetterAt(text, at - 1)) open.push({ start: at, until: "’" });
      else if (sign === '"' && !/\d/.test(text[at - 1] ?? "")) open.push({ start: at, until: '"' });
    }
    // An apostrophe set the wrong way round is no quotation.
    const outer = open.find(({ until }) => until !== "’");
    if (outer) spans.push([outer.start, text.length]);
    return spans;
  }

  const overlaps = ([start, end], spans) => spans.some(([from, to]) => start < to && end > from);

  newsroom.findText = { matches, quoted, overlaps };
})();
