/*
 * An interview practised on screen: the readable list of moments becomes one moment at a time,
 * with what was said so far and, at the end, how it went. Nothing is kept.
 */
(function () {
  "use strict";

  const { words, make, button, fill } = window.Curriculum;

  document.querySelectorAll(".c-sim").forEach(play);

  function play(sim) {
    const nodes = new Map(
      [...sim.querySelectorAll(".c-node")].map((node) => [node.dataset.node, node])
    );
    const stage = make("div", "c-stage");
    const log = make("ol", "c-log");
    const logTitle = make("h2", "c-log__title", words.transcript);
    const logBox = make("section", "c-log-box");
    let said = [];
    logBox.append(logTitle, log);
    logBox.hidden = true;
    sim.prepend(stage, logBox);
    sim.classList.add("c-sim--live");
    nodes.forEach((node) => { node.hidden = true; });
    const begin = button(words.begin, "c-button c-button--primary", () => show(sim.dataset.start));
    stage.append(begin);
    if (nodes.has(location.hash.replace("#node-", ""))) begin.scrollIntoView();

    function show(id) {
      const node = nodes.get(id);
      if (!node) return;
      const scene = node.cloneNode(true);
      scene.hidden = false;
      scene.removeAttribute("id");
      scene.classList.add("c-node--now");
      scene.querySelectorAll("[id]").forEach((part) => part.removeAttribute("id"));
      scene.querySelectorAll(".c-choice").forEach((row, i) => offer(row, node, i));
      scene.querySelectorAll(".c-sim__again").forEach((part) => part.parentElement.remove());
      stage.replaceChildren(scene);
      if (!node.querySelector(".c-choice")) end(scene);
      scene.tabIndex = -1;
      scene.focus({ preventScroll: true });
      scene.scrollIntoView();
      const says = node.querySelector(".c-node__says");
      if (says) note("person", says.textContent.trim());
    }

    function offer(row, node, number) {
      const original = node.querySelectorAll(".c-choice")[number];
      const text = original.querySelector(".c-choice__text");
      const say = button(text.textContent.trim(), "c-choice__say", () => choose(row, original));
      row.querySelector(".c-choice__text").replaceWith(say);
      row.querySelector(".c-feedback").hidden = true;
    }

    function choose(row, original) {
      const list = row.parentElement;
      const { recommended, harm, trust, distress, safety, next } = original.dataset;
      said.push({
        recommended: recommended === "true",
        harm: harm === "true",
        trust: Number(trust || 0),
        distress: Number(distress || 0),
        safety: Number(safety || 0),
      });
      const text = original.querySelector(".c-choice__text").textContent.trim();
      note("you", text, harm === "true" ? "harm" : recommended === "true" ? "good" : "poor");
      [...list.children].forEach((other) => {
        if (other !== row) other.remove();
      });
      row.querySelector(".c-choice__say").disabled = true;
      row.classList.add("is-chosen");
      const feedback = row.querySelector(".c-feedback");
      const summary = feedback.querySelector("summary");
      if (summary) summary.hidden = true;
      feedback.hidden = false;
      feedback.open = true;
      feedback.querySelectorAll(".c-choice__next").forEach((part) => part.remove());
      const onward = button(words.next, "c-button c-button--primary", () => show(next));
      row.append(onward);
      onward.focus({ preventScroll: true });
      row.scrollIntoView({ block: "nearest" });
    }

    function note(who, text, how) {
      logBox.hidden = false;
      const line = make("li", `c-log__line c-log__line--${who}${how ? ` is-${how}` : ""}`);
      line.append(make("b", "c-log__who", words[who]), make("span", "c-log__text", text));
      log.append(line);
    }

    function end(scene) {
      const share = said.length
        ? Math.round((100 * said.filter((one) => one.recommended).length) / said.length) : 0;
      const needed = Number(sim.dataset.share || 65);
      const harms = said.filter((one) => one.harm).length;
      const passed = share >= needed && harms === 0;
      const box = make("div", `c-score c-score--${passed ? "passed" : "not-passed"}`);
      const sums = make("dl", "c-score__effects");
      for (const name of ["trust", "distress", "safety"]) {
        const sum = said.reduce((total, one) => total + one[name], 0);
        const pair = make("div");
        pair.append(make("dt", "", words[name]), make("dd", "", sum > 0 ? `+${sum}` : String(sum)));
        sums.append(pair);
      }
      box.append(
        make("p", "c-score__verdict", passed ? words.passed : words.notPassed),
        make("p", "", fill(words.score, { share, needed })),
        make("p", "", harms ? fill(words.harmSome, { n: harms }) : words.harmNone),
        sums,
        button(words.restart, "c-button", () => {
          said = [];
          log.replaceChildren();
          logBox.hidden = true;
          show(sim.dataset.start);
        })
      );
      scene.append(box);
    }
  }
})();
