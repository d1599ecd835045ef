import type { Disturbance } from "../model/scenario/disturbance.js";
import { degradationOf, isolationOf } from "../model/scenario/quick-scenario.js";
import type { Scenario } from "../model/scenario/scenario.js";

/** What a reader asks beside the saved scenario. */
export interface WhatIf {
  /** The moment as `--at` takes it; `null` for all disturbances at once. */
  readonly at: string | null;
  /** Sets of ids that are cut off. */
  readonly isolate: readonly (readonly string[])[];
  /** Pairs of sets of ids between which all is cut. */
  readonly disconnect: readonly (readonly [readonly string[], readonly string[]])[];
  readonly degrade: readonly { readonly ids: readonly string[]; readonly level: number }[];
  /** Ids of disturbances of the saved scenario that do not happen. */
  readonly off: readonly string[];
  /** Nodes that a disturbance of the saved scenario spares. */
  readonly spare: readonly { readonly disturbance: string; readonly ids: readonly string[] }[];
}

/** One act of a reader that asks something else, and the words for it. */
export interface AskedStep {
  readonly before: WhatIf;
  readonly after: WhatIf;
  readonly act: string;
}

export function nothingAsked(at: string | null): WhatIf {
  return { at, isolate: [], disconnect: [], degrade: [], off: [], spare: [] };
}

/** The saved scenario with what is asked: the same as the command line makes of `--isolate`, `--disconnect` and `--degrade`. */
export function askedScenario(saved: Scenario, asked: WhatIf): Scenario {
  const { off, spare } = asked;
  const kept = saved.disturbances
    .filter(({ id }) => !off.includes(id))
    .map((each): Disturbance => {
      const ids = spare.filter(({ disturbance }) => disturbance === each.id).flatMap((entry) => entry.ids);
      if (ids.length === 0 || each.kind === "disconnection") return each;
      return { ...each, except: [...(each.except ?? []), ...ids.map((id) => ({ id }))] };
    });
  return { ...saved, disturbances: [...kept, ...addedDisturbances(saved, asked).map(({ disturbance }) => disturbance)] };
}

/** A disturbance that is asked for, and where it stands in what is asked. */
export interface Added {
  readonly list: "isolate" | "disconnect" | "degrade";
  readonly index: number;
  readonly disturbance: Disturbance;
}

/** The disturbances that are asked for, numbered as the command line does, past the ids that the saved scenario keeps. */
export function addedDisturbances(saved: Scenario, { isolate, disconnect, degrade, off }: WhatIf): Added[] {
  const taken = new Set(saved.disturbances.map(({ id }) => id).filter((id) => !off.includes(id)));
  const numbers = { isolate: 0, disconnect: 0, degrade: 0 };
  const free = (list: Added["list"]): number => {
    do numbers[list] += 1;
    while (taken.has(`${list}-${numbers[list]}`));
    return numbers[list] - 1;
  };
  const selectors = (ids: readonly string[]) => ids.map((id) => ({ id }));
  return [
    ...isolate.map((ids, index): Added => ({ list: "isolate", index, disturbance: isolationOf(ids, free("isolate")) })),
    ...disconnect.map(([one, other], index): Added => {
      const id = `disconnect-${free("disconnect") + 1}`;
      return {
        list: "disconnect",
        index,
        disturbance: { kind: "disconnection", id, between: [selectors(one), selectors(other)] },
      };
    }),
    ...degrade.map(({ ids, level }, index): Added => {
      const { id } = degradationOf(ids[0] ?? "", level, free("degrade"));
      return { list: "degrade", index, disturbance: { kind: "degradation", id, nodes: selectors(ids), level } };
    }),
  ];
}

/** Without one of the disturbances that were asked for. */
export function withoutAdded(asked: WhatIf, { list, index }: Added): WhatIf {
  return { ...asked, [list]: asked[list].filter((_, place) => place !== index) };
}

const between = "~"; // no id has it
const sameIds = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

/** What is asked, as the fragment of a link. */
export function fragmentOf(asked: WhatIf): string {
  const parameters = new URLSearchParams();
  parameters.set("at", asked.at ?? "all");
  for (const ids of asked.isolate) parameters.append("isolate", ids.join(between));
  for (const [one, other] of asked.disconnect) parameters.append("disconnect", `${one.join(between)},${other.join(between)}`);
  for (const { ids, level } of asked.degrade) parameters.append("degrade", `${ids.join(between)}=${level}`);
  for (const id of asked.off) parameters.append("off", id);
  for (const { disturbance, ids } of asked.spare) parameters.append("spare", `${disturbance},${ids.join(between)}`);
  return `#${parameters.toString()}`;
}

/** Links that pages write have some hundred characters; longer ones, or of more parts, would keep the tab busy. */
const mostCharacters = 50_000;
const mostParts = 200;

/** Whether a link asks more than a page follows. */
export function asksTooMuch(fragment: string): boolean {
  if (fragment.length > mostCharacters) return true;
  let parts = 1;
  for (const character of fragment) if (character === "&") parts++;
  return parts > mostParts;
}

/** A level as the command line reads it: 0, 1, 0.5 or .5, and nothing else that JavaScript takes for a number. */
function levelIn(text: string): number | undefined {
  return /^(?:0|1|[01]?\.\d{1,20}|\d(?:\.\d{1,20})?e-\d{1,2})$/.test(text) && Number(text) <= 1 ? Number(text) : undefined;
}

/** What a link asks; whatever in it names nothing that the page knows is left out, and all of it where it asks too much. */
export function readFragment(
  fragment: string,
  fallback: WhatIf,
  isKnown: (id: string) => boolean,
  isMoment: (text: string) => boolean,
): WhatIf {
  if (fragment.length < 2 || asksTooMuch(fragment)) return fallback;
  const parameters = new URLSearchParams(fragment.slice(1));
  const known = (text: string): string[] => text.split(between).filter(isKnown);
  const at = parameters.get("at");
  const sets = (name: string): string[][] =>
    parameters
      .getAll(name)
      .map(known)
      .filter((ids) => ids.length > 0);
  return {
    at: at === "all" ? null : at !== null && isMoment(at) ? at : fallback.at,
    isolate: sets("isolate"),
    disconnect: parameters.getAll("disconnect").flatMap((text): [string[], string[]][] => {
      const [one = "", other = ""] = text.split(",");
      const pair: [string[], string[]] = [known(one), known(other)];
      return pair[0].length > 0 && pair[1].length > 0 ? [pair] : [];
    }),
    degrade: parameters.getAll("degrade").flatMap((text) => {
      const cut = text.lastIndexOf("=");
      const [ids, level] = [known(text.slice(0, cut)), levelIn(text.slice(cut + 1))];
      return ids.length > 0 && level !== undefined ? [{ ids, level }] : [];
    }),
    off: parameters.getAll("off"),
    spare: parameters.getAll("spare").flatMap((text) => {
      const [disturbance = "", ids = ""] = text.split(",");
      return known(ids).length > 0 ? [{ disturbance, ids: known(ids) }] : [];
    }),
  };
}

export function isIsolated({ isolate }: WhatIf, ids: readonly string[]): boolean {
  return isolate.some((set) => sameIds(set, ids));
}

function isDegraded({ degrade }: WhatIf, ids: readonly string[]): boolean {
  return degrade.some((each) => sameIds(each.ids, ids));
}

export function isolated(asked: WhatIf, ids: readonly string[]): WhatIf {
  return isIsolated(asked, ids) ? asked : { ...asked, isolate: [...asked.isolate, ids] };
}

export function degraded(asked: WhatIf, ids: readonly string[], level: number): WhatIf {
  const others = asked.degrade.filter((each) => !sameIds(each.ids, ids));
  return { ...asked, degrade: [...others, { ids, level }] };
}

/** Without what was asked of these nodes. */
export function released(asked: WhatIf, ids: readonly string[]): WhatIf {
  return {
    ...asked,
    isolate: asked.isolate.filter((set) => !sameIds(set, ids)),
    degrade: asked.degrade.filter((each) => !sameIds(each.ids, ids)),
  };
}

/** Without the links of these nodes that were cut. */
export function unlinked(asked: WhatIf, ids: readonly string[]): WhatIf {
  return { ...asked, disconnect: asked.disconnect.filter((pair) => !pair.some((set) => sameIds(set, ids))) };
}

/** Whether anything is asked of these nodes. */
export function isTouched(asked: WhatIf, ids: readonly string[]): boolean {
  return (
    isIsolated(asked, ids) || isDegraded(asked, ids) || asked.disconnect.some((pair) => pair.some((set) => sameIds(set, ids)))
  );
}

const isPair = ([a, b]: WhatIf["disconnect"][number], one: readonly string[], other: readonly string[]): boolean =>
  (sameIds(a, one) && sameIds(b, other)) || (sameIds(a, other) && sameIds(b, one));

export function isDisconnected({ disconnect }: WhatIf, one: readonly string[], other: readonly string[]): boolean {
  return disconnect.some((pair) => isPair(pair, one, other));
}

/** Cuts between two sets, or joins them again. */
export function disconnectedOrJoined(asked: WhatIf, one: readonly string[], other: readonly string[]): WhatIf {
  const others = asked.disconnect.filter((pair) => !isPair(pair, one, other));
  return { ...asked, disconnect: others.length < asked.disconnect.length ? others : [...others, [one, other]] };
}
