import { InvalidArgumentError, Option } from "@commander-js/extra-typings";
import { UnknownIdError } from "../../errors.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import type { Disturbance } from "../../model/scenario/disturbance.js";
import { degradationOf, disconnectionOf, isolationOf } from "../../model/scenario/quick-scenario.js";
import { nearest } from "../../model/values/nearest.js";

/** Disturbances given on the command line; they hold without end. */
export interface DisturbanceOptions {
  readonly isolate?: readonly (readonly string[])[] | undefined;
  readonly disconnect?: readonly (readonly [string, string])[] | undefined;
  readonly degrade?: readonly Degradation[] | undefined;
}

interface Degradation {
  readonly id: string;
  readonly level: number;
}

/** The parser of an option that may be given several times. */
const each =
  <T>(parse: (text: string) => T) =>
  (text: string, before: readonly T[] | undefined): readonly T[] => [...(before ?? []), parse(text)];

const idsOf = (text: string): string[] =>
  text
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");

function parseSet(text: string): readonly string[] {
  const ids = idsOf(text);
  if (ids.length === 0) throw new InvalidArgumentError("Name at least one id.");
  return ids;
}

function parsePair(text: string): readonly [string, string] {
  const [one, other, ...more] = idsOf(text);
  if (one === undefined || other === undefined || more.length > 0)
    throw new InvalidArgumentError("Write two ids with a comma between them, such as ikk-suedwest,bitmarck.");
  return [one, other];
}

function parseDegradation(text: string): Degradation {
  const cut = text.lastIndexOf("=");
  const [id, level] = [text.slice(0, cut).trim(), text.slice(cut + 1).trim()];
  if (cut < 1 || id === "") throw new InvalidArgumentError("Write ID=LEVEL, such as bitmarck/epa-app=0.53.");
  if (!/^(?:0|1|[01]?\.\d+)$/.test(level) || Number(level) > 1)
    throw new InvalidArgumentError(`A level is a number from 0 (lost) to 1 (normal), such as 0.5${meant(level)}.`);
  return { id, level: Number(level) };
}

/** What a percentage or a decimal comma was meant to be. */
function meant(level: string): string {
  const percent = /^(\d{1,2}|100)(?:[.,]\d+)?\s*%$/.exec(level);
  if (percent !== null) return `; for ${level} write ${Number.parseFloat(level.replace(",", ".")) / 100}`;
  return /^[01]?,\d+$/.test(level) ? `; for ${level} write ${level.replace(",", ".")}` : "";
}

export const isolateOption = () =>
  new Option(
    "--isolate <ids>",
    "cut these off from all others, an organisation with all that it operates (repeatable)",
  ).argParser(each(parseSet));

export const disconnectOption = () =>
  new Option("--disconnect <a,b>", "cut only what runs between two (repeatable)").argParser(each(parsePair));

export const degradeOption = () =>
  new Option("--degrade <id=level>", "limit to a level from 0 (lost) to 1 (normal) (repeatable)").argParser(
    each(parseDegradation),
  );

/** @throws {@link UnknownIdError} for the first id that the landscape does not have, with the nearest */
export function refuseUnknownIds(
  { isolate = [], disconnect = [], degrade = [] }: DisturbanceOptions,
  landscape: Landscape,
): void {
  const { nodes, aliases } = indexLandscape(landscape);
  for (const id of [...isolate.flat(), ...disconnect.flat(), ...degrade.map((each) => each.id)]) {
    if (nodes.has(id) || aliases.has(id)) continue;
    throw new UnknownIdError("node", id, nearest(id, [...nodes.keys(), ...aliases.keys()]));
  }
}

/** The disturbances of the options, in the order isolations, disconnections, degradations. */
export function disturbancesOf({ isolate = [], disconnect = [], degrade = [] }: DisturbanceOptions): Disturbance[] {
  return [
    ...isolate.map(isolationOf),
    ...disconnect.map(([one, other], index) => disconnectionOf(one, other, index)),
    ...degrade.map(({ id, level }, index) => degradationOf(id, level, index)),
  ];
}
