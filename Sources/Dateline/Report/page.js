"use strict";
// What all pages share: making elements, keys with their help, runs of marked text.

/** An element with properties (class, text, and attributes), then children. */
function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (key === "text") element.textContent = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** Binds keys: `{key: [what it does, action]}`. Keys typed into a field are left alone, all but Escape. */
function bindKeys(bindings) {
  const help = make("dialog", { "aria-labelledby": "keys" }, make("h2", { id: "keys", text: "Keys" }));
  const list = make("dl");
  const name = (key) => ({ ArrowRight: "→", ArrowLeft: "←", Escape: "Esc", Enter: "⏎" })[key] ?? key;
  for (const [keys, [title]] of Object.entries(bindings)) {
    const caps = keys.split(" ").map((key) => make("kbd", { text: name(key) }));
    list.append(make("div", {}, make("dt", {}, ...caps), make("dd", { text: title })));
  }
  list.append(make("div", {}, make("dt", {}, make("kbd", { text: "?" })), make("dd", { text: "show these keys" })));
  const close = make("button", { text: "Close" });
  close.addEventListener("click", () => help.close());
  help.append(list, close);
  const open = make("button", { class: "help", text: "?", "aria-label": "Keys", title: "Keys (?)" });
  open.addEventListener("click", () => help.showModal());
  document.body.append(open, help);

  const actions = new Map(Object.entries(bindings).flatMap(([keys, [, action]]) => keys.split(" ").map((key) => [key, action])));
  actions.set("?", () => help.showModal());
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    const isField = event.target.matches("input:not([type=checkbox]), textarea, select");
    if (isField && event.key !== "Escape") return;
    const action = actions.get(event.key);
    if (action && action(event) !== false) event.preventDefault();
  });
}

/** `i1:victim$` as its parts. */
function readMark(mark) {
  const [id, role] = mark.split(":");
  return { id, role: role?.replace("$", ""), ends: mark.endsWith("$") };
}

/** Shows what the words of `root` do in one incident, and nothing of the others. */
function showRoles(root, incident) {
  for (const run of root.querySelectorAll("[data-m]")) {
    const marks = run.dataset.m.split(" ").map(readMark).filter((mark) => mark.id === incident);
    const ending = marks.filter((mark) => mark.ends).map((mark) => mark.role.replaceAll("_", " "));
    run.classList.toggle("on", marks.length > 0);
    run.classList.toggle("role", marks.some((mark) => mark.role));
    if (ending.length > 0) run.dataset.role = ending.join(", ");
    else delete run.dataset.role;
  }
}

/** The runs of `root` that a span such as `120-130` covers. */
function runsWithin(root, span, prefix = "c") {
  const [start, end] = span.split("-").map(Number);
  return [...root.querySelectorAll("[data-m]")].filter((run) => {
    const at = Number(run.id.slice(prefix.length));
    return start <= at && at < end;
  });
}

/** Marks elements as what was just asked for, and takes the mark from all others. */
function hit(elements) {
  for (const element of document.querySelectorAll(".hit")) element.classList.remove("hit");
  for (const element of elements) element.classList.add("hit");
}

/** Brings an element into sight if it is out of it. */
function reveal(element, block = "center") {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element?.scrollIntoView({ block, behavior: calm ? "auto" : "smooth" });
}
