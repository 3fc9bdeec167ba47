// A finding and its words light up together, and each leads to the other.

function words(card) {
  return all("mark").filter((mark) => mark.dataset.findings.split(" ").includes(card.id));
}

function light(card) {
  for (const near of all("mark.near")) near.classList.remove("near");
  for (const mark of card?.matches(".card") ? words(card) : []) mark.classList.add("near");
}

function cardOf(mark) {
  const ids = mark?.dataset.findings.split(" ") ?? [];
  return ids.map((id) => document.getElementById(id)).find((card) => card && !card.hidden);
}

const pointedAt = (event) =>
  event.target.closest(".card") ?? cardOf(event.target.closest("mark:not(.off)"));
document.addEventListener("mouseover", (event) => light(pointedAt(event) ?? current));
document.addEventListener("chosen", () => light(current));
document.addEventListener("click", (event) => {
  const card = cardOf(event.target.closest("mark:not(.off)"));
  if (card) choose(card, { scroll: false });
});
