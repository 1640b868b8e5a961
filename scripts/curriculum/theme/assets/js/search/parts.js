/*
 * The search files of a language, part by part. Each part is a script that leaves a string; it is
 * taken from there, and between parts the page may breathe.
 */
(function () {
  "use strict";

  const BREATH_MS = 4;

  /** Let the page do what has come up meanwhile. */
  function pause() {
    return new Promise((resume) => { setTimeout(resume, BREATH_MS); });
  }

  /** Load a script. */
  function script(address) {
    return new Promise((loaded, failed) => {
      const element = document.createElement("script");
      element.src = address;
      element.onload = () => { element.remove(); loaded(); };
      element.onerror = () => { element.remove(); failed(new Error(address)); };
      document.head.append(element);
    });
  }

  /** What hands over the parts of a language: a function from "words.1" to a promise of it. */
  function partsOf(language, folder) {
    return async (name) => {
      const key = `${language}.${name}`;
      await script(`${folder}${key}.js`);
      await pause();
      const part = window.curriculumSearch[key];
      delete window.curriculumSearch[key];
      return part;
    };
  }

  /** Parts one after the other; the next is on its way while one is taken in. */
  async function* inOrder(part, names) {
    let coming = names.length && part(names[0]);
    for (let i = 0; i < names.length; i += 1) {
      const here = await coming;
      if (i + 1 < names.length) {
        coming = part(names[i + 1]);
        coming.catch(() => {}); // it is told when it is waited for
      }
      yield here;
    }
  }

  /** words.1, words.2, ... */
  function numbered(kind, count) {
    return Array.from({ length: count }, (_, i) => `${kind}.${i + 1}`);
  }

  Object.assign(window.CurriculumSearch, { pause, partsOf, inOrder, numbered });
})();
