/* Beside a time by somebody else's clock: what the reader's own clock shows then. */
class LocalTime extends HTMLElement {
  connectedCallback() {
    const time = this.querySelector("time");
    const moment = new Date(time?.dateTime ?? "");
    if (Number.isNaN(moment.getTime()) || this.querySelector("[data-yours]")) return;
    const told = new Intl.DateTimeFormat("en-US", {
      month: "long",
      day: "numeric",
      hour: "numeric",
      minute: "2-digit",
      timeZoneName: "short",
    }).format(moment);
    const yours = document.createElement("span");
    yours.dataset.yours = "";
    yours.textContent = ` (${told} where you are)`;
    this.append(yours);
  }
}

customElements.define("local-time", LocalTime);
