import type { OwnFile } from "../../errors/format-issues.js";
import type { FirstFields } from "./first-fields.js";

/** By what the field `tragweite` begins with. */
const documents: readonly OwnFile[] = [
  "landscape",
  "scenario",
  "patch",
  "measures",
  "durations",
  "figures",
  "record",
  "regulation",
  "import-map",
  "sweep",
];
const results = [
  "run",
  "course",
  "rank",
  "outages",
  "measures-result",
  "restart",
  "risk",
  "containment",
  "concentration",
  "concentration-report",
  "cut-sets",
  "shares",
  "comparison",
  "backtest",
  "league",
  "explanation",
  "proof",
];
/** What a line of JSON of a landscape is named by. */
const lineNames = ["landscape", "source", "unit", "node", "group", "dependency", "total", "pool"];

/** By headings that only they have, in small letters. */
const tables: readonly (readonly [found: OwnFile, headings: readonly string[]])[] = [
  ["landscape", ["record", "tragweite", "id"]],
  ["record", ["aspect", "fromearliest", "toearliest"]],
  ["figures", ["id", "insured"]],
  ["figures", ["id", "unit", "count"]],
  ["result", ["level_at_least", "level_at_most"]],
  ["result", ["count_at_least", "count_at_most"]],
  ["result", ["attributed_share_at_least"]],
  ["result", ["predicted_worst", "verdict"]],
];

/** What of this package a text is by its first fields. */
export function ownDocument(fields: FirstFields): OwnFile | undefined {
  const said = fields.get("tragweite");
  if (said === undefined) return fields.size === 1 && lineNames.some((name) => fields.has(name)) ? "lines" : undefined;
  const [kind = ""] = said.split("/");
  return results.includes(kind) ? "result" : documents.find((each) => each === kind);
}

/** What of this package a table is by its headings. */
export function ownTable(headings: ReadonlySet<string>): OwnFile | undefined {
  // a row of a landscape may have any of its fields, so that its own heading decides
  const found = tables.find(([, needed]) => needed.every((heading) => headings.has(heading)))?.[0];
  return found === "figures" && ["record", "name", "kind"].some((heading) => headings.has(heading)) ? undefined : found;
}

/** Whether a text is the finished part of unfinished work. */
export const isCheckpoint = (text: string): boolean => /^[0-9a-f]{8} [0-9a-f]{8} \{/.test(text);
