/* Loads the page again when the server says that what it shows has changed: when it is in sight, and not
 * while its audio is heard. */
(() => {
  "use strict";

  const address = document.currentScript.dataset.changes;
  let changes = null;

  function reload() {
    const audio = document.querySelector("audio");
    if (audio && !audio.paused) {
      audio.addEventListener("pause", () => location.reload(), { once: true });
    } else {
      location.reload();
    }
  }

  function stop() {
    if (changes) {
      changes.close();
      changes = null;
    }
  }

  function listen() {
    if (document.hidden) {
      stop();
    } else if (!changes) {
      changes = new EventSource(address);
      changes.addEventListener("changed", () => {
        stop();
        reload();
      });
    }
  }

  document.addEventListener("visibilitychange", listen);
  listen();
})();
