/*
 * Definitions of terms over the text. Styles show them on hover and focus; here: Escape puts them
 * away, a first touch shows the definition and a second follows the link, and they stay on screen.
 */
(function () {
  "use strict";

  const terms = [...document.querySelectorAll(".c-term")];
  let touched = false;
  document.addEventListener("pointerdown", (event) => {
    touched = event.pointerType === "touch";
    if (!(event.target.closest && event.target.closest(".c-term"))) close();
  }, true);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    terms.forEach((term) => {
      if (term.matches(":hover, :focus-within, .c-term--open")) term.classList.add("c-term--shut");
    });
    close();
  });
  terms.forEach((term) => {
    const link = term.querySelector(".c-term__link");
    const tip = term.querySelector(".c-term__tip");
    if (!link || !tip) return;
    const place = () => keepOnScreen(term, tip);
    term.addEventListener("pointerenter", place);
    term.addEventListener("focusin", place);
    term.addEventListener("pointerleave", () => term.classList.remove("c-term--shut"));
    term.addEventListener("focusout", () => term.classList.remove("c-term--shut"));
    link.addEventListener("click", (event) => {
      if (!touched || term.classList.contains("c-term--open")) return;
      event.preventDefault();
      close();
      term.classList.add("c-term--open");
      place();
    });
  });

  function close() {
    terms.forEach((term) => term.classList.remove("c-term--open"));
  }

  /** Shift a definition that would leave the screen at the side, and open it where there is room. */
  function keepOnScreen(term, tip) {
    tip.style.removeProperty("--shift");
    term.classList.remove("c-term--above");
    const box = tip.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    let shift = 0;
    if (box.right > width - 8) shift = width - 8 - box.right;
    if (box.left + shift < 8) shift = 8 - box.left;
    if (shift) tip.style.setProperty("--shift", `${Math.round(shift)}px`);
    const room = window.innerHeight - box.bottom;
    const above = term.getBoundingClientRect().top - box.height;
    if (room < 8 && above > 8) term.classList.add("c-term--above");
  }
})();
