import { expect } from "vitest";
import type { RowCount, StateCount } from "../../src/analysis/counting/count-rows.js";
import type { Region } from "../arbitraries/regional-landscapes.js";
import type { ToldNode } from "../twin/region-claims.js";
import { type Called, call, packageFolder } from "./memory-host.js";

const round = process.env["ROUND"];
type Files = Readonly<Record<string, string>>;

/** Three of the thirty; a round of the long check has thirty of its own. */
export const regionNumbers: readonly number[] =
  round === undefined ? [1, 4, 17] : Array.from({ length: 30 }, (_, place) => 30 * (Number(round) - 1) + place);

/** What a run tells of nodes and rows. */
export interface Told {
  readonly nodes: readonly ToldNode[];
  readonly rows: readonly RowCount[];
}

/** Runs a command on a region, with more files where it needs them. */
export const called = ({ landscape, scenario }: Region, args: readonly string[], more: Files = {}): Promise<Called> => {
  const script = { [`${packageFolder}dist/page.js`]: "" };
  const files = { ...script, ...more, "./r.json": JSON.stringify(landscape), "./s.json": JSON.stringify(scenario) };
  return call(args, { files, columns: 100_000 });
};

/** What a command prints and writes that must not fail. */
export async function ask(region: Region, args: readonly string[], more?: Files): Promise<string> {
  const { code, stdout, stderr, written } = await called(region, args, more);
  expect({ code, stderr }, args.join(" ")).toEqual({ code: 0, stderr: expect.not.stringContaining("error") as string });
  return stdout + [...written.values()].join("");
}

/** The same as JSON, in which an upper bound that nobody knows is infinite again. */
export const parsed = async <T>(region: Region, args: readonly string[], more?: Files): Promise<T> =>
  JSON.parse(await ask(region, [...args, "--format", "json"], more), (key, value) =>
    key === "atMost" && value === null ? Number.POSITIVE_INFINITY : value,
  ) as T;

/** The outage of a region. */
export const played = ["--scenario", "./s.json"];

/** What tells one row from another. */
export const keyOf = ({ what, type, unit }: Pick<RowCount, "what" | "type" | "unit">): string => `${what} ${type} ${unit}`;
/** Who of all parts is in a state, surely or at least possibly. */
export const idsIn = ({ parts }: StateCount, key: "surely" | "possibly"): string[] =>
  [...new Set(parts.flatMap((part) => (key === "surely" ? part.surely : [...part.surely, ...part.possibly])))].sort();
