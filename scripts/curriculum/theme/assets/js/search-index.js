/*
 * Finding words in the course: documents in, ranked pages out. No page, no dialog, no network.
 *
 * Words are compared by their stems (the stemmers of lunr, one a language), without accents, so
 * that any inflected form finds the others. The word being typed counts as a beginning; a word
 * that is nowhere in the course is taken for a slip of the finger.
 */
(function () {
  "use strict";

  const WORD = /[\p{L}\p{M}\p{N}]+/gu;
  const BOOST = { title: 9, heading: 6, text: 1, rest: 0.4 };
  const SATURATION = 1.4;
  const LENGTH_MATTERS = 0.5;
  const FEW = 4;
  const SLICE_MS = 12;

  /** A word without case and accents; the letter й stays itself. */
  function fold(word) {
    return word
      .toLowerCase()
      .normalize("NFD")
      .replace(/\u0438\u0306/g, "\u0439")
      .replace(/[\u0300-\u036f]/g, "")
      .normalize("NFC");
  }

  function words(text) {
    return text.match(WORD) || [];
  }

  /** The stemmer of a language, or one that leaves words alone. */
  function stemmerOf(language) {
    const lunr = window.lunr;
    if (!lunr) return (word) => word;
    const stem = language === "en" ? lunr.stemmer : lunr[language] && lunr[language].stemmer;
    if (!stem) return (word) => word;
    return (word) => String(stem(new lunr.Token(word, {})));
  }

  function stopWordTest(language) {
    const lunr = window.lunr;
    if (!lunr) return () => false;
    const filter = language === "en" ? lunr.stopWordFilter : (lunr[language] || {}).stopWordFilter;
    return filter ? (word) => filter(word) === undefined : () => false;
  }

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
      const allowed = word.length < 8 ? 1 : 2;
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

    /** Section -> score for one word of the question. */
    scores(meant) {
      const strength = new Map();
      for (const [word, weight] of meant) {
        for (const [section, boost] of this.postings.get(word)) {
          strength.set(section, (strength.get(section) || 0) + boost * weight);
        }
      }
      const rare = Math.log(1 + this.sections.length / (strength.size + 0.5));
      for (const [section, amount] of strength) {
        const long = this.lengths[section] / this.average;
        const damp = SATURATION * (1 - LENGTH_MATTERS + LENGTH_MATTERS * long);
        const weight = this.pages[this.sections[section][0]][2];
        const value = amount / (amount + damp) + Math.min(amount, BOOST.title) * 0.06;
        strength.set(section, rare * weight * value);
      }
      return strength;
    }

    /**
     * Ranked pages for a question.
     *
     * Gives { pages: [{ url, title, sections: [{ url, heading, excerpt }] }], some, near }:
     * `some` if no page has all words, `near` the word shown instead of one that is nowhere.
     */
    search(question, limit = 12) {
      const asked = words(question.slice(0, 200)).slice(0, 12);
      const typing = /[\p{L}\p{M}\p{N}]$/u.test(question);
      const parts = asked.map((word, i) => {
        const { found, near } = this.meant(word, typing && i === asked.length - 1);
        return { word, found, near, scores: this.scores(found), must: true };
      });
      const plain = parts.filter((part) => !this.isStopWord(part.word.toLowerCase()));
      if (plain.length && plain.length < parts.length) {
        for (const part of parts) part.must = plain.includes(part);
      }
      return this.ranked(parts, limit);
    }

    ranked(parts, limit) {
      const must = parts.filter((part) => part.must);
      const pages = this.byPage(parts);
      const complete = pages.filter((page) => page.has.size === must.length);
      const some = !complete.length && pages.length > 0;
      const shown = (some ? pages : complete).sort((a, b) => b.score - a.score || a.page - b.page);
      const hit = new Map();
      parts.forEach((part, i) => {
        for (const word of part.found.keys()) hit.set(word, i);
      });
      const slips = parts.filter((part) => part.near).map((part) => best(part.found));
      return {
        total: shown.length,
        some,
        near: slips.length ? slips.join(", ") : "",
        pages: shown.slice(0, limit).map((page) => this.shown(page, hit)),
      };
    }

    byPage(parts) {
      const pages = new Map();
      const sections = new Map();
      const must = parts.filter((part) => part.must);
      for (const part of parts) {
        for (const [section, score] of part.scores) {
          const known = sections.get(section) || { section, score: 0, count: 0 };
          known.score += score;
          known.count += 1;
          sections.set(section, known);
          const page = this.sections[section][0];
          if (!pages.has(page)) pages.set(page, { page, sections: [], has: new Set(), score: 0 });
          if (part.must) pages.get(page).has.add(part);
        }
      }
      for (const found of sections.values()) {
        found.score *= (found.count / parts.length) ** 2;
        if (must.length && found.count >= must.length) {
          found.score *= this.closeness(found.section, must);
        }
        pages.get(this.sections[found.section][0]).sections.push(found);
      }
      for (const page of pages.values()) {
        page.sections.sort((a, b) => b.score - a.score || a.section - b.section);
        const [first, ...others] = page.sections;
        const rest = others.slice(0, 3).reduce((sum, other) => sum + other.score, 0);
        const coverage = must.length ? page.has.size / must.length : 1;
        page.score = (first.score + rest * 0.06) * coverage ** 2;
      }
      return [...pages.values()];
    }

    /** More where the question is the whole heading, or where its words follow each other. */
    closeness(section, must) {
      const [page, anchor, heading, text] = this.sections[section];
      const own = anchor ? heading : this.pages[page][1];
      const title = this.telling(own.replace(/\([^)]*\)/g, ""));
      const follows = (line, at) => must.every((part, n) => part.found.has(line[at + n]));
      if (title.length === must.length && follows(title, 0)) return 2.2;
      if (must.length < 2) return 1;
      const line = title.concat(this.telling(text));
      for (let i = 0; i + must.length <= line.length; i += 1) {
        if (follows(line, i)) return 1.6;
      }
      return 1;
    }

    /** The words of a text that say something, without accents. */
    telling(text) {
      return words(text).filter((word) => !this.isStopWord(word.toLowerCase())).map(fold);
    }

    shown({ page, sections }, hit) {
      const [url, title] = this.pages[page];
      const several = sections.filter((found) => found.score > sections[0].score * 0.35);
      return {
        url,
        title,
        sections: several.slice(0, 3).map(({ section }) => {
          const [, anchor, heading, text, sourceText] = this.sections[section];
          const own = excerpt(text, hit);
          const source = own.hits ? own : excerpt(sourceText, hit);
          return {
            url: anchor ? `${url}#${anchor}` : url,
            heading,
            excerpt: source.hits ? source.parts : own.parts,
            inSource: !own.hits && source.hits > 0,
          };
        }),
        title_parts: marked(title, hit),
      };
    }
  }

  function best(found) {
    return [...found].sort((a, b) => b[1] - a[1])[0][0];
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

  window.CurriculumSearch = { Index, fold };
})();
