/* The note of a fact opens by itself on hover and focus. This keeps it within the page, and lets
   Escape put it away without moving pointer or focus. */
const MARGIN = 12;

function place(fact) {
  const note = fact.querySelector(".fact__note");
  note.style.translate = "";
  const box = note.getBoundingClientRect();
  const room = document.documentElement.clientWidth - MARGIN;
  const shift = Math.min(0, room - box.right) || Math.max(0, MARGIN - box.left);
  if (shift) note.style.translate = `${shift}px 0`;
}

function open(event) {
  const fact = event.target.closest?.(".fact");
  if (fact) place(fact);
}

function forget(event) {
  const fact = event.target.closest?.(".fact");
  if (fact && !fact.contains(event.relatedTarget)) delete fact.dataset.dismissed;
}

document.addEventListener("pointerover", open);
document.addEventListener("focusin", open);
document.addEventListener("pointerout", forget);
document.addEventListener("focusout", forget);
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const fact of document.querySelectorAll(".fact:is(:hover, :focus)")) {
    fact.dataset.dismissed = "";
  }
});
