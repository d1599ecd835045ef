import { shown } from "../../words/shown.js";
import { element, type SvgElement } from "./element.js";
import { ink } from "./palette.js";
import { fitted, isUnmeasured, textWidth } from "./text-width.js";
import { smallestText } from "./tokens.js";

export interface LabelStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly fill?: string;
  readonly anchor?: "start" | "middle" | "end";
  /** At most so wide: cut with an ellipsis, and the whole text in a title. */
  readonly width?: number;
  readonly class?: string;
}

/** A line of text at its base line; size and colour are said where they are not those of the picture. */
export function label(
  text: string,
  x: number,
  y: number,
  { size = 12.5, bold = false, fill = ink, anchor = "start", width, class: className }: LabelStyle = {},
): SvgElement {
  const safe = shown(text);
  const visible = width === undefined ? safe : fitted(safe, width, size, bold);
  const attributes = {
    class: className,
    x,
    y,
    "font-size": size === smallestText ? undefined : size,
    "font-weight": bold ? "bold" : undefined,
    "text-anchor": anchor === "start" ? undefined : anchor,
    fill: fill === ink ? undefined : fill,
    // nobody knows how wide it would be drawn: it is drawn as wide as was reserved
    ...(isUnmeasured(visible) ? { textLength: textWidth(visible, size, bold), lengthAdjust: "spacingAndGlyphs" } : {}),
  };
  return visible === safe
    ? element("text", attributes, [visible])
    : element("text", attributes, [element("title", {}, [safe]), visible]);
}
