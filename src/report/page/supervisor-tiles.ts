import type { Supervision } from "../../analysis/supervision/supervision-result.js";
import { greatestOf } from "../../sequences.js";
import { unknownSizeSentence } from "../../words/unknown-sizes.js";
import type { TakenTogetherRow } from "../text/taken-rows.js";
import { whoseSize } from "../text/whose-size.js";
import { noNextText } from "./no-next.js";
import type { PageWriting } from "./page-view.js";
import { factQuestion, type WrittenHub, type WrittenLimit } from "./supervisor-findings.js";
import { writtenAmount, writtenRow } from "./supervisor-rows.js";
import { supervisorWords } from "./supervisor-words.js";
import type { Tile } from "./tile.js";

/** A number of the first screen, and where on the page all of it stands. */
export interface SupervisorTile extends Tile {
  readonly section: string;
}

/** What the parts of the view have found. */
export interface SupervisorFindings {
  readonly supervision: Supervision;
  readonly pairs: readonly TakenTogetherRow[];
  readonly hubs: readonly WrittenHub[];
  readonly limits: readonly WrittenLimit[];
}

/** Two at a time, hubs, limits, and what to find out: one number each. */
export function supervisorTiles(findings: SupervisorFindings, page: PageWriting): SupervisorTile[] {
  return [pairTile(findings, page), hubTile(findings, page), limitTile(findings, page), nextTile(findings, page)];
}

function pairTile({ pairs }: SupervisorFindings, { landscape, writing, language }: PageWriting): SupervisorTile {
  const words = supervisorWords[language];
  const section = "supervisor-pairs";
  const [first] = pairs;
  const type = first?.types[0];
  if (first === undefined || type === undefined)
    return { section, label: words.pairs, number: "–", unit: "", lines: [words.noPairs] };
  const { name, types, share } = writtenRow(first, landscape, writing);
  const { amount, bar } = writtenAmount(type, landscape, writing);
  const only = greatestOf(pairs.map(({ onlyTogether }) => onlyTogether));
  return {
    section,
    label: words.pairs,
    number: amount,
    unit: writing.unitName(type.unit, type.count.atMost),
    ...(bar === undefined ? {} : { bar }),
    lines: [
      `${name}: ${types}${share === "" ? "" : ` (${share})`}`,
      ...(only > 0 ? [words.onlyTogether(only, writing.numerals.count(only))] : []),
    ],
  };
}

function hubTile({ hubs }: SupervisorFindings, { writing, language }: PageWriting): SupervisorTile {
  const words = supervisorWords[language];
  const section = "supervisor-hubs";
  const label = words.hubs;
  const [first] = hubs;
  if (first === undefined) return { section, label, number: "–", unit: "", lines: [words.noHubs] };
  const names = new Set(hubs.map(({ name, kind }) => `${kind} ${name}`)).size;
  return {
    section,
    label,
    number: writing.numerals.count(names),
    unit: words.hubCount(names),
    lines: [`${first.name} (${first.kind}): ${first.defeats}`, ...(first.takes === "" ? [] : [first.takes])],
  };
}

function limitTile({ supervision, limits }: SupervisorFindings, { writing, language }: PageWriting): SupervisorTile {
  const words = supervisorWords[language];
  const section = "supervisor-limits";
  const { day, rules } = supervision;
  const label = day === null ? words.limits : words.limitsOn(writing.clock.day(day));
  const operatorsOf = (own: readonly WrittenLimit[]): number => new Set(own.map(({ operator }) => operator)).size;
  const above = limits.filter(({ isAbove }) => isAbove);
  const sure = new Set(above.map(({ operator }) => operator));
  const open = operatorsOf(limits.filter(({ operator }) => !sure.has(operator)));
  const [first] = limits;
  if (first === undefined)
    return {
      section,
      label,
      number: "–",
      unit: "",
      lines: [day === null ? words.noDay : rules.length === 0 ? words.noRules : words.noLimits],
    };
  return {
    section,
    label,
    number: writing.numerals.count(sure.size),
    unit: words.crossing(sure.size),
    lines: [
      `${writing.nameOf(first.operator)}: ${first.figure} (${first.limit})`,
      ...(open > 0 ? [words.undecided(open, writing.numerals.count(open))] : []),
    ],
  };
}

function nextTile({ supervision }: SupervisorFindings, page: PageWriting): SupervisorTile {
  const { landscape, writing, language } = page;
  const words = supervisorWords[language];
  const { numerals } = writing;
  const section = "supervisor-next";
  const label = words.next;
  const { next, withoutFigure } = supervision;
  const [fact] = next?.facts ?? [];
  const missing =
    withoutFigure.length === 0
      ? []
      : [unknownSizeSentence(({ notKnown }) => notKnown(whoseSize(withoutFigure, writing)), language)];
  if (fact === undefined)
    return withoutFigure.length === 0
      ? { section, label, number: "–", unit: "", lines: [noNextText(page, supervision)] }
      : {
          section,
          label,
          number: numerals.count(withoutFigure.length),
          unit: words.sizesUnknown(withoutFigure.length),
          lines: missing,
        };
  const after = numerals.personsBetween(fact.widthAfter);
  return {
    section,
    label,
    number: words.narrows(numerals.persons(fact.widthBefore), after),
    unit: next?.countedIn === null || next?.countedIn === undefined ? "" : writing.unitName(next.countedIn),
    lines: [factQuestion(fact, landscape, writing), ...missing],
  };
}
