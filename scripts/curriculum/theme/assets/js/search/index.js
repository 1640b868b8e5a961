/*
 * The words of the course and where they stand, and what a typed word stands for.
 *
 * Words are compared by their stems (the stemmers of lunr, one a language), without accents, so
 * that any inflected form finds the others. The word being typed counts as a beginning; a word
 * that is nowhere in the course is taken for a slip of the finger.
 */
(function () {
  "use strict";

  const { fold, words, stemmerOf, stopWordTest, distances } = window.CurriculumSearch;
  const BOOST = { title: 9, heading: 6, text: 1, rest: 0.4 };
  const FEW = 4;
  const SLICE_MS = 12;

  /** Let the page breathe between slices of work. */
  function pause() {
    return new Promise((resume) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => { channel.port1.close(); resume(); };
      channel.port2.postMessage(0);
    });
  }

  class Index {
    constructor(language, sourceLanguage) {
      this.language = language;
      this.stemmers = [...new Set([language, sourceLanguage])].map(stemmerOf);
      this.isStopWord = stopWordTest(language);
      this.pages = [];
      this.sections = [];
      this.lengths = [];
      this.postings = new Map(); // folded word -> Map(section -> weight)
      this.byStem = new Map(); // stem -> Set(folded word)
      this.sorted = [];
      this.average = 1;
    }

    /** All stems that a word may have: with and without its accents, in both languages. */
    stems(word) {
      const plain = fold(word);
      const found = new Set();
      for (const stem of this.stemmers) {
        found.add(fold(stem(word.toLowerCase())));
        found.add(fold(stem(plain)));
      }
      return found;
    }

    add(section, text, boost) {
      const all = words(text);
      for (const word of all) {
        const plain = fold(word);
        let places = this.postings.get(plain);
        if (!places) this.postings.set(plain, (places = new Map()));
        const known = places.get(section);
        if (known === undefined) this.learn(word);
        places.set(section, (known || 0) + boost);
      }
      return all.length;
    }

    learn(word) {
      const key = word.toLowerCase();
      this.learnt = this.learnt || new Set();
      if (this.learnt.has(key)) return;
      this.learnt.add(key);
      for (const stem of this.stems(word)) {
        let family = this.byStem.get(stem);
        if (!family) this.byStem.set(stem, (family = new Set()));
        family.add(fold(word));
      }
    }

    /** Take in the documents, a slice at a time, so that the page never stands still. */
    async build(data) {
      this.pages = data.pages;
      this.sections = data.sections;
      let since = performance.now();
      for (let i = 0; i < data.sections.length; i += 1) {
        const [page, anchor, heading, text, sourceText] = data.sections[i];
        this.add(i, data.pages[page][1], anchor ? BOOST.rest : BOOST.title);
        this.add(i, heading, BOOST.heading);
        this.lengths[i] = this.add(i, text, BOOST.text) + this.add(i, sourceText, BOOST.text);
        if (performance.now() - since > SLICE_MS) {
          await pause();
          since = performance.now();
        }
      }
      await pause();
      this.sorted = [...this.postings.keys()].sort();
      this.average = Math.max(1, this.lengths.reduce((a, b) => a + b, 0) / this.lengths.length);
      return this;
    }

    /** The words of the course that a word of the question stands for, each with a weight. */
    meant(word, typing) {
      const plain = fold(word);
      const found = new Map();
      const note = (other, weight) => found.set(other, Math.max(weight, found.get(other) || 0));
      for (const stem of this.stems(word)) {
        for (const other of this.byStem.get(stem) || []) note(other, 0.9);
        for (const other of this.cousins(stem)) note(other, 0.5);
      }
      if (this.postings.has(plain)) note(plain, 1);
      if (plain.length > 1 && (typing || !found.size)) {
        for (const other of this.beginning(plain)) {
          note(other, 0.35 + 0.35 * (plain.length / other.length));
        }
      }
      // A word that the course does not have, and hardly any form of it: perhaps a slip.
      const places = new Set();
      for (const other of found.keys()) {
        for (const section of this.postings.get(other).keys()) places.add(section);
      }
      const slip = !this.postings.has(plain) && places.size < FEW && plain.length > 3;
      if (!slip) return { found, near: false };
      const before = found.size;
      for (const [other, weight] of this.near(plain)) note(other, weight);
      return { found, near: !before && found.size > 0 };
    }

    /**
     * Words whose stem is one letter longer or shorter. A stemmer may take the end of one form for
     * a verb's and of the next for a noun's: кабала gives каба, кабалы gives кабал. English forms
     * are too short for it.
     */
    cousins(stem) {
      if (this.language === "en" || stem.length < 4) return [];
      const found = stem.length > 4 ? [...(this.byStem.get(stem.slice(0, -1)) || [])] : [];
      for (const other of this.beginning(stem)) {
        const near = [...this.stems(other)].some(
          (its) => its.length === stem.length + 1 && its.startsWith(stem)
        );
        if (near) found.push(other);
      }
      return found;
    }

    beginning(prefix) {
      let low = 0;
      let high = this.sorted.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.sorted[middle] < prefix) low = middle + 1;
        else high = middle;
      }
      const found = [];
      while (low < this.sorted.length && this.sorted[low].startsWith(prefix)) {
        found.push(this.sorted[low]);
        low += 1;
      }
      return found;
    }

    near(word) {
      const allowed = word.length < 10 ? 1 : 2;
      const whole = [];
      const begun = [];
      for (const other of this.sorted) {
        if (other.length < word.length - allowed) continue;
        const { full, prefix } = distances(word, other, allowed);
        if (full <= allowed) whole.push([other, full]);
        else if (prefix <= 1 && word.length > 4 && other[0] === word[0]) begun.push([other, 1.5]);
      }
      const found = whole.length ? whole : begun;
      const least = Math.min(...found.map(([, distance]) => distance));
      const nearest = found.filter(([, distance]) => distance === least);
      const family = new Map();
      for (const [other, distance] of nearest) {
        const weight = 0.6 / distance;
        family.set(other, weight);
        for (const stem of this.stems(other)) {
          for (const form of this.byStem.get(stem) || []) {
            family.set(form, Math.max(weight * 0.9, family.get(form) || 0));
          }
        }
      }
      return family;
    }
  }

  Object.assign(window.CurriculumSearch, { Index, BOOST });
})();
