/**
 * The checks while one writes. A pause sends what stands in the form to the server, which says what
 * the rules find in it; autosave has the findings kept with the version it saved. Nothing here
 * holds up typing: an answer that is out of date is dropped.
 */
(() => {
  const newsroom = (window.newsroom ??= {});
  if (newsroom.checks) return;
  newsroom.checks = true;

  const PAUSE = 220;
  const AGAIN_AFTER_FAILURE = 8000;
  const PANEL = "[data-side-panel='copy-checks']";
  const { draw, sum } = newsroom.checksList;
  const places = newsroom.checksPlaces;

  let root = null;
  let told = { findings: [], counts: {} };
  let open = [];
  let current = "";
  let timer = null;
  let retry = null;
  let asking = null;
  let version = 0;

  const part = (name) => root?.querySelector(`[data-checks-${name}]`);
  const form = () => document.querySelector("form[data-edit-form]");
  const findingOf = (mark) => told.findings.find((finding) => finding.mark === mark) ?? null;

  function tell(words) {
    const line = part("told");
    if (line && line.textContent !== words) line.textContent = words;
  }

  // --- Asking ---------------------------------------------------------------------------------------

  /** What the form holds now. Draftail hands its text over in silence and late, so it is asked. */
  function formData() {
    for (const input of newsroom.editor.inputs()) input.draftailEditor.saveState?.();
    const data = new FormData(form());
    for (const [name, value] of [...data.entries()]) if (value instanceof File) data.delete(name);
    return data;
  }

  async function post(url, data) {
    asking?.abort();
    asking = new AbortController();
    const headers = { "X-CSRFToken": data.get("csrfmiddlewaretoken") ?? "", Accept: "application/json" };
    const body = new URLSearchParams(data);
    const answer = await fetch(url, { method: "POST", headers, body, signal: asking.signal });
    if (answer.redirected || !answer.headers.get("Content-Type")?.includes("json")) {
      throw new Error(answer.status === 403 ? "refused" : "no answer");
    }
    return { ok: answer.ok, status: answer.status, told: await answer.json() };
  }

  async function ask(url) {
    if (!root || !url || !form()) return;
    const asked = version;
    window.clearTimeout(retry);
    root.dataset.state = "loading";
    try {
      const answer = await post(url, formData());
      if (asked !== version) return;
      if (!answer.ok) {
        failed("The story cannot be read as it stands. The list is that of before.");
        return;
      }
      told = answer.told;
      root.dataset.state = "told";
      show();
    } catch (error) {
      if (error.name === "AbortError") return;
      const offline = navigator.onLine === false;
      failed(offline ? "You are offline. The checks go on once you are back." : "The checks do not answer. Trying again.");
      retry = window.setTimeout(() => ask(root.dataset.lookUrl), AGAIN_AFTER_FAILURE);
    }
  }

  function failed(words) {
    root.dataset.state = "failed";
    tell(words);
  }

  const look = () => ask(root?.dataset.lookUrl);
  const report = () => ask(root?.dataset.reportUrl);

  function changed() {
    version += 1;
    window.clearTimeout(timer);
    timer = window.setTimeout(look, PAUSE);
  }

  // --- Showing --------------------------------------------------------------------------------------

  /** Redrawing must take neither the focus nor an open question from whoever uses the list. */
  function show() {
    if (!root) return;
    const within = root.contains(document.activeElement) ? document.activeElement : null;
    if (within?.closest("[data-checks-form]")) {
      markAll();
      return;
    }
    const mark = within?.closest("[data-mark]")?.dataset.mark;
    open = draw(root, told, { current });
    if (mark) root.querySelector(`[data-mark="${mark}"] [data-check-go]`)?.focus({ preventScroll: true });
    const counted = sum(told.counts).map(({ words }) => words);
    tell(counted.length ? `${open.length} found.` : "Nothing found. The story may go.");
    badge();
    markAll();
    linkErrors();
  }

  function markAll() {
    places.mark(open, findingOf(current));
  }

  function badge() {
    for (const toggle of document.querySelectorAll("[data-side-panel-toggle='copy-checks']")) {
      toggle.dataset.count = open.length ? String(open.length) : "";
      toggle.toggleAttribute("data-stops", Boolean(told.counts.block));
    }
  }

  /** A refused publication names the findings; each of them leads to its words. */
  function linkErrors() {
    for (const error of document.querySelectorAll(".error-message, .w-field__errors p, .help-critical, .messages li")) {
      const finding = open.find(({ level, message }) => level === "block" && error.textContent.includes(message));
      if (!finding || error.querySelector("[data-check-error]")) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "copy-checks__button";
      button.dataset.checkError = finding.mark;
      button.textContent = "Show";
      button.setAttribute("aria-label", `Show: ${finding.message}`);
      error.append(" ", button);
    }
  }

  // --- Going, putting right, letting pass ------------------------------------------------------------

  function go(finding) {
    if (!finding) return;
    current = finding.mark;
    for (const button of root.querySelectorAll("[data-check-go]")) {
      const isCurrent = button.closest("[data-mark]").dataset.mark === current;
      if (isCurrent) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
      if (isCurrent) button.scrollIntoView({ block: "nearest" });
    }
    const place = places.placeOf(finding);
    if (place) places.show(place);
    else places.showNear(finding);
    window.setTimeout(markAll, 60);
    newsroom.editor.announce(`${finding.message} ${finding.text ? `“${finding.text}”` : ""}`);
  }

  function step(by) {
    if (!open.length) {
      newsroom.editor.announce("Nothing found.");
      return;
    }
    const at = open.findIndex(({ mark }) => mark === current);
    const next = at < 0 ? (by > 0 ? 0 : open.length - 1) : (at + by + open.length) % open.length;
    go(open[next]);
  }

  function fix(finding) {
    if (!finding || finding.fix === null || newsroom.editor.isLocked()) return;
    const place = places.placeOf(finding);
    if (!place || !places.replace(place, finding.fix)) {
      newsroom.editor.announce("These words have changed meanwhile. Nothing was put right.");
      look();
      return;
    }
    const at = open.findIndex(({ mark }) => mark === finding.mark);
    current = open[at + 1]?.mark ?? open[at - 1]?.mark ?? "";
    drop(finding.mark);
    newsroom.editor.announce(finding.fix ? `Put right: ${finding.fix}` : "Taken out.");
    changed();
  }

  /** Out of the list at once; the server's next answer is what counts. */
  function drop(mark) {
    const gone = findingOf(mark);
    if (!gone) return;
    told.findings = told.findings.filter((finding) => finding !== gone);
    told.counts = { ...told.counts, [gone.level]: Math.max(0, (told.counts[gone.level] ?? 1) - 1) };
    show();
  }

  function openDismissal(finding) {
    const item = finding && root.querySelector(`[data-mark="${finding.mark}"]`);
    const isAllowed = finding && (finding.level !== "block" || "mayOverride" in root.dataset);
    if (!item || !isAllowed) {
      newsroom.editor.announce("Only a chief editor can let this pass.");
      return;
    }
    root.querySelector("[data-checks-form]")?.remove();
    item.append(root.querySelector("[data-checks-dismissal]").content.cloneNode(true));
    openPanel();
    item.querySelector("[data-checks-reason]").focus();
  }

  function closeDismissal(made) {
    const item = made.closest("[data-mark]");
    made.remove();
    show();
    item?.querySelector("[data-check-dismiss]")?.focus();
  }

  async function dismiss(made) {
    const { mark } = made.closest("[data-mark]").dataset;
    const data = formData();
    data.set("checks-mark", mark);
    data.set("checks-reason", made.querySelector("[data-checks-reason]").value);
    data.set("checks-note", made.querySelector("[data-checks-note]").value);
    const refused = made.querySelector("[data-checks-refused]");
    try {
      const answer = await post(root.dataset.dismissUrl, data);
      if (!answer.ok) {
        refused.textContent = answer.told.error;
        return;
      }
      made.remove();
      newsroom.editor.announce("Let pass.");
      step(1);
      look();
    } catch {
      refused.textContent = "It could not be kept. Try again.";
    }
  }

  async function takeBack(mark) {
    const data = formData();
    data.set("checks-mark", mark);
    try {
      const answer = await post(root.dataset.takeBackUrl, data);
      newsroom.editor.announce(answer.ok ? "Taken back." : (answer.told.error ?? "You may not take this back."));
    } catch {
      newsroom.editor.announce("You may not take this back.");
    }
    look();
  }

  function openPanel() {
    const toggle = document.querySelector("[data-side-panel-toggle='copy-checks']");
    if (!root.offsetParent) toggle?.click();
  }

  // --- Listening ------------------------------------------------------------------------------------

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("button");
    if (!root || !button) return;
    const data = button.dataset;
    const finding = findingOf(data.checkError ?? button.closest("[data-mark]")?.dataset.mark);
    if ("checksGo" in data) step(Number(data.checksGo));
    else if ("checkGo" in data || "checkError" in data) go(finding);
    else if ("checkFix" in data) fix(finding);
    else if ("checkDismiss" in data) openDismissal(finding);
    else if ("checkTakeBack" in data) takeBack(finding?.mark ?? "");
    else if ("checksCancel" in data) closeDismissal(button.closest("[data-checks-form]"));
  });

  document.addEventListener("submit", (event) => {
    if (!event.target.matches?.("[data-checks-form]")) return;
    event.preventDefault();
    dismiss(event.target);
  });

  /** A form in the panel must not stand in the form of the story: what is typed there is no change. */
  const isOwn = (target) => Boolean(target.closest?.("[data-checks]"));

  for (const name of ["input", "change", "keyup", "paste", "cut", "drop"]) {
    document.addEventListener(
      name,
      (event) => {
        if (!isOwn(event.target) && event.target.closest?.("form[data-edit-form]")) changed();
      },
      { passive: true },
    );
  }

  document.addEventListener(
    "keydown",
    (event) => {
      if (!root) return;
      const asked = event.target.closest?.("[data-checks-form]");
      if (asked && event.key === "Escape") {
        event.preventDefault();
        event.stopPropagation();
        closeDismissal(asked);
        return;
      }
      const isHeld = event.ctrlKey || event.metaKey;
      const keys = {
        fix: isHeld && event.shiftKey && event.key === "Enter",
        dismiss: isHeld && event.shiftKey && event.key === "Backspace",
        step: event.key === "F8" && !isHeld && !event.altKey,
      };
      if (!Object.values(keys).some(Boolean)) return;
      event.preventDefault();
      event.stopPropagation();
      if (keys.step) step(event.shiftKey ? -1 : 1);
      else if (keys.fix) fix(findingOf(current));
      else openDismissal(findingOf(current));
    },
    true,
  );

  document.addEventListener("w-autosave:success", () => window.setTimeout(report, 0));
  window.addEventListener("online", look);

  /** Saving draws every panel afresh; the list that was there goes on. */
  function take(panel) {
    const fresh = panel.querySelector("[data-checks]");
    if (!fresh || fresh === root) return;
    if (root && fresh !== root) {
      const wasNew = !root.dataset.lookUrl;
      Object.assign(root.dataset, fresh.dataset);
      fresh.replaceWith(root);
      if (wasNew && root.dataset.lookUrl) report();
      return;
    }
    root = fresh;
    if (root.dataset.reportUrl) (form()?.querySelector(".error-message") ? look : report)();
  }

  function begin() {
    const panel = document.querySelector(PANEL);
    if (!panel || !form()) return;
    take(panel);
    new MutationObserver(() => take(panel)).observe(panel, { childList: true, subtree: true });
    // Draft.js draws its words anew while one types, and the ranges over them are gone.
    const body = document.getElementById("body-root")?.parentElement ?? form();
    let waiting = null;
    const marking = new MutationObserver(() => {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(markAll, 200);
    });
    marking.observe(body, { childList: true, subtree: true, characterData: true });
  }

  if (document.readyState === "complete") begin();
  else window.addEventListener("load", begin);
})();
