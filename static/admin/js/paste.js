/**
 * What a clipboard's HTML says, without how it looks: `window.newsroom.paste.read(html)`.
 *
 * Links, lists and emphasis stay; styles, pictures and everything else go; a table becomes lines.
 * The answer is raw content as Draft has it. Knows how Word and Google Docs write lists and bold.
 */
(() => {
  const newsroom = (window.newsroom ??= {});
  if (newsroom.paste) return;
  const DROPPED = new Set(
    ("audio base button canvas embed head iframe img input link map meta nav noscript object" +
      " picture script select style svg template textarea title video").split(" "),
  );
  const BLOCKS = new Set(
    ("address article aside blockquote body center dd details div dl dt fieldset figcaption figure" +
      " footer form h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table" +
      " tbody tfoot thead tr ul").split(" "),
  );
  const DEEPEST = 4;
  const BETWEEN_CELLS = " · ";
  const NUMBERED = /^\(?(?:\d+|[a-z]|[ivxlc]+)[.)]/i;
  const SAFE = /^(?:https?:|mailto:)/i;

  /** Draft's word for the item a node makes, as far as lists around it say so. */
  function blockOf(type = "unstyled", depth = 0) {
    return { type, depth: Math.min(depth, DEEPEST), text: "", styles: [], links: [] };
  }

  class Reading {
    constructor() {
      this.blocks = [];
      this.current = null;
    }

    start(type, depth) {
      this.finish();
      this.current = blockOf(type, depth);
    }

    finish() {
      if (this.current?.text.trim()) this.blocks.push(this.current);
      this.current = null;
    }

    write(words, { bold, italic, href }) {
      this.current ??= blockOf();
      const block = this.current;
      const before = block.text;
      // White space is one space, and none at the beginning of a line.
      let said = words.replace(/[\s\u00a0]+/g, " ");
      if (!before || /[ \n]$/.test(before)) said = said.replace(/^ /, "");
      if (!said) return;
      const place = { offset: before.length, length: said.length };
      block.text += said;
      if (bold) add(block.styles, { ...place, style: "BOLD" });
      if (italic) add(block.styles, { ...place, style: "ITALIC" });
      if (href) add(block.links, { ...place, href });
    }

    breakLine() {
      if (!this.current?.text) return;
      this.current.text = this.current.text.replace(/ $/, "");
      // A second break in a row is a new paragraph.
      if (this.current.text.endsWith("\n")) this.start(this.current.type, this.current.depth);
      else this.current.text += "\n";
    }
  }

  /** Let a stretch go on where the last one of its kind ended. */
  function add(stretches, one) {
    const same = stretches.find(
      (last) => last.style === one.style && last.href === one.href && last.offset + last.length === one.offset,
    );
    if (same) same.length += one.length;
    else stretches.push(one);
  }

  function styleOf(node) {
    return (node.getAttribute("style") ?? "").toLowerCase();
  }

  function emphasisOf(node, around) {
    const style = styleOf(node);
    const name = node.localName;
    let { bold, italic } = around;
    if (name === "b" || name === "strong") bold = true;
    if (name === "i" || name === "em" || name === "cite") italic = true;
    const weight = /(?<![-\w])font-weight\s*:\s*(\w+)/.exec(style)?.[1];
    if (weight) bold = weight === "bold" || weight === "bolder" || Number(weight) >= 600;
    const slant = /(?<![-\w])font-style\s*:\s*(\w+)/.exec(style)?.[1];
    if (slant) italic = slant === "italic" || slant === "oblique";
    return { bold, italic };
  }

  function hrefOf(node) {
    let href = node.getAttribute("href")?.trim() ?? "";
    const wrapped = /^https:\/\/www\.google\.com\/url\?/.test(href) && new URL(href).searchParams.get("q");
    if (wrapped) href = wrapped;
    return SAFE.test(href) ? href : "";
  }

  function isHidden(node) {
    return /display\s*:\s*none|mso-hide\s*:\s*all|mso-list\s*:\s*ignore/.test(styleOf(node));
  }

  /** Word's items are paragraphs that say their level and print their own bullet. */
  function wordItem(node) {
    const level = /mso-list\s*:[^;]*\blevel(\d)/.exec(styleOf(node))?.[1];
    if (!level) return null;
    const marker = [...node.querySelectorAll("[style]")].find((one) => /mso-list\s*:\s*ignore/.test(styleOf(one)));
    const isNumbered = NUMBERED.test(marker?.textContent.trim() ?? "");
    return { type: isNumbered ? "ordered-list-item" : "unordered-list-item", depth: Number(level) - 1 };
  }

  function walk(node, reading, around) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (reading.current || node.data.trim()) reading.write(node.data, around);
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const name = node.localName;
    if (DROPPED.has(name) || name.includes(":") || isHidden(node)) return;
    if (name === "br") {
      reading.breakLine();
      return;
    }
    if (name === "tr") {
      readRow(node, reading, around);
      return;
    }
    const inside = { ...around, ...emphasisOf(node, around) };
    if (name === "a") inside.href = hrefOf(node) || around.href;
    if (/^h[1-6]$/.test(name)) inside.isHeading = true;
    // A head is bold by its rank, which a paragraph has not.
    if (inside.isHeading) inside.bold = false;
    if (name === "ul" || name === "ol") {
      inside.list = { type: name === "ol" ? "ordered-list-item" : "unordered-list-item" };
      inside.list.depth = around.list ? around.list.depth + 1 : 0;
    }
    const isBlock = BLOCKS.has(name);
    if (name === "li") {
      const list = around.list ?? { type: "unordered-list-item", depth: 0 };
      reading.start(list.type, list.depth);
    } else if (isBlock && !startsItem(node)) {
      const item = wordItem(node);
      if (item) reading.start(item.type, item.depth);
      else reading.finish();
    }
    node.childNodes.forEach((child) => walk(child, reading, inside));
    if (isBlock) reading.finish();
  }

  /** The paragraph that Google Docs and others put around the words of an item. */
  function startsItem(node) {
    const parent = node.parentElement;
    return parent?.localName === "li" && parent.firstElementChild === node && /^(?:p|div)$/.test(node.localName);
  }

  function readRow(row, reading, around) {
    reading.start();
    [...row.cells ?? row.children].forEach((cell) => {
      const inner = new Reading();
      walk(cell, inner, { ...around, list: null });
      inner.finish();
      inner.blocks.forEach((block, position) => {
        const isFirst = !reading.current.text;
        if (!isFirst) reading.current.text += position ? " " : BETWEEN_CELLS;
        append(reading.current, block);
      });
    });
    reading.finish();
  }

  function append(block, added) {
    const moved = (one) => ({ ...one, offset: one.offset + block.text.length });
    block.styles.push(...added.styles.map(moved));
    block.links.push(...added.links.map(moved));
    block.text += added.text.trimEnd().replaceAll("\n", " ");
  }

  /** As Draft keeps it; the stretches never reach beyond the words. */
  function raw(blocks) {
    const entityMap = {};
    const written = blocks.map((block) => {
      const text = block.text.trimEnd();
      const clipped = (one) => ({ ...one, length: Math.min(one.length, text.length - one.offset) });
      const held = (stretches) => stretches.map(clipped).filter((one) => one.length > 0);
      const entityRanges = held(block.links).map(({ offset, length, href }) => {
        const key = Object.keys(entityMap).length;
        entityMap[key] = { type: "LINK", mutability: "MUTABLE", data: { url: href } };
        return { offset, length, key };
      });
      const inlineStyleRanges = held(block.styles);
      const key = newsroom.newId().slice(0, 8);
      return { key, type: block.type, depth: block.depth, text, inlineStyleRanges, entityRanges, data: {} };
    });
    return { blocks: written, entityMap };
  }

  function read(html) {
    const page = new DOMParser().parseFromString(html, "text/html");
    const reading = new Reading();
    walk(page.body, reading, { bold: false, italic: false, href: "", list: null });
    reading.finish();
    return raw(reading.blocks);
  }

  const { EditorState, Modifier, convertFromRaw } = window.DraftJS;

  /** Draftail has taken what comes from another Draftail editor before this is asked. */
  const plugin = {
    type: "clean-paste",
    handlePastedText(text, html, editorState, { setEditorState }) {
      const content = html ? read(html) : { blocks: [] };
      if (!content.blocks.length) return "not-handled";
      const fragment = convertFromRaw(content).getBlockMap();
      const range = editorState.getSelection();
      const next = Modifier.replaceWithFragment(editorState.getCurrentContent(), range, fragment);
      setEditorState(EditorState.push(editorState, next, "insert-fragment"));
      return "handled";
    },
  };

  newsroom.paste = { read };
  window.draftail.registerPlugin(plugin, "plugins");
})();
