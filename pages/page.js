/* On a narrow window the framework's menu lies over the page. It closes itself only in what calls itself a phone, and
   is open again after a reload: closed here whatever the browser calls itself. Put into the page by server.py. */
const narrow = () => innerWidth <= 768;
addEventListener("click", event => {
  if (!narrow() || !event.target.closest?.('[data-testid="stSidebarNavLink"]')) return;
  setTimeout(() => document.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click());
});
if (narrow())
  for (const key of Object.keys(localStorage)) if (key.startsWith("stSidebarCollapsed")) localStorage.removeItem(key);

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
  meaning.setAttribute("aria-label", `Hva er ${word.textContent}?`);
  meaning.textContent = word.title;
  meaning.showPopover();
  const at = word.getBoundingClientRect(), box = meaning.getBoundingClientRect();
  const below = at.bottom + box.height + 12 < innerHeight;
  meaning.style.left = `${Math.max(8, Math.min(at.left, innerWidth - box.width - 8))}px`;
  meaning.style.top = `${below ? at.bottom + 6 : Math.max(8, at.top - box.height - 6)}px`;
  meaning.focus({preventScroll: true});
});
