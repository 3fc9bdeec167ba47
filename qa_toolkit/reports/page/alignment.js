// Links between the sentences of two texts, drawn where the reader points or has chosen.

const SVG = "http://www.w3.org/2000/svg";

function counterparts(sentence) {
  const link = sentence.dataset.link;
  const other = (element) => element.closest(".side.ar") ? "ar" : "en";
  const linked = all(`.s[data-link="${link}"]`, sentence.closest(".pair"));
  return {
    en: linked.filter((element) => other(element) === "en"),
    ar: linked.filter((element) => other(element) === "ar"),
  };
}

function sentences(element) {
  if (!element) return [];
  if (element.matches(".s")) return [element];
  const ids = (element.dataset.places || "").split(" ").filter(Boolean);
  return ids.map((id) => document.getElementById(id));
}

// Top and bottom of a sentence, and the inner edge of its column, within its pair.
function extent(sentence, origin) {
  const rects = [...sentence.getClientRects()];
  const column = sentence.closest(".side").getBoundingClientRect();
  const right = Boolean(sentence.closest(".side.ar"));
  return {
    top: Math.min(...rects.map((rect) => rect.top)) - origin.top,
    bottom: Math.max(...rects.map((rect) => rect.bottom)) - origin.top,
    edge: (right ? column.left - 4 : column.right + 4) - origin.left,
  };
}

function ribbon(from, to) {
  const middle = (from.edge + to.edge) / 2;
  return (
    `M${from.edge} ${from.top} C${middle} ${from.top} ${middle} ${to.top} ${to.edge} ${to.top} ` +
    `V${to.bottom} C${middle} ${to.bottom} ${middle} ${from.bottom} ${from.edge} ${from.bottom} Z`
  );
}

function draw(element) {
  for (const svg of all("svg.links")) svg.replaceChildren();
  for (const near of all(".near")) near.classList.remove("near");
  const done = new Set();
  for (const sentence of sentences(element)) {
    const { en, ar } = counterparts(sentence);
    for (const each of [...en, ...ar, sentence]) each.classList.add("near");
    if (done.has(sentence.dataset.link)) continue;
    done.add(sentence.dataset.link);
    const pair = sentence.closest(".pair");
    const origin = pair.getBoundingClientRect();
    for (const left of en) {
      for (const right of ar) {
        if (!left.getClientRects().length || !right.getClientRects().length) continue;
        const path = document.createElementNS(SVG, "path");
        path.setAttribute("d", ribbon(extent(left, origin), extent(right, origin)));
        if (left.classList.contains("moved")) path.classList.add("moved");
        pair.querySelector("svg.links").append(path);
      }
    }
  }
}

const pointed = (event) => event.target.closest(".s, .card, .back");
document.addEventListener("mouseover", (event) => draw(pointed(event) ?? current));
document.addEventListener("mouseout", (event) => {
  if (!event.relatedTarget) draw(current);
});
document.addEventListener("chosen", () => draw(current));
document.addEventListener("filtered", () => draw(current));
addEventListener("resize", () => draw(current));

document.addEventListener("click", (event) => {
  const sentence = event.target.closest(".s");
  if (!sentence) return;
  // A mark leads to its finding, the rest of a sentence is chosen itself.
  const ids = event.target.closest("mark:not(.off)")?.dataset.findings.split(" ") ?? [];
  const card = ids.map((id) => document.getElementById(id)).find((each) => !each.hidden);
  if (card) choose(card);
  else choose(sentence, { scroll: false });
});

// Down one column: the sentences of the text that the reader is in.
function along(forward) {
  const side = current?.closest(".side.ar") ? "ar" : "en";
  step(`.side.${side} .s`, forward);
}

function across() {
  const [sentence] = sentences(current);
  if (!sentence) return;
  const linked = counterparts(sentence);
  const [there] = linked[sentence.closest(".side.ar") ? "en" : "ar"];
  if (there) choose(there);
}

Object.assign(keys, { j: () => along(true), k: () => along(false), x: across });
