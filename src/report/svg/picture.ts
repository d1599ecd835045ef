import { shown } from "../../words/shown.js";
import { element, type SvgElement, type SvgNode, svgText } from "./element.js";
import { ink, paper } from "./palette.js";
import { fontFamily, lightOnly, pageColour, smallestText } from "./tokens.js";

/** A finished picture. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly root: SvgElement;
}

export interface PictureFrame {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** Whether its parts can be chosen in a page: it is then a group of buttons, not one image. */
  readonly interactive?: boolean;
}

export function picture(frame: PictureFrame, children: readonly SvgNode[]): Picture {
  const { width, height, interactive = false } = frame;
  const title = shown(frame.title);
  const root = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
      width: Math.ceil(width),
      height: Math.ceil(height),
      "font-family": fontFamily,
      "font-size": smallestText,
      fill: ink,
      role: interactive ? "group" : "img",
      "aria-label": title,
    },
    [
      ...(interactive ? [] : [element("title", {}, [title])]),
      element("rect", { class: "paper", x: 0, y: 0, width: Math.ceil(width), height: Math.ceil(height), fill: paper }),
      ...children,
    ],
  );
  return { width: Math.ceil(width), height: Math.ceil(height), root };
}

/** A picture as the text of an SVG file: in the light colours, which every program knows. */
export function pictureText({ root }: Picture): string {
  return `${svgText(root, lightOnly)}\n`;
}

/** A picture as a part of a page, in whose colours it is drawn. */
export function pictureMarkup({ root }: Picture): string {
  return svgText(root, pageColour);
}
