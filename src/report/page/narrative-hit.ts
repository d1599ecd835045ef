import type { PartCount } from "../../analysis/counting/count-rows.js";
import type { Course } from "../../analysis/course/course-result.js";
import { type Bounds, sumOfBounds } from "../../quantities.js";
import { greatestOf, groupedBy, leastOf } from "../../sequences.js";
import { headlineRows, levelOfAll, type PartRow, partRows, rowsIn } from "../rows/part-rows.js";
import { rowShare } from "../rows/row-share.js";
import { isOnAverage, listed, mostOf } from "../text/headline-organisations.js";
import { momentWriter } from "../text/moment-writer.js";
import { allNormalText, isAllNormal, levelText, nodesHit, stateOverTime, unknownServices } from "../text/rows-section.js";
import type { Telling } from "./telling.js";

/** What most lose; where nobody who is counted loses anything, that, and what is degraded most. */
export function mostHit(telling: Telling): string[] {
  const { result, texts, isAssumed, writing } = telling;
  const isNormal = isAllNormal(telling);
  if (result.scenario.active.length === 0 && isNormal) return [allNormalText(result, writing)];
  const model = isAssumed ? texts.modelAssumed : texts.model;
  const open = unknownServices(result);
  if (isNormal) return [open === 0 ? texts.allNormal(model) : texts.knownNormal(model, open, writing.numerals.count(open))];
  const rows = partRows(result.rows);
  const lost = headlineRows(rows, "lost");
  if (lost.length > 0) return [mostLost(telling, rows, lost, model)];
  const degraded = headlineRows(rows, "degraded");
  const [first] = degraded;
  if (first === undefined) return [`${texts.nothingCounted(model)}.`, nodesHit(result, writing)];
  const level = levelText({ degradedLevel: levelOfAll(degraded) }, writing, isOnAverage(first, first.degraded.count));
  return [
    `${texts.nothingLost(model)}; ${texts.mostDegraded(named(telling, degraded), amountWithShare(telling, first, first.degraded), level)}.`,
  ];
}

/** @param all - every row within each part, also those of whom the headline does not tell */
function mostLost(telling: Telling, all: readonly PartRow[], rows: readonly PartRow[], model: string): string {
  const { landscape, texts, writing } = telling;
  const { numerals } = writing;
  const [first] = rows;
  if (first === undefined) return texts.nothingLost(model);
  const isPerhaps = rows.every((row) => row.lost.organisations.atLeast === 0);
  const lost = isPerhaps ? atMost(first.lost) : first.lost;
  const offerings = rows.map(({ offering }) => offering);
  const offering = numerals.counts({ atLeast: leastOf(offerings), atMost: greatestOf(offerings) });
  const at = numerals.counts(lost.organisations);
  const isMost = isMostOfUnit(all, first, isPerhaps ? "atMost" : "atLeast");
  if (first.unit !== "insured" || first.what !== "service" || !isMost)
    return (isMost ? texts.mostLost : texts.alsoLost)(
      model,
      named(telling, rows),
      amountWithShare(telling, first, lost),
      at,
      greatestOf(offerings),
      offering,
      isPerhaps,
    );
  const found = rowShare(landscape, first, lost);
  const share = found?.of === "total" ? texts.shareOf(numerals.share(found.share, 1), numerals.persons(found.whole.atMost)) : "";
  const persons = writing.amountFromTo(lost.count, first.unit);
  const write = isPerhaps ? texts.perhapsHit : texts.mostHit;
  return write(model, named(telling, rows), persons, share, at, offering);
}

/**
 * Whether so many are not exceeded by those of the same unit who lose another type, over all totals, nor by those of another total who
 * lose the same: the first by its share need not be that.
 */
function isMostOfUnit(all: readonly PartRow[], first: PartRow, end: keyof Bounds): boolean {
  const rivals = all.filter((row) => row.unit === first.unit && row !== first);
  const isSameType = ({ what, type }: PartRow): boolean => what === first.what && type === first.type;
  const apart = rivals.filter(isSameType).map((row) => [row]);
  const others = groupedBy(
    rivals.filter((row) => !isSameType(row)),
    ({ what, type }) => JSON.stringify([what, type]),
  );
  return [...apart, ...others.values()].every(
    (own) => sumOfBounds(own.map(({ lost }) => lost.count))[end] <= first.lost.count[end],
  );
}

/** What is hit at most, of those who are hit only perhaps. */
function atMost({ count, organisations, ...rest }: PartCount): PartCount {
  return { ...rest, count: mostOf(count), organisations: mostOf(organisations) };
}

function named({ writing }: Telling, rows: readonly PartRow[]): string {
  return listed(
    rows.map((row) => writing.rowName(row)),
    writing,
  );
}

/** So many of a unit, and which share that is of whom. */
function amountWithShare({ landscape, writing, texts }: Telling, row: PartRow, hit: PartCount): string {
  const amount = writing.amountFromTo(hit.count, row.unit);
  const found = rowShare(landscape, row, hit);
  if (found === undefined || found.isPart) return amount;
  const share = writing.numerals.share(found.share, 1);
  if (found.of === "total") return amount + texts.shareTotal(share, writing.numerals.count(found.whole.atMost));
  const isService = row.what === "service";
  return amount + (found.share.atLeast === 1 ? texts.shareAll(isService) : texts.shareRow(share, isService));
}

/** Practices, hospitals, pharmacies and employers themselves: over the whole course where there is one, else at the moment. */
export function organisations(telling: Telling): string | undefined {
  const { course, texts } = telling;
  const parts = (["lost", "degraded"] as const).flatMap((state) => {
    const groups = course === undefined ? organisationsNow(telling, state) : organisationsOverTime(telling, course, state);
    return groups.length === 0 ? [] : [texts.organisations[state](groups.join(", "))];
  });
  if (parts.length === 0) return undefined;
  return `${(course === undefined ? texts.organisationsNow : texts.organisationsOverTime)(parts.join("; "))}.`;
}

function organisationsNow({ result, writing }: Telling, state: "lost" | "degraded"): string[] {
  const rows = rowsIn(partRows(result.rows), state).filter(({ what }) => what === "organisation");
  return rows.map((row) => {
    const level = state === "lost" ? "" : `, ${levelText(row, writing, isOnAverage(row, row.degraded.count))}`;
    return `${writing.rowName(row)} (${writing.amount(row[state].count, row.unit)}${level})`;
  });
}

/** Those of whom the same holds from and to the same moments together. */
function organisationsOverTime({ writing }: Telling, { rows }: Course, state: "lost" | "degraded"): string[] {
  const groups = new Map<string, string[]>();
  for (const row of rows.filter(({ what }) => what === "organisation")) {
    const found = stateOverTime(row, state, writing, momentWriter(writing));
    if (found === undefined) continue;
    const level = found.level === "" ? "" : `, ${found.level}`;
    const name = `${writing.rowName(row)} (${found.amount}${level})`;
    const names = groups.get(found.spans);
    if (names === undefined) groups.set(found.spans, [name]);
    else names.push(name);
  }
  return [...groups].map(([spans, names]) => `${writing.numerals.and(names)} ${spans}`);
}
