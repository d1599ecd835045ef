import { shortWay } from "./short-way.js";

/** An element of a picture. Coordinates are absolute: no element is moved by another, so that a test can measure it. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly SvgNode[];
}
export type SvgNode = SvgElement | string;

/** An element; attributes that are `undefined` are left out. */
export function element(name: string, attributes: SvgElement["attributes"], children: readonly SvgNode[] = []): SvgElement {
  return { name, attributes, children };
}

/**
 * The text of an element. Whatever came from a file is written as text, in elements and attributes.
 * @param colour - how a colour is written
 */
export function svgText({ name, attributes, children }: SvgElement, colour: (paint: string) => string): string {
  const pairs = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => {
      const own = typeof value === "number" ? short(value) : (value ?? "");
      const text = key === "d" ? shortWay(own) : own;
      return ` ${key}="${escaped(key === "fill" || key === "stroke" ? colour(text) : text)}"`;
    })
    .join("");
  if (children.length === 0) return `<${name}${pairs}/>`;
  const inner = children.map((child) => (typeof child === "string" ? escaped(child) : svgText(child, colour))).join("");
  return `<${name}${pairs}>${inner}</${name}>`;
}

/** What is not written as it is: what XML cannot hold, if only written as a number, and what it would take for markup. */
const special = /[^\t\n\r !#-%(-;=?-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const written: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text as HTML and XML show it, also within quotes. */
export function escaped(text: string): string {
  return text.replace(special, (character) => written[character] ?? "\ufffd");
}

/** A coordinate with at most two decimals. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
