import type { TargetParts } from "../../analysis/cut-sets/target-parts.js";
import type { InBoth } from "../../words/language.js";
import type { Writing } from "../../words/writing.js";

interface Words {
  readonly within: (type: string, total: string, names: string) => string;
  readonly withinAny: (type: string, parts: string) => string;
  readonly outside: string;
  readonly nobody: (type: string, total: string) => string;
}

const words: InBoth<Words> = {
  en: {
    within: (type, total, names) =>
      `${type} is counted within one total only (${total}); outside of it, and not counted: ${names}.`,
    withinAny: (type, parts) => `${type} is counted within each of these by itself, and any one of them suffices: ${parts}.`,
    outside: "those whom no total covers",
    nobody: (type, total) => `${type}: nobody of this total is recorded there (${total}).`,
  },
  de: {
    within: (type, total, names) =>
      `${type} wird nur innerhalb einer Gesamtzahl gezählt (${total}); außerhalb davon und nicht gezählt: ${names}.`,
    withinAny: (type, parts) => `${type} wird in jedem dieser Teile für sich gezählt, und einer davon genügt: ${parts}.`,
    outside: "alle, die keine Gesamtzahl umfasst",
    nobody: (type, total) => `${type}: Dort ist niemand aus dieser Gesamtzahl verzeichnet (${total}).`,
  },
};

const mostNamed = 4;

/** Within which total a counted target counts, where those who stand in its row are in several parts of the unit. */
export function withinTotals(parts: readonly TargetParts[], writing: Writing): string[] {
  const sentences = parts.flatMap((each) => sentencesOf(each, writing));
  return [...new Set(sentences)].flatMap((sentence) => writing.paragraph(sentence));
}

function sentencesOf({ what, type, within, outside, isOfNobody }: TargetParts, writing: Writing): string[] {
  const told = words[writing.language];
  const name = writing.typeName({ what, type });
  const partNames = within.map((total) => (total === null ? told.outside : writing.totalName(total)));
  if (partNames.length > 1) return [told.withinAny(name, writing.numerals.and(partNames))];
  const [only] = partNames;
  if (only !== undefined && isOfNobody) return [told.nobody(name, only)];
  if (only === undefined || outside.length === 0) return [];
  const names = writing.listed(
    outside.map((id) => writing.fullName(id)),
    mostNamed,
  );
  return [told.within(name, only, names)];
}
