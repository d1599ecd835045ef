import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortWay } from "../../../src/report/svg/short-way.js";

type Point = readonly [x: number, y: number];

/** The points of a way, read as the standard says it, one letter after the other: slow, and sharing nothing with what is tested. */
function pointsOf(d: string): Point[] {
  const tokens = d.match(/[a-zA-Z]|-?(?:\d+(?:\.\d+)?|\.\d+)/g) ?? [];
  const points: Point[] = [];
  let [at, begin]: [Point, Point] = [
    [0, 0],
    [0, 0],
  ];
  let letter = "";
  const next = (): number => Number(tokens.shift());
  while (tokens.length > 0) {
    if (/[a-z]/i.test(tokens[0] ?? "")) letter = tokens.shift() ?? "";
    const [x, y] = letter === letter.toLowerCase() ? at : [0, 0];
    const kind = letter.toUpperCase();
    if (kind === "Z") at = begin;
    else if (kind === "H") at = [x + next(), at[1]];
    else if (kind === "V") at = [at[0], y + next()];
    else if (kind === "A") {
      points.push([next(), next()], [next(), next()], [next(), 0]);
      at = [x + next(), y + next()];
    } else {
      for (let pairs = kind === "C" ? 3 : 1; pairs > 0; pairs -= 1) {
        const point: Point = [x + next(), y + next()];
        if (pairs > 1) points.push(point);
        else at = point;
      }
    }
    if (kind === "M") {
      begin = at;
      letter = letter === "m" ? "l" : "L";
    }
    points.push(at);
  }
  return points;
}

const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true }).map((value) => Math.round(value * 1000) / 1000);
const few = fc.integer({ min: -3, max: 3 });
const amount = fc.oneof(coordinate, few);
const pair = fc.tuple(amount, amount).map((numbers) => numbers.join(" "));
const step = fc.oneof(
  fc.tuple(fc.constantFrom("M", "m", "L", "l"), pair).map(([letter, text]) => letter + text),
  fc.tuple(fc.constantFrom("H", "h", "V", "v"), amount).map(([letter, value]) => `${letter}${value}`),
  fc.tuple(fc.constantFrom("C", "c"), pair, pair, pair).map(([letter, ...points]) => letter + points.join(" ")),
  fc
    .tuple(fc.constantFrom("A", "a"), fc.nat(9), pair)
    .map(([letter, radius, end]) => `${letter}${radius} ${radius} 0 0 1 ${end}`),
  fc.constantFrom("Z", "z"),
);
const way = fc.tuple(pair, fc.array(step, { maxLength: 30 })).map(([begin, steps]) => `M${begin}${steps.join("")}`);

describe("the short way of a path", () => {
  it("passes through the same points, to a tenth", () => {
    fc.assert(
      fc.property(way, (d) => {
        const [before, after] = [pointsOf(d), pointsOf(shortWay(d))];
        expect(after.length).toBe(before.length);
        for (const [index, [x, y]] of before.entries()) {
          expect(Math.abs(x - (after[index]?.[0] ?? Number.NaN))).toBeLessThanOrEqual(0.0501);
          expect(Math.abs(y - (after[index]?.[1] ?? Number.NaN))).toBeLessThanOrEqual(0.0501);
        }
      }),
    );
  });

  it("is no longer than the way with tenths, and stays what it is once it is short", () => {
    fc.assert(
      fc.property(way, (d) => {
        const tenths = d.replaceAll(/-?\d+\.\d+/g, (value) => String(Math.round(Number(value) * 10) / 10));
        const short = shortWay(d);
        expect(short.length).toBeLessThanOrEqual(tenths.length);
        expect(shortWay(short)).toBe(short);
      }),
    );
  });

  it.each([
    ["M411.89 157.3L420.29 165.7M420.29 157.3L411.89 165.7", "M411.9 157.3l8.4 8.4m0-8.4-8.4 8.4"],
    ["M250 118L1026 118", "M250 118h776"],
    ["M368 120h96.18v15h-96.18zM466.18 120h96.18v15h-96.18z", "M368 120h96.2v15H368Zm98.2 0h96.2v15H466.2Z"],
    ["M0.5 -0.5L0 0Z", "M.5-.5 0 0Z"],
  ])("%s", (d, short) => {
    expect(shortWay(d)).toBe(short);
  });
});
