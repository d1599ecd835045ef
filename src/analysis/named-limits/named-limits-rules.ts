import type { RegulationRule } from "../../model/documents/regulation.js";
import { compareDays } from "../../model/values/validity.js";
import type { RuleOnDay, RuleState } from "./named-limits-result.js";

/**
 * Whether a rule holds on a day. One without a first day is in force up to its last, as its end shows that it was; one
 * without either is unknown, unless it cannot have existed yet.
 */
export function ruleState({ validFrom, validTo, notBefore }: RegulationRule, day: string | undefined): RuleState {
  if (day === undefined) return "unknown";
  if (notBefore !== undefined && compareDays(day, notBefore) < 0) return "not-yet";
  if (validFrom !== undefined && compareDays(day, validFrom) < 0) return "not-yet";
  if (validTo !== undefined && compareDays(day, validTo) > 0) return "no-longer";
  return validFrom === undefined && validTo === undefined ? "unknown" : "in-force";
}

export function ruleOnDay(rule: RegulationRule, day: string | undefined): RuleOnDay {
  const {
    id,
    article,
    titles,
    definition,
    appliesTo,
    addressees,
    measures,
    limit,
    unit,
    validFrom,
    validTo,
    analogue = false,
    evidence,
  } = rule;
  return {
    id,
    state: ruleState(rule, day),
    rule: rule.rule,
    article,
    ...(titles === undefined ? {} : { titles }),
    definition,
    appliesTo,
    ...(addressees === undefined ? {} : { addressees }),
    measures,
    ...(limit === undefined ? {} : { limit }),
    ...(unit === undefined ? {} : { unit }),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
    analogue,
    sources: (evidence.sources ?? []).map((source) => (typeof source === "string" ? source : (source.url ?? source.title ?? ""))),
  };
}

/** The rule with the same measures that a rule replaced: the latest that ended before this one began. */
export function replacedRule(rule: RegulationRule, rules: readonly RegulationRule[]): RegulationRule | undefined {
  const { validFrom } = rule;
  if (validFrom === undefined) return undefined;
  return rules
    .filter(
      ({ id, validTo, measures }) =>
        id !== rule.id && validTo !== undefined && validTo < validFrom && measures.join() === rule.measures.join(),
    )
    .sort((a, b) => ((a.validTo ?? "") < (b.validTo ?? "") ? 1 : -1))[0];
}

/**
 * First day on which a facility that is newly above counts: 1 April of the year after the one for which its figure stands,
 * not before the rule. A figure later than the day asked for stands for the year before that day, the last for which one
 * could be fixed.
 */
export function countsFrom({ validFrom = "" }: RegulationRule, figureYear: number | undefined, day: string): string {
  const lastYear = Number(day.slice(0, 4)) - 1;
  let year = Math.min(figureYear ?? lastYear, lastYear) + 1;
  while (`${year}-04-01` < validFrom) year++;
  return `${year}-04-01`;
}
