import type { FigureComparison, PublishedClaim, TotalComparison, UnknownFact } from "../../analysis/impact/impact-result.js";
import { evidenceStatuses } from "../../quantities.js";
import { shown } from "../../words/shown.js";
import type { ImpactWriting } from "./impact-writing.js";
import { isAllNormal, unknownServices } from "./rows-section.js";
import { whoseSize } from "./whose-size.js";

/** Figures that others published for this scenario, and where they lie. */
export function publishedSection(writing: ImpactWriting): string[] {
  const { result, words, title } = writing;
  const lines = result.publishedFigures.map((figure) => publishedLine(writing, figure));
  return lines.length === 0 ? [] : [...title(words.publishedTitle), ...writing.lines(lines)];
}

function publishedLine(writing: ImpactWriting, figure: FigureComparison): string {
  const { words, numerals, serviceName } = writing;
  const { quantity, claimed, claimedBy, computed, serviceType } = figure;
  const most = claimed.atMost ?? claimed.atLeast ?? 0;
  const what = quantity === "insured" ? words.insuredPersons(most) : words.insurersCounted(most);
  const claim = words.published(shown(claimedBy), claimText(writing, claimed), what, serviceName(serviceType));
  // a figure that is open on one side lies within no range
  const isOneSided = claimed.atLeast === undefined || claimed.atMost === undefined;
  const verdict = figure.verdict === "within" && isOneSided ? "compatible" : figure.verdict;
  return `${claim}: ${words.verdicts[verdict](numerals.counts(computed))}`;
}

function claimText({ words, numerals }: ImpactWriting, { atLeast, atMost }: PublishedClaim): string {
  if (atLeast === undefined) return words.claimAtMost(numerals.count(atMost ?? 0));
  return atMost === undefined ? words.claimAtLeast(numerals.count(atLeast)) : numerals.counts({ atLeast, atMost });
}

/** On how many dependencies of which evidence the result rests. */
export function evidenceSection({ result, words, numerals, evidenceName, title, paragraph }: ImpactWriting): string[] {
  const total = evidenceStatuses.reduce((sum, status) => sum + result.evidence[status], 0);
  if (result.scenario.active.length === 0) return [];
  const counts = evidenceStatuses.map((status) => `${numerals.count(result.evidence[status])} ${evidenceName(status)}`);
  const rests = total === 0 ? words.noDependencies : `${words.dependencies(total, numerals.count(total))}: ${counts.join(", ")}.`;
  const { minEvidence } = result.options;
  return [
    ...title(words.basisTitle),
    ...paragraph(rests),
    ...(minEvidence === "assumed" ? [] : paragraph(words.minEvidence(evidenceName(minEvidence)))),
  ];
}

/** The same in one sentence; nothing where no dependency had to be followed. */
export function basisInShort({ result, words, numerals, evidenceName }: ImpactWriting): string[] {
  const total = evidenceStatuses.reduce((sum, status) => sum + result.evidence[status], 0);
  if (total === 0) return [];
  const counts = evidenceStatuses.map((status) => `${numerals.count(result.evidence[status])} ${evidenceName(status)}`);
  return [words.restsInShort(total, numerals.count(total), counts.join(", "))];
}

/** Whose size is not known, and of how many services, that nothing is known to hit, no supplier is. */
export function unknownInShort(writing: ImpactWriting): string[] {
  const { result, words, numerals } = writing;
  const sizes = result.unknown.filter(({ what }) => what === "insured").map((fact) => unknownLine(writing, fact));
  const open = isAllNormal(writing) ? 0 : unknownServices(result); // the headline says it where all is normal
  return [
    ...(open === 0 ? [] : [words.unknownInShort(open, numerals.count(open))]),
    ...(sizes.length === 0 ? [] : [words.notKnown(sizes.join("; "))]),
  ];
}

/** What is not known, so that nobody takes it for fine. */
export function unknownSection(writing: ImpactWriting): string[] {
  const { result, words, title, lines } = writing;
  // one line of each of these at most per service type, and as many of the others as there are dependencies
  const [open, others] = [result.unknown.filter(isOpen), result.unknown.filter((fact) => !isOpen(fact))];
  const totals = result.totals.flatMap((total) => totalLine(writing, total));
  if (result.unknown.length + totals.length === 0) return [];
  return [
    ...title(words.unknownTitle),
    ...lines([...others.map((fact) => unknownLine(writing, fact)), ...totals], 2, Number.POSITIVE_INFINITY),
    ...lines(open.map((fact) => unknownLine(writing, fact))),
  ];
}

const isOpen = ({ what }: UnknownFact): boolean => what === "supplier";

function unknownLine(writing: ImpactWriting, fact: UnknownFact): string {
  const { words, numerals, fullName, serviceName } = writing;
  switch (fact.what) {
    case "suppliers":
      return words.unknownSuppliers(serviceName(fact.serviceType), fact.ids.length, numerals.count(fact.ids.length));
    case "supplier":
      return words.unknownSupplier(fullName(fact.dependent), numerals.or(fact.candidates.map(fullName)));
    case "insured":
      return words.unknownInsured(whoseSize(fact.ids, writing));
    case "operator":
      return words.unknownOperators(whoseSize(fact.ids, writing));
  }
}

function totalLine({ words, numerals }: ImpactWriting, { insured, missing }: TotalComparison): string[] {
  if (missing.atMost > 0) {
    const least = { atLeast: Math.max(0, missing.atLeast), atMost: missing.atMost };
    return [words.missing(numerals.counts(least), numerals.count(insured))];
  }
  return missing.atMost < 0 ? [words.surplus(numerals.count(-missing.atMost), numerals.count(insured))] : [];
}
