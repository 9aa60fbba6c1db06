/* On a narrow window the framework's menu lies over the page. It closes itself only in what calls itself a phone, and
   is open again after a reload: closed here whatever the browser calls itself. Put into the page by server.py. */
const narrow = () => innerWidth <= 768;
addEventListener("click", event => {
  if (!narrow() || !event.target.closest?.('[data-testid="stSidebarNavLink"]')) return;
  setTimeout(() => document.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click());
});
if (narrow())
  for (const key of Object.keys(localStorage)) if (key.startsWith("stSidebarCollapsed")) localStorage.removeItem(key);
