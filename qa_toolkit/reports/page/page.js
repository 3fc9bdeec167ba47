"use strict";
// Filters, the list of findings and the keyboard: what every page shares. A page of one report
// adds keys to `keys`, and listens to the events "filtered" and "chosen" of the document.

const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const say = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));
const cards = all(".card");
const only = document.getElementById("only");

function pressed(button) {
  return button.getAttribute("aria-pressed") === "true";
}

function press(button) {
  button.setAttribute("aria-pressed", String(!pressed(button)));
  filter();
}

function wanted(kind) {
  const chips = all(`[data-filter="${kind}"]`);
  return chips.length ? new Set(chips.filter(pressed).map((chip) => chip.dataset.value)) : null;
}

function filter() {
  const severities = wanted("severity");
  const states = wanted("state");
  const kinds = wanted("kind");
  const rule = document.getElementById("rule")?.value;
  const visible = new Set();
  for (const card of cards) {
    const { severity, state, rule: own } = card.dataset;
    card.hidden =
      (severities && !severities.has(severity)) || (states && !states.has(state)) ||
      Boolean(rule && own !== rule);
    if (!card.hidden) visible.add(card.id);
  }
  for (const mark of all("mark")) {
    mark.classList.toggle("off", !mark.dataset.findings.split(" ").some((id) => visible.has(id)));
  }
  for (const band of all(".band:not(.names)")) {
    const found = all(".card", band).some((card) => !card.hidden);
    const told = (band.dataset.kinds || "").split(" ");
    band.hidden =
      (pressed(only) && !found) || Boolean(kinds?.size && !told.some((kind) => kinds.has(kind)));
  }
  document.getElementById("hidden").hidden = !cards.length || visible.size > 0;
  say("filtered");
}

let current = null; // the card or text that was chosen last

function choose(element, { scroll = true } = {}) {
  current?.classList.remove("current");
  current = element;
  if (element) {
    element.classList.add("current");
    element.focus({ preventScroll: true });
    if (scroll) element.scrollIntoView({ block: "center", behavior: "instant" });
  }
  say("chosen", element);
}

// The element after or before the chosen one, in reading order, among those that are shown.
function step(selector, forward) {
  const shown = all(selector).filter((element) => element.getClientRects().length);
  if (!shown.length) return;
  let next = forward ? shown[0] : shown[shown.length - 1];
  if (current) {
    const at = shown.indexOf(current);
    const follows = (element) =>
      current.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (at >= 0) next = shown[at + (forward ? 1 : -1)] ?? current;
    else if (forward) next = shown.find(follows) ?? shown[0];
    else next = shown.filter((element) => !follows(element)).pop() ?? shown[shown.length - 1];
  }
  choose(next);
}

function turn() {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const root = document.documentElement;
  const now = root.dataset.theme ?? (dark ? "dark" : "light");
  root.dataset.theme = now === "dark" ? "light" : "dark";
}

function help() {
  const dialog = document.getElementById("keys");
  if (dialog.open) dialog.close();
  else dialog.showModal();
}

const keys = {
  n: () => step(".card", true),
  p: () => step(".card", false),
  f: () => press(only),
  t: turn,
  "?": help,
  Escape: () => choose(null),
};

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("select, input, dialog");
  if (event.ctrlKey || event.metaKey || event.altKey || (typing && event.key !== "?")) return;
  const action = keys[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});
document.addEventListener("click", (event) => {
  const chip = event.target.closest("[data-filter]");
  if (chip) press(chip);
  const card = event.target.closest(".card");
  if (card) choose(card, { scroll: false });
});
only.addEventListener("click", () => press(only));
document.getElementById("rule")?.addEventListener("change", filter);
document.getElementById("theme").addEventListener("click", turn);
document.getElementById("print").addEventListener("click", () => print());
document.getElementById("help").addEventListener("click", help);
filter();
