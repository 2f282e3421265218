/**
 * Mentions of works wear in the editor the marks that the house style will give them.
 *
 * Only marks to look at: what is stored has none, and words that are no title ("the series") get
 * none. The page decides by the title of the record; here the capitals of the words do.
 */
(() => {
  const style = JSON.parse(document.currentScript.dataset.style);
  const WORKS = '.mention:is([data-kind="show"], [data-kind="episode"])';
  const SMALL = new Set(style.small);
  const NUMBERED = /^(the\s+)?((season|series|episode|chapter|part|volume)\b.*|s\d+\s?e\d+|.*\b(finale|premiere))$/i;

  function isTitle(words) {
    if (NUMBERED.test(words)) return false;
    const parts = words.match(/[\p{L}\p{N}]+(?:[’'][\p{L}\p{N}]+)*/gu) ?? [];
    const capital = parts.filter((part) => part[0] === part[0].toUpperCase());
    return capital.length > 0 && parts.every((part) => capital.includes(part) || SMALL.has(part));
  }

  function work(mention) {
    if (mention.dataset.kind === "episode") return "episode";
    return /· (Film|Short)(?= ·|$)/.test(mention.dataset.label ?? "") ? "film" : "show";
  }

  function isMarkedAlready(mention) {
    const before = mention.previousSibling?.textContent ?? mention.parentElement?.previousSibling?.textContent ?? "";
    return /[“‘"]$/.test(before);
  }

  function mark(mention) {
    const words = mention.textContent.trim().replace(/[’']s$/, "");
    const marks = isTitle(words) ? style.marks[work(mention)] : "plain";
    const shown = marks === "quotes" && isMarkedAlready(mention) ? "plain" : marks;
    if (mention.dataset.marks !== shown) mention.dataset.marks = shown;
  }

  // Where mentions may have changed since the last frame: an editor, or what came into the page.
  const touched = new Set();
  function markTouched() {
    const places = [...touched].filter((place) => place.isConnected);
    touched.clear();
    for (const place of places) for (const mention of place.querySelectorAll(WORKS)) mark(mention);
  }

  function later(place) {
    if (!touched.size) requestAnimationFrame(markTouched);
    touched.add(place);
  }

  document.documentElement.dataset.quoteMarks = style.quotes;
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const element = target.closest ? target : target.parentElement?.closest(".mention");
      const editor = element?.closest(".public-DraftEditor-content");
      if (editor) later(editor);
      else for (const node of addedNodes) if (node.querySelector?.(".mention")) later(node);
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
  later(document.body);
})();
