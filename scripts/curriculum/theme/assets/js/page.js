/*
 * What every page does: light or dark, menus, contents on small screens, print. The page reads
 * without any of it.
 */
(function () {
  "use strict";

  const html = document.documentElement;
  const small = window.matchMedia("(max-width: 59.99em)");
  const find = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];

  /** The id that an address ends in. A broken one, half copied perhaps, names nothing. */
  const named = (hash) => {
    try { return decodeURIComponent(hash.slice(1)); } catch (broken) { return ""; }
  };

  /* Light or dark. The choice is kept in this browser; where that is blocked, for this page. */
  const themeSwitch = find("[data-theme-switch]");
  const systemDark = window.matchMedia("(prefers-color-scheme: dark)");
  if (themeSwitch) {
    const isDark = () => {
      const chosen = html.getAttribute("data-theme");
      return chosen ? chosen === "dark" : systemDark.matches;
    };
    const tell = () => themeSwitch.setAttribute("aria-pressed", String(isDark()));
    themeSwitch.hidden = false;
    themeSwitch.addEventListener("click", () => {
      const theme = isDark() ? "light" : "dark";
      html.setAttribute("data-theme", theme);
      try { localStorage.setItem("curriculum.theme", theme); } catch (blocked) { /* not kept */ }
      tell();
    });
    if (systemDark.addEventListener) systemDark.addEventListener("change", tell);
    tell();
  }

  /* Menus that open over the page: Escape and a click elsewhere close them. */
  all("[data-menu-popup]").forEach((menu) => {
    document.addEventListener("click", (event) => {
      if (menu.open && !menu.contains(event.target)) menu.open = false;
    });
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
    menu.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
    });
  });

  /* Anchors are the same in every language: the other language opens at the same place. */
  all("[data-language-link]").forEach((link) => {
    link.addEventListener("click", () => {
      if (location.hash) link.hash = location.hash;
    });
  });

  /* The contents of the course as a drawer on small screens. */
  const opener = find("[data-menu]");
  const drawer = document.getElementById("site-nav");
  if (opener && drawer) {
    const closer = find("[data-menu-close]");
    const others = all(".site-header, .site-main, .site-footer, .skip-link");
    const isOpen = () => html.classList.contains("is-menu-open");
    const set = (open) => {
      html.classList.toggle("is-menu-open", open);
      opener.setAttribute("aria-expanded", String(open));
      others.forEach((other) => { other.inert = open; });
      if (open) {
        (drawer.querySelector("[aria-current]") || closer).scrollIntoView({ block: "center" });
        closer.focus({ preventScroll: true });
      } else {
        opener.focus();
      }
    };
    opener.setAttribute("role", "button");
    opener.setAttribute("aria-controls", "site-nav");
    opener.setAttribute("aria-expanded", "false");
    closer.hidden = false;
    opener.addEventListener("click", (event) => {
      event.preventDefault();
      set(!isOpen());
    });
    opener.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      set(!isOpen());
    });
    closer.addEventListener("click", () => set(false));
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && isOpen()) set(false);
    });
    document.addEventListener("click", (event) => {
      const outside = !drawer.contains(event.target) && !opener.contains(event.target);
      if (isOpen() && outside) set(false);
    });
    const grown = () => { if (!small.matches && isOpen()) set(false); };
    if (small.addEventListener) small.addEventListener("change", grown);
    /* At the side they open where one is; `scrollIntoView` would move the page as well. */
    const current = drawer.querySelector("[aria-current]");
    if (current && !small.matches) {
      const below = current.getBoundingClientRect().top - drawer.getBoundingClientRect().top;
      drawer.scrollTop += below - drawer.clientHeight / 2;
    }
  }

  /* "On this page" is folded where it would push the text down. */
  const wide = window.matchMedia("(min-width: 78em)");
  const fold = () => all("[data-fold-small]").forEach((part) => { part.open = wide.matches; });
  if (wide.addEventListener) wide.addEventListener("change", fold);
  fold();

  /* In the list of headings, the one being read is marked. */
  const marks = all(".page-toc__link");
  if (marks.length && "IntersectionObserver" in window) {
    const headings = marks
      .map((link) => document.getElementById(named(link.hash)))
      .filter(Boolean);
    const follow = () => {
      const line = window.innerHeight * 0.3;
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top < line);
      const now = passed[passed.length - 1];
      marks.forEach((link) => {
        const here = now && named(link.hash) === now.id;
        if (here) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      });
    };
    const watcher = new IntersectionObserver(follow, { rootMargin: "0px 0px -70% 0px" });
    headings.forEach((heading) => watcher.observe(heading));
    follow();
  }

  /* Paper cannot be unfolded: all that is folded is open while printing. */
  let unfolded = [];
  window.addEventListener("beforeprint", () => {
    unfolded = all(".site-article details:not([open])");
    unfolded.forEach((part) => { part.open = true; });
  });
  window.addEventListener("afterprint", () => {
    unfolded.forEach((part) => { part.open = false; });
  });

  const tools = find("[data-page-tools]");
  if (tools) {
    tools.hidden = false;
    all("[data-print]").forEach((button) => {
      button.hidden = false;
      button.addEventListener("click", () => window.print());
    });
    find("[data-erase]").addEventListener("click", () => {
      window.Curriculum.erase();
      find("[data-erase-said]").textContent = window.Curriculum.words.erased;
      document.dispatchEvent(new CustomEvent("curriculum:erased"));
    });
  }

  /* A link into a folded part unfolds it. */
  const reveal = () => {
    const target = location.hash && document.getElementById(named(location.hash));
    let part = target && target.closest("details");
    while (part) {
      part.open = true;
      part = part.parentElement && part.parentElement.closest("details");
    }
  };
  window.addEventListener("hashchange", reveal);
  reveal();
})();
