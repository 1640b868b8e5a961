/*
 * Check items: the readable list of answers and explanations becomes something to answer.
 * Answers stay in this browser, under the course's name, and are erased by the button below.
 */
(function () {
  "use strict";

  const { words, make, button, fill, kept, keep } = window.Curriculum;
  const { kinds } = window.CurriculumChecks;
  const answers = { ...kept("answers") }; // as this page shows them
  const items = [...document.querySelectorAll(".c-check[data-kind]")]
    .filter((section) => kinds[section.dataset.kind])
    .map(take);
  const progress = announce();
  tellProgress();
  document.addEventListener("curriculum:erased", () => {
    items.forEach((item) => item.show(undefined));
    tellProgress();
  });
  window.addEventListener("storage", follow);

  /** Show what another window has answered, taken back or erased meanwhile. */
  function follow() {
    const now = { ...kept("answers") };
    const others = items
      .filter(({ id }) => JSON.stringify(now[id]) !== JSON.stringify(answers[id]));
    others.forEach((item) => item.show(now[item.id]));
    if (others.length) tellProgress();
  }

  /** Keep an answer, or none, beside those that other windows have kept meanwhile. */
  function put(id, answer) {
    answers[id] = answer;
    keep("answers", { ...kept("answers"), [id]: answer });
  }

  function announce() {
    const box = document.querySelector(".c-checks");
    if (!box || !items.length) return null;
    const line = make("p", "c-progress");
    line.setAttribute("role", "status");
    box.prepend(line);
    return line;
  }

  function tellProgress() {
    if (!progress) return;
    const done = items.filter((item) => answers[item.id]).length;
    progress.textContent =
      `${fill(words.answered, { done, total: items.length })}. ${words.kept}`;
  }

  /** Make one item answerable; gives its id and how to show an answer to it, or none. */
  function take(section) {
    const id = section.dataset.check;
    const stem = section.querySelector(".c-check__stem");
    stem.id = stem.id || `c-stem-${id}`;
    const question = kinds[section.dataset.kind](section, stem);
    const solution = section.querySelector(".c-answers");
    const said = make("p", "c-check__said");
    const check = button(words.check, "c-button c-button--primary");
    const again = button(words.again, "c-button");
    const row = make("div", "c-check__do c-noprint");
    said.setAttribute("role", "status");
    row.append(check, again, said);
    (solution || section.lastElementChild).before(row);
    if (!solution) section.append(row);
    section.classList.add("c-check--live");
    check.addEventListener("click", () => {
      const answer = question.read();
      if (answer === null) {
        said.textContent = question.hint;
        return;
      }
      put(id, answer);
      judge(answer);
      tellProgress();
      again.focus();
    });
    again.addEventListener("click", () => {
      put(id, undefined);
      reset();
      tellProgress();
      question.focus();
    });

    function judge(answer) {
      const { right, total } = question.judge(answer);
      const passed = right === total;
      section.classList.add("is-judged");
      section.classList.toggle("is-right", passed);
      said.textContent = passed ? words.rightAll : total > 1
        ? fill(words.rightSome, { right, total }) : words.wrong;
      check.hidden = true;
      again.hidden = false;
      if (solution) solution.hidden = false;
    }

    function reset() {
      section.classList.remove("is-judged", "is-right");
      said.textContent = "";
      check.hidden = false;
      again.hidden = true;
      if (solution) { solution.hidden = true; solution.open = false; }
      question.reset();
    }

    /** Show an answer that was kept, or none. */
    function show(answer) {
      answers[id] = answer;
      reset();
      if (answer === undefined) return;
      try {
        question.write(answer);
        judge(answer);
      } catch (changed) {
        // The item was changed since it was answered: it starts anew.
        put(id, undefined);
        reset();
      }
    }

    show(answers[id]);
    return { id, show };
  }
})();
