import type { Bounds } from "../../quantities.js";
import { element, type SvgElement } from "./element.js";
import { glyph } from "./glyphs.js";
import { hatched } from "./hatch.js";
import { heading } from "./heading.js";
import { label } from "./label.js";
import type { BoxName } from "./layered-boxes.js";
import { boxHeight, boxWidth, layeredLayout, type PlacedBox, type PlacedLink } from "./layered-layout.js";
import { layeredLegend } from "./layered-legend.js";
import type { LayeredView } from "./layered-view.js";
import { ink, line, mark, shadeOf } from "./palette.js";
import { type Picture, picture } from "./picture.js";
import type { PictureWriting } from "./picture-writing.js";
import { textWidth } from "./text-width.js";

export interface LayeredPictureOptions {
  /** What the picture is about, such as the name of the scenario and the moment. */
  readonly title: string;
  /** Whether boxes can be chosen in a page. @defaultValue false */
  readonly interactive?: boolean;
  /** Key of the chosen box. */
  readonly chosen?: string | undefined;
}

/** The layered dependency picture: columns of boxes with their loss, lines as wide as what is lost on them. */
export function layeredPicture(
  view: LayeredView,
  writing: PictureWriting,
  { title, interactive = false, chosen }: LayeredPictureOptions,
): Picture {
  const { words } = writing;
  const layout = layeredLayout(view);
  const legend = layeredLegend(view, writing, layout.width, layout.height);
  return picture(
    { width: layout.width, height: layout.height + legend.height, title: `${words.layeredTitle}: ${title}`, interactive },
    [
      ...heading(words.layeredTitle, title, layout.width),
      ...layout.headings.map(({ x, y }, column) =>
        label(words.columns[view.columns[column]?.name ?? "groups"], x, y, {
          size: 14,
          bold: true,
          anchor: "middle",
          width: boxWidth + 110,
        }),
      ),
      ...[...layout.links]
        .sort((a, b) => a.link.loss.atMost - b.link.loss.atMost)
        .flatMap((each) => drawnLink(each, interactive)),
      ...layout.boxes.map((placed, index) =>
        drawnBox(placed, writing, interactive ? { isFirst: index === 0, chosen } : undefined),
      ),
      ...legend.elements,
    ],
  );
}

function drawnLink({ link, path, isOffer }: PlacedLink, interactive: boolean): SvgElement[] {
  const { loss, isAssumed, from, to } = link;
  const isAffected = loss.atMost > 0;
  const shown = element("path", {
    class: isAffected ? "link" : "link calm",
    d: path,
    fill: "none",
    stroke: isAffected ? shadeOf(Math.max(loss.atLeast, Number.MIN_VALUE)).stroke : line,
    "stroke-width": isAffected ? 1 + 4 * loss.atMost : 0.8,
    "stroke-opacity": isAffected ? 0.85 : 0.55,
    "stroke-dasharray": isAssumed ? "7 4" : undefined,
    ...(interactive ? { "data-from": from, "data-to": to } : {}),
  });
  if (!interactive || isOffer) return [shown];
  return [
    shown,
    element("path", {
      class: "hit",
      d: path,
      fill: "none",
      stroke: "transparent",
      "stroke-width": 9,
      "data-from": from,
      "data-to": to,
    }),
  ];
}

interface Choosing {
  readonly isFirst: boolean;
  readonly chosen: string | undefined;
}

function drawnBox({ box, x, y }: PlacedBox, writing: PictureWriting, choosing: Choosing | undefined): SvgElement {
  const { loss, glyph: sign, key, column } = box;
  const shade = shadeOf(loss.atLeast);
  const percent = loss.atMost > 0 ? writing.numerals.wholePercent(loss) : "";
  const name = boxName(box.name, writing);
  const size = 12.5;
  const room = boxWidth - 18 - (percent === "" ? 0 : textWidth(percent, size, true) + 8) - (sign === "normal" ? 0 : 18);
  const isChosen = choosing?.chosen === key;
  const textStyle = { size, fill: shade.text, class: "on-box" };
  const percentX = x + boxWidth - 8;
  return element(
    "g",
    choosing === undefined
      ? {}
      : {
          class: "box",
          "data-key": key,
          tabindex: isChosen || (choosing.chosen === undefined && choosing.isFirst) ? 0 : -1,
          role: "button",
          "aria-pressed": isChosen ? "true" : "false",
          "aria-description": writing.words.boxLabel(name, writing.words.columns[column], writing.numerals.wholePercent(loss)),
        },
    [
      element("rect", {
        x,
        y,
        width: boxWidth,
        height: boxHeight,
        rx: 4,
        fill: shade.fill,
        stroke: isChosen ? mark : ink,
        "stroke-width": isChosen ? 3 : 0.7,
      }),
      ...glyph(sign, x + 6, y + 8, 14, shade.text),
      label(name, x + (sign === "normal" ? 8 : 25), y + 20, { ...textStyle, width: room }),
      ...(percent === "" ? [] : [label(percent, percentX, y + 20, { ...textStyle, bold: true, anchor: "end" })]),
      ...lossBar(loss, x + 8, y + boxHeight - 8, boxWidth - 16, shade.text),
    ],
  );
}

/** A bar below the name: filled as far as surely lost, hatched as far as possibly. */
function lossBar({ atLeast, atMost }: Bounds, x: number, y: number, width: number, colour: string): SvgElement[] {
  if (atMost <= 0) return [];
  return [
    element("rect", { x, y, width, height: 4, fill: "none", stroke: colour, "stroke-width": 0.5 }),
    element("rect", { x, y, width: width * atLeast, height: 4, fill: colour }),
    ...hatched(x + width * atLeast, y, width * (atMost - atLeast), 4, colour),
  ];
}

/** What a box is called. */
export function boxName(name: BoxName, { words, numerals, nameOf, serviceName, insurerTypeName }: PictureWriting): string {
  switch (name.kind) {
    case "node":
      return nameOf(name.id);
    case "service-type":
      return serviceName(name.serviceType);
    case "nationwide":
      return words.nationwide(numerals.count(name.count));
    case "insurer-type": {
      const count = numerals.count(name.count);
      return name.isRest ? words.furtherOf(insurerTypeName(name.type), count) : words.othersOf(insurerTypeName(name.type), count);
    }
    case "insured-of":
      return words.insuredOf(insurerTypeName(name.type));
    case "unknown-operator":
      return words.unknownOperator;
    case "others":
      return words.others(name.count, numerals.count(name.count));
  }
}
