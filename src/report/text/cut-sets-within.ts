import { countedRows } from "../../analysis/counting/counted-rows.js";
import { askedGate, leftOutBy, partsHeldIn } from "../../analysis/counting/gates.js";
import type { CutSetTarget } from "../../analysis/cut-sets/cut-set-target.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { InBoth } from "../../words/language.js";
import type { Writing } from "../../words/writing.js";

interface Words {
  readonly within: (type: string, total: string, names: string) => string;
  readonly withinAny: (type: string, parts: string) => string;
  readonly outside: string;
}

const words: InBoth<Words> = {
  en: {
    within: (type, total, names) =>
      `${type} is counted within one total only (${total}); outside of it, and not counted: ${names}.`,
    withinAny: (type, parts) => `${type} is counted within each of these by itself, and any one of them suffices: ${parts}.`,
    outside: "those whom no total covers",
  },
  de: {
    within: (type, total, names) =>
      `${type} wird nur innerhalb einer Gesamtzahl gezählt (${total}); außerhalb davon und nicht gezählt: ${names}.`,
    withinAny: (type, parts) => `${type} wird in jedem dieser Teile für sich gezählt, und einer davon genügt: ${parts}.`,
    outside: "alle, die keine Gesamtzahl umfasst",
  },
};

const mostNamed = 4;

/** Within which total a counted target counts, where those who stand in its row are in several parts of the unit. */
export function withinTotals(target: CutSetTarget | undefined, landscape: Landscape | undefined, writing: Writing): string[] {
  if (target === undefined || landscape === undefined) return [];
  const sentences = countedIn(target).flatMap((each) => sentencesOf(each, landscape, writing));
  return [...new Set(sentences)].flatMap((sentence) => writing.paragraph(sentence));
}

interface Counted {
  readonly unit: string;
  readonly type: string;
  readonly atLeast: number;
}

function countedIn(target: CutSetTarget): Counted[] {
  if (target.kind === "count-lost" || target.kind === "graded-loss") return [target];
  return "of" in target ? target.of.flatMap(countedIn) : [];
}

function sentencesOf({ unit, type, atLeast }: Counted, landscape: Landscape, writing: Writing): string[] {
  const row = countedRows(landscape).rows.find((each) => each.unit === unit && each.type === type);
  if (row === undefined) return [];
  const told = words[writing.language];
  const gate = askedGate({ unit, type, limit: atLeast }, landscape);
  const { parts } = gate.figures;
  const name = row.what === "service" ? writing.serviceName(type) : writing.organisationName(type);
  const partName = (place: number): string => {
    const total = parts[place]?.total;
    return total === undefined ? told.outside : writing.totalName(total.id);
  };
  const held = partsHeldIn(gate, landscape, row);
  if (held.length > 1) return [told.withinAny(name, writing.numerals.and(held.map(partName)))];
  const outside = leftOutBy(gate, landscape).filter(({ row: { what } }) => what === row.what);
  const ids = [...new Set(outside.flatMap(({ holders }) => holders))].sort();
  if (ids.length === 0) return [];
  const names = writing.listed(
    ids.map((id) => writing.fullName(id)),
    mostNamed,
  );
  return [told.within(name, partName(held[0] ?? 0), names)];
}
