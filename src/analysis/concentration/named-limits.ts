import type { OrganisationFigure, Regulation, RegulationRule, RuleMeasure } from "../../model/documents/regulation.js";
import type { Insurer } from "../../model/landscape/nodes/insurer.js";
import { type Bounds, exactly } from "../../quantities.js";
import { type InsuredFigures, InsuredSum } from "../counting/insured-figures.js";
import { type FigureMargins, holdAgainst, verdictOf, widenedFigures } from "./named-limits-figures.js";
import type { InsurerVerdict, LimitCheck, LimitVerdict, UndecidedBy } from "./named-limits-result.js";
import { countsFrom, replacedRule, ruleState } from "./named-limits-rules.js";

/** Insurers by their places in {@link InsuredFigures}: those surely hit are part of all that may be. */
export interface HitInsurers {
  readonly sure: readonly number[];
  readonly any: readonly number[];
}

/** What limits are held against for one unit and service type. */
export interface LimitSubject {
  /** The organisation, site or platform. */
  readonly id: string;
  /** Insurers that use the unit themselves. */
  readonly direct: HitInsurers;
  /** Insurers that lose the service when the unit is lost. */
  readonly logic: HitInsurers;
}

/** Entities of one kind, among which shares are taken. */
export interface EntityCategory {
  readonly id: string;
  readonly entities: number;
  readonly reached: Bounds;
  readonly insured: number | undefined;
  readonly reachedInsured: Bounds;
}

/** Limits made ready for one landscape and day. */
export interface LimitBook {
  readonly regulation: Regulation;
  readonly day: string | undefined;
  readonly figures: InsuredFigures;
  readonly widened: InsuredFigures;
  readonly totalInsured: number | undefined;
  readonly margins: FigureMargins;
}

export function limitBook(
  regulation: Regulation,
  figures: InsuredFigures,
  totalInsured: number | undefined,
  day: string | undefined,
  margins: FigureMargins = {},
): LimitBook {
  return { regulation, day, figures, widened: widenedFigures(figures, day, margins), totalInsured, margins };
}

const hhiMeasures: readonly RuleMeasure[] = ["hhi"];

/** A unit held against every rule that measures insurers, facilities, categories of entities, users or staff. */
export function unitChecks(book: LimitBook, subject: LimitSubject): LimitCheck[] {
  return book.regulation.rules.flatMap((rule) =>
    rule.measures
      .filter((measure) => measure !== "none" && !hhiMeasures.includes(measure))
      .map((measure) => unitCheck(book, rule, measure, subject)),
  );
}

/** A concentration index held against the bands of the rules that measure one. */
export function indexChecks(book: LimitBook, hhi: Bounds): LimitCheck[] {
  return book.regulation.rules
    .filter(({ measures }) => measures.includes("hhi"))
    .map((rule) => {
      const verdict = rule.limit === undefined ? "undetermined" : verdictOf(hhi, rule.limit);
      return { ...head(book, rule, "hhi"), verdict, undecidedBy: verdict === "undetermined" ? ["bounds"] : [], figure: hhi };
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
      return { ...base, ...shareOfCategory(book, limit, measure, subject.direct) };
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

function sumOf(figures: InsuredFigures, { sure, any }: HitInsurers): Bounds {
  const sum = new InsuredSum(figures);
  for (const insurer of sure) sum.addSure(insurer);
  for (const insurer of any) sum.addAny(insurer);
  return sum.bounds;
}

/** Persons of several insurers: undetermined also where their figures are too rounded, derived or old. */
function summed({ figures, widened }: LimitBook, limit: number, hit: HitInsurers): Outcome {
  const figure = sumOf(figures, hit);
  const verdict = verdictOf(sumOf(widened, hit), limit);
  if (verdict !== "undetermined") return { verdict, undecidedBy: [], figure };
  return { verdict, undecidedBy: [verdictOf(figure, limit) === "undetermined" ? "bounds" : "rounded"], figure };
}

function facility(book: LimitBook, rule: RegulationRule, limit: number, hit: HitInsurers): Outcome {
  const outcome = summed(book, limit, hit);
  const before = replacedRule(rule, book.regulation.rules)?.limit;
  if (rule.countsFromApril !== true || outcome.verdict !== "above" || book.day === undefined) return outcome;
  if (before !== undefined && outcome.figure !== undefined && outcome.figure.atLeast >= before) return outcome;
  return { ...outcome, countsFrom: countsFrom(rule, undefined, book.day) };
}

function eachInsurer(book: LimitBook, rule: RegulationRule, limit: number, { sure, any }: HitInsurers): Outcome {
  const before = replacedRule(rule, book.regulation.rules)?.limit;
  const surely = new Set(sure);
  const insurers = any
    .flatMap((number) => {
      const insurer = book.figures.insurers[number];
      return insurer === undefined || insurer.insurerType === "PKV"
        ? []
        : [{ surelyHit: surely.has(number), ...insurerVerdict(book, rule, limit, before, number, insurer) }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const has = (verdict: LimitVerdict): boolean => insurers.some((each) => each.verdict === verdict);
  const verdict = has("above") ? "above" : has("undetermined") ? "undetermined" : "below";
  const undecidedBy = verdict === "undetermined" ? [...new Set(insurers.flatMap((each) => each.undecidedBy))] : [];
  return { verdict, undecidedBy, insurers };
}

function insurerVerdict(
  { figures, day, margins }: LimitBook,
  rule: RegulationRule,
  limit: number,
  before: number | undefined,
  number: number,
  { id, insuredQuality, insuredAsOf }: Insurer,
): Omit<InsurerVerdict, "surelyHit"> {
  const pool = figures.pools[figures.poolOf[number] ?? -1];
  if (pool !== undefined) {
    const verdict = verdictOf({ atLeast: 0, atMost: Math.min(pool.cap, pool.insured) }, limit);
    return { id, verdict, undecidedBy: verdict === "undetermined" ? ["bounds"] : [] };
  }
  if (figures.isUnknown[number] === 1) return { id, verdict: "undetermined", undecidedBy: ["no-figure"] };
  const figure = {
    value: { atLeast: figures.least[number] ?? 0, atMost: figures.most[number] ?? 0 },
    ...(insuredQuality === undefined ? {} : { quality: insuredQuality }),
    ...(insuredAsOf === undefined ? {} : { asOf: insuredAsOf }),
  };
  const { verdict, undecidedBy } = holdAgainst(figure, limit, day, margins);
  const isNew = before !== undefined && holdAgainst(figure, before, day, margins).verdict === "below";
  if (rule.countsFromApril !== true || verdict !== "above" || !isNew || day === undefined) return { id, verdict, undecidedBy };
  const year = insuredAsOf === undefined ? undefined : Number(insuredAsOf.slice(0, 4));
  return { id, verdict, undecidedBy, countsFrom: countsFrom(rule, year, day) };
}

/** Statutory insurers, and private ones where there are any: the categories that a landscape tells apart. */
export function categoriesOf({ figures, totalInsured }: LimitBook, hit: HitInsurers): EntityCategory[] {
  const isPrivate = (number: number): boolean => figures.insurers[number]?.insurerType === "PKV";
  return (["statutory", "private"] as const).flatMap((id) => {
    const holds = (number: number): boolean => isPrivate(number) === (id === "private");
    const all = figures.insurers.map((_, number) => number).filter(holds);
    if (all.length === 0) return [];
    const own = { sure: hit.sure.filter(holds), any: hit.any.filter(holds) };
    const known = all.every((number) => figures.isUnknown[number] === 0);
    const { atMost } = sumOf(figures, { sure: all, any: all });
    const insured = id === "statutory" && totalInsured !== undefined ? totalInsured : known ? atMost : undefined;
    const reached = { atLeast: own.sure.length, atMost: own.any.length };
    return [{ id, entities: all.length, reached, insured, reachedInsured: sumOf(figures, own) }];
  });
}

/** A share of entities, or of what is insured with them, in a category. */
export function categoryShare(category: EntityCategory, measure: "entities-share" | "insured-share"): Bounds | undefined {
  const { entities, reached, insured, reachedInsured } = category;
  if (measure === "entities-share") return { atLeast: reached.atLeast / entities, atMost: reached.atMost / entities };
  if (insured === undefined || insured === 0) return undefined;
  return { atLeast: reachedInsured.atLeast / insured, atMost: reachedInsured.atMost / insured };
}

/**
 * Whether a provider reaches both a share of the entities and a share of what they hold, in one and the same category.
 * Source: Commission Delegated Regulation (EU) 2024/1502, Article 2(1), indicators 1.1 and 1.2.
 */
export function bothSharesReached(categories: readonly EntityCategory[], limit: number): LimitVerdict {
  const verdicts = categories.map((category): LimitVerdict => {
    const shares = (["entities-share", "insured-share"] as const).map((measure) => categoryShare(category, measure));
    const each = shares.map((share): LimitVerdict => (share === undefined ? "undetermined" : verdictOf(share, limit)));
    if (each.includes("below")) return "below";
    return each.includes("undetermined") ? "undetermined" : "above";
  });
  if (verdicts.includes("above")) return "above";
  return verdicts.includes("undetermined") ? "undetermined" : "below";
}

/** The figure of the category in which it is highest; the verdict is that on both shares together. */
function shareOfCategory(book: LimitBook, limit: number, measure: "entities-share" | "insured-share", hit: HitInsurers): Outcome {
  const categories = categoriesOf(book, hit);
  const shares = categories.flatMap((category) => {
    const figure = categoryShare(category, measure);
    return figure === undefined ? [] : [{ category: category.id, figure }];
  });
  const [nearest] = shares.sort((a, b) => b.figure.atMost - a.figure.atMost || b.figure.atLeast - a.figure.atLeast);
  const verdict = bothSharesReached(categories, limit);
  const undecidedBy: UndecidedBy[] = verdict === "undetermined" ? [nearest === undefined ? "no-figure" : "bounds"] : [];
  return { verdict, undecidedBy, ...nearest };
}

/** Insurers that the landscape names systemic by a tag; where it names none, nothing is known. */
function systemic({ figures }: LimitBook, limit: number, { sure, any }: HitInsurers): Outcome {
  const isSystemic = (number: number): boolean => figures.insurers[number]?.tags?.includes("systemic") === true;
  if (!figures.insurers.some((_, number) => isSystemic(number))) return { verdict: "undetermined", undecidedBy: ["no-figure"] };
  return decided({ atLeast: sure.filter(isSystemic).length, atMost: any.filter(isSystemic).length }, limit);
}

function organisationFigure({ regulation, day, margins }: LimitBook, limit: number, id: string): Outcome {
  const figure = regulation.figures?.find((each: OrganisationFigure) => each.organisation === id);
  if (figure === undefined) return { verdict: "undetermined", undecidedBy: ["no-figure"] };
  const { value, quality, asOf } = figure;
  const dated = { value: exactly(value), ...(quality === undefined ? {} : { quality }), ...(asOf === undefined ? {} : { asOf }) };
  return { ...holdAgainst(dated, limit, asOf === undefined ? undefined : day, margins), figure: exactly(value) };
}
