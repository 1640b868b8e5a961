/*
 * Words that the reader may have meant: those a letter or two away from what was typed.
 */
(function () {
  "use strict";

  const { distances } = window.CurriculumSearch;

  /** The letters of a word as bits; letters of one alphabet have different bits. */
  function lettersOf(word) {
    let bits = 0;
    for (let i = 0; i < word.length; i += 1) bits |= 1 << (word.charCodeAt(i) & 31);
    return bits;
  }

  function count(bits) {
    let left = bits;
    let found = 0;
    while (left) {
      left &= left - 1;
      found += 1;
    }
    return found;
  }

  class Slips {
    constructor(vocabulary) {
      this.vocabulary = vocabulary;
      this.letters = [];
    }

    /** Note the letters of the words up to this one. */
    learn(number) {
      const { words } = this.vocabulary;
      for (let i = this.letters.length; i <= number; i += 1) this.letters.push(lettersOf(words[i]));
    }

    /** The words nearest to one that the course does not have, and their other forms. */
    near(word) {
      const allowed = word.length < 10 ? 1 : 2;
      const begun = word.length > 4;
      const nearest = this.whole(word, allowed);
      const found = nearest.length || !begun ? nearest : this.beginnings(word, allowed);
      const least = Math.min(...found.map(([, distance]) => distance));
      const family = new Map();
      const note = (number, weight) => {
        if (weight > (family.get(number) || 0)) family.set(number, weight);
      };
      for (const [number, distance] of found) {
        if (distance > least) continue;
        note(number, 0.6 / distance);
        for (const stem of this.vocabulary.stemsOf(number)) {
          this.vocabulary.withStem(stem, (other) => note(other, 0.54 / distance));
        }
      }
      return family;
    }

    /** Words that differ in so many letters at most: [number, distance]. */
    whole(word, allowed) {
      const near = (other) => Math.abs(other.length - word.length) <= allowed;
      return this.alike(word, allowed, near, true).flatMap((number) => {
        const { full } = distances(word, this.vocabulary.words[number], allowed);
        return full <= allowed ? [[number, full]] : [];
      });
    }

    /** Words that go on after what was typed, with one slip in it. */
    beginnings(word, allowed) {
      const longer = (other) => other[0] === word[0] && other.length >= word.length - allowed;
      return this.alike(word, 1, longer, false).flatMap((number) => {
        const { prefix } = distances(word, this.vocabulary.words[number], allowed);
        return prefix <= 1 ? [[number, 1.5]] : [];
      });
    }

    /**
     * The few words worth comparing letter by letter: each slip can put one letter in the place of
     * one other, so words with more letters apart are out.
     */
    alike(word, allowed, fits, bothWays) {
      const { words } = this.vocabulary;
      this.learn(words.length - 1);
      const own = lettersOf(word);
      const found = [];
      for (let i = 0; i < words.length; i += 1) {
        if (!fits(words[i]) || count(own & ~this.letters[i]) > allowed) continue;
        if (bothWays && count(this.letters[i] & ~own) > allowed) continue;
        found.push(i);
      }
      return found;
    }
  }

  window.CurriculumSearch.Slips = Slips;
})();
