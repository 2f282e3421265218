/** Small things the desk's forms need once the page stands. */
(() => {
  // A record gets its key at the first autosave, while the form that choosers read stays open.
  document.addEventListener("w-autosave:success", () => {
    const known = document.getElementById("this-record");
    const key = /\/edit\/(\d+)\//.exec(window.location.pathname)?.[1];
    if (known && key) known.value = key;
  });
})();
