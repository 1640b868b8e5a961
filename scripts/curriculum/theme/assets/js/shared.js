/*
 * What several scripts need: the interface words, elements, and what is kept in this browser.
 */
(function () {
  "use strict";

  const words = JSON.parse(document.getElementById("site-words").textContent);
  const prefix = `curriculum.${document.documentElement.dataset.course}.`;

  /** An element with a class and a text. */
  function make(name, className, text) {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }

  /** A button that does something. */
  function button(text, className, action) {
    const made = make("button", className, text);
    made.type = "button";
    if (action) made.addEventListener("click", action);
    return made;
  }

  /** A sentence with its ``%(names)s`` filled in; what is filled in stays as it is. */
  function fill(text, values) {
    return text.replace(/%%|%\((\w+)\)s/g, (_, name) => (name ? values[name] : "%"));
  }

  /** What was kept under a name, or nothing: a browser may forbid keeping. */
  function kept(name) {
    try {
      return JSON.parse(localStorage.getItem(prefix + name));
    } catch (blocked) {
      return null;
    }
  }

  function keep(name, value) {
    try {
      localStorage.setItem(prefix + name, JSON.stringify(value));
    } catch (blocked) { /* it lives as long as the page */ }
  }

  /** Forget everything that this course kept. */
  function erase() {
    try {
      Object.keys(localStorage)
        .filter((key) => key.startsWith(prefix))
        .forEach((key) => localStorage.removeItem(key));
    } catch (blocked) { /* nothing was kept */ }
  }

  window.Curriculum = { words, make, button, fill, kept, keep, erase };
})();
