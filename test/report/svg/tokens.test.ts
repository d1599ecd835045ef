import { describe, expect, it } from "vitest";
import { pageStyle } from "../../../src/report/page/page-style.js";
import { lightOnly, paint, type TokenName, tokens } from "../../../src/report/svg/tokens.js";

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

/** CIE L* under D65. */
function lightness(colour: string): number {
  const y = luminance(colour);
  return y <= 0.008856 ? 903.3 * y : 116 * Math.cbrt(y) - 16;
}

const grounds = ["bg", "sunk", "raise"] as const;
/** What is read, and on what it stands. */
const texts: readonly (readonly [text: TokenName, grounds: readonly TokenName[]])[] = [
  ["tx", [...grounds, "acc-bg", "err-bg"]],
  ["tx2", [...grounds, "acc-bg"]],
  ["dim", ["bg", "raise"]],
  ["acc", grounds],
  ["deg-tx", grounds],
  ["warn-tx", ["warn-bg"]],
  ["acc-on", ["acc"]],
  ["iso-on", ["iso"]],
  ["lost-on", ["lost"]],
  ["deg-on", ["deg"]],
];

describe.each(["light", "dark"] as const)("the %s colours", (theme) => {
  const ratio = (one: TokenName, other: TokenName): number => contrast(tokens[one][theme], tokens[other][theme]);

  it.each(texts.flatMap(([text, on]) => on.map((ground) => [text, ground] as const)))("%s is read on %s (4.5:1)", (text, on) => {
    expect(ratio(text, on)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["iso", "lost", "deg", "norm", "tol", "line2", "acc"] as const)("%s is seen on page, panel and box (3:1)", (shape) => {
    for (const ground of ["bg", "raise"] as const) expect(ratio(shape, ground), ground).toBeGreaterThanOrEqual(3);
  });

  it("tell lost from degraded without colour", () => {
    expect(Math.abs(lightness(tokens.lost[theme]) - lightness(tokens.deg[theme]))).toBeGreaterThan(10);
  });
});

it("in print without colour what is cut off, lost and degraded are steps of lightness", () => {
  const [iso = 0, lost = 0, deg = 0] = (["iso", "lost", "deg"] as const).map((name) => lightness(tokens[name].light));
  expect(lost - iso).toBeGreaterThan(15);
  expect(deg - lost).toBeGreaterThan(15);
});

it("every custom property that the page uses is one of the colours", () => {
  const used = [...pageStyle.matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name ?? "");
  expect(used.filter((name) => !(name in tokens))).toEqual([]);
});

it("nothing on the page is smaller than 12 pixels, nothing printed smaller than 9 points", () => {
  const sizes = [...pageStyle.matchAll(/font-size:([\d.]+)(px|pt|rem|em)|font:([\d.]+)(px)/g)];
  const least = { px: 12, pt: 9, rem: 0.75, em: 1 };
  for (const [rule, size = "", unit, short = "", shortUnit] of sizes) {
    const key = (unit ?? shortUnit) as keyof typeof least;
    expect(Number(size || short), rule).toBeGreaterThanOrEqual(least[key]);
  }
  expect(sizes.length).toBeGreaterThan(10);
});

it("a page printed from the dark is light: the dark colours stand for screens only", () => {
  for (const rule of pageStyle.split("\n").filter((line) => line.includes(tokens.bg.dark)))
    expect(rule).toMatch(/^@media screen/);
});

it("a picture alone has the light colours", () => {
  expect(paint("lost")).toBe("var(--lost,#a11d1a)");
  expect(lightOnly(paint("lost"))).toBe("#a11d1a");
  expect(lightOnly("none")).toBe("none");
});
