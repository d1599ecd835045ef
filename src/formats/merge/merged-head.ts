import { type Landscape, landscapeVersion } from "../../model/landscape/landscape.js";
import type { NamesByLanguage } from "../../model/values/names.js";
import { idPart } from "../tables/name-ids.js";
import type { MergeNotes } from "./merge-state.js";

type Head = Pick<Landscape, "tragweite" | "id" | "name" | "names" | "asOf" | "timeZone">;

/**
 * What the landscape of several is called, and of which day and time zone it is: that of all where they agree, else their names in a row, the latest day and the
 * first time zone.
 * @param name - as it was asked for
 * @param files - what messages call each of them
 */
export function mergedHead(
  landscapes: readonly Landscape[],
  name: string | undefined,
  files: readonly string[],
  notes: MergeNotes,
): Head {
  const [day, ...earlier] = [...new Set(landscapes.flatMap(({ asOf }) => asOf ?? []))].sort().reverse();
  const zone = landscapes.find(({ timeZone }) => timeZone !== undefined)?.timeZone;
  const title = titleOf(landscapes, name);
  const about = title.name ?? title.id;
  for (const [index, { asOf, timeZone }] of landscapes.entries()) {
    const file = files[index] ?? "";
    if (asOf !== undefined && earlier.includes(asOf)) notes.conflict(about, "asOf", day, asOf, file);
    if (timeZone !== undefined && timeZone !== zone) notes.conflict(about, "timeZone", zone, timeZone, file);
  }
  return {
    tragweite: landscapeVersion,
    ...title,
    ...(day === undefined ? {} : { asOf: day }),
    ...(zone === undefined ? {} : { timeZone: zone }),
  };
}

function titleOf(landscapes: readonly Landscape[], asked: string | undefined): Pick<Head, "id" | "name" | "names"> {
  if (asked !== undefined) return { id: idPart(asked) || "merged", name: asked };
  const ids = new Set(landscapes.map(({ id }) => id));
  const called = inARow(landscapes.map(({ name }) => name));
  const names = namesOf(landscapes);
  const [id = "merged"] = ids;
  if (ids.size === 1) return { id, ...(called === undefined ? {} : { name: called }), ...(names === undefined ? {} : { names }) };
  const title = inARow(landscapes.map(({ name, id: own }) => name ?? own)) ?? "";
  return { id: idPart(title) || "merged", name: title, ...(names === undefined ? {} : { names }) };
}

/** In each language that any of them has a name in. */
function namesOf(landscapes: readonly Landscape[]): NamesByLanguage | undefined {
  const given = landscapes.flatMap(({ names }) => names ?? []);
  if (given.length === 0) return undefined;
  const names: { -readonly [K in keyof NamesByLanguage]: NamesByLanguage[K] } = {};
  for (const language of ["de", "en"] as const) {
    if (given.every((each) => each[language] === undefined)) continue;
    const all = inARow(landscapes.map(({ names: own, name, id }) => own?.[language] ?? name ?? id));
    if (all !== undefined) names[language] = all.slice(0, longestName);
  }
  return names;
}

/** The most characters that the name in a language may have. */
const longestName = 500;

/** Texts that differ, with a plus between them. */
function inARow(texts: readonly (string | undefined)[]): string | undefined {
  const all = [...new Set(texts.filter((text) => text !== undefined))];
  return all.length === 0 ? undefined : all.join(" + ");
}
