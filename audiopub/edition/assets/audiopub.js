/* Read-along: marks the sentence that is heard, and moves by sentence, chapter and time.
 *
 * It never changes the article's DOM while the audio plays, adds nothing to the tab order, and speaks to
 * screen readers only to answer a command. Everything on the page works without it, only less.
 */
(() => {
  "use strict";

  const memory = window.audiopubMemory;

  const STEP_SECONDS = 15;
  const RESUME_FROM_SECONDS = 5;
  const SAVE_EVERY_SECONDS = 5;
  const RESTART_SECONDS = 1.5; // "Previous sentence" later than this in a sentence begins it again
  const LATE_SECONDS = 0.002; // times are written to the millisecond, rounded down
  const HIGHLIGHT = "audiopub-sentence";

  function clock(seconds) {
    const whole = Math.floor(seconds);
    const pad = (number) => String(number).padStart(2, "0");
    const minutes = Math.floor(whole / 60);
    const tail = ":" + pad(whole % 60);
    return minutes < 60 ? minutes + tail : Math.floor(minutes / 60) + ":" + pad(minutes % 60) + tail;
  }

  function seconds(text) {
    const found = /^(?:npt:)?(?:(?:(\d+):)?([0-5]?\d):)?(\d+(?:\.\d*)?)(?:,.*)?$/.exec(text);
    return found ? Number(found[1] || 0) * 3600 + Number(found[2] || 0) * 60 + Number(found[3]) : null;
  }

  /* A range over text[start:end] (UTF-16) of an element's DOM text. */
  function rangeIn(element, start, end) {
    const range = document.createRange();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let seen = 0;
    let begun = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.data.length;
      if (!begun && start < seen + length) {
        range.setStart(node, start - seen);
        begun = true;
      }
      if (begun && end <= seen + length) {
        range.setEnd(node, end - seen);
        return range;
      }
      seen += length;
    }
    range.selectNodeContents(element);
    return range;
  }

  /* Units of DOM text before a position inside an element. */
  function offsetIn(element, node, offset) {
    const range = document.createRange();
    range.setStart(element, 0);
    range.setEnd(node, offset);
    return range.toString().length;
  }

  function caretAt(x, y) {
    if (document.caretPositionFromPoint) {
      const caret = document.caretPositionFromPoint(x, y);
      return caret && { node: caret.offsetNode, offset: caret.offset };
    }
    const range = document.caretRangeFromPoint && document.caretRangeFromPoint(x, y);
    return range && { node: range.startContainer, offset: range.startOffset };
  }

  /* The mark on the sentence: the CSS Custom Highlight API, else a class on its block. */
  function marker() {
    if (!(window.CSS && CSS.highlights && window.Highlight && "adoptedStyleSheets" in document)) {
      let marked = null;
      return (range, block) => {
        if (marked) marked.classList.remove("is-read");
        marked = block;
        if (marked) marked.classList.add("is-read");
      };
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `::highlight(${HIGHLIGHT}) { background-color: var(--mark); color: var(--mark-ink);
         text-decoration: underline 2px var(--mark-line); }
       @media (forced-colors: active) { ::highlight(${HIGHLIGHT}) { background-color: Highlight;
         color: HighlightText; text-decoration-color: HighlightText; } }`
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return (range) => {
      if (range) CSS.highlights.set(HIGHLIGHT, new Highlight(range));
      else CSS.highlights.delete(HIGHLIGHT);
    };
  }

  function readAlong(audio, cues, words) {
    const mark = marker();
    const status = document.querySelector("[role=status]");
    const command = (name) => document.querySelector(`[data-command=${name}]`);
    const choice = (name) => document.querySelector(`[data-choice=${name}]`);
    const key = audio.getAttribute("src");
    const chapterLinks = [...document.querySelectorAll("nav a[data-seek]")];
    let current = -1;
    let lit = false; // the current sentence is marked: it is heard, and not only the music before it
    let timer = 0;
    let savedAt = 0;
    let begun = false; // something was heard or sought: before that no sentence is marked
    let following = false; // the reader reads along: the sentence was in view, or a jump led to it
    let jumped = false; // the voice has moved to another place, and the page not yet
    let held = false; // a finger or button is down on the player, as while its slider is dragged
    let ownScroll = null; // where our own scrolling ended

    const number = (value) => String(value).replace(/\d/g, (digit) => [...words.digits][digit]);
    const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => number(values[name]));
    const say = (text) => {
      status.textContent = text;
    };
    const playing = () => !audio.paused && !audio.ended;

    const end = () => (Number.isFinite(audio.duration) ? audio.duration : cues[cues.length - 1][4]);

    /* The sentence that is heard at a time. While music is heard, which is no sentence, it is the next one. */
    function cueAt(time) {
      let low = 0;
      let high = cues.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (cues[middle][3] <= time + LATE_SECONDS) low = middle;
        else high = middle - 1;
      }
      return low < cues.length - 1 && cues[low][4] <= time + LATE_SECONDS ? low + 1 : low;
    }

    const isHeard = (index, time) =>
      cues[index][3] <= time + LATE_SECONDS && time <= cues[index][4] + LATE_SECONDS;

    const blockOf = (index) => document.getElementById(cues[index][0]);
    const rangeOf = (index) => rangeIn(blockOf(index), cues[index][1], cues[index][2]);

    function inView(index) {
      if (index < 0) return false;
      const box = rangeOf(index).getBoundingClientRect();
      return box.top >= 0 && box.bottom <= window.innerHeight;
    }

    function bringIntoView(index) {
      const box = rangeOf(index).getBoundingClientRect();
      window.scrollBy({ top: box.top - window.innerHeight * 0.25, behavior: "instant" });
      ownScroll = window.scrollY;
    }

    /* Whoever scrolls away is left in peace, until the sentence is in view again or a jump is made. While
       nothing plays, and while the player is held, the page stays where it is. */
    function follow() {
      if (!choice("along").checked || !playing() || held) return;
      const visible = inView(current);
      following = following || jumped || visible;
      jumped = false;
      if (following && !visible) bringIntoView(current);
    }

    function showChapter(time) {
      let now = null;
      for (const link of chapterLinks) {
        if (Number(link.dataset.seek) <= time + LATE_SECONDS) now = link;
      }
      for (const link of chapterLinks) {
        if (link === now) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    }

    function update() {
      clearTimeout(timer);
      if (!begun) return;
      const time = audio.currentTime;
      const index = cueAt(time);
      const heard = isHeard(index, time);
      const isOther = index !== current;
      if (isOther || heard !== lit) {
        current = index;
        lit = heard;
        mark(heard ? rangeOf(index) : null, heard ? blockOf(index) : null);
        showChapter(heard ? cues[index][3] : time);
      }
      if (isOther || jumped) follow();
      if (playing()) {
        const change = heard ? cues[index][4] : Math.max(cues[index][3], time);
        const left = (change - time) / audio.playbackRate;
        timer = setTimeout(update, Math.min(Math.max(left * 1000, 4), 250));
      }
    }

    function save() {
      savedAt = audio.currentTime;
      memory.set(key, String(savedAt));
    }

    function seek(time) {
      begun = true;
      audio.currentTime = Math.max(0, time);
      update();
    }

    function play() {
      const started = audio.play();
      if (started) started.catch(() => say(words.cannot_play));
    }

    function sayTime() {
      say(fill(words.at_time, { time: clock(audio.currentTime) }));
    }

    function toSentence(index) {
      const wanted = Math.min(Math.max(index, 0), cues.length - 1);
      seek(cues[wanted][3]);
      const time = clock(cues[wanted][3]);
      say(fill(words.at_sentence, { n: wanted + 1, total: cues.length, time }));
    }

    function previous() {
      const index = cueAt(audio.currentTime);
      toSentence(audio.currentTime - cues[index][3] > RESTART_SECONDS ? index : index - 1);
    }

    function next() {
      const index = cueAt(audio.currentTime);
      toSentence(cues[index][3] > audio.currentTime + LATE_SECONDS ? index : index + 1);
    }

    /* Focus to the block, caret to the sentence: screen readers and the Tab key go on from there. */
    function goToSentence() {
      if (current < 0) {
        say(words.nothing_read);
        return;
      }
      const block = blockOf(current);
      block.setAttribute("tabindex", "-1");
      block.focus({ preventScroll: true });
      const range = rangeOf(current);
      getSelection().collapse(range.startContainer, range.startOffset);
      bringIntoView(current);
      following = true;
      say("");
    }

    const commands = {
      back: () => (seek(audio.currentTime - STEP_SECONDS), sayTime()),
      forward: () => (seek(Math.min(audio.currentTime + STEP_SECONDS, end())), sayTime()),
      previous,
      next,
      go: goToSentence,
      resume: () => {
        seek(Number(command("resume").dataset.time));
        command("back").focus();
        command("resume").hidden = true;
        sayTime();
        play();
      },
    };

    function offerToResume() {
      const time = Number(memory.get(key));
      if (!(time > RESUME_FROM_SECONDS && time < end() - RESUME_FROM_SECONDS)) return;
      const button = command("resume");
      button.dataset.time = String(time);
      button.textContent = fill(words.resume, { time: clock(time) });
      button.hidden = false;
    }

    function fromAddress() {
      const found = /^#t=(.+)$/.exec(location.hash);
      const time = found && seconds(found[1]);
      if (time === null) return;
      audio.pause();
      seek(time);
      bringIntoView(current);
    }

    /* The only listener for clicks: on a sentence it would be announced as "clickable" everywhere. */
    function clicked(event) {
      const target = event.target instanceof Element ? event.target : null;
      const link = target && target.closest("a[data-seek]");
      if (link && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
        ownScroll = null;
        seek(Number(link.dataset.seek));
        if ("play" in link.dataset) {
          event.preventDefault();
          play();
        }
        return;
      }
      if (!target || !choice("click").checked || target.closest("a, button, input, select, label, summary")) {
        return;
      }
      if (!getSelection().isCollapsed || !target.closest("#transcript")) return;
      const index = cueUnder(event.clientX, event.clientY);
      if (index >= 0) {
        seek(cues[index][3]);
        play();
      }
    }

    function cueUnder(x, y) {
      const caret = caretAt(x, y);
      const inside = caret && (caret.node instanceof Element ? caret.node : caret.node.parentElement);
      for (let block = inside; block; block = block.parentElement) {
        if (!block.id) continue;
        const own = cues.findIndex((cue) => cue[0] === block.id);
        if (own < 0) continue;
        const offset = offsetIn(block, caret.node, caret.offset);
        return cues.findIndex((cue) => cue[0] === block.id && offset < cue[2]);
      }
      return -1;
    }

    function scrolled() {
      const ours = ownScroll === null || Math.abs(window.scrollY - ownScroll) < 2;
      ownScroll = window.scrollY;
      if (!ours) following = inView(current);
    }

    const speed = choice("speed");
    const savedSpeed = memory.get("speed");
    if (savedSpeed && [...speed.options].some((option) => option.value === savedSpeed)) {
      speed.value = savedSpeed;
      audio.defaultPlaybackRate = audio.playbackRate = Number(savedSpeed);
    }
    speed.addEventListener("change", () => {
      audio.defaultPlaybackRate = audio.playbackRate = Number(speed.value);
      memory.set("speed", speed.value);
    });
    for (const [name, fallback] of [["along", "yes"], ["click", "no"]]) {
      choice(name).checked = (memory.get(name) || fallback) === "yes";
      choice(name).addEventListener("change", () => memory.set(name, choice(name).checked ? "yes" : "no"));
    }
    for (const [name, action] of Object.entries(commands)) command(name).addEventListener("click", action);

    audio.addEventListener("play", () => {
      begun = true;
      command("resume").hidden = true;
      update();
    });
    for (const event of ["playing", "seeked", "ratechange", "ended"]) audio.addEventListener(event, update);
    audio.addEventListener("seeking", () => {
      begun = jumped = true;
      update();
    });
    audio.addEventListener("pointerdown", () => (held = true));
    for (const event of ["pointerup", "pointercancel"]) {
      window.addEventListener(event, () => {
        held = false;
        update();
      });
    }
    audio.addEventListener("timeupdate", () => {
      update();
      if (playing() && Math.abs(audio.currentTime - savedAt) >= SAVE_EVERY_SECONDS) save();
    });
    audio.addEventListener("pause", save);
    audio.addEventListener("error", () => begun && say(words.cannot_play));
    document.addEventListener("click", clicked);
    window.addEventListener("scroll", scrolled, { passive: true });
    window.addEventListener("resize", () => (ownScroll = null));
    window.addEventListener("hashchange", fromAddress);
    window.addEventListener("pagehide", () => begun && save());

    offerToResume();
    fromAddress();
  }

  document.addEventListener("DOMContentLoaded", () => {
    const read = (id) => JSON.parse(document.getElementById(id).textContent);
    const audio = document.querySelector("audio");
    if (audio) readAlong(audio, read("cues"), read("words"));
  });
})();
