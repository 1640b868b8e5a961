/*
 * What a result shows of a text: the stretch that answers best, with the words marked.
 */
(function () {
  "use strict";

  const { WORD, fold } = window.CurriculumSearch;

  /** A text as parts { text, mark }, with the words that were found marked. */
  function marked(text, hit) {
    const parts = [];
    let end = 0;
    for (const match of text.matchAll(WORD)) {
      if (!hit.has(fold(match[0]))) continue;
      if (match.index > end) parts.push({ text: text.slice(end, match.index), mark: false });
      parts.push({ text: match[0], mark: true });
      end = match.index + match[0].length;
    }
    if (end < text.length) parts.push({ text: text.slice(end), mark: false });
    return parts;
  }

  /** The stretch of a text with the most different words of the question, words marked. */
  function excerpt(text, hit, before = 60, length = 190) {
    const places = [];
    for (const match of text.matchAll(WORD)) {
      const part = hit.get(fold(match[0]));
      if (part !== undefined) places.push({ at: match.index, part });
    }
    let start = 0;
    let most = 0;
    for (const { at } of places) {
      const inside = places.filter((place) => place.at >= at && place.at < at + length - before);
      const different = new Set(inside.map((place) => place.part)).size + Math.min(inside.length, 3) * 0.1;
      if (different > most) {
        most = different;
        start = Math.max(0, at - before);
      }
    }
    if (start > 0) start = text.indexOf(" ", start) + 1 || start;
    let end = Math.min(text.length, start + length);
    if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), start + 1);
    const parts = marked(text.slice(start, end), hit);
    if (start > 0) parts.unshift({ text: "… ", mark: false });
    if (end < text.length) parts.push({ text: " …", mark: false });
    return { parts, hits: places.length };
  }

  Object.assign(window.CurriculumSearch, { marked, excerpt });
})();
