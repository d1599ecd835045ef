import { landscapeIssues } from "../checks/landscape-checks.js";
import type { Landscape } from "../landscape/landscape.js";
import type { LandscapeNode } from "../landscape/node.js";
import { statesFailures } from "../landscape/nodes/failure-fields.js";
import type { Evidence } from "../values/evidence.js";
import { remembered } from "../values/known-documents.js";
import { withDefaultLimits } from "../values/limits.js";
import { invalidInput, type ParseOptions } from "./document.js";
import type { Duration, Durations } from "./durations.js";
import { checkWholeLandscape } from "./whole-document.js";

/**
 * The landscape with failures by type for the nodes that state none, all of them assumed: what is known of a type is not known of a node.
 * Of several rows that fit, one with kind and type counts before one with a type, that before one with a kind; of two alike the first.
 * @returns a new landscape; the one given is left as it is
 * @throws `InvalidInputError` where members of a common cause get different figures
 * @remarks Cost: time O(nodes · rows), space O(nodes).
 */
export function withDurations(
  landscape: Landscape,
  { durations, sources = [] }: Durations,
  options: ParseOptions = {},
): Landscape {
  checkWholeLandscape("withDurations", landscape);
  const written = new Map(sources.map(({ id, ...source }) => [id, source]));
  const rows = durations.map((row) => ({ row, rank: rankOf(row) })).sort((a, b) => b.rank - a.rank);
  const nodes = landscape.nodes.map((node): LandscapeNode => {
    if (statesFailures(node)) return node;
    const found = rows.find(({ row }) => isOf(row, node));
    return found === undefined ? node : { ...node, ...figuresOf(found.row, written) };
  });
  const filled = { ...landscape, nodes };
  const issues = (landscape.commonCause ?? []).length === 0 ? [] : landscapeIssues(filled);
  if (issues.length > 0) throw invalidInput(issues, withDefaultLimits(options.limits), options.file);
  return remembered(filled);
}

const selectorsOf = ({ kind, systemType, serviceType }: Duration): [string, string][] =>
  Object.entries({ kind, systemType, serviceType }).flatMap(([field, value]): [string, string][] =>
    value === undefined ? [] : [[field, value]],
  );

/** A type says more than a kind. */
const rankOf = (row: Duration): number => selectorsOf(row).reduce((sum, [field]) => sum + (field === "kind" ? 1 : 2), 0);

const isOf = (row: Duration, node: LandscapeNode): boolean =>
  selectorsOf(row).every(([field, value]) => (node as Readonly<Record<string, unknown>>)[field] === value);

function figuresOf(row: Duration, written: ReadonlyMap<string, Exclude<NonNullable<Evidence["sources"]>[number], string>>) {
  const { kind: _kind, systemType: _system, serviceType: _service, evidence, ...figures } = row;
  const sources = evidence.sources?.flatMap((source) => (typeof source === "string" ? (written.get(source) ?? []) : [source]));
  return {
    ...figures,
    failureEvidence: { ...evidence, status: "assumed" as const, ...(sources === undefined ? {} : { sources }) },
  };
}
