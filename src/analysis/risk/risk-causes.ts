import { limitedMean } from "../../engine/chance/failure-hours.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { type FailureLaw, failureLaw, type HoursLaw } from "../../model/landscape/nodes/failure-law.js";
import { selectNodes } from "../../model/scenario/select-nodes.js";
import { namesOf } from "../../model/values/names-of.js";
import type { Bounds } from "../../quantities.js";
import { commonCauseId } from "../cut-sets/cut-set-failing.js";
import { hoursPerYear, lostShare } from "../cut-sets/lost-share.js";
import type { RankUnit } from "../failures/failure-units.js";
import type { CauseFigures } from "./risk-result.js";

/** How often a cause fails, and how long one failure lasts, at both ends of what is not known. */
export interface CauseFailures {
  readonly perYear: Bounds;
  readonly hours: { readonly atLeast: HoursLaw; readonly atMost: HoursLaw };
}

/** Something that fails by chance, independently of every other cause: a node by itself, or all members of a group together. */
export interface RiskCause extends RankUnit {
  /** Absent where only a probability is stated. */
  readonly failures?: CauseFailures;
  /** Of being lost at any one moment. */
  readonly probability: Bounds;
  /** Whether nobody gave evidence for the figures. */
  readonly isAssumed: boolean;
}

/** A node that states no figures, as a unit that fails. */
export interface UndrawnUnit extends RankUnit {
  readonly node: LandscapeNode;
}

/** What fails by chance in a landscape, and what may fail without anybody having said how often; by id. An organisation fails with all that it and its subsidiaries operate. */
export interface RiskCauses {
  readonly causes: readonly RiskCause[];
  readonly undrawn: readonly UndrawnUnit[];
}

/**
 * Of the failures of a member of a common cause the part beta takes all members at once; the rest is its own.
 * @remarks Cost: O(n log n), and what organisations operate.
 */
export function riskCauses(landscape: Landscape): RiskCauses {
  const index = indexLandscape(landscape);
  const { nodes, commonCause = [] } = landscape;
  const picked = (ids: readonly string[]): Pick<RankUnit, "nodes" | "possibly"> => {
    const selectors = ids.map((id) => ({ id }));
    const { surely, possibly } = selectNodes(index, selectors, []);
    return { nodes: [...surely], possibly: [...possibly] };
  };
  const betaOf = new Map(commonCause.flatMap(({ members, beta }) => members.map((id) => [id, beta] as const)));
  const causes: RiskCause[] = [];
  const undrawn: UndrawnUnit[] = [];
  for (const node of nodes) {
    const unit = { id: node.id, ...namesOf(node), kind: node.kind, ...picked([node.id]) };
    const law = failureLaw(node);
    if (law === undefined) undrawn.push({ ...unit, node });
    else causes.push({ ...unit, ...figuresOf(law, 1 - (betaOf.get(node.id) ?? 0)), isAssumed: law.isAssumed });
  }
  for (const { id, name = id, members, beta, evidence } of commonCause) {
    const member = index.nodes.get(members[0] ?? "");
    const law = member === undefined ? undefined : failureLaw(member);
    if (law === undefined) continue;
    const isAssumed = law.isAssumed || evidence.status === "assumed";
    causes.push({ id: commonCauseId(id, index.nodes), name, ...picked(members), ...figuresOf(law, beta), isAssumed });
  }
  const byId = (a: RankUnit, b: RankUnit): number => (a.id < b.id ? -1 : 1);
  return { causes: causes.sort(byId), undrawn: undrawn.sort(byId) };
}

/** @param part - of all its failures, in [0, 1] */
function figuresOf(law: FailureLaw, part: number): Pick<RiskCause, "failures" | "probability"> {
  const probability = lostShare(law, part);
  if (law.kind === "probability") return { probability };
  const { perYear, hours } = law;
  return { failures: { perYear: { atLeast: part * perYear.atLeast, atMost: part * perYear.atMost }, hours }, probability };
}

/** The figures of a cause as results give them. */
export function causeFigures({ id, kind, failures, probability, isAssumed, ...named }: RiskCause): CauseFigures {
  const mean = (end: "atLeast" | "atMost"): number =>
    failures === undefined ? 0 : limitedMean(failures.hours[end], hoursPerYear);
  return {
    id,
    ...namesOf(named),
    ...(kind === undefined ? {} : { kind }),
    perYear: failures?.perYear ?? null,
    meanHours: failures === undefined ? null : { atLeast: mean("atLeast"), atMost: mean("atMost") },
    probability,
    ...(isAssumed ? { isAssumed } : {}),
  };
}
