/*
 * Words: found in a text, without case and accents, with their stems, and how far they are apart.
 */
(function () {
  "use strict";

  const WORD = /[\p{L}\p{M}\p{N}]+/gu;

  const PLAIN = /^[a-z0-9а-я]+$/;

  /** A word without case and accents; the letter й stays itself. The same stands in words.py. */
  function fold(word) {
    const lowered = word.toLowerCase();
    if (PLAIN.test(lowered)) return lowered; // nearly all, and the rest takes ten times as long
    return lowered
      .normalize("NFD")
      .replace(/\u0438\u0306/g, "\u0439")
      .replace(/[\u0300-\u036f]/g, "")
      .normalize("NFC");
  }

  function words(text) {
    return text.match(WORD) || [];
  }

  /** Stems that lose a vowel in other forms: ребенок and ребенка, торговец and торговца. */
  const FLEETING = { ru: /(..[бвгджзйклмнпрстфхцчшщь])[оеё]([кц])$/ };

  /** Words with a stem of their own: trata is no form of tratado. The same stands in irregular.py. */
  const STEMS = {
    es: new Map([
      ["trata", "trata"],
      ["tratado", "tratado"],
      ["tratados", "tratado"],
      ["trato", "trato"],
      ["tratos", "trato"],
    ]),
  };

  /** The stemmer of a language, or one that leaves words alone. */
  function stemmerOf(language) {
    const lunr = window.lunr;
    if (!lunr) return (word) => word;
    const stem = language === "en" ? lunr.stemmer : lunr[language] && lunr[language].stemmer;
    if (!stem) return (word) => word;
    const fleeting = FLEETING[language];
    const own = STEMS[language] || new Map();
    return (word) => {
      if (own.has(word)) return own.get(word);
      const found = String(stem(new lunr.Token(word, {})));
      return fleeting ? found.replace(fleeting, "$1$2") : found;
    };
  }

  /**
   * Slips (insertions, deletions, substitutions, neighbours swapped) between a word and another,
   * and between the word and the nearest beginning of the other.
   */
  function distances(word, other, allowed) {
    const width = Math.min(other.length, word.length + allowed);
    let before = [];
    let above = Array.from({ length: width + 1 }, (_, j) => j);
    for (let i = 1; i <= word.length; i += 1) {
      const row = [i];
      let least = i;
      for (let j = 1; j <= width; j += 1) {
        const same = word[i - 1] === other[j - 1] ? 0 : 1;
        let value = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + same);
        if (i > 1 && j > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1]) {
          value = Math.min(value, before[j - 2] + 1);
        }
        row[j] = value;
        if (value < least) least = value;
      }
      if (least > allowed) return { full: Infinity, prefix: Infinity };
      before = above;
      above = row;
    }
    const full = other.length <= width ? above[width] : Infinity;
    return { full, prefix: Math.min(...above) };
  }

  window.CurriculumSearch = { WORD, fold, words, stemmerOf, distances };
})();
