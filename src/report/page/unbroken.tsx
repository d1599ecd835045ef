import type { ComponentChildren } from "preact";

/** From one number to another, with the sign of its unit: `79–82 %`. */
const range = /(\d[\d.,]*–\d(?:[\d.,]*\d)?(?:[\s\u00A0\u202F]?%)?)/;

/** A text whose ranges stand on one line each: after their dash a browser would break them. */
export function unbroken(text: string): ComponentChildren {
  return text.split(range).map((part, index) => (index % 2 === 1 ? <span class="whole">{part}</span> : part));
}
