/**
 * Follows the links within the page without touching its address, which holds what is asked: the part is shown, opened where it
 * can be, and its head gets the focus.
 */
export function followLinksWithin(): void {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const part = link === null ? null : document.getElementById(link.getAttribute("href")?.slice(1) ?? "");
    if (part === null) return;
    event.preventDefault();
    if (part instanceof HTMLDetailsElement) part.open = true;
    part.scrollIntoView();
    (part.querySelector("summary") ?? part).focus({ preventScroll: true });
  });
}
