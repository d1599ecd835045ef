import { h, type VNode } from "preact";
import { type SvgElement, short } from "../svg/element.js";
import { shortWay } from "../svg/short-way.js";
import { pageColour } from "../svg/tokens.js";

/** Attributes and listeners that a page adds to an element of a picture. */
export type Added = Readonly<Record<string, unknown>>;

/** How what is no number is written. */
const ways: Readonly<Record<string, (value: string) => string>> = { d: shortWay, fill: pageColour, stroke: pageColour };

/** An element of a picture as a part of the page: it keeps its place there, and its focus, while others around it change. */
export function drawing({ name, attributes, children }: SvgElement, added: (element: SvgElement) => Added = () => ({})): VNode {
  const written = Object.entries(attributes).map(([key, value]) => [
    key,
    typeof value === "number" ? short(value) : value === undefined ? undefined : (ways[key]?.(value) ?? value),
  ]);
  const props = { ...Object.fromEntries(written), ...added({ name, attributes, children }), key: attributes["data-key"] };
  return h(
    name,
    props,
    children.map((child) => (typeof child === "string" ? child : drawing(child, added))),
  );
}
