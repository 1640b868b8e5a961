/*
 * Check items: the readable list of answers and explanations becomes something to answer.
 * Answers stay in this browser, under the course's name, and are erased by the button below.
 */
(function () {
  "use strict";

  const words = JSON.parse(document.getElementById("words").textContent);
  const key = `curriculum.${document.documentElement.dataset.course}.answers`;
  const kinds = { single: choice, multiple: choice, case: choice, match, order, categorise };

  const kept = read();
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

  function read() {
    try {
      return JSON.parse(localStorage.getItem(key)) || {};
    } catch (blocked) {
      return {};
    }
  }

  function keep() {
    try {
      localStorage.setItem(key, JSON.stringify(kept));
    } catch (blocked) { /* answers live as long as the page */ }
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
    const check = make("button", "c-button c-button--primary", words.check);
    const again = make("button", "c-button", words.again);
    const row = make("div", "c-check__do c-noprint");
    check.type = again.type = "button";
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
      keep();
      judge(answer);
      tellProgress();
      again.focus();
    });
    again.addEventListener("click", () => {
      delete kept[id];
      keep();
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

  /* One answer, or several. */
  function choice(section, stem) {
    const rows = [...section.querySelectorAll(".c-option")];
    const isRight = (row) => row.dataset.correct === "true";
    const many = section.dataset.kind === "multiple" || rows.filter(isRight).length > 1;
    const group = make("div");
    group.setAttribute("role", many ? "group" : "radiogroup");
    group.setAttribute("aria-labelledby", stem.id);
    rows[0].parentElement.before(group);
    group.append(rows[0].parentElement);
    const inputs = rows.map((row) => {
      const text = row.querySelector(".c-option__text");
      const input = make("input", "c-option__input");
      const label = make("label", "c-option__label");
      const span = make("span", "c-option__text");
      input.type = many ? "checkbox" : "radio";
      input.name = `check-${section.dataset.check}`;
      span.append(...text.childNodes);
      label.append(input, span);
      text.replaceWith(label);
      return input;
    });
    const mark = (row, name) => {
      row.classList.add(`is-${name}`);
      row.querySelector(".c-option__label").append(note(name));
    };
    return {
      hint: words.choose,
      focus: () => inputs[0].focus(),
      read() {
        const chosen = inputs.flatMap((input, i) => (input.checked ? [i] : []));
        return chosen.length ? chosen : null;
      },
      write: (answer) => answer.forEach((i) => { inputs[i].checked = true; }),
      judge(answer) {
        let right = 0;
        rows.forEach((row, i) => {
          const chosen = answer.includes(i);
          inputs[i].disabled = true;
          if (chosen === isRight(row)) right += 1;
          if (chosen) mark(row, isRight(row) ? "right" : "wrong");
          else if (many && isRight(row)) mark(row, "missed");
          unfold(row.querySelector(".c-feedback"), chosen || (many && isRight(row)));
        });
        if (many) return { right, total: rows.length };
        return { right: isRight(rows[answer[0]]) ? 1 : 0, total: 1 };
      },
      reset() {
        rows.forEach((row, i) => {
          row.classList.remove("is-right", "is-wrong", "is-missed");
          row.querySelectorAll(".c-mark").forEach((old) => old.remove());
          inputs[i].disabled = false;
          inputs[i].checked = false;
          unfold(row.querySelector(".c-feedback"), false);
        });
      },
    };
  }

  function unfold(part, shown) {
    if (!part) return;
    part.hidden = !shown;
    part.open = shown;
  }

  /* Things that belong together: each on the left gets a letter from the right. */
  function match(section) {
    const left = [...section.querySelectorAll(".c-match__left > li")];
    const right = [...section.querySelectorAll(".c-match__right > li")];
    const letters = right.map((_, i) => String.fromCharCode(65 + i));
    right.forEach((row, i) => row.prepend(make("b", "c-match__letter", letters[i])));
    const selects = left.map((row, i) => {
      const select = make("select", "c-select");
      select.append(new Option(words.pick, ""));
      right.forEach((other, n) => {
        const text = other.textContent.slice(1).trim();
        select.append(new Option(`${letters[n]}. ${text}`, other.dataset.pair));
      });
      row.id = `c-left-${section.dataset.check}-${i}`;
      select.setAttribute("aria-label", row.textContent.trim());
      row.append(select);
      return select;
    });
    return rowsOfFields(section, left, selects, (row) => row.dataset.pair, "pair");
  }

  /* Things to put into boxes. */
  function categorise(section) {
    const boxes = [...section.querySelectorAll(".c-categories > li")];
    const rows = [...section.querySelectorAll(".c-sortables > li")];
    const selects = rows.map((row) => {
      const select = make("select", "c-select");
      select.append(new Option(words.pick, ""));
      boxes.forEach((box) => select.append(new Option(box.textContent.trim(), box.dataset.category)));
      select.setAttribute("aria-label", row.textContent.trim());
      row.append(select);
      return select;
    });
    return rowsOfFields(section, rows, selects, (row) => row.dataset.category, "item");
  }

  /** Rows that each have one field with one right value. */
  function rowsOfFields(section, rows, fields, wanted, name) {
    return {
      hint: words.chooseAll,
      focus: () => fields[0].focus(),
      read: () => (fields.every((field) => field.value) ? fields.map((field) => field.value) : null),
      write: (answer) => fields.forEach((field, i) => { field.value = answer[i]; }),
      judge(answer) {
        let right = 0;
        rows.forEach((row, i) => {
          const ok = answer[i] === wanted(row);
          right += ok ? 1 : 0;
          fields[i].disabled = true;
          explain(section, row, ok, `[data-${name}="${row.dataset[name]}"]`);
        });
        return { right, total: rows.length };
      },
      reset: () => rows.forEach((row, i) => {
        clear(row);
        fields[i].disabled = false;
        fields[i].value = "";
      }),
    };
  }

  /* Things to put into the right order, with buttons, so that no mouse is needed. */
  function order(section, stem) {
    const list = section.querySelector(".c-order");
    const first = [...list.children];
    list.setAttribute("aria-labelledby", stem.id);
    first.forEach((row) => {
      const text = make("span", "c-order__text");
      text.append(...row.childNodes);
      const up = mover(words.up, "↑", -1);
      const down = mover(words.down, "↓", 1);
      const buttons = make("span", "c-order__move c-noprint");
      buttons.append(up, down);
      row.append(text, buttons);

      function mover(label, sign, step) {
        const button = make("button", "c-order__button", sign);
        button.type = "button";
        button.setAttribute("aria-label", `${label}: ${text.textContent.trim()}`);
        button.addEventListener("click", () => {
          const other = step < 0 ? row.previousElementSibling : row.nextElementSibling;
          if (!other) return;
          if (step < 0) other.before(row); else other.after(row);
          button.focus();
          const rows = [...list.children];
          section.querySelector(".c-check__said").textContent = fill(words.moved, {
            text: text.textContent.trim(), place: rows.indexOf(row) + 1, total: rows.length,
          });
        });
        return button;
      }
    });
    const places = () => [...list.children].map((row) => row.dataset.place);
    return {
      hint: words.choose,
      focus: () => list.querySelector("button").focus(),
      read: places,
      write(answer) {
        if (answer.length !== first.length) throw new Error("another item");
        answer.forEach((place) => list.append(first.find((row) => row.dataset.place === place)));
      },
      judge(answer) {
        let right = 0;
        [...list.children].forEach((row, i) => {
          const ok = answer[i] === String(i + 1);
          right += ok ? 1 : 0;
          row.querySelectorAll("button").forEach((button) => { button.disabled = true; });
          explain(section, row, ok, `[data-place="${row.dataset.place}"]`);
        });
        return { right, total: first.length };
      },
      reset: () => first.forEach((row) => {
        clear(row);
        row.querySelectorAll("button").forEach((button) => { button.disabled = false; });
        list.append(row);
      }),
    };
  }

  /** Say at a row whether it is right, and why. */
  function explain(section, row, ok, selector) {
    row.classList.add(ok ? "is-right" : "is-wrong");
    row.append(note(ok ? "right" : "wrong"));
    const why = section.querySelector(`.c-answers ${selector} .c-feedback__text`);
    if (!why) return;
    const copy = why.cloneNode(true);
    copy.classList.add("c-why");
    copy.querySelectorAll("[id]").forEach((part) => part.removeAttribute("id"));
    row.append(copy);
  }

  function clear(row) {
    row.classList.remove("is-right", "is-wrong");
    row.querySelectorAll(".c-mark, .c-why").forEach((old) => old.remove());
  }

  function note(name) {
    return make("span", `c-mark c-mark--${name}`, words[name]);
  }

  function make(name, className, text) {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }

  function fill(text, values) {
    return text.replace(/%\((\w+)\)s/g, (_, name) => values[name]);
  }
})();
