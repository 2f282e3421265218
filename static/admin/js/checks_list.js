/** The list of findings beside the text: `window.newsroom.checksList`. It knows no server. */
(() => {
  const newsroom = (window.newsroom ??= {});
  if (newsroom.checksList) return;

  const LEVELS = {
    block: ["stops publishing", "stop publishing"],
    warn: ["warning", "warnings"],
    info: ["hint", "hints"],
    auto: ["slip of the keyboard", "slips of the keyboard"],
  };
  const LABELS = { block: "Stops publishing", warn: "Warning", info: "Hint", auto: "Slip" };

  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value === true) made.setAttribute(key, "");
      else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
    }
    made.append(...children.filter((child) => child !== null && child !== ""));
    return made;
  }

  function passage({ before, text, after }) {
    if (!text) return null;
    const words = element("q", { class: "copy-checks__passage" });
    words.append(before, element("mark", {}, text), after);
    return words;
  }

  function evidence({ evidence: told }) {
    if (!told) return null;
    const ground = [told.fact, told.value].filter(Boolean).join(": ");
    const source = [told.source, told.as_of].filter(Boolean).join(", ");
    const line = element("span", { class: "copy-checks__evidence" });
    if (told.edit_url) {
      line.append(element("a", { href: told.edit_url, target: "_blank", rel: "noopener" }, told.name || "The record"));
    } else if (told.name) line.append(told.name);
    if (ground) line.append(told.name ? `: ${ground}` : ground);
    if (told.source_url && source) {
      line.append(". ", element("a", { href: told.source_url, target: "_blank", rel: "noopener" }, source));
    } else if (source) line.append(`. ${source}`);
    return line.childNodes.length ? line : null;
  }

  function said(words) {
    return words === "" ? "take it out" : `“${words.length > 48 ? `${words.slice(0, 46)} …` : words}”`;
  }

  function button(label, action, more = {}) {
    return element("button", { type: "button", class: "copy-checks__button", [`data-check-${action}`]: true, ...more }, label);
  }

  function tools(finding, mayOverride) {
    const made = element("div", { class: "copy-checks__tools" });
    if (finding.is_dismissed) {
      made.append(button("Take back", "take-back", { "aria-label": `Take back: ${finding.message}` }));
      return made;
    }
    if (finding.fix !== null) {
      const label = finding.fix === "" ? "Take it out" : `Put ${said(finding.fix)}`;
      made.append(button(label, "fix", { "aria-label": `${label} for “${finding.text}”` }));
    }
    if (finding.level !== "block" || mayOverride) {
      made.append(button("Let it pass", "dismiss", { "aria-label": `Let it pass: ${finding.message}` }));
    } else made.append(element("span", { class: "copy-checks__evidence" }, "Only a chief editor can let this pass."));
    return made;
  }

  function row(finding, { mayOverride, isCurrent }) {
    const go = element(
      "button",
      { type: "button", class: "copy-checks__go", "data-check-go": true, "aria-current": isCurrent ? "true" : null },
      element("span", { class: "copy-checks__level" }, LABELS[finding.level] ?? finding.level),
      element("span", { class: "copy-checks__message" }, finding.message),
      passage(finding) ?? "",
    );
    const why = finding.is_dismissed && finding.reason ? [finding.reason, finding.note].filter(Boolean).join(": ") : "";
    return element(
      "li",
      { class: "copy-checks__finding", "data-level": finding.level, "data-mark": finding.mark },
      go,
      evidence(finding),
      why ? element("span", { class: "copy-checks__evidence" }, why) : null,
      tools(finding, mayOverride),
    );
  }

  function sum(counts) {
    return Object.entries(LEVELS).flatMap(([level, [one, many]]) =>
      counts[level] ? [{ level, words: `${counts[level]} ${counts[level] === 1 ? one : many}` }] : [],
    );
  }

  function draw(root, told, { current }) {
    const part = (name) => root.querySelector(`[data-checks-${name}]`);
    const mayOverride = "mayOverride" in root.dataset;
    const open = told.findings.filter((finding) => !finding.is_dismissed);
    const passed = told.findings.filter((finding) => finding.is_dismissed);
    const rows = (findings) =>
      findings.map((finding) => row(finding, { mayOverride, isCurrent: finding.mark === current }));
    part("list").replaceChildren(...rows(open));
    part("dismissed-list").replaceChildren(...rows(passed));
    part("dismissed").hidden = !passed.length;
    part("dismissed-count").textContent = String(passed.length);
    part("tools").hidden = !open.length;
    const counted = sum(told.counts);
    part("counts").hidden = !counted.length;
    part("counts").replaceChildren(
      ...counted.map(({ level, words }) => element("li", { "data-level": level }, words)),
    );
    return open;
  }

  newsroom.checksList = { draw, element, sum };
})();
