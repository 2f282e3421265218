/** Goes on with a rule over the archive until it has read all of it, and shows how far it is. */
(() => {
  const root = document.querySelector("[data-back-test][data-step-url]");
  const form = document.querySelector("[data-back-test-form]");
  if (!root || !form) return;

  const bar = root.querySelector("progress");
  const told = root.querySelector("[data-back-test-told]");

  async function step() {
    const headers = { Accept: "application/json" };
    const body = new URLSearchParams(new FormData(form));
    const answer = await fetch(root.dataset.stepUrl, { method: "POST", headers, body });
    if (!answer.ok) throw new Error(String(answer.status));
    const { done, total, is_finished: isFinished } = await answer.json();
    bar.max = Math.max(total, 1);
    bar.value = done;
    told.textContent = `${done} of ${total} read.`;
    if (isFinished) window.location.reload();
    else step().catch(stop);
  }

  function stop() {
    form.hidden = false;
    told.textContent = "It was interrupted. Go on when you like; nothing is lost.";
  }

  form.hidden = true;
  step().catch(stop);
})();
