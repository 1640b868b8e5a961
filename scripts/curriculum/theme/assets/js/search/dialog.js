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
  const root = dialog.dataset.searchRoot.replace(/\/$/, "");
  let index = null;
  let loading = null;
  let timer = 0;

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
    timer = setTimeout(show, 80);
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
    dialog.showModal();
    document.documentElement.classList.add("is-searching");
    input.focus();
    input.select();
    load();
    if (!input.value) said.textContent = words.typing;
  }

  function load() {
    if (loading) return loading;
    said.textContent = words.loading;
    loading = dialog.dataset.searchFiles
      .split(" ")
      .filter(Boolean)
      .reduce((before, file) => before.then(() => script(file)), Promise.resolve())
      .then(() => {
        const made = new window.CurriculumSearch.Search(language, dialog.dataset.searchSource);
        return made.build(window.curriculumSearch[language]);
      })
      .then((made) => {
        index = made;
        dialog.dataset.searchReady = "";
        show();
      })
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
      element.onload = loaded;
      element.onerror = failed;
      document.head.append(element);
    });
  }

  function show() {
    if (!index) return;
    const question = input.value.trim();
    const found = question ? index.search(input.value.replace(/^\s+/, "")) : { pages: [] };
    results.replaceChildren(...found.pages.map(group));
    input.setAttribute("aria-expanded", String(found.pages.length > 0));
    input.removeAttribute("aria-activedescendant");
    said.textContent = question ? sentence(question, found) : words.typing;
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

  function group(page, number) {
    const box = make("div", "search__page");
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", page.title);
    page.sections.forEach((section, i) => box.append(option(page, section, `${number}-${i}`, i)));
    return box;
  }

  function option(page, section, id, place) {
    const link = make("a", place ? "search__hit search__hit--more" : "search__hit");
    link.href = `${root}/${section.url}`;
    link.id = `search-hit-${id}`;
    link.tabIndex = -1;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    if (!place) {
      const title = make("span", "search__title");
      title.append(...pieces(page.title_parts));
      link.append(title);
    }
    if (section.heading) link.append(make("span", "search__heading", section.heading));
    if (section.excerpt.length) {
      const excerpt = make("span", "search__excerpt");
      if (section.inSource) excerpt.lang = dialog.dataset.searchSource;
      excerpt.append(...pieces(section.excerpt));
      link.append(excerpt);
    }
    return link;
  }

  function pieces(parts) {
    return parts.map(({ text, mark }) => (mark ? make("mark", "", text) : text));
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

  function follow() {
    clearTimeout(timer);
    if (dialog.dataset.searchShown !== input.value.trim()) show();
    const link = chosen() || options()[0];
    if (link) link.click();
  }
})();
