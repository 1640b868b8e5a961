/*
 * What a typed word stands for, and where those words are.
 *
 * Words are compared by their stems (the stemmers of lunr, one a language), without accents, so
 * that any inflected form finds the others. The word being typed counts as a beginning; a word
 * that is nowhere in the course is taken for a slip of the finger.
 *
 * Nothing is built here: the words and their places come ready, see index.py.
 */
(function () {
  "use strict";

  const {
    fold, Numbers, Vocabulary, Texts, Slips, partsOf, inOrder, numbered, pause,
  } = window.CurriculumSearch;
  const FEW = 4;
  const SLICE_MS = 8;
  const SATURATION = 1.4;
  const LENGTH_MATTERS = 0.5;
  const TEXT = 5; // what a word in a text counts in the places: fifths

  /** How slowly a section's score grows with its words: a long one has many of them anyway. */
  function damping(written, count) {
    const lengths = new Numbers(written);
    const found = Float64Array.from({ length: count }, () => lengths.next());
    const average = Math.max(1, found.reduce((a, b) => a + b, 0) / count);
    return found.map((length) => SATURATION * (1 - LENGTH_MATTERS + LENGTH_MATTERS * (length / average)));
  }

  class Index {
    constructor(language, sourceLanguage) {
      this.vocabulary = new Vocabulary(language, sourceLanguage);
      this.slips = new Slips(this.vocabulary);
      this.places = []; // number of a word -> its number in lines and its places, as written
      this.lines = [];
    }

    /** Load what answers need; the texts that results show come after. */
    async load(head, part) {
      this.pages = head.pages;
      this.stopWords = new Set(head.stopWords.split(" "));
      this.pageOf = Int32Array.from(head.pages.flatMap((page, i) => Array(page[3]).fill(i)));
      this.firstOf = [0];
      for (const page of head.pages) this.firstOf.push(this.firstOf[this.firstOf.length - 1] + page[3]);
      this.damp = damping(head.lengths, this.pageOf.length);
      this.wordsInLines = head.wordsInLines;
      this.placed = new Int32Array(this.pageOf.length);
      this.amounts = new Float64Array(this.pageOf.length);
      this.texts = new Texts(head.texts, part);
      const names = [...numbered("words", head.words), ...numbered("lines", head.lines)];
      for await (const here of inOrder(part, names)) {
        if (typeof here === "string") {
          for (const line of here.split(" ")) this.lines.push(line);
          continue;
        }
        const [words, places] = here;
        await this.vocabulary.add(words);
        for (const each of places.split(" ")) this.places.push(each);
      }
      return this;
    }

    /** What makes later answers faster: all texts, and the stems of all words. */
    async prepare() {
      await this.texts.all();
      let since = performance.now();
      for (let number = 0; number < this.places.length; number += 1) {
        this.vocabulary.stemsOf(number);
        this.slips.learn(number);
        if (performance.now() - since > SLICE_MS) {
          await pause();
          since = performance.now();
        }
      }
    }

    /**
     * The words of the course that a word of the question stands for: number -> weight.
     * `near` if it is only near them.
     */
    meant(word, typing) {
      const plain = fold(word);
      const found = new Map();
      const note = (number, weight) => {
        if (weight > (found.get(number) || 0)) found.set(number, weight);
      };
      const itself = this.vocabulary.find(plain);
      for (const stem of this.vocabulary.stems(word)) {
        this.vocabulary.withStem(stem, (other) => note(other, 0.9), (other) => note(other, 0.5));
      }
      if (itself >= 0) note(itself, 1);
      if (plain.length > 1 && (typing || !found.size)) {
        const [first, end] = this.vocabulary.beginning(plain);
        for (let number = first; number < end; number += 1) {
          note(number, 0.35 + 0.35 * (plain.length / this.vocabulary.words[number].length));
        }
      }
      // A word that the course does not have, and hardly any form of it: perhaps a slip.
      const slip = itself < 0 && plain.length > 3 && this.inFew(found.keys());
      if (!slip) return { found, near: false };
      const before = found.size;
      for (const [number, weight] of this.slips.near(plain)) note(number, weight);
      return { found, near: !before && found.size > 0 };
    }

    /** Whether words stand in hardly any section. */
    inFew(numbers) {
      const sections = new Set();
      for (const number of numbers) {
        const end = this.readPlaces(number);
        for (let i = 0; i < end && i < FEW; i += 1) sections.add(this.placed[i]);
        if (sections.size >= FEW) return false;
      }
      return true;
    }

    /** Reads the sections that a word stands in to `placed`, and how much it counts to `amounts`. */
    readPlaces(number) {
      const written = new Numbers(this.places[number]);
      written.next();
      let section = 0;
      let count = 0;
      while (written.more) {
        const gap = written.next();
        section += gap >> 1;
        this.placed[count] = section;
        this.amounts[count] = (gap & 1 ? written.next() : TEXT) / TEXT;
        count += 1;
      }
      return count;
    }

    /** The number that a word has in lines. */
    inLines(number) {
      return new Numbers(this.places[number]).next();
    }
  }

  window.CurriculumSearch.Index = Index;
  window.CurriculumSearch.openIndex = (language, source, folder) => {
    const head = window.curriculumSearch[language];
    return new window.CurriculumSearch.Search(language, source).load(head, partsOf(language, folder));
  };
})();
