import { expect, it } from "vitest";
import { faint, ink, mark, paper, shades } from "../../../src/report/svg/palette.js";

/** Relative luminance. Source: WCAG 2.2, "relative luminance". */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

it("every text has a contrast of 4.5:1 at least, and every line of a loss 3:1 on paper", () => {
  for (const { fill, text } of shades) expect(contrast(fill, text), fill).toBeGreaterThanOrEqual(4.5);
  for (const colour of [ink, faint, mark]) expect(contrast(paper, colour), colour).toBeGreaterThanOrEqual(4.5);
  for (const { stroke } of shades.slice(2)) expect(contrast(paper, stroke), stroke).toBeGreaterThanOrEqual(3);
});

it("losses get darker as they get larger, so that they are told apart in black and white", () => {
  const lightness = shades.map(({ fill }) => luminance(fill));
  for (const [index, each] of lightness.slice(2).entries()) expect(each).toBeLessThan(lightness[index + 1]!);
});
