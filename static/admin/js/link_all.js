/**
 * "Link all names": every name and title in the story that is no mention yet, shown with the
 * record it means. What is ticked becomes mentions in the open editor; one press undoes them all.
 */
(() => {
  const { mentions, records, editor: bridge } = window.newsroom;
  if (mentions.linkAll) return;
  const { element } = records;
  const { EditorState, Modifier } = window.DraftJS;
  const UNDO_OFFERED = 20_000;
  const LONGEST_CONTEXT = 40;

  function takesMentions(input) {
    return input.draftailEditor.props.entityTypes?.some((known) => known.type === "MENTION");
  }

  /** Every paragraph of every editor that may hold mentions, with what is taken in it. */
  function paragraphs() {
    return bridge.inputs().filter(takesMentions).flatMap((input) => {
      const content = input.draftailEditor.getEditorState().getCurrentContent();
      return content.getBlocksAsArray().map((block) => {
        const taken = [];
        const mentioned = [];
        const isEntity = (character) => character.getEntity() !== null;
        block.findEntityRanges(isEntity, (start, end) => {
          const entity = content.getEntity(block.getEntityAt(start));
          taken.push([start, end]);
          const { kind, id } = entity.getData();
          if (entity.getType() === "MENTION") mentioned.push([kind, String(id)]);
        });
        return { input, key: block.getKey(), text: block.getText(), taken, mentioned };
      });
    });
  }

  async function ask(found) {
    const about = records.aboutTheStory();
    const texts = found.map(({ text, taken, mentioned }) => ({ text, taken, mentioned }));
    const response = await fetch(mentions.urls.unlinked, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "X-CSRFToken": window.wagtailConfig?.CSRF_TOKEN ?? document.querySelector("[name=csrfmiddlewaretoken]").value,
      },
      body: JSON.stringify({ texts, show: about.getAll("show"), person: about.getAll("person") }),
    });
    if (!response.ok) throw new Error(`The desk answered ${response.status}.`);
    return (await response.json()).links;
  }

  let number = 0;

  /** What a link says of its record, drafts and all. */
  function told(option) {
    const line = element("span", { class: "link-all__record" });
    line.append(records.iconOf(option.kind), option.name);
    if (option.told_apart_by) line.append(` (${option.told_apart_by})`);
    const facts = records.toldOf(option);
    if (facts) line.append(element("span", { class: "link-all__facts" }, facts));
    line.append(...records.marksOf(option));
    return line;
  }

  function context(link) {
    const line = element("span", { class: "link-all__context" });
    // A word that is cut in half goes unsaid.
    const before = link.before.length >= LONGEST_CONTEXT ? link.before.replace(/^\S*\s?/, "…") : link.before;
    const after = link.after.length >= LONGEST_CONTEXT ? link.after.replace(/\s?\S*$/, "…") : link.after;
    line.append(before, element("mark", {}, link.words), after);
    return line;
  }

  function sureItem(link) {
    const item = element("li");
    const label = element("label");
    const box = element("input", { type: "checkbox" });
    box.checked = link.is_sure;
    link.chosen = () => (box.checked ? link.options[0] : null);
    label.append(box, context(link), told(link.options[0]));
    item.append(label);
    return item;
  }

  function openItem(link) {
    number += 1;
    const name = `link-all-${number}`;
    const item = element("li");
    const set = element("fieldset", { class: "link-all__choice" });
    const legend = element("legend");
    legend.append(context(link));
    set.append(legend);
    const choices = [null, ...link.options].map((option) => {
      const label = element("label");
      const radio = element("input", { type: "radio", name });
      radio.checked = option === null;
      label.append(radio, option ? told(option) : "Leave it as it is");
      set.append(label);
      return { radio, option };
    });
    link.chosen = () => choices.find(({ radio }) => radio.checked)?.option ?? null;
    item.append(set);
    return item;
  }

  function section(title, links, draw) {
    if (!links.length) return [];
    const list = element("ul", { class: "link-all__list" });
    list.append(...links.map(draw));
    return [element("h3", {}, `${title} (${links.length})`), list];
  }

  function open(links, found) {
    const dialog = element("dialog", { class: "link-all", "aria-labelledby": "link-all-title" });
    const form = element("form", { method: "dialog" });
    const one = links.filter((link) => link.options.length === 1);
    form.append(element("h2", { id: "link-all-title" }, "Link all names"));
    const body = element("div", { class: "link-all__body", tabindex: "0" });
    body.append(
      ...section("One record fits", one.filter((link) => link.is_sure), sureItem),
      ...section("One record fits, but the words may mean something else", one.filter((link) => !link.is_sure), sureItem),
      ...section("Several records fit", links.filter((link) => link.options.length > 1), openItem),
    );
    if (!links.length) body.append(element("p", {}, "Every name and title that is on file is linked already."));
    const acts = element("div", { class: "link-all__acts" });
    const go = element("button", { type: "submit", class: "button" });
    const away = element("button", { type: "button", class: "button button-secondary" }, links.length ? "Cancel" : "Close");
    const count = () => {
      const chosen = links.filter((link) => link.chosen()).length;
      go.textContent = chosen === 1 ? "Link 1 name" : `Link ${chosen} names`;
      go.disabled = !chosen || bridge.isLocked();
    };
    away.addEventListener("click", () => dialog.close());
    form.addEventListener("change", count);
    form.addEventListener("submit", () => link(links, found));
    dialog.addEventListener("close", () => dialog.remove());
    if (links.length) {
      count();
      acts.append(go);
    }
    acts.append(away);
    form.append(body, acts);
    dialog.append(form);
    document.body.append(dialog);
    dialog.showModal();
    (links.length ? go : away).focus();
  }

  /** Make mentions of what is chosen: one step to undo in every editor, not a letter changed. */
  function link(links, found) {
    const chosen = links.flatMap((one) => {
      const option = one.chosen();
      return option ? [{ ...one, option, place: found[one.paragraph] }] : [];
    });
    const done = [];
    let count = 0;
    new Set(chosen.map(({ place }) => place.input)).forEach((input) => {
      if (!bridge.isThere(input)) return;
      const before = input.draftailEditor.getEditorState();
      let content = before.getCurrentContent();
      chosen.filter(({ place }) => place.input === input).forEach(({ place, start, end, words, option }) => {
        const block = content.getBlockForKey(place.key);
        // Somebody may have typed on behind the dialog, or autosave brought another state.
        if (block?.getText().slice(start, end) !== words) return;
        content = content.createEntity("MENTION", "MUTABLE", mentions.dataOf(option));
        const range = mentions.rangeIn(place.key, start, end);
        content = Modifier.applyEntity(content, range, content.getLastCreatedEntityKey());
        count += 1;
      });
      if (content === before.getCurrentContent()) return;
      const next = EditorState.push(before, content, "apply-entity");
      bridge.write(input, EditorState.acceptSelection(next, before.getSelection()));
      done.push({ input, content: next.getCurrentContent() });
    });
    const said = count === 1 ? "1 name is a mention now." : `${count} names are mentions now.`;
    bridge.announce(said);
    offerUndo(said, done);
  }

  function offerUndo(said, done) {
    document.querySelector(".link-all-done")?.remove();
    const line = element("div", { class: "link-all-done" }, said);
    const undo = element("button", { type: "button", class: "button button-small" }, "Undo");
    undo.addEventListener("click", () => {
      done.forEach(({ input, content }) => {
        const state = bridge.isThere(input) && input.draftailEditor.getEditorState();
        if (state && state.getCurrentContent() === content) bridge.write(input, EditorState.undo(state));
      });
      line.remove();
      bridge.announce("The names are plain text again.");
    });
    line.append(undo);
    document.body.append(line);
    window.setTimeout(() => line.remove(), UNDO_OFFERED);
  }

  async function linkAll() {
    const found = paragraphs();
    try {
      open(await ask(found), found);
    } catch {
      bridge.announce("The records could not be asked. Try again.");
    }
  }

  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-link-all]")) linkAll();
  });

  mentions.linkAll = linkAll;
})();
