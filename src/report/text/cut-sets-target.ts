import type { CutSetTarget } from "../../analysis/cut-sets/cut-set-target.js";
import { exactly } from "../../quantities.js";
import type { Writing } from "../../words/writing.js";
import type { CutSetWords } from "./cut-sets-words.js";

/** What is to be taken down, by the names of things: eAU intake (TK) and at least 2 of: …. */
export function targetText(target: CutSetTarget, writing: Writing & { readonly words: CutSetWords }): string {
  const { words, numerals, fullName, nameOf, serviceName } = writing;
  switch (target.kind) {
    case "lost":
      return fullName(target.node);
    case "service-lost":
      return `${serviceName(target.serviceType)} (${nameOf(target.organisation)})`;
    case "level-below":
      return words.levelBelow(fullName(target.node), numerals.level(exactly(target.level)));
    case "insured-lose":
    case "insurers-lose":
    case "sites-lose":
      return words.losing[target.kind](serviceName(target.serviceType), numerals.count(target.atLeast));
    default: {
      const parts = target.of.map((part) => ("of" in part ? `(${targetText(part, writing)})` : targetText(part, writing)));
      if (target.kind === "at-least") return words.atLeastOf(numerals.count(target.k), parts.join("; "));
      return target.kind === "all" ? numerals.and(parts) : numerals.or(parts);
    }
  }
}
