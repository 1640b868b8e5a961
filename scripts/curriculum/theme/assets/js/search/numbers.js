/*
 * Numbers as the search files have them: see numbers.py. The last digit of a number counts to 64
 * and ends it, the digits before it count to 28.
 */
(function () {
  "use strict";

  const LAST = 64;
  const MORE = 28;
  const VALUE = new Uint8Array(128);
  let digit = 0;
  for (let code = 0x21; code < 0x7f; code += 1) {
    if (code !== 0x22 && code !== 0x5c) VALUE[code] = digit++;
  }

  /** Reads one number after the other. */
  class Numbers {
    constructor(text) {
      this.text = text;
      this.at = 0;
    }

    get more() {
      return this.at < this.text.length;
    }

    next() {
      const { text } = this;
      let value = VALUE[text.charCodeAt(this.at++)];
      let high = 0;
      while (value >= LAST) {
        high = high * MORE + value - LAST;
        value = VALUE[text.charCodeAt(this.at++)];
      }
      return high * LAST + value;
    }
  }

  window.CurriculumSearch.Numbers = Numbers;
})();
