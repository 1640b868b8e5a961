/*
 * The words of the course, in order of their letters, and their stems. Only words that begin as a
 * question's word does are ever stemmed, and each once.
 */
(function () {
  "use strict";

  const { fold, stemmerOf, Numbers, pause } = window.CurriculumSearch;

  /** Languages whose stemmers may also change the beginning of a word. */
  const BEGINS_OTHERWISE = ["ar", "ta", "tr"];

  /** How many letters at the end of a stem may differ from those of a word: sky and ski. */
  const ENDING = 2;

  const BETWEEN_BREATHS = 2000;

  class Vocabulary {
    constructor(language, sourceLanguage) {
      this.languages = [...new Set([language, sourceLanguage])];
      this.stemmers = this.languages.map(stemmerOf);
      this.words = [];
      this.forms = new Map(); // number of a word -> its forms with accents
      this.known = []; // number of a word -> its stems
    }

    /** Take in a part: each word without the letters it shares with the one before. */
    async add(part) {
      let before = "";
      let until = BETWEEN_BREATHS;
      for (const written of part.split(" ")) {
        if (!until--) {
          await pause();
          until = BETWEEN_BREATHS;
        }
        const [rest, ...forms] = written.slice(1).split("/");
        before = before.slice(0, new Numbers(written[0]).next()) + rest;
        if (forms.length) this.forms.set(this.words.length, forms);
        this.words.push(before);
      }
    }

    /** All stems that a word may have: with and without its accents, in both languages. */
    stems(word) {
      const plain = fold(word);
      const lowered = word.toLowerCase();
      const found = new Set();
      for (const stem of this.stemmers) {
        found.add(fold(stem(plain)));
        if (lowered !== plain) found.add(fold(stem(lowered)));
      }
      return [...found];
    }

    /** The stems of a word of the course: those of its forms. */
    stemsOf(number) {
      if (!this.known[number]) {
        const forms = this.forms.get(number) || [this.words[number]];
        this.known[number] = forms.length > 1
          ? [...new Set(forms.flatMap((form) => this.stems(form)))]
          : this.stems(forms[0]);
      }
      return this.known[number];
    }

    /** The number of a word; -1 if the course does not have it. */
    find(word) {
      const at = this.from(word);
      return this.words[at] === word ? at : -1;
    }

    from(word) {
      let low = 0;
      let high = this.words.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.words[middle] < word) low = middle + 1;
        else high = middle;
      }
      return low;
    }

    /** The numbers of the words with a beginning: from the first, up to but without the second. */
    beginning(letters) {
      const first = this.from(letters);
      let end = first;
      while (end < this.words.length && this.words[end].startsWith(letters)) end += 1;
      return [first, end];
    }

    /** Calls `note` with every word that has a stem, and `cousin`, if given, with its cousins. */
    withStem(stem, note, cousin) {
      const related = cousin && this.languages[0] !== "en" && stem.length > 3;
      const [first, end] = this.beginning(this.surely(stem));
      for (let number = first; number < end; number += 1) {
        const stems = this.stemsOf(number);
        if (stems.includes(stem)) note(number);
        if (related && stems.some((its) => this.areCousins(stem, its, this.words[number]))) {
          cousin(number);
        }
      }
    }

    /**
     * Stems are cousins if one is one letter longer. A stemmer may take the end of one form for a
     * verb's and of the next for a noun's: кабала gives каба, кабалы gives кабал. English forms
     * are too short for it.
     */
    areCousins(stem, its, word) {
      if (its.length === stem.length + 1) return its.startsWith(stem) && word.startsWith(stem);
      return stem.length > 4 && its.length === stem.length - 1 && stem.startsWith(its);
    }

    /** The letters that a word with this stem, or a cousin's, begins with whatever its ending. */
    surely(stem) {
      if (this.languages.some((language) => BEGINS_OTHERWISE.includes(language))) return "";
      return stem.slice(0, Math.max(2, stem.length - ENDING));
    }
  }

  window.CurriculumSearch.Vocabulary = Vocabulary;
})();
