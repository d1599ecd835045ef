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
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => {
      const own = typeof value === "number" ? short(value) : (value ?? "");
      const text = key === "d" ? shortWay(own) : own;
      return ` ${key}="${escaped(key === "fill" || key === "stroke" ? colour(text) : text)}"`;
    })
    .join("");
  if (children.length === 0) return `<${name}${written}/>`;
  const inner = children.map((child) => (typeof child === "string" ? escaped(child) : svgText(child, colour))).join("");
  return `<${name}${written}>${inner}</${name}>`;
}

/** Whether XML can hold a character, if only written as a number. */
function isPossible(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** A text as HTML and XML show it, also within quotes. */
export function escaped(text: string): string {
  return [...text]
    .map((character) => (isPossible(character) ? character : "\ufffd"))
    .join("")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** A coordinate with at most two decimals. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
