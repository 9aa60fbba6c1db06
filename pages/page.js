/* What the page does that the framework leaves out. Put into the page by server.py, before the framework's own script. */

/* The language of the page, as the row at its foot says it (page.css, pages/shared/language/chosen.py). What was pressed there is
   remembered in this browser, English with the Norwegian that was chosen before it (languages/choice.py). What the script itself
   says, it says in that language. */
addEventListener("animationstart", event => {
  const [what, language] = event.animationName.split("-");
  if (what === "spoken") document.documentElement.lang = language;
  if (what !== "kept") return;
  const norwegian = language === "en" && document.cookie.match(/(?:^|; )sprak=(?:en\.)?(nb|nn)(?:;|$)/)?.[1];
  document.cookie = `sprak=${language}${norwegian ? `.${norwegian}` : ""}; path=/; max-age=31536000; samesite=lax`;
});
const inWords = (bokmal, nynorsk, english) => ({nn: nynorsk, en: english})[document.documentElement.lang] ?? bokmal;

/* On a narrow window the framework's menu lies over the page. It closes itself only in what calls itself a phone, and
   is open again after a reload: closed here whatever the browser calls itself. */
const narrow = () => innerWidth <= 768;
addEventListener("click", event => {
  if (!narrow() || !event.target.closest?.('[data-testid="stSidebarNavLink"]')) return;
  setTimeout(() => document.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click());
});
if (narrow())
  for (const key of Object.keys(localStorage)) if (key.startsWith("stSidebarCollapsed")) localStorage.removeItem(key);

/* Where no connection to the server comes about (a name that it does not answer to, a proxy that passes on no websockets),
   the framework shows grey boxes for ever: the page says so instead. */
const Socket = WebSocket;
let connected = false, failed = 0, apart;
const sayApart = () => {
  apart = document.createElement("div");
  apart.id = "apart";
  apart.setAttribute("role", "alert");
  apart.textContent = inWords(
    `Siden får ikke kontakt med dashbordet på adressen ${location.host}. Enten er adressen ikke tillatt, ` +
      "eller så slipper en proxy ikke forbindelsen gjennom. Den som driver dashbordet, finner årsaken i loggen til serveren.",
    `Sida får ikkje kontakt med dashbordet på adressa ${location.host}. Anten er adressa ikkje tillaten, ` +
      "eller så slepp ein proxy ikkje sambandet gjennom. Den som driv dashbordet, finn årsaka i loggen til serveren.",
    `The page cannot reach the dashboard at the address ${location.host}. Either the address is not allowed, ` +
      "or a proxy does not let the connection through. Whoever runs the dashboard finds the cause in the server's log.");
  document.body.prepend(apart);
};
window.WebSocket = class extends Socket {
  constructor(...told) {
    super(...told);
    this.addEventListener("open", () => { connected = true; apart?.remove(); });
    this.addEventListener("close", () => { if (!connected && ++failed === 2) sayApart(); });
  }
};

/* A word of the glossary is a link whose title is its meaning: it opens beside the word, by tap and by keyboard, and
   closes by Escape, by a tap elsewhere and when the page is scrolled. Focus goes there and back. */
let meaning;
addEventListener("click", event => {
  const word = event.target.closest?.('a[href^="#ord-"]');
  if (!word) return;
  event.preventDefault();
  if (!meaning) {
    meaning = document.createElement("div");
    meaning.id = "meaning";
    meaning.popover = "auto";
    meaning.tabIndex = -1;
    meaning.setAttribute("role", "dialog");
    document.body.append(meaning);
    addEventListener("scroll", () => meaning.matches(":popover-open") && meaning.hidePopover(), true);
  }
  meaning.setAttribute("aria-label", inWords("Hva er", "Kva er", "What is") + ` ${word.textContent}?`);
  meaning.textContent = word.title;
  meaning.showPopover();
  const at = word.getBoundingClientRect(), box = meaning.getBoundingClientRect();
  const below = at.bottom + box.height + 12 < innerHeight;
  meaning.style.left = `${Math.max(8, Math.min(at.left, innerWidth - box.width - 8))}px`;
  meaning.style.top = `${below ? at.bottom + 6 : Math.max(8, at.top - box.height - 6)}px`;
  meaning.focus({preventScroll: true});
});

/* What opens beside a button has no more room than there is below it, which is little near the foot of the window: while it
   is open there is room below the foot (page.css), and the page is moved as far as what is in it needs, or its button allows. */
const OPEN = '[data-testid="stPopoverButton"][aria-expanded="true"]', ABOVE = 80;  // pixels, of the header and the button
const roomFor = box => {
  const button = document.querySelector(OPEN), main = button?.closest('[data-testid="stMain"]');
  if (!main || box.getBoundingClientRect().top < button.getBoundingClientRect().top) return;  // it has opened upwards
  const lacking = Math.min(box.scrollHeight, 0.7 * innerHeight) - box.clientHeight;
  if (lacking > 2) main.scrollBy(0, Math.min(lacking + 4, Math.max(0, button.getBoundingClientRect().top - ABOVE)));
};
const grown = new ResizeObserver(all => all.forEach(one => roomFor(one.target.closest('[data-testid="stPopoverBody"]') ?? one.target)));
const BODY = '[data-testid="stPopoverBody"]', boxIn = node => (node.matches?.(BODY) ? node : node.querySelector?.(BODY));
new MutationObserver(all => {
  for (const {addedNodes, removedNodes} of all) {
    for (const box of [...addedNodes].map(boxIn).filter(Boolean)) for (const one of [box, ...box.children]) grown.observe(one);
    /* A class, for where the style asks what is inside the page, each change of the page asks it anew. */
    if ([...addedNodes, ...removedNodes].some(boxIn))
      document.documentElement.classList.toggle("box-open", document.querySelector(OPEN) !== null);
  }
}).observe(document.documentElement, {childList: true, subtree: true});

/* Back goes to the view before. The framework puts a choice in the address of the view that was there, and a
   correction of the address in a view of its own. Here: what a person did since the address changed last makes a new
   view, everything else is the same one. */
let acted = false;
for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, () => (acted = true), true);
addEventListener("popstate", () => (acted = false), true);
const {pushState, replaceState} = history;
const changed = to => to !== undefined && to !== null && new URL(to, location.href).href !== location.href;
const keep = function (state, title, to) {
  const isNew = acted && changed(to);
  if (isNew) acted = false;
  (isNew ? pushState : replaceState).call(history, state, title, to);
};
history.pushState = history.replaceState = keep;

/* On paper: a chart that is wider than the sheet is made smaller, whole; drawn anew it would come after the print. */
const SHEET = 875;  // pixels, of what is printed in paper.css
const fit = chart => {
  const width = Number(chart.querySelector(".main-svg")?.getAttribute("width"));
  chart.style.zoom = width > SHEET ? SHEET / width : "";
};
const WITH_CHART = '[data-testid="stElementContainer"]:has(.main-svg)';
const THIRD = `[data-testid="stColumn"]:nth-child(3):last-child ${WITH_CHART}`;
const PHONE = 640;  // pixels, under which columns lie under one another: then each chart is alone in its row, and tall
const TALL = 700;  // pixels of the 1265 of a sheet: what is said of the chart has room beneath it
const enlarge = box => {  // alone in its row, with a chart that is drawn for a third of a screen or for a phone
  const [width, height] = ["width", "height"].map(side => Number(box.querySelector(".main-svg").getAttribute(side)));
  box.style.zoom = Math.max(1, Math.min(SHEET / width, TALL / height, innerWidth < PHONE ? 1.9 : 1.6));
};
const CLOSED = '[class*="st-key-drawer-opened-on-paper-"] details:not([open])';
let unfolded = [];
const foot = document.createElement("style");
const here = /^(localhost|.*\.localhost|127\..*|0\.0\.0\.0|\[::1?\])$/;  // of no use to who is handed the paper
const quoted = text => `"${text.replace(/[\\"\n\r\f<]/g, sign => `\\${sign.codePointAt().toString(16)} `)}"`;
addEventListener("beforeprint", () => {
  const light = !matchMedia("(prefers-color-scheme: dark)").matches;
  document.querySelector("#paper").media = "all";
  document.documentElement.classList.add("on-paper", ...(light ? ["in-light"] : []));
  const inEnglish = document.documentElement.lang === "en", month = inEnglish ? "long" : "2-digit";
  const day = new Date().toLocaleDateString(inEnglish ? "en-GB" : "nb-NO", {day: "2-digit", month, year: "numeric"});
  const look = "font: 8pt sans-serif; color: #10171B; vertical-align: top; padding-top: 3mm;";
  foot.textContent = `@page {
    @bottom-left { content: ${quoted(here.test(location.hostname) ? "" : location.href)}; ${look} text-align: left; width: 75%; overflow-wrap: anywhere; }
    @bottom-right { content: ${quoted(day)} "  ·  " counter(page) ${quoted(inWords(" av ", " av ", " of "))} counter(pages); ${look} text-align: right; width: 25%; }
  }`;
  document.head.append(foot);
  document.querySelectorAll(".js-plotly-plot").forEach(fit);
  document.querySelectorAll(innerWidth < PHONE ? WITH_CHART : THIRD).forEach(enlarge);
  unfolded = [...document.querySelectorAll(CLOSED)];
  for (const box of unfolded) box.open = true;
});
addEventListener("afterprint", () => {
  document.documentElement.classList.remove("on-paper", "in-light");
  document.querySelector("#paper").media = "not all";
  foot.remove();
  for (const box of unfolded) box.open = false;
  for (const box of document.querySelectorAll(WITH_CHART)) box.style.zoom = "";
  for (const chart of document.querySelectorAll(".js-plotly-plot")) chart.style.zoom = "";
});

/* Without TLS the browser gives a page no clipboard: the text is marked, and copied as by the keyboard. */
const copiedMarked = box => {
  getSelection().selectAllChildren(box);
  const copied = document.execCommand("copy");
  if (copied) getSelection().removeAllRanges();
  return copied;
};

/* A text in a box is copied whole (pages/shared/one_question/skeleton.py). */
addEventListener("click", async event => {
  const button = event.target.closest?.(".to-copy button");
  if (!button) return;
  const box = button.previousElementSibling;
  const copied = navigator.clipboard ? await navigator.clipboard.writeText(box.textContent).then(() => true, () => copiedMarked(box)) : copiedMarked(box);
  button.textContent = copied ? inWords("Kopiert", "Kopiert", "Copied")
    : inWords("Marker og kopier selv", "Marker og kopier sjølv", "Mark it and copy it yourself");
  setTimeout(() => (button.textContent = inWords("Kopier", "Kopier", "Copy")), 2000);
});

/* The button that prints the page (pages/debate/sections.py). */
addEventListener("click", event => event.target.closest?.(".to-print button") && print());

/* The framework's button that copies a text has its name in English; it is named when it is reached. */
for (const reached of ["focusin", "pointerover"])
  addEventListener(reached, event =>
    event.target.closest?.('button[aria-label="Copy to clipboard"]')?.setAttribute("aria-label", inWords("Kopier", "Kopier", "Copy")));
