/**
 * While the name of a person is typed: says who else has it and how it may be read, and puts the
 * parts of a reading into their fields at one press.
 */
(() => {
  const PAUSE_BEFORE_ASKING = 300;
  const ASKED_BY = ["name", "kind", "family_first"];
  const PARTS = ["second_mention", "given_name", "sort_name"];

  function field(name) {
    return document.getElementById(`id_${name}`);
  }

  function valueOf(name) {
    const input = field(name);
    if (!input) return "";
    if (input.type === "checkbox") return input.checked ? "on" : "";
    return input.value;
  }

  function put(input, value) {
    if (input.type === "checkbox") input.checked = value === "true";
    else input.value = value;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** A part is filled where nothing stands or where only an earlier press has put something. */
  function take(reading) {
    const filled = PARTS.filter((name) => {
      const input = field(name);
      const isFree = input && (!input.value || input.value === input.dataset.taken);
      if (!isFree) return false;
      const value = reading.dataset[name];
      put(input, value);
      input.dataset.taken = value;
      return value !== "";
    });
    const familyFirst = field("family_first");
    if (familyFirst) put(familyFirst, reading.dataset.family_first);
    return filled.map((name) => reading.dataset[name]);
  }

  function attend(box) {
    const told = box.querySelector("[data-told]");
    const said = box.querySelector("[data-said]");
    let timer = 0;
    let request = null;

    function offer() {
      told.querySelectorAll("[data-take]").forEach((button) => {
        button.hidden = false;
      });
    }

    async function ask() {
      request?.abort();
      request = new AbortController();
      // A person gets a key at the first autosave, while the form stays open.
      const key = /\/edit\/(\d+)\//.exec(window.location.pathname)?.[1];
      const question = new URLSearchParams({ person: key ?? box.dataset.person });
      ASKED_BY.forEach((name) => question.set(name, valueOf(name)));
      // What an earlier press has put there may be put anew for another name.
      PARTS.forEach((name) => {
        const isTaken = field(name)?.value === field(name)?.dataset.taken;
        question.set(name, isTaken ? "" : valueOf(name));
      });
      try {
        const response = await fetch(`${box.dataset.url}?${question}`, { signal: request.signal });
        if (!response.ok) throw new Error(`The desk answered ${response.status}.`);
        told.innerHTML = await response.text();
        offer();
        const others = told.querySelector("[data-namesakes]")?.dataset.namesakes;
        said.textContent = others ? `${others} on file of this name.` : "";
      } catch (error) {
        // The form asks once more when it is saved.
        if (error.name !== "AbortError") told.replaceChildren();
      }
    }

    ASKED_BY.forEach((name) => {
      field(name)?.addEventListener("input", (event) => {
        // What a press has put there needs no new answer.
        if (!event.isTrusted) return;
        window.clearTimeout(timer);
        timer = window.setTimeout(ask, PAUSE_BEFORE_ASKING);
      });
    });
    told.addEventListener("click", (event) => {
      const reading = event.target.closest("[data-take]");
      if (!reading) return;
      const filled = take(reading);
      said.textContent = filled.length ? `Filled in: ${filled.join("; ")}.` : "Nothing was empty.";
      reading.textContent = "Used";
    });
    offer();
  }

  window.addEventListener("load", () => {
    document.querySelectorAll("[data-person-names]").forEach(attend);
  });
})();
