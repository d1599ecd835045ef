import { dependencyKinds } from "../model/landscape/dependency.js";
import type { GroupRule } from "../model/landscape/group.js";
import { nodeKinds } from "../model/landscape/node-kinds.js";
import { insurerTypes } from "../model/landscape/nodes/insurer-types.js";
import { evidenceStatuses } from "../quantities.js";
import { dependencyKindName, evidenceName, insurerTypeName, nodeKindName } from "../words/fixed-names.js";
import { type InBoth, type Language, languages } from "../words/language.js";
import type { Column, ColumnName } from "./tables.js";

/** The headings of the columns. */
export const columnNames: Readonly<Record<ColumnName, InBoth>> = {
  name: { en: "Name", de: "Name" },
  kind: { en: "Kind", de: "Art" },
  type: { en: "Type", de: "Typ" },
  size: { en: "Size", de: "Größe" },
  populations: { en: "Other sizes", de: "Weitere Größen" },
  operator: { en: "Operator", de: "Betreiber" },
  maxTolerableHours: { en: "Tolerable hours", de: "Hinnehmbare Stunden" },
  recoveryHours: { en: "Recovery hours", de: "Stunden bis zum Normalbetrieb" },
  dependent: { en: "Who needs", de: "Wer braucht" },
  supplier: { en: "Needs", de: "Braucht" },
  weight: { en: "Weight", de: "Gewicht" },
  group: { en: "Together with", de: "Zusammen mit" },
  bufferHours: { en: "Buffer hours", de: "Pufferstunden" },
  activationHours: { en: "Stand-by after hours", de: "Ersatz nach Stunden" },
  node: { en: "Who needs", de: "Wer braucht" },
  rule: { en: "Rule", de: "Regel" },
  k: { en: "How many", de: "Wie viele" },
  evidence: { en: "How it is known", de: "Beleglage" },
  source: { en: "Source", de: "Quelle" },
  activity: { en: "Activity that is hit", de: "Betroffene Tätigkeit" },
};

const rules: Readonly<Record<GroupRule, InBoth>> = {
  all: { en: "all are needed", de: "alle werden gebraucht" },
  "at-least": { en: "so many are enough", de: "so viele reichen" },
  share: { en: "each carries a share", de: "jeder trägt einen Anteil" },
  capacity: { en: "each carries its capacity", de: "jeder trägt seine Kapazität" },
};

/** What a choice of a column is called; what is none of its choices, as it is written. */
export function choiceName(column: ColumnName, choice: string, language: Language): string {
  const named = <T extends string>(known: readonly T[], nameOf: (known: T) => string): string | undefined => {
    const found = known.find((each) => each === choice);
    return found && nameOf(found);
  };
  const name = {
    evidence: () => named(evidenceStatuses, (status) => evidenceName(status, language)),
    rule: () => named(Object.keys(rules) as GroupRule[], (rule) => rules[rule][language]),
    type: () => named(insurerTypes, (type) => insurerTypeName(type, language)),
    kind: () =>
      named(nodeKinds, (kind) => nodeKindName(kind, 1, language)) ??
      named(dependencyKinds, (kind) => dependencyKindName(kind, language)),
  };
  return (Object.hasOwn(name, column) ? name[column as keyof typeof name]() : undefined) ?? choice;
}

/** The choice that a text means: its word, or what it is called in either language. */
export function choiceMeant({ name, choices = [] }: Column, text: string): string | undefined {
  const wanted = text.trim().toLowerCase();
  return choices.find(
    (choice) =>
      choice.toLowerCase() === wanted || languages.some((each) => choiceName(name, choice, each).toLowerCase() === wanted),
  );
}

/** The column that a heading means, in either language. */
export function columnMeant(columns: readonly Column[], heading: string): Column | undefined {
  const wanted = heading.trim().toLowerCase();
  return columns.find(
    ({ name }) => name.toLowerCase() === wanted || languages.some((each) => columnNames[name][each].toLowerCase() === wanted),
  );
}
