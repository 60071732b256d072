/* The filter of the index: it hides what does not hold all the words that are typed.
 *
 * Titles, authors, summaries and tags are compared without regard to capitals and accents. One status says
 * how many are left, once the typing has stopped.
 */
(() => {
  "use strict";

  const PAUSE_MS = 400;
  const WHOLE = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "þ": "th" };

  const fold = (text) =>
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[ßæœøłđıþ]/g, (letter) => WHOLE[letter]);

  function textOf(item) {
    const parts = [...item.querySelectorAll("[data-find]")].map((element) => element.textContent);
    return fold([...parts, item.dataset.tags || ""].join(" "));
  }

  function filter(input, status, items, words) {
    let texts = null;
    let timer = 0;
    const number = (value) => String(value).replace(/\d/g, (digit) => [...words.digits][digit]);

    function apply() {
      texts = texts || items.map(textOf);
      const wanted = fold(input.value).split(/\s+/).filter(Boolean);
      let left = 0;
      items.forEach((item, place) => {
        item.hidden = !wanted.every((word) => texts[place].includes(word));
        left += item.hidden ? 0 : 1;
      });
      const values = { n: left, total: items.length };
      const told = words.found.replace(/\{(\w+)\}/g, (_, name) => number(values[name]));
      clearTimeout(timer);
      timer = setTimeout(() => (status.textContent = wanted.length ? told : ""), PAUSE_MS);
    }

    input.addEventListener("input", apply);
    if (input.value) apply();
  }

  document.addEventListener("DOMContentLoaded", () => {
    const input = document.querySelector("input[data-filter]");
    const status = document.querySelector("[role=status]");
    const items = [...document.querySelectorAll(".episodes li")];
    filter(input, status, items, JSON.parse(document.getElementById("words").textContent));
  });
})();
