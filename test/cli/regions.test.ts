import { parse as parseCsv } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { RowCount, StateCount } from "../../src/analysis/counting/count-rows.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { numeralsOf } from "../../src/words/numerals.js";
import { amountOf, unitName } from "../../src/words/populations.js";
import { type Region, regionOf } from "../arbitraries/regional-landscapes.js";
import { type OwnRow, ownRows, type Truths, truthsOf, wrongWords } from "../twin/region-claims.js";
import { ask, idsIn, keyOf, parsed, played, regionNumbers, type Told } from "./region-calls.js";

// Landscapes without insurers through every reporter: nothing may claim less than the levels of the nodes show.

/** What is asked of each region: moments of its outage, and what-ifs. */
const questions = ({ landscape }: Region): readonly (readonly string[])[] => [
  [...played, "--at", "+1h"],
  [...played, "--at", "+15h"],
  played,
  ["--degrade", "s0=0"],
  ["--isolate", "p0"],
  ["--degrade", "all=0.5"],
  ["--degrade", `${landscape.nodes.findLast(({ kind }) => kind === "service")!.id}=0.3`],
];

/** Holds the rows of a result against a count of our own. */
function checkRows(landscape: Landscape, { nodes, rows }: Told): void {
  const own = ownRows(landscape, nodes);
  expect(rows.map(keyOf).sort()).toEqual([...own.keys()].sort());
  for (const row of rows) {
    const { lost, degraded, sizes } = own.get(keyOf(row))!;
    expect(idsIn(row.lost, "surely"), keyOf(row)).toEqual(lost.surely);
    expect(idsIn(row.lost, "possibly"), keyOf(row)).toEqual(lost.possibly);
    expect(idsIn(row.degraded, "surely"), keyOf(row)).toEqual(degraded.surely);
    expect(idsIn(row.degraded, "possibly"), keyOf(row)).toEqual(expect.arrayContaining([...degraded.shown]));
    for (const state of [row.lost, row.degraded]) checkSizes(state, sizes);
  }
}

/** Without a total the bounds are the sums; a total may know more, and never less than what is surely there. */
function checkSizes({ parts }: StateCount, sizes: OwnRow["sizes"]): void {
  for (const { total, surely, possibly, count } of parts) {
    const sum = (ids: readonly string[], end: 0 | 1): number => ids.reduce((so, id) => so + sizes.get(id)![end], 0);
    const [least, most] = [sum(surely, 0), sum([...surely, ...possibly], 1)];
    if (total === null) expect(count).toEqual({ atLeast: least, atMost: most });
    else {
      expect(count.atLeast).toBeGreaterThanOrEqual(least);
      expect(count.atMost).toBeGreaterThanOrEqual(sum([...surely, ...possibly], 0));
      expect(count.atMost).toBeLessThanOrEqual(most);
    }
  }
}

const languages = ["en", "de"] as const;
const withoutTags = (html: string): string => html.replace(/<(script|style)[\s\S]*?<\/\1>/g, "").replace(/<[^>]*>/g, " ");

/** The amounts that a text must give: of each row and part in which anybody is lost. */
function amountsOf(landscape: Landscape, rows: readonly RowCount[], language: "en" | "de"): string[] {
  const numerals = numeralsOf(language);
  return rows.flatMap(({ parts, lost, unit }) =>
    lost.parts.flatMap(({ organisations, count }, place) => {
      if (organisations.atMost === 0 || parts[place]?.isOutermost !== true) return [];
      const nameOf = (many: number): string => unitName(unit, many, landscape.units ?? [], language);
      return [amountOf(count, nameOf, numerals.personsBetween, language)];
    }),
  );
}

function checkText(text: string, landscape: Landscape, { rows }: Told, truths: Truths, language: "en" | "de"): void {
  expect(wrongWords(text, truths)).toEqual([]);
  for (const amount of amountsOf(landscape, rows, language)) expect(text).toContain(amount);
}

type Cells = Readonly<Record<string, string>>;
const table = (text: string): Cells[] => parseCsv(text, { columns: true }) as Cells[];
const cell = (value: number): string => (value === Number.POSITIVE_INFINITY ? "" : String(value));

function checkCsv(lines: readonly Cells[], rows: readonly RowCount[]): void {
  const found = new Map(
    lines.map((line) => [`${line["what"]} ${line["type"]} ${line["unit"]} ${line["total"]} ${line["state"]}`, line]),
  );
  for (const row of rows) {
    for (const state of ["lost", "degraded"] as const) {
      row[state].parts.forEach(({ total, organisations, count, surely }, place) => {
        if (row.parts[place]?.isOutermost !== true || row.parts[place].offering === 0) return;
        expect(found.get(`${keyOf(row)} ${total ?? ""} ${state}`)).toMatchObject({
          organisations_at_least: cell(organisations.atLeast),
          organisations_at_most: cell(organisations.atMost),
          count_at_least: cell(count.atLeast),
          count_at_most: cell(count.atMost),
          surely: surely.join(" "),
        });
      });
    }
  }
}

describe.each(regionNumbers)("region %i, without insurers", (number) => {
  const region = regionOf(number);
  const { landscape } = region;

  it("is counted as its nodes stand, in every format of run, report and picture", async () => {
    let hit = 0;
    for (const question of questions(region)) {
      const told = await parsed<Told>(region, ["run", "./r.json", ...question]);
      checkRows(landscape, told);
      const truths = truthsOf(landscape, told.nodes);
      if (truths.isAnybodyLost) hit++;
      checkCsv(table(await ask(region, ["run", "./r.json", ...question, "--format", "csv"])), told.rows);
      for (const language of languages) {
        const args = ["./r.json", ...question, "--lang", language];
        checkText(await ask(region, ["run", ...args]), landscape, told, truths, language);
        checkText(withoutTags(await ask(region, ["report", ...args])), landscape, told, truths, language);
        for (const draw of ["layered", "services", "matrix"])
          expect(wrongWords(withoutTags(await ask(region, ["picture", ...args, "--draw", draw])), truths)).toEqual([]);
      }
    }
    expect(hit).toBeGreaterThan(0);
  }, 240_000);
});
