import type { SvgElement } from "../../../src/report/svg/element.js";
import type { Picture } from "../../../src/report/svg/picture.js";
import { textWidth } from "../../../src/report/svg/text-width.js";
import { smallestText } from "../../../src/report/svg/tokens.js";

/** A rectangle that a text fills at most. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

const number = (value: string | number | undefined): number => Number(value ?? 0);

/** An element and all within it. */
export function* elementsOf(element: SvgElement): Generator<SvgElement> {
  yield element;
  for (const child of element.children) if (typeof child !== "string") yield* elementsOf(child);
}

/** Every text of a picture with the room that it takes in the widest of the usual fonts. */
export function textBoxes({ root }: Picture): TextBox[] {
  return [...elementsOf(root)].flatMap(({ name, attributes, children }) => {
    if (name !== "text") return [];
    const text = children.filter((child) => typeof child === "string").join("");
    const size = number(attributes["font-size"] ?? smallestText);
    const width = textWidth(text, size, attributes["font-weight"] === "bold");
    const x = number(attributes["x"]);
    const anchor = attributes["text-anchor"] ?? "start";
    const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
    const base = number(attributes["y"]);
    return [{ text, left, right: left + width, top: base - size * 0.8, bottom: base + size * 0.22, size }];
  });
}

/** Texts that leave the picture, lie over one another, or are too small to read. */
export function misplaced(picture: Picture): string[] {
  const boxes = textBoxes(picture);
  const outside = boxes
    .filter(({ left, right, top, bottom }) => left < 0 || top < 0 || right > picture.width || bottom > picture.height)
    .map(({ text }) => `outside: ${text}`);
  const overlapping = boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
      .map((other) => `${one.text} over ${other.text}`),
  );
  const small = boxes.filter(({ size }) => size < smallestText).map(({ text }) => `small: ${text}`);
  return [...outside, ...overlapping, ...small];
}
