/* Reading settings, and what every page needs before it is drawn.
 *
 * It is loaded first: the reader's colours and sizes hold from the first picture on. It keeps what is
 * remembered between pages, and shows the controls that need scripts.
 */
(() => {
  "use strict";

  const SETTINGS = ["theme", "size", "spacing", "face"];

  const memory = {
    get(key) {
      try {
        return localStorage.getItem("audiopub:" + key);
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        localStorage.setItem("audiopub:" + key, value);
      } catch {
        /* private browsing: nothing is remembered, everything else works */
      }
    },
  };

  function applySetting(name, value) {
    if (value) {
      document.documentElement.dataset[name] = value;
    } else {
      delete document.documentElement.dataset[name];
    }
  }

  function readingSettings() {
    for (const select of document.querySelectorAll("select[data-setting]")) {
      const name = select.dataset.setting;
      const saved = memory.get(name) || "";
      select.value = [...select.options].some((option) => option.value === saved) ? saved : "";
      select.addEventListener("change", () => {
        memory.set(name, select.value);
        applySetting(name, select.value);
      });
    }
  }

  /* A table that is wider than the page can be scrolled with the keyboard; any other is no stop for Tab. */
  function reachWideTables() {
    for (const frame of document.querySelectorAll(".table")) {
      const wide = frame.scrollWidth > frame.clientWidth;
      const attributes = { tabindex: "0", role: "region", "aria-label": frame.dataset.label };
      for (const [name, value] of Object.entries(attributes)) {
        if (wide) frame.setAttribute(name, value);
        else frame.removeAttribute(name);
      }
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const element of document.querySelectorAll("[data-scripted]")) element.hidden = false;
    readingSettings();
    reachWideTables();
    window.addEventListener("resize", reachWideTables);
  });

  for (const name of SETTINGS) applySetting(name, memory.get(name) || "");
  window.audiopubMemory = memory;
})();
