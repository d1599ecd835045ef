import type { Html } from "../report/page/html.js";

/** An element of the page by its id. */
export const place = (id: string): HTMLElement | null => document.getElementById(id);

/** Shows something in a place of the page. */
export function put(id: string, content: Html): void {
  const found = place(id);
  if (found !== null) found.innerHTML = content.text;
}
