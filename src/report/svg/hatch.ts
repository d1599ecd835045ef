import { element, type SvgElement } from "./element.js";

/** An area in slanted lines with an outline: what is possible and not sure. */
export function hatched(x: number, y: number, width: number, height: number, colour: string): SvgElement[] {
  if (width <= 0) return [];
  const gap = 4;
  let path = "";
  // every second line is drawn downwards, from close to where the last one ended: that is a quarter fewer letters
  let isDown = false;
  for (let from = x - height; height >= thinnest && from < x + width; from += gap) {
    const [start, end] = [Math.max(0, (x - from) / height), Math.min(1, (x + width - from) / height)];
    if (end <= start) continue;
    const along = tenth((end - start) * height);
    if (along === 0) continue;
    const [left, bottom] = [tenth(from + start * height), tenth(y + height - start * height)];
    path += isDown
      ? `M${tenth(left + along)} ${tenth(bottom - along)}l${-along} ${along}`
      : `M${left} ${bottom}l${along} ${-along}`;
    isDown = !isDown;
  }
  return [
    element("rect", { x, y, width, height, fill: "none", stroke: colour, "stroke-width": 0.8 }),
    ...(path === "" ? [] : [element("path", { d: path, fill: "none", stroke: colour, "stroke-width": 1 })]),
  ];
}

/** Of an area that is thinner only the outline is seen. */
const thinnest = 2;

const tenth = (value: number): number => Math.round(value * 10) / 10;
