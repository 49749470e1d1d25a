"use strict";
// One article: the words lead to the facts, and the facts to the words.
{
  const text = document.querySelector("article");
  const facts = document.getElementById("facts");
  const incidents = [...facts.querySelectorAll(".incident-card")];
  const runs = [...text.querySelectorAll("[data-m]")];
  let selected = 0;

  function select(index) {
    if (incidents.length === 0) return;
    selected = (index + incidents.length) % incidents.length;
    const chosen = incidents[selected];
    for (const incident of incidents) {
      incident.classList.toggle("on", incident === chosen);
      incident.querySelector(".select").setAttribute("aria-current", incident === chosen);
    }
    showRoles(text, chosen.id);
  }

  function step(by) {
    select(selected + by);
    reveal(incidents[selected], "nearest");
    go(incidents[selected].querySelector(".select"));
  }

  // Facts lead to words.

  function wordsOf(fact) {
    return runs.filter((run) => run.dataset.m.split(" ").some((mark) => mark === fact.id));
  }

  function go(link) {
    const card = link.closest(".incident-card");
    if (card) select(incidents.indexOf(card));
    const place = document.getElementById(link.hash.slice(1));
    hit(link.dataset.span ? runsWithin(text, link.dataset.span) : [place]);
    reveal(place);
  }

  facts.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    event.preventDefault();
    history.pushState(null, "", link.hash);
    go(link);
  });
  addEventListener("popstate", () => reveal(document.getElementById(location.hash.slice(1))));
  facts.addEventListener("pointerover", (event) => {
    const fact = event.target.closest(".fact:not(.incident-card)");
    if (fact && !event.target.closest("a") && matchMedia("(hover: hover)").matches) hit(wordsOf(fact));
  });

  // Words lead to facts: pointing at them shows a card.

  const card = make("div", { class: "card", role: "status", hidden: true });
  document.body.append(card);
  let pinned = false;

  function showCard(run, pin) {
    const told = new Map();
    for (const { id, role } of run.dataset.m.split(" ").map(readMark)) {
      told.set(id, [...(told.get(id) ?? []), ...(role ? [role.replaceAll("_", " ")] : [])]);
    }
    card.replaceChildren(...[...told].map(([id, roles]) => {
      const tip = document.getElementById(id)?.dataset.tip ?? id;
      const line = make("a", { href: "#" + id }, ...roles.map((role) => make("span", { class: "tag type", text: role })), make("bdi", { text: tip }));
      line.addEventListener("click", (event) => {
        event.preventDefault();
        const fact = document.getElementById(id);
        if (fact.matches(".incident-card")) select(incidents.indexOf(fact));
        hit([fact]);
        reveal(fact, "nearest");
        hideCard();
      });
      return line;
    }));
    card.hidden = false;
    pinned = pin;
    const box = run.getClientRects()[0];
    const left = Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - 8);
    const above = box.top - card.offsetHeight - 6;
    card.style.left = Math.max(8, left) + scrollX + "px";
    card.style.top = (above > 60 ? above : box.bottom + 6) + scrollY + "px";
  }

  function hideCard() {
    card.hidden = true;
    pinned = false;
  }

  text.addEventListener("pointerover", (event) => {
    const run = event.target.closest("[data-m]");
    if (pinned || event.pointerType !== "mouse") return;
    if (run) showCard(run, false);
    else hideCard();
  });
  text.addEventListener("pointerleave", () => { if (!pinned) hideCard(); });
  text.addEventListener("click", (event) => {
    const run = event.target.closest("[data-m]");
    if (run) open(run);
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-m], .card")) hideCard();
  });

  function open(run) {
    const marks = run.dataset.m.split(" ").map(readMark);
    const incident = run.classList.contains("trigger") && incidents.findIndex((card) => marks.some((mark) => mark.id === card.id));
    if (incident !== false && incident >= 0) {
      select(incident);
      reveal(matchMedia("(min-width: 60rem)").matches ? incidents[incident] : null, "nearest");
    }
    showCard(run, true);
  }

  // Keys. The text is one stop of the tab key; arrows go from mark to mark.

  if (runs.length > 0) runs[0].tabIndex = 0;
  function move(by) {
    const at = runs.indexOf(document.activeElement);
    if (at < 0) return false;
    const next = runs[at + by];
    if (!next) return true;
    runs[at].removeAttribute("tabindex");
    next.tabIndex = 0;
    next.focus({ preventScroll: true });
    reveal(next, "nearest");
    showCard(next, false);
  }
  const toggle = (layer) => () => document.getElementById("show-" + layer).click();
  bindKeys({
    n: ["next incident", () => step(1)],
    p: ["previous incident", () => step(-1)],
    "ArrowRight ArrowLeft": ["next or previous mark, once one is reached by Tab", (event) => move(event.key === "ArrowRight" ? 1 : -1)],
    Enter: ["what the mark says", () => runs.includes(document.activeElement) ? open(document.activeElement) : false],
    i: ["show or hide incidents", toggle("incident")],
    e: ["show or hide names", toggle("entity")],
    t: ["show or hide times", toggle("time")],
    q: ["show or hide quotes", toggle("quote")],
    l: ["show or hide what was left out", toggle("left-out")],
    Escape: ["close the card", () => { hideCard(); hit([]); }],
  });

  select(0);
}
