/*
 * What results show: headings and texts, in parts that come after the index, or earlier if a
 * result needs them.
 */
(function () {
  "use strict";

  const { pause } = window.CurriculumSearch;
  const APART = "\x7f";
  const FIELDS = 4;

  class Texts {
    /** `counts`: how many sections each part has. */
    constructor(counts, part) {
      this.counts = counts;
      this.part = part;
      this.rows = [];
      this.coming = [];
    }

    /** The fields of a section: anchor, heading, text, text in the source language. */
    of(section) {
      const [part, row] = this.place(section);
      return this.rows[part].slice(row * FIELDS, (row + 1) * FIELDS);
    }

    place(section) {
      let part = 0;
      let row = section;
      while (row >= this.counts[part]) {
        row -= this.counts[part];
        part += 1;
      }
      return [part, row];
    }

    has(sections) {
      return sections.every((section) => this.rows[this.place(section)[0]]);
    }

    /** Have the texts of some sections ready. */
    need(sections) {
      return Promise.all([...new Set(sections.map((one) => this.place(one)[0]))].map(
        (part) => this.load(part)
      ));
    }

    load(part) {
      if (!this.coming[part]) {
        this.coming[part] = this.part(`texts.${part + 1}`).then((text) => {
          this.rows[part] = text.split(APART);
        });
        this.coming[part].catch(() => { this.coming[part] = null; }); // and may be tried again
      }
      return this.coming[part];
    }

    /** Have all of them ready, one part after the other, so that later results need not wait. */
    async all() {
      for (let part = 0; part < this.counts.length; part += 1) {
        await this.load(part);
        await pause();
      }
    }
  }

  window.CurriculumSearch.Texts = Texts;
})();
