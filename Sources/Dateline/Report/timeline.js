"use strict";
// Many incidents: filters narrow them down, and only what is looked at is drawn.
{
  const { articles, incidents } = JSON.parse(document.getElementById("data").textContent);
  const list = document.getElementById("list");
  const status = document.getElementById("status");
  const search = document.getElementById("search");
  const differing = document.getElementById("differing");

  // What can be filtered by: for each facet the values of an incident, and those that are chosen.

  const facets = {
    type: (incident) => [incident.type],
    place: (incident) => (incident.place ? [incident.place] : []),
    person: (incident) => incident.persons,
    organization: (incident) => incident.organizations,
    source: (incident) => [...new Set(incident.sources.map((source) => articles[source.article].name))],
  };
  const chosen = Object.fromEntries(Object.keys(facets).map((name) => [name, new Set()]));
  let period = null;
  let shown = incidents;

  const fold = (text) => (/[^\x00-\x7f]/.test(text) ? text.normalize("NFD").replace(/\p{M}/gu, "") : text).toLowerCase();
  const haystacks = new Map();
  /** All words of an incident, as the search sees them. */
  function haystack(incident) {
    let words = haystacks.get(incident);
    if (words === undefined) {
      const facts = incident.facts.flatMap((fact) => fact.accounts.map((account) => account.says));
      const passages = incident.sources.flatMap((source) => source.passages.map((runs) => runs.map((run) => run[0]).join("")));
      const names = incident.sources.map((source) => articles[source.article].name);
      words = fold([incident.title, incident.type, incident.status, incident.begin ?? "", ...facts, ...incident.quotes.map((quote) => quote.speaker ?? ""), ...names, ...passages].join("\n"));
      haystacks.set(incident, words);
    }
    return words;
  }

  /** The incidents that pass all filters but those of one facet. */
  function matching(except = null) {
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    const sets = Object.entries(chosen).filter(([name, set]) => set.size > 0 && name !== except);
    return incidents.filter((incident) =>
      (!differing.checked || incident.differs)
      && (!period || period.bins.binOf(incident) === period.index)
      && sets.every(([name, set]) => facets[name](incident).some((value) => set.has(value)))
      && words.every((word) => haystack(incident).includes(word)));
  }

  function update() {
    shown = matching();
    const all = incidents.length.toLocaleString("en");
    status.textContent = shown.length === incidents.length ? `All ${all} incidents` : `${shown.length.toLocaleString("en")} of ${all} incidents`;
    for (const facet of document.querySelectorAll("[data-facet]")) drawFacet(facet);
    drawList();
    drawChart();
    remember();
  }

  // Facets: the most frequent values, those chosen, and a field to find others.

  const limit = 8;
  function drawFacet(facet) {
    const name = facet.dataset.facet;
    const counts = new Map();
    for (const incident of matching(name)) for (const value of facets[name](incident)) counts.set(value, (counts.get(value) ?? 0) + 1);
    const field = facet.querySelector("input[type=search]");
    const wanted = fold(field?.value ?? "");
    const order = ([a, n], [b, m]) => chosen[name].has(b) - chosen[name].has(a) || m - n || (a < b ? -1 : 1);
    for (const value of chosen[name]) if (!counts.has(value)) counts.set(value, 0);
    const values = [...counts].filter(([value]) => chosen[name].has(value) || fold(value).includes(wanted)).sort(order);
    const focused = facet.contains(document.activeElement) ? document.activeElement.value : null;
    facet.querySelectorAll(".option").forEach((option) => option.remove());
    facet.hidden = counts.size === 0;
    if (!field && counts.size > limit) {
      const added = make("input", { type: "search", "aria-label": `Find a ${name}`, placeholder: `find one of ${counts.size}`, autocomplete: "off" });
      added.addEventListener("input", () => drawFacet(facet));
      facet.append(added);
    }
    for (const [value, count] of values.slice(0, Math.max(limit, chosen[name].size))) {
      const box = make("input", { type: "checkbox", value, autocomplete: "off" });
      box.checked = chosen[name].has(value);
      box.addEventListener("change", () => {
        if (box.checked) chosen[name].add(value);
        else chosen[name].delete(value);
        update();
      });
      facet.append(make("label", { class: "option" }, box, make("span", { text: value, title: value, dir: "auto" }), make("span", { class: "count", text: count })));
      if (value === focused) box.focus();
    }
  }

  // The chart: how many incidents there are in each day, month or year.

  const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
  const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
  /** `2025-06-03` as "3 June 2025", `2025-06` as "June 2025". */
  function writeDate(date) {
    const [year, month, day] = date.split("-").map(Number);
    return [day, months[month - 1], year].filter(Boolean).join(" ");
  }

  /** Bins of one length that hold all incidents; the few far off at either end are put into the outermost. */
  function makeBins() {
    const dated = incidents.filter((incident) => incident.begin).map((incident) => incident.begin);
    if (dated.length < 2) return null;
    const far = dated.length > 20 ? Math.floor(dated.length / 50) : 0;
    const [first, last] = [dated[far], dated[dated.length - 1 - far]];
    const number = { 4: (date) => +date.slice(0, 4), 7: (date) => +date.slice(0, 4) * 12 + (+date.slice(5, 7) || 1) - 1, 10: (date) => Math.round(Date.UTC(+date.slice(0, 4), (+date.slice(5, 7) || 1) - 1, +date.slice(8, 10) || 1) / 864e5) };
    const name = { 4: (n) => String(n), 7: (n) => writeDate(`${Math.floor(n / 12)}-${(n % 12) + 1}`), 10: (n) => writeDate(new Date(n * 864e5).toISOString().slice(0, 10)) };
    const length = [10, 7, 4].find((length) => number[length](last) - number[length](first) < 120) ?? 4;
    const low = number[length](first);
    const high = Math.min(number[length](last), low + 499);
    const binOf = (incident) => (incident.begin ? Math.max(0, Math.min(high, number[length](incident.begin)) - low) : -1);
    return { count: high - low + 1, binOf, name: (index) => name[length](low + index) };
  }
  const bins = makeBins();
  const chart = document.getElementById("chart");

  function drawChart() {
    if (!bins || bins.count < 2) return;
    if (!chart.firstChild) {
      for (let index = 0; index < bins.count; index++) {
        const bar = make("button", { type: "button", tabindex: index === 0 ? "0" : "-1" });
        bar.addEventListener("click", () => {
          period = period?.index === index ? null : { bins, index };
          update();
        });
        chart.append(bar);
      }
      chart.append(make("span", { text: bins.name(0) }), make("span", { text: bins.name(bins.count - 1) }));
    }
    const counts = new Array(bins.count).fill(0);
    const all = period ? (({ index }) => { period = null; const all = matching(); period = { bins, index }; return all; })(period) : shown;
    for (const incident of all) if (incident.begin) counts[bins.binOf(incident)]++;
    const most = Math.max(1, ...counts);
    counts.forEach((count, index) => {
      const bar = chart.children[index];
      bar.style.setProperty("--height", count === 0 ? "1px" : `${Math.max(6, (100 * count) / most)}%`);
      bar.setAttribute("aria-pressed", period?.index === index);
      bar.title = `${bins.name(index)}: ${count} incident${count === 1 ? "" : "s"}`;
      bar.setAttribute("aria-label", bar.title);
    });
  }
  chart.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const bars = [...chart.querySelectorAll("button")];
    const next = step && bars[bars.indexOf(document.activeElement) + step];
    if (!next) return;
    event.preventDefault();
    for (const bar of bars) bar.tabIndex = bar === next ? 0 : -1;
    next.focus();
  });

  // The list: the first at once, the rest when there is time.

  let drawing = 0;
  let drawn = 0;
  let day = null;
  const later = window.requestIdleCallback ?? ((action) => setTimeout(action, 16));

  function drawList() {
    const turn = ++drawing;
    list.replaceChildren();
    drawn = 0;
    day = null;
    drawMore(60);
    const go = () => {
      if (turn !== drawing || drawn >= shown.length) return;
      drawMore(250);
      later(go);
    };
    later(go);
    if (shown.length === 0) list.append(make("li", { class: "none", text: "No incident matches." }));
  }

  function drawMore(count) {
    const part = document.createDocumentFragment();
    for (const incident of shown.slice(drawn, drawn + count)) {
      const date = incident.begin?.slice(0, 10) ?? "";
      if (date !== day) {
        const weekday = date.length === 10 ? weekdays[new Date(date + "T00:00Z").getUTCDay()] + ", " : "";
        part.append(make("li", {}, make("h2", { class: "day", text: date ? weekday + writeDate(date) : "Without a date" })));
        day = date;
      }
      part.append(drawItem(incident));
      drawn++;
    }
    list.append(part);
  }

  function drawItem(incident) {
    const time = incident.begin?.slice(11, 16);
    const people = incident.persons.slice(0, 2).join(", ");
    const line = make("span", { class: "facts-line" },
      make("span", { class: "tag type", text: incident.type }),
      incident.status !== "reported" ? make("span", { class: `tag status ${incident.status}`, text: incident.status }) : null,
      time ? make("span", { text: time }) : null,
      incident.place ? make("bdi", { text: incident.place }) : null,
      people ? make("bdi", { text: people }) : null,
      make("span", { text: `${incident.sources.length} source${incident.sources.length === 1 ? "" : "s"}` }),
      incident.differs ? make("span", { class: "differs", text: "sources differ" }) : null);
    const head = make("button", { class: "head", type: "button", "aria-expanded": "false" }, make("span", { class: "headline", dir: "auto", text: incident.title }), line);
    const item = make("li", { class: "item", id: "i-" + incident.id, "data-status": incident.status }, make("h3", {}, head));
    head.addEventListener("click", () => toggle(item, incident));
    if (incident.id === opened) toggle(item, incident, false);
    return item;
  }

  // An incident that is opened: facts, quotes, sources with their words.

  let opened = null;
  function toggle(item, incident, remembers = true) {
    const isOpen = item.classList.toggle("open");
    item.querySelector(".head").setAttribute("aria-expanded", isOpen);
    if (isOpen) item.append(drawDetail(item, incident));
    else item.querySelector(".detail").remove();
    if (remembers) {
      opened = isOpen ? incident.id : null;
      remember();
    }
  }

  function drawDetail(item, incident) {
    const detail = make("div", { class: "detail" });
    const by = (numbers) => incident.sources.length === 1 ? null : make("span", { class: "by" }, ...numbers.map((number) => {
      const name = articles[incident.sources[number].article].name;
      const button = make("button", { type: "button", text: number + 1, title: name, "aria-label": `Source ${number + 1}: ${name}` });
      button.addEventListener("click", () => {
        const source = detail.querySelectorAll(".source")[number];
        source.open = true;
        hit([source]);
        reveal(source, "nearest");
        source.querySelector("summary").focus({ preventScroll: true });
      });
      return button;
    }));

    const facts = make("dl");
    for (const fact of incident.facts) {
      const lines = fact.accounts.map((account) => make("span", { class: "account" }, make("bdi", { text: account.says }), by(account.by)));
      const rest = lines.splice(fact.differs ? lines.length : 3);
      const more = rest.length > 0 ? make("details", { class: "more" }, make("summary", { text: `${rest.length} more` }), ...rest) : null;
      facts.append(make("div", { class: fact.differs ? "row-differs" : null }, make("dt", { text: fact.is }), make("dd", {}, ...lines, more)));
    }
    facts.append(make("div", {}, make("dt", { text: "certainty" }), make("dd", { text: incident.score })));
    detail.append(facts);

    if (incident.quotes.length > 0) {
      detail.append(make("h4", { text: "What is said" }));
      for (const quote of incident.quotes) {
        const words = quote.direct ? `“${quote.says}”` : quote.says;
        detail.append(make("p", { class: "said" }, make("bdi", { text: words }), " ", make("cite", {}, "— ", make("bdi", { text: quote.speaker ?? "not named" })), by(quote.by)));
      }
    }

    detail.append(make("h4", { text: incident.sources.length === 1 ? "Source" : "Sources" }));
    incident.sources.forEach((source, number) => {
      const article = articles[source.article];
      const meta = [article.title !== article.name ? article.title : null, article.date].filter(Boolean).join(" · ");
      const text = make("div", { class: "text" });
      source.passages.forEach((runs, index) => {
        if (index > 0) text.append(make("p", { class: "gap", text: "…" }));
        text.append(make("p", { dir: "auto" }, ...runs.map(([words, classes, role]) => (classes ? make("span", { class: classes + " on", "data-role": role, text: words }) : words))));
      });
      detail.append(make("details", { class: "source", open: number === 0 },
        make("summary", {}, make("span", { class: "tag", text: number + 1 }), " ", make("bdi", { class: "name", text: article.name }), " ", make("bdi", { class: "meta", text: meta })),
        text,
        make("p", { class: "reasons" },
          article.url ? make("a", { href: article.url, rel: "noopener noreferrer nofollow", text: "Read the article" }) : null,
          source.reasons.length > 0 ? ` Taken for the same incident by: ${source.reasons.join("; ")}` : null)));
    });
    return detail;
  }

  // The address remembers what is looked at, so that it can be sent to somebody.

  function remember() {
    const state = new URLSearchParams();
    for (const [name, set] of Object.entries(chosen)) for (const value of set) state.append(name, value);
    if (search.value.trim()) state.set("search", search.value.trim());
    if (differing.checked) state.set("differing", "yes");
    if (opened) state.set("incident", opened);
    const hash = state.toString();
    if (hash !== location.hash.slice(1)) history.replaceState(null, "", hash ? "#" + hash : location.pathname + location.search);
  }

  function recall() {
    const state = new URLSearchParams(location.hash.slice(1));
    for (const [name, set] of Object.entries(chosen)) {
      set.clear();
      for (const value of state.getAll(name)) set.add(value);
    }
    search.value = state.get("search") ?? "";
    differing.checked = state.has("differing");
    opened = state.get("incident");
    update();
    if (opened && shown.some((incident) => incident.id === opened)) {
      drawMore(shown.findIndex((incident) => incident.id === opened) + 1 - drawn);
      reveal(document.getElementById("i-" + opened), "start");
    }
  }

  function clear() {
    for (const set of Object.values(chosen)) set.clear();
    for (const field of document.querySelectorAll("#filters input[type=search]")) field.value = "";
    differing.checked = false;
    period = null;
    update();
  }

  let typing = 0;
  search.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(update, 120);
  });
  differing.addEventListener("change", update);
  document.getElementById("clear").addEventListener("click", clear);
  addEventListener("hashchange", recall);
  addEventListener("beforeprint", () => drawMore(shown.length - drawn));
  if (matchMedia("(max-width: 60rem)").matches) document.getElementById("filters").open = false;

  function step(by) {
    const current = document.activeElement.closest?.(".item");
    let next = current ?? list.firstElementChild;
    if (current || !next?.matches(".item")) do next = by > 0 ? next?.nextElementSibling : next?.previousElementSibling; while (next && !next.matches(".item"));
    next?.querySelector(".head").focus({ preventScroll: true });
    reveal(next, "nearest");
  }
  bindKeys({
    "/": ["search", () => { document.getElementById("filters").open = true; search.focus(); }],
    "j k": ["next or previous incident", (event) => step(event.key === "j" ? 1 : -1)],
    Enter: ["open or close it", () => false],
    c: ["clear all filters", clear],
    Escape: ["leave the search", () => document.activeElement.blur()],
  });

  recall();
}
