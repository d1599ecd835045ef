import type { Impact, InsurerImpact } from "../../analysis/impact/impact-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { operatorOf } from "../../model/landscape/node-kinds.js";
import type { BuiltInUnit } from "../../model/values/built-in-units.js";
import { type Bounds, exactly, isOut } from "../../quantities.js";
import { headlineRows, partRows } from "../rows/part-rows.js";
import type { NodeBox } from "./layered-boxes.js";
import type { LandscapeSubject } from "./layered-columns.js";
import { meanLoss, meanOf, type NodeLoss, type NodeLosses } from "./node-losses.js";

/** The number of a box. */
export type BoxFigure =
  /** 69 of 71 insurers, 11 of 15 systems. */
  | { readonly kind: "of"; readonly hit: Bounds; readonly of: number }
  /** 5 of 11 services of one insurer. */
  | { readonly kind: "services"; readonly hit: Bounds; readonly of: number }
  /** 77–80 insurers without a service. */
  | { readonly kind: "count"; readonly count: Bounds }
  /** 9.9–10.5 million persons, 98,985 sites. */
  | { readonly kind: "amount"; readonly count: Bounds; readonly unit: BuiltInUnit }
  /** 20–21 % less than normal. */
  | { readonly kind: "less"; readonly loss: Bounds }
  | { readonly kind: "unknown" }
  /** None, of what is known: of some no supplier is. */
  | { readonly kind: "none-known" };

export interface Figured {
  readonly figure?: BoxFigure | undefined;
  /** How much of the bar below is filled, in [0, 1]. */
  readonly share: Bounds;
  /** Of persons: whether they are without the service; else what holds of the nodes. */
  readonly state?: "lost" | "perhaps-lost" | undefined;
}

/** What figures are taken from. */
export interface FigureFacts {
  readonly landscape: Landscape;
  readonly result: Impact;
  readonly losses: NodeLosses;
  readonly subject: LandscapeSubject;
  /** The service type of which most insured persons are without. */
  readonly headline: string | undefined;
}

/** The service type of which most insured persons are without; the first of those that are equal. */
export function headlineService({ rows }: Impact): string | undefined {
  const insured = partRows(rows).filter(({ what, unit }) => what === "service" && unit === "insured");
  return headlineRows(insured, "lost")[0]?.type;
}

const nothing = exactly(0);

/** Gives the figures of the boxes of one result. */
export function boxFigures(facts: FigureFacts): (box: NodeBox) => Figured {
  const { landscape, result, losses } = facts;
  const { nodes } = indexLandscape(landscape);
  const insurers = new Map(result.insurers.map((each) => [each.id, each]));
  return (box) => {
    const shown = box.nodes.map((id) => losses.of(id));
    const [only] = box.targets.length === 1 ? [nodes.get(box.targets[0] ?? "")] : [];
    const own = box.targets.flatMap((id) => insurers.get(id) ?? []);
    switch (box.column) {
      case "insurers":
        return own.length > 0
          ? insurersFigure(own, shown, only?.kind === "insurer" && box.name.kind === "node")
          : countedFigure(shown, shown.length, false);
      case "services":
        return servicesFigure(box.nodes, nodes, facts);
      case "groups":
        return groupFigure(box, only, shown, insurers, facts);
      default:
        return countedFigure(shown, shown.length, false);
    }
  };
}

/** Neither nothing nor all, nor that nobody knows which of both. */
const isPart = ({ atLeast, atMost }: Bounds): boolean => atMost > 0 && atLeast < 1 && !(atLeast === 0 && atMost === 1);

function outOf(nodes: readonly NodeLoss[]): Bounds {
  return { atLeast: nodes.filter(({ best }) => isOut(best)).length, atMost: nodes.filter(({ worst }) => isOut(worst)).length };
}

const partOf = ({ atLeast, atMost }: Bounds, whole: number): Bounds =>
  whole === 0 ? nothing : { atLeast: Math.min(1, atLeast / whole), atMost: Math.min(1, atMost / whole) };

/** How many of several are out; how much of one that is only degraded is. */
function countedFigure(nodes: readonly NodeLoss[], whole: number, isCount: boolean): Figured {
  const hit = outOf(nodes);
  const seen = meanOf(nodes.map((node) => node.loss));
  if (hit.atMost === 0 || nodes.length === 1)
    return { share: seen, figure: isPart(seen) ? { kind: "less", loss: meanLoss(nodes) } : undefined };
  return { share: partOf(hit, whole), figure: isCount ? { kind: "count", count: hit } : { kind: "of", hit, of: whole } };
}

/** How many organisations are without a service: those of several types, folded into one box, once. */
function servicesFigure(
  ids: readonly string[],
  nodes: ReadonlyMap<string, LandscapeNode>,
  { losses, subject, result }: FigureFacts,
): Figured {
  const shown = ids.map((id) => losses.of(id));
  const operators = (isMeant: (loss: NodeLoss) => boolean): number => {
    const found = new Set<string>();
    for (const [place, loss] of shown.entries()) {
      const node = isMeant(loss) ? nodes.get(ids[place] ?? "") : undefined;
      if (node !== undefined) found.add(operatorOf(node) ?? node.id);
    }
    return found.size;
  };
  const all = operators(() => true);
  const whole = subject === "insurers" ? Math.max(result.insurers.length, all) : all;
  const found = countedFigure(shown, whole, true);
  if (found.figure?.kind !== "count") return found;
  const count = { atLeast: operators(({ best }) => isOut(best)), atMost: operators(({ worst }) => isOut(worst)) };
  return { share: partOf(count, whole), figure: { kind: "count", count } };
}

function insurersFigure(insurers: readonly InsurerImpact[], services: readonly NodeLoss[], isOne: boolean): Figured {
  if (isOne) {
    const hit = outOf(services);
    if (hit.atMost === 0) return countedFigure(services, services.length, false);
    return { share: partOf(hit, services.length), figure: { kind: "services", hit, of: services.length } };
  }
  const surely = insurers.filter(({ lost }) => lost.length > 0).length;
  const perhaps = insurers.filter(({ lost, possiblyLost }) => lost.length === 0 && possiblyLost.length > 0).length;
  const hit = { atLeast: surely, atMost: surely + perhaps };
  const seen = meanOf(services.map((service) => service.loss));
  if (hit.atMost === 0 && seen.atMost > 0) return { share: seen, figure: { kind: "less", loss: meanLoss(services) } };
  const isOpen = hit.atMost === 0 && services.some(({ isUnknown }) => isUnknown);
  if (isOpen) return { share: nothing, figure: { kind: "none-known" } };
  return { share: partOf(hit, insurers.length), figure: { kind: "of", hit, of: insurers.length } };
}

/** Persons without the service of the headline; sites that are lost; how much less those do that are degraded. */
function groupFigure(
  box: NodeBox,
  only: LandscapeNode | undefined,
  shown: readonly NodeLoss[],
  insurers: ReadonlyMap<string, InsurerImpact>,
  facts: FigureFacts,
): Figured {
  const persons = personsOf(box, only, insurers, facts);
  // who has that service and lacks another is told how much
  const isElsewhere = persons?.count.atMost === 0 && shown.some(({ loss }) => loss.atMost > 0);
  if (persons !== undefined && !isElsewhere) {
    const { count, whole, state } = persons;
    if (count.atMost === Number.POSITIVE_INFINITY && count.atLeast === 0)
      return { share: nothing, figure: { kind: "unknown" }, state };
    return { share: partOf(count, whole), figure: { kind: "amount", count, unit: "insured" }, state };
  }
  const counted = countedFigure(shown, shown.length, false);
  const own = only !== undefined && box.nodes.includes(only.id) ? sizeOf(only) : undefined;
  const hit = outOf(shown);
  if (own === undefined && only !== undefined && counted.figure?.kind === "of")
    return { ...counted, figure: { kind: "services", hit, of: shown.length } };
  if (shown.length !== 1 || hit.atMost === 0 || own === undefined) return counted;
  const count = { atLeast: hit.atLeast * own.size.atLeast, atMost: own.size.atMost };
  return hit.atLeast === 0 && counted.figure !== undefined
    ? counted
    : { share: counted.share, figure: { kind: "amount", count, unit: own.unit } };
}

/** How many sites or employers a node stands for; `undefined` for other nodes, and where nobody knows. */
function sizeOf(node: LandscapeNode): { readonly size: Bounds; readonly unit: BuiltInUnit } | undefined {
  const [size, unit] =
    node.kind === "service-provider"
      ? [node.sites, "sites" as const]
      : node.kind === "employer-group"
        ? [node.employers, "employers" as const]
        : ["unknown" as const, "sites" as const];
  return size === "unknown" ? undefined : { size: typeof size === "number" ? exactly(size) : size, unit };
}

/** Persons of a box that are without the service of the headline, and how many they are; `undefined` for other boxes. */
function personsOf(
  { nodes: ids, name, targets }: NodeBox,
  only: LandscapeNode | undefined,
  insurers: ReadonlyMap<string, InsurerImpact>,
  { landscape, result, headline, subject }: FigureFacts,
): { readonly count: Bounds; readonly whole: number; readonly state?: Figured["state"] } | undefined {
  if (headline === undefined) return undefined;
  const own =
    name.kind === "insured-of"
      ? result.insurers.filter(({ insurerType }) => insurerType === name.type)
      : only?.kind === "member-group" || only?.kind === "insurer"
        ? [...insurers.values()].filter(({ id }) => id === (only.kind === "insurer" ? only.id : only.insurer))
        : [];
  if (own.length === 0 || (ids.length === 0 && targets.length === 0)) return undefined;
  const isLost = ({ lost }: InsurerImpact): boolean => (subject === "organisation" ? lost.length > 0 : lost.includes(headline));
  const isPerhaps = ({ possiblyLost }: InsurerImpact): boolean =>
    subject === "organisation" ? possiblyLost.length > 0 : possiblyLost.includes(headline);
  const type = result.insurerTypes.find(({ id }) => name.kind === "insured-of" && id === name.type);
  const told = type?.services.find(({ serviceType }) => serviceType === headline)?.lost.insured;
  const hit = own.filter((each) => isLost(each) || isPerhaps(each));
  if (hit.length === 0) return { count: nothing, whole: 1 };
  const count = told ?? {
    atLeast: hit.filter(isLost).reduce((sum, { insured }) => sum + (insured?.atLeast ?? 0), 0),
    atMost: hit.reduce((sum, { insured }) => sum + (insured?.atMost ?? 0), 0),
  };
  const isOpen = hit.some(({ insured }) => insured === undefined);
  return {
    count: isOpen ? { ...count, atMost: Number.POSITIVE_INFINITY } : count,
    whole: insuredOf(own, landscape),
    state: hit.some(isLost) ? "lost" : "perhaps-lost",
  };
}

/** How many persons insurers have at most; of pools all of them once. */
function insuredOf(insurers: readonly InsurerImpact[], { pools = [] }: Landscape): number {
  const ids = new Set(insurers.map(({ id }) => id));
  const pooled = new Set(pools.flatMap((pool) => pool.insurers));
  const alone = insurers.reduce((sum, { id, insured }) => sum + (pooled.has(id) ? 0 : (insured?.atMost ?? 0)), 0);
  return alone + pools.reduce((sum, pool) => sum + (pool.insurers.some((id) => ids.has(id)) ? pool.insured : 0), 0);
}
