import type { CutSetTarget } from "../../analysis/cut-sets/cut-set-target.js";
import { exactly } from "../../quantities.js";
import { isOrganisationType } from "../../words/populations.js";
import type { Writing } from "../../words/writing.js";
import type { CutSetWords } from "./cut-sets-words.js";

/** What is to be taken down, by the names of things: eAU intake (TK) and at least 2 of: …. */
export function targetText(target: CutSetTarget, writing: Writing & { readonly words: CutSetWords }): string {
  const { words, numerals, amount, fullName, nameOf, serviceName } = writing;
  switch (target.kind) {
    case "lost":
      return fullName(target.node);
    case "service-lost":
      return `${serviceName(target.serviceType)} (${nameOf(target.organisation)})`;
    case "level-below":
      return words.levelBelow(fullName(target.node), numerals.level(exactly(target.level)));
    case "count-lost":
      return words.losing(countedName(target, writing), amount(exactly(target.atLeast), target.unit));
    case "graded-loss":
      return words.gradedLoss(countedName(target, writing), amount(exactly(target.atLeast), target.unit));
    case "insurers-lost":
      return words.losing(serviceName(target.type), words.insurers(numerals.count(target.atLeast)));
    case "organisations-lost":
      return words.losing(countedName(target, writing), words.organisations(numerals.count(target.atLeast)));
    default: {
      const parts = target.of.map((part) => ("of" in part ? `(${targetText(part, writing)})` : targetText(part, writing)));
      if (target.kind === "at-least") return words.atLeastOf(numerals.count(target.k), parts.join("; "));
      return target.kind === "all" ? numerals.and(parts) : numerals.or(parts);
    }
  }
}

/** A target says what is lost by its type alone: of organisations where one of the known types is meant; and within which total. */
function countedName(
  { type, total }: { readonly type: string; readonly total?: string },
  { serviceName, organisationName, totalName }: Writing,
): string {
  const name = isOrganisationType(type) ? organisationName(type) : serviceName(type);
  return total === undefined ? name : `${name} (${totalName(total)})`;
}
