/*
 * The kinds of check items. Each takes the readable item and gives how its answer is read, put
 * back, judged and taken away.
 */
(function () {
  "use strict";

  const { words, make, button, fill } = window.Curriculum;

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
    const selects = left.map((row) => {
      const select = make("select", "c-select");
      select.append(new Option(words.pick, ""));
      right.forEach((other, n) => {
        const text = other.textContent.slice(1).trim();
        select.append(new Option(`${letters[n]}. ${text}`, other.dataset.pair));
      });
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
        const made = button(sign, "c-order__button", () => {
          const other = step < 0 ? row.previousElementSibling : row.nextElementSibling;
          if (!other) return; // At the end already.
          if (step < 0) other.before(row); else other.after(row);
          made.focus();
          const rows = [...list.children];
          section.querySelector(".c-check__said").textContent = fill(words.moved, {
            text: text.textContent.trim(), place: rows.indexOf(row) + 1, total: rows.length,
          });
        });
        made.setAttribute("aria-label", `${label}: ${text.textContent.trim()}`);
        return made;
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
          row.querySelectorAll("button").forEach((one) => { one.disabled = true; });
          explain(section, row, ok, `[data-place="${row.dataset.place}"]`);
        });
        return { right, total: first.length };
      },
      reset: () => first.forEach((row) => {
        clear(row);
        row.querySelectorAll("button").forEach((one) => { one.disabled = false; });
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

  const kinds = { single: choice, multiple: choice, case: choice, match, order, categorise };
  window.CurriculumChecks = { kinds };
})();
