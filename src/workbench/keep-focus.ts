/** Where the keyboard goes on when the field or button that it was in is gone: the title of what is shown. */
export function keepFocus(place: HTMLElement): void {
  let last: Element | null = null;
  addEventListener("focusin", ({ target }) => {
    last = target instanceof Element ? target : null;
  });
  new MutationObserver(() => {
    if (last === null || last.isConnected || document.activeElement !== document.body) return;
    last = null;
    document.querySelector<HTMLElement>("#summary-title, #panel-title")?.focus({ preventScroll: true });
  }).observe(place, { childList: true, subtree: true });
}
