import type { NextFact } from "../../analysis/concentration/next-fact.js";
import type { DefeatedRedundancy, HiddenHub } from "../../analysis/hidden-hubs/hidden-hubs-result.js";
import type { LimitVerdict } from "../../analysis/named-limits/named-limits-result.js";
import type { LimitReached, Supervision } from "../../analysis/supervision/supervision-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { type Bounds, byBounds } from "../../quantities.js";
import type { Writing } from "../../words/writing.js";
import { reasonsOf, ruleName } from "../text/concentration-findings.js";
import { concentrationWords } from "../text/concentration-words.js";
import { hubName } from "../text/ranked-name.js";
import { supervisorWords } from "./supervisor-words.js";

/** A hub, with all that it defeats by standing behind the same. */
export interface WrittenHub {
  readonly name: string;
  readonly kind: string;
  readonly behind: readonly string[];
  readonly defeats: string;
  readonly takes: string;
  /** Ids that are lost with it; none where they are not drawn as one. */
  readonly nodes: readonly string[];
}

/** Hubs that take most first. */
export function writtenHubs(landscape: Landscape, hubs: readonly HiddenHub[], writing: Writing): WrittenHub[] {
  const words = supervisorWords[writing.language];
  const found = new Map<string, HiddenHub[]>();
  for (const hub of hubs) {
    const { kind, id, behind, defeats } = hub;
    const key = `${kind} ${id} ${behind.join(" ")} ${defeats.what}`;
    found.set(key, [...(found.get(key) ?? []), hub]);
  }
  const mostOf = ([hub]: readonly HiddenHub[]): Bounds => hub?.count ?? nothing;
  return [...found.values()]
    .sort((a, b) => byBounds(mostOf(a), mostOf(b)) || b.length - a.length)
    .flatMap((own) => {
      const [hub] = own;
      if (hub === undefined) return [];
      const isNode = landscape.nodes.some(({ id }) => id === hub.id);
      return [
        {
          name: isNode ? writing.fullName(hub.id) : hubName(hub, writing),
          kind: words.hubKinds[hub.kind],
          behind: hub.behind.map((id) => writing.fullName(id)),
          defeats: defeatsText(
            own.map(({ defeats }) => defeats),
            writing,
          ),
          takes:
            hub.unit === null
              ? ""
              : `${writing.numerals.personsBetween(hub.count)} ${writing.unitName(hub.unit, hub.count.atMost)}`,
          nodes: nodesOfHub(landscape, hub),
        },
      ];
    });
}

const nothing: Bounds = { atLeast: 0, atMost: 0 };

function defeatsText(all: readonly DefeatedRedundancy[], writing: Writing): string {
  const words = supervisorWords[writing.language];
  const nodes = all.flatMap((each) => (each.what === "group" ? [writing.fullName(each.node)] : []));
  const types = all.flatMap((each) => (each.what === "market" ? [writing.typeName(each.offered)] : []));
  return [
    ...(nodes.length === 0 ? [] : [words.redundancyOf(writing.numerals.and(nodes))]),
    ...(types.length === 0 ? [] : [words.choiceFor(writing.numerals.and([...new Set(types)]))]),
  ].join("; ");
}

function nodesOfHub({ nodes }: Landscape, { kind, id }: HiddenHub): string[] {
  if (kind === "fourth-party") return nodes.some((node) => node.id === id) ? [id] : [];
  if (kind === "owner") return [];
  return nodes.flatMap((node) => (node.kind === "system" && node[kind] === id ? [node.id] : []));
}

/** One operator at one limit, by the largest of what it takes. */
export interface WrittenLimit {
  readonly operator: string;
  readonly limit: string;
  readonly figure: string;
  readonly verdict: string;
  readonly isAbove: boolean;
  readonly largest: string;
}

/** By rule, the largest figure first; of each operator the largest that is above, else the largest. */
export function writtenLimits({ limits, rules }: Supervision, writing: Writing): WrittenLimit[] {
  const { language, numerals } = writing;
  const words = concentrationWords[language];
  const own = supervisorWords[language];
  const found = new Map<string, LimitReached[]>();
  for (const limit of limits) {
    const key = `${limit.rule} ${limit.measure} ${limit.operator}`;
    found.set(key, [...(found.get(key) ?? []), limit]);
  }
  return [...found.values()].flatMap((list) => {
    const check = list.find(({ verdict }) => verdict === "above") ?? list[0];
    const rule = rules.find(({ id }) => id === check?.rule);
    if (check === undefined || rule === undefined) return [];
    const isShare = check.measure === "entities-share" || check.measure === "insured-share";
    const written = (bounds: Bounds): string => (isShare ? numerals.share(bounds, 1) : numerals.counts(bounds));
    const limit = check.limit === undefined ? "" : written({ atLeast: check.limit, atMost: check.limit });
    const why = [
      ...reasonsOf(check, { ...writing, words }),
      ...(check.countsFrom === undefined ? [] : [words.countsFrom(writing.clock.day(check.countsFrom))]),
    ];
    const verdict: LimitVerdict = check.verdict;
    const types = list.filter((each) => each.verdict === verdict).map(({ type }) => writing.typeName({ what: "service", type }));
    return [
      {
        operator: check.operator,
        limit: `${ruleName(rule, writing)}${check.analogue ? ` (${words.analogue})` : ""}: ${own.atLeastSo(words.measures[check.measure], limit)}`,
        figure: check.figure === undefined ? "" : written(check.figure),
        verdict: [words.verdicts[verdict], ...why].join("; "),
        isAbove: verdict === "above",
        largest: writing.listed(types, 1),
      },
    ];
  });
}

/** A fact that could be found out, as a question. */
export function factQuestion({ what, id, answers }: NextFact, landscape: Landscape, writing: Writing): string {
  const { facts } = supervisorWords[writing.language];
  const { numerals, fullName, nameOf, linkName } = writing;
  switch (what) {
    case "supplier": {
      const dependent = landscape.dependencies?.find((each) => each.id === id)?.dependent;
      const of = dependent === undefined ? linkName(id) : fullName(dependent);
      return facts.supplier(of, numerals.or(answers.map(({ answer }) => fullName(answer))));
    }
    case "pool": {
      const pool = landscape.pools?.find((each) => each.id === id);
      const count = pool?.insurers.length ?? 0;
      return facts.pool(numerals.persons(pool?.insured ?? 0), count, numerals.count(count));
    }
    case "size":
      return facts.size(nameOf(id));
    case "evidence":
      return facts.evidence(linkName(id));
    case "operator":
      return facts.operator(nameOf(id));
  }
}
