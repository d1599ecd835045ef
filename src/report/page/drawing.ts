import { h, type VNode } from "preact";
import { type SvgElement, short, shortWay } from "../svg/element.js";

/** Attributes and listeners that a page adds to an element of a picture. */
export type Added = Readonly<Record<string, unknown>>;

/** An element of a picture as a part of the page: it keeps its place there, and its focus, while others around it change. */
export function drawing({ name, attributes, children }: SvgElement, added: (element: SvgElement) => Added = () => ({})): VNode {
  const written = Object.entries(attributes).map(([key, value]) => [
    key,
    typeof value === "number" ? short(value) : key === "d" && value !== undefined ? shortWay(value) : value,
  ]);
  const props = { ...Object.fromEntries(written), ...added({ name, attributes, children }), key: attributes["data-key"] };
  return h(
    name,
    props,
    children.map((child) => (typeof child === "string" ? child : drawing(child, added))),
  );
}
