/**
 * A mention in the text, and the card that says who it is: under the mouse, or under the caret.
 *
 * From the text Alt + Enter goes into the card, Escape comes back.
 */
(() => {
  const { mentions, records, editor: bridge } = window.newsroom;
  if (mentions.Decorator) return;
  const { element } = records;
  const BEFORE_HOVER = 250;
  const BEFORE_CARET = 350;
  const BEFORE_LEAVING = 250;
  const FRESH_FOR = 60_000;

  // What Draftail handed to each mention that is drawn, by its element.
  const drawn = new WeakMap();
  const cards = new Map();

  function Mention(props) {
    const { kind, label, state } = props.contentState.getEntity(props.entityKey).getData();
    return window.React.createElement(
      "span",
      {
        className: "mention",
        "data-kind": kind,
        "data-label": label,
        "data-state": state || undefined,
        ref: (span) => span && drawn.set(span, props),
      },
      props.children,
    );
  }

  const box = element("div", { class: "mention-card", role: "dialog", hidden: "" });
  let shownFor = null;
  // Waved off with Escape; it comes back when the caret has been elsewhere.
  let refused = null;
  let timer = null;

  function dataOf(span) {
    const props = drawn.get(span);
    if (!props) return null;
    try {
      return props.contentState.getEntity(props.entityKey).getData();
    } catch {
      return null;
    }
  }

  async function ask({ kind, id }) {
    const key = `${kind}:${id}`;
    const known = cards.get(key);
    if (known && Date.now() - known.at < FRESH_FOR) return known.card;
    const response = await fetch(`${mentions.urls.card}?${new URLSearchParams({ kind, id })}`);
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`The desk answered ${response.status}.`);
    const card = await response.json();
    cards.set(key, { card, at: Date.now() });
    return card;
  }

  function button(words, act) {
    const made = element("button", { type: "button", class: "button button-small button-secondary" }, words);
    made.addEventListener("mousedown", (event) => event.preventDefault());
    made.addEventListener("click", act);
    return made;
  }

  function fill(span, card, fallback) {
    const { entityKey, onEdit, onRemove } = drawn.get(span);
    const head = element("p", { class: "mention-card__name" });
    const parts = [head];
    if (card) {
      head.append(records.iconOf(card.kind), element("strong", {}, card.name));
      if (card.told_apart_by) head.append(` (${card.told_apart_by})`);
      head.append(element("span", { class: "record-list__kind" }, card.kind_label));
      parts.push(...records.marksOf(card));
      [records.toldOf(card), card.again && `Second mention: ${card.again}`]
        .filter(Boolean)
        .forEach((line) => parts.push(element("p", {}, line)));
    } else head.append(element("strong", {}, fallback));
    const acts = element("div", { class: "mention-card__acts" });
    if (card?.edit_url) {
      const link = element("a", { href: card.edit_url, target: "_blank", class: "button button-small" }, "Edit record");
      acts.append(link);
    }
    acts.append(button("Change record", () => (hide(), onEdit(entityKey))));
    acts.append(button("Unlink", () => unlink(span, onRemove, entityKey)));
    parts.push(acts, element("p", { class: "mention-card__hint" }, "Alt + Enter from the text, Escape back to it"));
    box.setAttribute("aria-label", `Mention: ${card?.label ?? fallback}`);
    box.replaceChildren(...parts);
    records.placeAt(box, span.getBoundingClientRect());
  }

  function unlink(span, onRemove, entityKey) {
    const words = span.textContent;
    const content = span.closest(".public-DraftEditor-content");
    hide();
    onRemove(entityKey);
    content?.focus();
    bridge.announce(`${words} is plain text again.`);
  }

  async function show(span, { tell = false } = {}) {
    const data = dataOf(span);
    if (!data || !span.isConnected || mentions.typing?.isOpen) return;
    if (shownFor === span && !box.hidden) return;
    if (!box.isConnected) document.body.append(box);
    shownFor = span;
    box.hidden = false;
    fill(span, null, data.label || span.textContent);
    if (tell) bridge.announce(`Mention: ${data.label}. Alt Enter for its card.`);
    try {
      const card = await ask(data);
      if (shownFor === span && !box.hidden && span.isConnected) fill(span, card, data.label);
    } catch {
      // The label the text came with stays; asking again comes with the next look.
    }
  }

  function hide() {
    window.clearTimeout(timer);
    box.hidden = true;
    shownFor = null;
  }

  function soon(act, pause) {
    window.clearTimeout(timer);
    timer = window.setTimeout(act, pause);
  }

  function mentionAtCaret() {
    const selection = document.getSelection();
    const node = selection?.anchorNode;
    const content = node && document.activeElement?.closest?.(".public-DraftEditor-content");
    if (!content?.contains(node)) return null;
    const around = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    return around.closest(".mention");
  }

  document.addEventListener("mouseover", (event) => {
    const span = event.target.closest?.(".mention");
    if (span && drawn.has(span)) soon(() => show(span), BEFORE_HOVER);
    else if (box.contains(event.target)) window.clearTimeout(timer);
    else if (!box.hidden && !box.contains(document.activeElement) && mentionAtCaret() !== shownFor) {
      soon(hide, BEFORE_LEAVING);
    }
  });

  document.addEventListener("selectionchange", () => {
    if (box.contains(document.activeElement)) return;
    const span = mentionAtCaret();
    if (!span) {
      refused = null;
      if (!box.hidden && !box.matches(":hover")) soon(hide, BEFORE_LEAVING);
      else if (box.hidden) window.clearTimeout(timer);
    } else if (span !== shownFor && span !== refused) {
      soon(() => mentionAtCaret() === span && show(span, { tell: true }), BEFORE_CARET);
    }
  });

  document.addEventListener(
    "keydown",
    (event) => {
      const span = mentionAtCaret();
      if (event.key === "Enter" && event.altKey && span) {
        event.preventDefault();
        event.stopImmediatePropagation();
        show(span).then(() => box.querySelector("a, button")?.focus());
      } else if (event.key === "Escape" && !box.hidden) {
        event.preventDefault();
        event.stopImmediatePropagation();
        const content = shownFor?.closest(".public-DraftEditor-content");
        refused = shownFor;
        const wasInside = box.contains(document.activeElement);
        hide();
        if (wasInside) content?.focus();
      }
    },
    true,
  );

  box.addEventListener("focusout", (event) => {
    if (!box.contains(event.relatedTarget)) soon(hide, BEFORE_LEAVING);
  });
  window.addEventListener("scroll", () => !box.hidden && shownFor && hide(), { passive: true, capture: true });

  mentions.Decorator = Mention;
  mentions.forgetCards = () => cards.clear();
  window.draftail.registerPlugin({ type: "MENTION", source: mentions.Source, decorator: Mention });
})();
