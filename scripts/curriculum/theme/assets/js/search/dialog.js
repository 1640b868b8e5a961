/*
 * The search dialog. What it needs is loaded when it is first opened, as scripts, because a page
 * opened from a disk may load nothing else.
 */
(function () {
  "use strict";

  const dialog = document.querySelector("[data-search]");
  const opener = document.querySelector("[data-search-open]");
  if (!dialog || !opener || !dialog.showModal) return;

  const input = dialog.querySelector("[data-search-words]");
  const results = dialog.querySelector("[data-search-results]");
  const said = dialog.querySelector("[data-search-said]");
  const { words, make, fill } = window.Curriculum;
  const language = dialog.dataset.searchLanguage;
  const source = dialog.dataset.searchSource;
  const root = dialog.dataset.searchRoot.replace(/\/$/, "");
  const AT_ONCE = 4; // pages that fill the dialog
  let index = null;
  let loading = null;
  let timer = 0;
  let turn = 0;

  input.inputMode = "search";
  input.enterKeyHint = "search";
  opener.hidden = false;
  opener.addEventListener("click", open);
  dialog.querySelector("[data-search-close]").addEventListener("click", () => dialog.close());
  dialog.querySelector("[data-search-form]").addEventListener("submit", (event) => {
    event.preventDefault();
    follow();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
    if (event.target.closest && event.target.closest("a")) dialog.close();
  });
  dialog.addEventListener("close", () => document.documentElement.classList.remove("is-searching"));
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show); // letters that have come meanwhile are answered together
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    }
  });
  document.addEventListener("keydown", (event) => {
    const typing = /^(input|textarea|select)$/i.test(event.target.tagName)
      || event.target.isContentEditable;
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const find = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
    if ((slash || find) && !dialog.open) {
      event.preventDefault();
      open();
    }
  });

  function open() {
    load(); // first, so that the files are on their way while the browser makes room
    document.documentElement.classList.add("is-searching");
    dialog.showModal();
    input.focus();
    input.select();
    if (index && !input.value) said.textContent = words.typing;
  }

  function load() {
    if (loading) return loading;
    said.textContent = words.loading;
    const files = dialog.dataset.searchFiles.split(" ").filter(Boolean);
    loading = Promise.all(files.map(script))
      .then(() => window.CurriculumSearch.openIndex(language, source, dialog.dataset.searchParts))
      .then((opened) => {
        index = opened;
        dialog.dataset.searchReady = "";
        return show();
      })
      .then(() => index.prepare().then(
        () => { dialog.dataset.searchReady = "all"; },
        () => {} // what is missing is said when a result needs it
      ))
      .catch(() => {
        said.textContent = words.noSearch;
        loading = null;
      });
    return loading;
  }

  function script(file) {
    return new Promise((loaded, failed) => {
      const element = document.createElement("script");
      element.src = file;
      element.async = false; // loaded together, run in order
      element.onload = loaded;
      element.onerror = failed;
      document.head.append(element);
    });
  }

  /** Answer: the pages that are seen first at once, the others when the browser has shown those. */
  async function show() {
    if (!index) return;
    const mine = (turn += 1);
    const question = input.value.trim();
    const found = question ? index.search(input.value.replace(/^\s+/, "")) : { pages: [] };
    input.removeAttribute("aria-activedescendant");
    said.textContent = question ? sentence(question, found) : words.typing;
    let made = [];
    let shown = 0;
    const put = () => {
      if (shown) results.append(...made);
      else results.replaceChildren(...made);
      shown += made.length;
      made = [];
      input.setAttribute("aria-expanded", String(shown > 0));
    };
    const { group, pause } = window.CurriculumSearch;
    try {
      for (const [number, page] of found.pages.entries()) {
        const here = index.hasTexts(page);
        if (made.length && (!here || made.length === AT_ONCE)) put();
        if (!here) await index.texts.need(page.sections);
        else if (number === AT_ONCE) await pause();
        if (mine !== turn) return;
        made.push(group(index.shown(page, found.hit), number, root, source));
      }
    } catch (missing) {
      if (mine === turn) said.textContent = words.noSearch;
    }
    if (mine !== turn) return;
    put();
    dialog.dataset.searchShown = question;
  }

  function sentence(question, found) {
    if (!found.pages.length) {
      return `${fill(words.nothing, { words: question })} ${words.advice}`;
    }
    if (found.near) return fill(words.near, { words: question, shown: found.near });
    if (found.some) return words.some;
    return fill(words.found, { n: found.total });
  }

  function options() {
    return [...results.querySelectorAll("[role=option]")];
  }

  function chosen() {
    return results.querySelector('[aria-selected="true"]');
  }

  function move(step) {
    const all = options();
    if (!all.length) return;
    const now = all.indexOf(chosen());
    const next = all[(now + step + all.length + (now < 0 && step < 0 ? 1 : 0)) % all.length];
    all.forEach((other) => other.setAttribute("aria-selected", String(other === next)));
    input.setAttribute("aria-activedescendant", next.id);
    next.scrollIntoView({ block: "nearest" });
  }

  async function follow() {
    clearTimeout(timer);
    if (dialog.dataset.searchShown !== input.value.trim()) await show();
    const link = chosen() || options()[0];
    if (link) link.click();
  }
})();
