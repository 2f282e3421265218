/* A link to a video becomes its player where it stands; nothing is loaded before the click. */
class VideoFacade extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", this);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this);
  }

  handleEvent(event) {
    const opensElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (opensElsewhere || !event.target.closest("a")) return;
    event.preventDefault();
    const player = document.createElement("iframe");
    const address = new URL(this.dataset.src);
    address.searchParams.set("autoplay", "1");
    player.src = address.href;
    player.title = this.dataset.title;
    player.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
    player.allowFullscreen = true;
    this.replaceChildren(player);
    player.focus();
  }
}

customElements.define("video-facade", VideoFacade);
