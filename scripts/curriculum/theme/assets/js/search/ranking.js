/*
 * From a question to ranked pages: sections are scored by how rare and how prominent the words
 * are, pages by their best sections; a page with all the words comes before one with some.
 */
(function () {
  "use strict";

  const { Index, Numbers, words, excerpt, marked } = window.CurriculumSearch;
  const PROMINENT = 9; // what a page's title counts
  const BEST = 4; // so many sections of a page count

  class Search extends Index {
    /**
     * Ranked pages for a question.
     *
     * Gives { pages: [{ page, sections }], total, some, near, hit }: `some` if no page has all
     * words, `near` the word shown instead of one that is nowhere, `hit` the words to mark.
     */
    search(question, limit = 12) {
      const asked = words(question.slice(0, 200)).slice(0, 12);
      const typing = /[\p{L}\p{M}\p{N}]$/u.test(question);
      const parts = asked.map((word, i) => {
        const { found, near } = this.meant(word, typing && i === asked.length - 1);
        return { word, found, near, must: true, bit: 1 << i };
      });
      const plain = parts.filter((part) => !this.stopWords.has(part.word.toLowerCase()));
      if (plain.length && plain.length < parts.length) {
        for (const part of parts) part.must = plain.includes(part);
      }
      return this.ranked(parts, limit);
    }

    ranked(parts, limit) {
      const must = parts.filter((part) => part.must);
      const { found, some } = this.byPage(parts, must);
      found.sort((a, b) => b.score - a.score || a.page - b.page);
      const hit = new Map();
      parts.forEach((part, i) => {
        for (const number of part.found.keys()) hit.set(this.vocabulary.words[number], i);
      });
      const slips = parts.filter((part) => part.near).map((part) => this.best(part.found));
      return {
        total: found.length,
        some,
        near: slips.join(", "),
        pages: found.slice(0, limit).map(({ page, best }) => ({
          page,
          sections: best.slice(0, 3)
            .filter(({ score }, i) => !i || score > best[0].score * 0.35)
            .map(({ section }) => section),
        })),
        hit,
      };
    }

    /** Adds what each section scores for one word of the question. */
    score(part, scores, counts, has) {
      const strength = new Float64Array(scores.length);
      const touched = new Int32Array(scores.length);
      let count = 0;
      for (const [number, weight] of part.found) {
        const end = this.readPlaces(number);
        for (let i = 0; i < end; i += 1) {
          const section = this.placed[i];
          if (!strength[section]) touched[count++] = section;
          strength[section] += this.amounts[i] * weight;
        }
      }
      const rare = Math.log(1 + scores.length / (count + 0.5));
      for (let i = 0; i < count; i += 1) {
        const section = touched[i];
        const amount = strength[section];
        const value = amount / (amount + this.damp[section]) + Math.min(amount, PROMINENT) * 0.06;
        scores[section] += rare * value;
        counts[section] += 1;
        if (part.must) has[this.pageOf[section]] |= part.bit;
      }
    }

    byPage(parts, must) {
      const scores = new Float64Array(this.pageOf.length);
      const counts = new Uint8Array(scores.length);
      const has = new Uint16Array(this.pages.length);
      for (const part of parts) this.score(part, scores, counts, has);
      const wanted = must.reduce((bits, part) => bits | part.bit, 0);
      const some = !has.includes(wanted);
      const meant = this.meantInLines(must);
      const found = [];
      for (let page = 0; page < has.length; page += 1) {
        if (!some && has[page] !== wanted) continue;
        const best = [];
        for (let section = this.firstOf[page]; section < this.firstOf[page + 1]; section += 1) {
          if (!counts[section]) continue;
          let score = scores[section] * (counts[section] / parts.length) ** 2;
          if (meant && counts[section] >= must.length) score *= this.closeness(section, must, meant);
          keep(best, section, score * this.pages[page][2]);
        }
        if (!best.length) continue;
        const rest = best.slice(1).reduce((sum, other) => sum + other.score, 0);
        const coverage = must.filter((part) => has[page] & part.bit).length / must.length;
        found.push({ page, best, score: (best[0].score + rest * 0.06) * coverage ** 2 });
      }
      return { found, some: some && found.length > 0 };
    }

    /**
     * For each word, by its number in lines, the words of the question it may stand for: bits.
     * Nothing if one of those is in no line, so that no line can be the question.
     */
    meantInLines(must) {
      const meant = new Uint16Array(this.places.length);
      for (const part of must) {
        let any = false;
        for (const number of part.found.keys()) {
          const place = this.inLines(number);
          meant[place] |= part.bit;
          any = any || place < this.wordsInLines;
        }
        if (!any) return null;
      }
      return meant;
    }

    /** More where the question is the title or begins it, or where its words follow each other. */
    closeness(section, must, meant) {
      const written = new Numbers(this.lines[section]);
      const title = written.next();
      const last = must.length - 1;
      const end = last ? Infinity : Math.min(title, 1);
      let begun = 0; // bit i is set if the words up to here are the first i + 1 of the question
      for (let at = 0; at < end && written.more; at += 1) {
        const word = meant[written.next()];
        let goesOn = 0;
        for (let i = 0; word && i <= last; i += 1) {
          if (word & must[i].bit && (i === 0 || begun & (1 << (i - 1)))) goesOn |= 1 << i;
        }
        begun = goesOn;
        if (begun & (1 << last)) {
          if (at > last || at >= title) return 1.6;
          return title === must.length ? 2.2 : 1.8;
        }
      }
      return 1;
    }

    best(found) {
      return this.vocabulary.words[[...found].sort((a, b) => b[1] - a[1])[0][0]];
    }

    /** Whether the texts of a page that was found are here. */
    hasTexts({ sections }) {
      return this.texts.has(sections);
    }

    /** What is shown of a page that was found: { url, title, titleParts, sections }. */
    shown({ page, sections }, hit) {
      const [url, title] = this.pages[page];
      return {
        title,
        titleParts: marked(title, hit),
        sections: sections.map((section) => {
          const [anchor, heading, text, sourceText] = this.texts.of(section);
          const own = excerpt(text, hit);
          const source = own.hits ? own : excerpt(sourceText, hit);
          return {
            url: anchor ? `${url}#${anchor}` : url,
            heading,
            excerpt: source.hits ? source.parts : own.parts,
            inSource: !own.hits && source.hits > 0,
          };
        }),
      };
    }
  }

  /** Keeps the best few sections of a page, the best first; they come in their order. */
  function keep(best, section, score) {
    let at = best.length;
    while (at > 0 && best[at - 1].score < score) at -= 1;
    if (at === BEST) return;
    best.splice(at, 0, { section, score });
    if (best.length > BEST) best.pop();
  }

  window.CurriculumSearch.Search = Search;
})();
