/* House style: choosing a convention shows at once what it sets, and departing from it says so. */
document.addEventListener("DOMContentLoaded", () => {
  const base = document.querySelector("#id_based_on[data-conventions]");
  if (!base) return;
  const conventions = JSON.parse(base.dataset.conventions);
  const fields = Object.keys(Object.values(conventions)[0]);
  const field = (name) => document.getElementById(`id_${name}`);
  let own = false;

  const set = (element, value) => {
    if (element.value === value) return;
    element.value = value;
    element.dispatchEvent(new Event("change", { bubbles: true }));
  };

  base.addEventListener("change", () => {
    const convention = conventions[base.value];
    if (!convention || own) return;
    own = true;
    for (const name of fields) set(field(name), convention[name]);
    own = false;
  });

  for (const name of fields) {
    field(name).addEventListener("change", () => {
      const convention = conventions[base.value];
      if (own || !convention || field(name).value === convention[name]) return;
      set(base, "own");
    });
  }
});
