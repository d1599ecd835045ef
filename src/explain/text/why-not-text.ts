import type { HeldPlace } from "../../analysis/why/held-places.js";
import type { FurtherFailuresFound, WhyNot } from "../../analysis/why/why-not.js";
import { appendAll } from "../../sequences.js";
import type { Phrases } from "./phrases.js";

/** So many of a list are named; how many more there are is said. */
const mostNamed = 20;

/** The first of a list in words, and how many more there are. */
function firstOf<T>(phrases: Phrases, list: readonly T[], said: (each: T) => string): string[] {
  const more = list.length - mostNamed;
  const named = list.slice(0, mostNamed).map(said);
  return more > 0 ? [...named, phrases.words.more(phrases.count(more))] : named;
}

/** On what it rests that a node is normal where it may not be: a stand-by is a matter of time, the rest is unknown. */
function onlyIf({ words }: Phrases, { doubts }: WhyNot): string {
  if (!doubts.includes("standBys")) return words.possiblyOnly;
  return doubts.length === 1 ? words.standByOnly : words.standByAndUnknown;
}

/** Why a node is not affected, in words. */
export function whyNotText(phrases: Phrases, whyNot: WhyNot, nothingHolds: boolean): string[] {
  const { words } = phrases;
  const lines: string[] = [];
  if (nothingHolds) lines.push(words.noDisturbance);
  if (!whyNot.surely) lines.push(onlyIf(phrases, whyNot));
  if (whyNot.suppliers === 0) appendAll(lines, unstatedLines(phrases, whyNot));
  else {
    if (whyNot.answer === "held") appendAll(lines, [words.heldIntro, ...heldLines(phrases, whyNot)]);
    else if (whyNot.answer === "open") appendAll(lines, openLines(phrases, whyNot));
    else if (!nothingHolds) lines.push(words.noPath);
    lines.push(words.dependsOn(whyNot.suppliers, phrases.count(whyNot.suppliers)));
    appendAll(lines, directLines(phrases, whyNot));
    const names = firstOf(phrases, whyNot.operators, (id) => phrases.node(id));
    lines.push(names.length > 0 ? words.operators(phrases.and(names)) : words.noOperators);
    if (whyNot.withoutOperator > 0)
      lines.push(words.withoutOperator(whyNot.withoutOperator, phrases.count(whyNot.withoutOperator)));
  }
  const additions =
    whyNot.suppliers === 0
      ? []
      : ["", words.additionTitle, ...additionLines(phrases, whyNot.additions).map((line) => `  ${line}`)];
  const reason = whyNot.surely ? words.whyNotTitle : words.whyNotPossiblyTitle;
  return [whyNot.suppliers === 0 ? words.whyUnknownTitle : reason, ...lines.map((line) => `  ${line}`), ...additions];
}

/** That nobody stated what it depends on, or with weaker evidence only than is asked for. */
function unstatedLines(phrases: Phrases, whyNot: WhyNot): string[] {
  const { words } = phrases;
  if (whyNot.direct.length === 0) return [words.noSuppliers];
  return [words.weakSuppliers(whyNot.direct.length), ...directLines(phrases, whyNot)];
}

function directLines(phrases: Phrases, { direct }: WhyNot): string[] {
  return firstOf(phrases, direct, (dependency) => {
    const suppliers = dependency.candidates ?? [dependency.supplier ?? ""];
    return `${phrases.or(firstOf(phrases, suppliers, (id) => phrases.node(id)))}; ${phrases.link(dependency)}`;
  }).map((line) => `- ${line}`);
}

function openLines(phrases: Phrases, { perhaps, surely }: WhyNot): string[] {
  return [
    (surely ? phrases.words.mayReachInVain : phrases.words.mayReach)(perhaps.length),
    ...firstOf(phrases, perhaps, (id) => phrases.disturbance(id)).map((line) => `- ${line}`),
  ];
}

function heldLines(phrases: Phrases, { held, heldCount }: WhyNot): string[] {
  const lines = held.flatMap((place) => heldPlaceLines(phrases, place));
  const more = heldCount - held.length;
  return more > 0 ? [...lines, phrases.words.heldMore(more, phrases.count(more))] : lines;
}

function heldPlaceLines(phrases: Phrases, { node, by, group, working, failing }: HeldPlace): string[] {
  const { words } = phrases;
  const counts =
    by === "at-least"
      ? ` (${words.enough(phrases.count(group.k ?? 1), phrases.count(working), phrases.count(group.members))})`
      : "";
  return [
    `- ${words.held[by](phrases.node(node))}${counts}:`,
    ...firstOf(phrases, failing, ({ dependency, level, supplier, cutBy, aboveThreshold }) => {
      const name = phrases.node(supplier);
      const text =
        cutBy === undefined ? `${name} – ${phrases.state(level)}` : words.cutFrom(name, phrases.disturbanceName(cutBy));
      const threshold = aboveThreshold ? [words.aboveThreshold(phrases.percent(dependency.threshold ?? 0))] : [];
      return [text, ...threshold, phrases.link(dependency)].join("; ");
    }).map((line) => `  - ${line}`),
  ];
}

function additionLines(phrases: Phrases, { smallest, count, searchedAll }: FurtherFailuresFound): string[] {
  const { words } = phrases;
  const [first] = smallest;
  if (first === undefined) return [searchedAll ? words.additionNone : words.additionNoneSearched];
  const intro =
    first.nodes.length === 2
      ? searchedAll
        ? words.additionTwo
        : words.additionTwoSearched
      : count !== undefined && count > smallest.length
        ? words.additionOne(count, phrases.count(count))
        : words.additionOneAll(smallest.length);
  const lines = smallest.map(({ nodes, surely }) => {
    const names = phrases.and(nodes.map((id) => phrases.withAllOperated(id)));
    return `- ${names}${surely ? "" : ` (${words.additionPossibly})`}`;
  });
  return [intro, ...lines];
}
