import type { OrganisationFigure, RegulationRule, RuleMeasure } from "../../model/documents/regulation.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import type { Insurer } from "../../model/landscape/nodes/insurer.js";
import { isStatutory } from "../../model/landscape/nodes/insurer-types.js";
import { type Bounds, byBounds, exactly } from "../../quantities.js";
import { heldInPool } from "../counting/pooled-count.js";
import type { UnitFigures } from "../counting/population-figures.js";
import type { HitHolders } from "../reach/reached-amounts.js";
import { bothSharesReached, categoriesOf, categoryShare } from "./entity-shares.js";
import { insuredOf, type LimitBook, type LimitSubject } from "./limit-book.js";
import { ageOf, figureOf, holdAgainst, readDoubt, verdictOf } from "./named-limits-figures.js";
import type { InsurerVerdict, LimitCheck, LimitVerdict, UndecidedBy } from "./named-limits-result.js";
import { countsFrom, replacedRule, ruleState } from "./named-limits-rules.js";
import { withUnassigned } from "./unassigned-hits.js";

const hhiMeasures: readonly RuleMeasure[] = ["hhi"];

/** A unit held against every rule that measures insurers, facilities, categories of entities, users or staff, where it applies. */
export function unitChecks(book: LimitBook, subject: LimitSubject): LimitCheck[] {
  const widest = withUnassigned(book, subject);
  return book.regulation.rules.flatMap((rule) =>
    rule.measures
      .filter((measure) => measure !== "none" && !hhiMeasures.includes(measure))
      .flatMap((measure) => {
        const stated = applies(book, measure, subject) ? unitCheck(book, rule, measure, subject) : undefined;
        if (widest === undefined || (stated !== undefined && stated.verdict !== "below")) return stated ?? [];
        const isOpen = applies(book, measure, widest) && unitCheck(book, rule, measure, widest).verdict !== "below";
        return isOpen ? leftOpen(stated ?? head(book, rule, measure), subject.unassigned.allTiers) : (stated ?? []);
      }),
  );
}

/** Not decided, as nobody stated who offers services that may be lost besides. */
function leftOpen(check: Omit<LimitCheck, "verdict" | "undecidedBy">, unassigned: readonly string[]): LimitCheck {
  return { ...check, verdict: "undetermined", undecidedBy: ["unassigned"], unassigned };
}

/** Limits on statutory insurers and their facilities apply only where there are any: not to private ones, nor to those of other countries. */
function applies({ holders }: LimitBook, measure: RuleMeasure, { offering }: LimitSubject): boolean {
  if (measure !== "insured-of-insurer" && measure !== "insured-behind-facility") return true;
  return offering.some((holder) => isStatutoryInsurer(holders[holder]));
}

const isStatutoryInsurer = (node: LandscapeNode | undefined): node is Insurer => node?.kind === "insurer" && isStatutory(node);

/**
 * A concentration index over those of a service type held against the bands of the rules that measure one: where nobody stated who
 * offers some of it, the shares of all may be others.
 */
export function indexChecks(book: LimitBook, hhi: Bounds, type: string): LimitCheck[] {
  const unassigned = book.unassigned.ofType(type);
  return book.regulation.rules
    .filter(({ measures }) => measures.includes("hhi"))
    .map((rule): LimitCheck => {
      const verdict = rule.limit === undefined ? "undetermined" : verdictOf(hhi, rule.limit);
      const check = { ...head(book, rule, "hhi"), figure: hhi };
      if (verdict === "undetermined") return { ...check, verdict, undecidedBy: ["bounds"] };
      return unassigned.length > 0 ? leftOpen(check, unassigned) : { ...check, verdict, undecidedBy: [] };
    });
}

function head({ day }: LimitBook, rule: RegulationRule, measure: RuleMeasure) {
  return {
    rule: rule.id,
    state: ruleState(rule, day),
    analogue: rule.analogue ?? false,
    measure,
    ...(rule.limit === undefined ? {} : { limit: rule.limit }),
  };
}

function unitCheck(book: LimitBook, rule: RegulationRule, measure: RuleMeasure, subject: LimitSubject): LimitCheck {
  const { limit } = rule;
  const base = head(book, rule, measure);
  if (limit === undefined) return { ...base, verdict: "undetermined", undecidedBy: ["no-limit"] };
  switch (measure) {
    case "insured-of-insurer":
      return { ...base, ...eachInsurer(book, rule, limit, subject.logic) };
    case "insured-behind-facility":
      return { ...base, ...facility(book, rule, limit, subject.logic) };
    case "users":
      return { ...base, ...summed(book, limit, subject.logic) };
    case "entities-share":
    case "insured-share":
      return { ...base, ...shareOfCategory(book, limit, measure, subject) };
    case "systemic-entities":
      return { ...base, ...systemic(book, limit, subject.direct) };
    default:
      return { ...base, ...organisationFigure(book, limit, subject.id) };
  }
}

type Outcome = Omit<LimitCheck, "rule" | "state" | "analogue" | "measure" | "limit">;

const decided = (figure: Bounds, limit: number): Outcome => {
  const verdict = verdictOf(figure, limit);
  return { verdict, undecidedBy: verdict === "undetermined" ? ["bounds"] : [], figure };
};

/** Persons of several insurers: undetermined also where their figures are too rounded, derived or old. */
function summed({ holders, figures, read, aged }: LimitBook, limit: number, hit: HitHolders): Outcome {
  const figure = insuredOf(figures, hit);
  // a total that bounds older figures may take off what a figure says: as given, it may be true too
  const widest = overBoth(figure, insuredOf(aged, hit));
  const verdict = verdictOf(widest, limit);
  if (verdict !== "undetermined") return { verdict, undecidedBy: [], figure };
  if (verdictOf(figure, limit) === "undetermined") return { verdict, figure, ...openOrBounds(figure, holders, figures, hit) };
  if (verdictOf(insuredOf(read, hit), limit) !== "undetermined") {
    const ages = hit.any.flatMap((holder) => {
      const node = holders[holder];
      return node?.kind === "insurer" && figures.poolOf[holder] === -1 ? [ageOf(figureOf(node, figures, holder))] : [];
    });
    return { verdict, undecidedBy: [ages.includes("undated") ? "undated" : "old"], figure };
  }
  const doubts = hit.any.flatMap((holder) => {
    const node = holders[holder];
    return node?.kind === "insurer" ? (readDoubt(figureOf(node, figures, holder)) ?? []) : [];
  });
  return { verdict, undecidedBy: [...new Set(doubts)].sort(), figure };
}

function overBoth(a: Bounds, b: Bounds): Bounds {
  return { atLeast: Math.min(a.atLeast, b.atLeast), atMost: Math.max(a.atMost, b.atMost) };
}

/** An upper bound that is not known is open because of those without a figure; they are named. */
function openOrBounds(
  { atMost }: Bounds,
  holders: readonly LandscapeNode[],
  { isOpen }: UnitFigures,
  { any }: HitHolders,
): Pick<LimitCheck, "undecidedBy" | "withoutFigure"> {
  if (atMost !== Number.POSITIVE_INFINITY) return { undecidedBy: ["bounds"] };
  const missing = any.flatMap((holder) => (isOpen[holder] === 1 ? (holders[holder]?.id ?? []) : []));
  return { undecidedBy: ["no-figure"], withoutFigure: missing.sort() };
}

function facility(book: LimitBook, rule: RegulationRule, limit: number, hit: HitHolders): Outcome {
  const outcome = summed(book, limit, statutoryOf(book, hit));
  const before = replacedRule(rule, book.regulation.rules)?.limit;
  if (rule.countsFromApril !== true || outcome.verdict !== "above" || book.day === undefined) return outcome;
  if (before !== undefined && outcome.figure !== undefined && outcome.figure.atLeast >= before) return outcome;
  return { ...outcome, countsFrom: countsFrom(rule, undefined, book.day) };
}

function statutoryOf({ holders }: LimitBook, { sure, any }: HitHolders): HitHolders {
  const isOne = (holder: number): boolean => isStatutoryInsurer(holders[holder]);
  return { sure: sure.filter(isOne), any: any.filter(isOne) };
}

function eachInsurer(book: LimitBook, rule: RegulationRule, limit: number, hit: HitHolders): Outcome {
  const before = replacedRule(rule, book.regulation.rules)?.limit;
  const { sure, any } = statutoryOf(book, hit);
  const surely = new Set(sure);
  const insurers = any
    .flatMap((holder) => {
      const insurer = book.holders[holder];
      if (!isStatutoryInsurer(insurer)) return [];
      return [{ surelyHit: surely.has(holder), ...insurerVerdict(book, rule, limit, before, holder, insurer) }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const isSurelyAbove = insurers.some((each) => each.surelyHit && each.verdict === "above");
  const isBelow = insurers.every((each) => each.verdict === "below");
  const verdict: LimitVerdict = isSurelyAbove ? "above" : isBelow ? "below" : "undetermined";
  // of one that is above it is not known whether it is hit at all
  const reasons = insurers.flatMap((each): readonly UndecidedBy[] => (each.verdict === "above" ? ["bounds"] : each.undecidedBy));
  const undecidedBy = verdict === "undetermined" ? [...new Set(reasons)] : [];
  const missing = insurers.flatMap(({ id, undecidedBy: by }) => (by.includes("no-figure") ? [id] : []));
  return {
    verdict,
    undecidedBy,
    insurers,
    ...(verdict === "undetermined" && missing.length > 0 ? { withoutFigure: missing } : {}),
  };
}

function insurerVerdict(
  { figures, day, margins }: LimitBook,
  rule: RegulationRule,
  limit: number,
  before: number | undefined,
  holder: number,
  insurer: Insurer,
): Omit<InsurerVerdict, "surelyHit"> {
  const { id, insuredAsOf } = insurer;
  const pool = figures.pools[figures.poolOf[holder] ?? -1];
  if (pool !== undefined) {
    const verdict = verdictOf(heldInPool(pool, 1), limit);
    return { id, verdict, undecidedBy: verdict === "undetermined" ? ["bounds"] : [] };
  }
  if (figures.isOpen[holder] === 1) return { id, verdict: "undetermined", undecidedBy: ["no-figure"] };
  const figure = figureOf(insurer, figures, holder);
  const { verdict, undecidedBy } = holdAgainst(figure, limit, day, margins);
  const isNew = before !== undefined && holdAgainst(figure, before, day, margins).verdict === "below";
  if (rule.countsFromApril !== true || verdict !== "above" || !isNew || day === undefined) return { id, verdict, undecidedBy };
  const year = insuredAsOf === undefined ? undefined : Number(insuredAsOf.slice(0, 4));
  return { id, verdict, undecidedBy, countsFrom: countsFrom(rule, year, day) };
}

/** The figure of the category in which it is highest; the verdict is that on both shares together. */
function shareOfCategory(
  book: LimitBook,
  limit: number,
  measure: "entities-share" | "insured-share",
  subject: LimitSubject,
): Outcome {
  const categories = categoriesOf(book, subject);
  const shares = categories.flatMap((category) => {
    const figure = categoryShare(category, measure);
    return figure === undefined ? [] : [{ category: category.id, figure }];
  });
  const [nearest] = shares.sort((a, b) => byBounds(a.figure, b.figure));
  const verdict = bothSharesReached(categories, limit);
  if (verdict !== "undetermined") return { verdict, undecidedBy: [], ...nearest };
  const isOwnOpen = nearest === undefined || verdictOf(nearest.figure, limit) === "undetermined";
  const { holders, figures } = book;
  const reasons: Pick<LimitCheck, "undecidedBy" | "withoutFigure"> =
    nearest === undefined
      ? openOrBounds({ atLeast: 0, atMost: Number.POSITIVE_INFINITY }, holders, figures, subject.direct)
      : isOwnOpen
        ? openOrBounds(nearest.figure, holders, figures, subject.direct)
        : { undecidedBy: ["other-share"] };
  return { verdict, ...reasons, ...nearest };
}

/** Insurers that the landscape names systemic by a tag; where it names none, nothing is known. */
function systemic({ holders }: LimitBook, limit: number, { sure, any }: HitHolders): Outcome {
  const isSystemic = (holder: number): boolean => holders[holder]?.tags?.includes("systemic") === true;
  if (!holders.some((_, holder) => isSystemic(holder))) return { verdict: "undetermined", undecidedBy: ["no-figure"] };
  return decided({ atLeast: sure.filter(isSystemic).length, atMost: any.filter(isSystemic).length }, limit);
}

function organisationFigure({ regulation, day, margins }: LimitBook, limit: number, id: string): Outcome {
  const figure = regulation.figures?.find((each: OrganisationFigure) => each.organisation === id);
  if (figure === undefined) return { verdict: "undetermined", undecidedBy: ["no-figure"] };
  const { value, quality, asOf } = figure;
  const dated = { value: exactly(value), ...(quality === undefined ? {} : { quality }), ...(asOf === undefined ? {} : { asOf }) };
  return { ...holdAgainst(dated, limit, asOf === undefined ? undefined : day, margins), figure: exactly(value) };
}
