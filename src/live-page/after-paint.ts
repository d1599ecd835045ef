/** Milliseconds after which a page that has begun to paint is seen. */
const paintedAfter = 20;

/** Does what may wait once what was asked before has been painted; soon where nobody sees the page. */
export function afterPaint(act: () => void): void {
  if (document.hidden) setTimeout(act, paintedAfter);
  else requestAnimationFrame(() => setTimeout(act, paintedAfter));
}
