/*
 * From a question to ranked pages: sections are scored by how rare and how prominent the words
 * are, pages by their best sections; a page with all the words comes before one with some.
 */
(function () {
  "use strict";

  const { Index, BOOST, fold, words, marked, excerpt } = window.CurriculumSearch;
  const SATURATION = 1.4;
  const LENGTH_MATTERS = 0.5;

  class Search extends Index {
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

    /** More where the question is the heading or begins it, or where its words follow each other. */
    closeness(section, must) {
      const [page, anchor, heading, text] = this.sections[section];
      const own = anchor ? heading : this.pages[page][1];
      const title = this.telling(own.replace(/\([^)]*\)/g, ""));
      const follows = (line, at) => must.every((part, n) => part.found.has(line[at + n]));
      if (title.length === must.length && follows(title, 0)) return 2.2;
      if (follows(title, 0)) return 1.8;
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

  window.CurriculumSearch.Search = Search;
})();
