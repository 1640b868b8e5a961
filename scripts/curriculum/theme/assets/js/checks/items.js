/*
 * Check items: the readable list of answers and explanations becomes something to answer.
 * Answers stay in this browser, under the course's name, and are erased by the button below.
 */
(function () {
  "use strict";

  const { words, make, button, fill, keep } = window.Curriculum;
  const { kinds } = window.CurriculumChecks;
  const kept = window.Curriculum.kept("answers") || {};
  const items = [...document.querySelectorAll(".c-check[data-kind]")]
    .filter((section) => kinds[section.dataset.kind])
    .map(take);
  const progress = announce();
  tellProgress();
  document.addEventListener("curriculum:erased", () => {
    Object.keys(kept).forEach((id) => delete kept[id]);
    items.forEach((item) => item.reset());
    tellProgress();
  });

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
    const done = items.filter((item) => kept[item.id]).length;
    progress.textContent =
      `${fill(words.answered, { done, total: items.length })}. ${words.kept}`;
  }

  /** Make one item answerable; gives its id and how to put it back to the beginning. */
  function take(section) {
    const id = section.dataset.check;
    const stem = section.querySelector(".c-check__stem");
    stem.id = stem.id || `c-stem-${id}`;
    const question = kinds[section.dataset.kind](section, stem);
    const answers = section.querySelector(".c-answers");
    const said = make("p", "c-check__said");
    const check = button(words.check, "c-button c-button--primary");
    const again = button(words.again, "c-button");
    const row = make("div", "c-check__do c-noprint");
    said.setAttribute("role", "status");
    row.append(check, again, said);
    (answers || section.lastElementChild).before(row);
    if (!answers) section.append(row);
    section.classList.add("c-check--live");
    check.addEventListener("click", () => {
      const answer = question.read();
      if (answer === null) {
        said.textContent = question.hint;
        return;
      }
      kept[id] = answer;
      keep("answers", kept);
      judge(answer);
      tellProgress();
      again.focus();
    });
    again.addEventListener("click", () => {
      delete kept[id];
      keep("answers", kept);
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
      if (answers) answers.hidden = false;
    }

    function reset() {
      section.classList.remove("is-judged", "is-right");
      said.textContent = "";
      check.hidden = false;
      again.hidden = true;
      if (answers) { answers.hidden = true; answers.open = false; }
      question.reset();
    }

    reset();
    if (kept[id] !== undefined) {
      try {
        question.write(kept[id]);
        judge(kept[id]);
      } catch (changed) {
        // The item was changed since it was answered: it starts anew.
        delete kept[id];
        reset();
      }
    }
    return { id, reset };
  }
})();
