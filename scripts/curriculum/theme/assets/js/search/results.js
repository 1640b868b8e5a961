/*
 * A page that was found, as the dialog shows it: a group of links, one a place on the page.
 */
(function () {
  "use strict";

  const { make } = window.Curriculum;

  /** `root`: the way to the site's root; `source`: the language of what is not translated. */
  function group(page, number, root, source) {
    const box = make("div", "search__page");
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", page.title);
    page.sections.forEach((section, place) => {
      const link = option(page, section, place, source);
      link.href = `${root}/${section.url}`;
      link.id = `search-hit-${number}-${place}`;
      box.append(link);
    });
    return box;
  }

  function option(page, section, place, source) {
    const link = make("a", place ? "search__hit search__hit--more" : "search__hit");
    link.tabIndex = -1;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    if (!place) {
      const title = make("span", "search__title");
      title.append(...pieces(page.titleParts));
      link.append(title);
    }
    if (section.heading) link.append(make("span", "search__heading", section.heading));
    if (section.excerpt.length) {
      const excerpt = make("span", "search__excerpt");
      if (section.inSource) excerpt.lang = source;
      excerpt.append(...pieces(section.excerpt));
      link.append(excerpt);
    }
    return link;
  }

  function pieces(parts) {
    return parts.map(({ text, mark }) => (mark ? make("mark", "", text) : text));
  }

  window.CurriculumSearch.group = group;
})();
