"use strict";
(function () {
  // Charts: the specification stands in the page; expressions are interpreted, so the page needs no eval.
  // Colours are CSS variables, so light, dark and print need no second drawing.
  var ink = { label: "var(--ink-soft)", line: "var(--line)" };
  var config = {
    background: "transparent",
    font: "system-ui, sans-serif",
    view: { stroke: null },
    axis: {
      labelColor: ink.label, titleColor: ink.label, gridColor: ink.line, domainColor: ink.line, tickColor: ink.line,
      labelFontSize: 12, titleFontSize: 12, titleFontWeight: "normal", labelLimit: 150, titlePadding: 8, labelPadding: 6,
    },
    legend: { labelColor: "var(--ink)", labelFontSize: 12, symbolType: "circle", symbolSize: 90, labelLimit: 200 },
    text: { fontSize: 12 },
  };
  var options = { actions: false, renderer: "svg", ast: true, config: config, tooltip: { theme: "custom" } };
  document.querySelectorAll(".chart").forEach(function (figure) {
    var spec = JSON.parse(figure.querySelector("script").textContent);
    var place = figure.querySelector(".vega");
    vegaEmbed(place, spec, options).catch(function (error) {
      place.textContent = "This chart could not be drawn: " + error.message;
    });
  });

  // Completions: show those of an arm, a task or a verdict.
  var form = document.getElementById("filter");
  if (!form) return;
  function apply() {
    var task = form.elements.task.value, arm = form.elements.arm.value, verdict = form.elements.verdict.value;
    var shown = 0;
    document.querySelectorAll(".attempt").forEach(function (attempt) {
      var any = false;
      attempt.querySelectorAll(".try").forEach(function (one) {
        var fits = (!arm || one.dataset.arm === arm) && (!verdict || one.dataset.verdict === verdict);
        one.hidden = !fits;
        any = any || fits;
      });
      attempt.querySelectorAll(".chip").forEach(function (one) {
        one.hidden = !!arm && one.dataset.arm !== arm;
      });
      attempt.hidden = !any || (!!task && attempt.dataset.task !== task);
      if (!attempt.hidden) shown += 1;
    });
    document.getElementById("shown").textContent = shown + (shown === 1 ? " problem" : " problems");
  }
  form.addEventListener("change", apply);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.hidden = false;
  form.elements.task.selectedIndex = 1; // one task at a time: with all of them the list is long
  apply();
})();
