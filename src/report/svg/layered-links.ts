import { suppliersOf } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { type LandscapeNode, operatorOf } from "../../model/landscape/node.js";
import type { Bounds } from "../../quantities.js";
import { headlinePath } from "./headline-path.js";
import { heardLoss } from "./heard-loss.js";
import type { NodeBoxes } from "./layered-boxes.js";
import type { LandscapeSubject } from "./layered-columns.js";
import { meanOf, type NodeLosses } from "./node-losses.js";

/** What runs from one box to another: dependencies together, from supplier to dependent. */
export interface BoxLink {
  readonly from: string;
  readonly to: string;
  /** Mean loss that arrives, over its dependencies. */
  readonly loss: Bounds;
  /** Dependencies that it stands for. */
  readonly count: number;
  /** Whether all of them are only assumed. */
  readonly isAssumed: boolean;
  /** Whether of none of them the true supplier is known. */
  readonly isUncertain: boolean;
  /** Whether a disturbance cuts all of them. */
  readonly isCut: boolean;
  /** Whether it says who runs or offers something, which is no dependency that could be cut. */
  readonly isOffer: boolean;
  /** Organisations that it carries: those to which a loss comes on it, else all. */
  readonly carried: number;
  /** Whether the service of the headline is lost on it. */
  readonly isHeadline: boolean;
}

export interface BoxLinks {
  readonly links: readonly BoxLink[];
  /** Dependencies that run inside a box. */
  readonly inside: number;
}

/** One dependency, or that an organisation runs or offers something: between which nodes it is drawn. */
interface Run {
  readonly from: string;
  readonly to: string;
  readonly loss: Bounds;
  readonly organisation: string;
  readonly isAssumed?: boolean;
  readonly isUncertain?: boolean;
  readonly isCut?: boolean;
  readonly isOffer?: boolean;
  readonly isHeadline: boolean;
}

/** What is drawn, and how. */
interface Drawn {
  readonly landscape: Landscape;
  readonly byId: ReadonlyMap<string, LandscapeNode>;
  readonly subject: LandscapeSubject;
  readonly losses: NodeLosses;
  readonly onPath: ReadonlySet<string>;
  readonly columnOf: (id: string) => string | undefined;
}

/**
 * The dependencies between boxes, parallel ones together. Between many insurers what a service of an insurer stands on is drawn
 * through the insurer: from the supplier to the insurer, and from there to the service.
 * @param headline - the service type of which most is lost
 */
export function boxLinks(
  landscape: Landscape,
  { boxOf, boxes, subject }: NodeBoxes,
  losses: NodeLosses,
  headline: string | undefined,
): BoxLinks {
  const columns = new Map(boxes.map(({ key, column }) => [key, column]));
  const drawn: Drawn = {
    landscape,
    byId: new Map(landscape.nodes.map((node) => [node.id, node])),
    subject,
    losses,
    onPath: headlinePath(landscape, losses, headline),
    columnOf: (id) => columns.get(boxOf.get(id) ?? ""),
  };
  const gathered = new Map<string, Run[]>();
  let inside = 0;
  for (const run of [...dependencyRuns(drawn), ...offerRuns(drawn)]) {
    const [from, to] = [boxOf.get(run.from), boxOf.get(run.to)];
    if (from === undefined || to === undefined) continue;
    if (from === to) {
      inside += 1;
      continue;
    }
    const key = `${from}\n${to}`;
    const own = gathered.get(key);
    if (own === undefined) gathered.set(key, [run]);
    else own.push(run);
  }
  return { inside, links: [...gathered].map(([key, runs]) => linkOf(key, runs)) };
}

function linkOf(key: string, runs: readonly Run[]): BoxLink {
  const [from = "", to = ""] = key.split("\n");
  const hit = runs.filter(({ loss }) => loss.atMost > 0);
  return {
    from,
    to,
    loss: meanOf(runs.map(({ loss }) => loss)),
    count: runs.length,
    isAssumed: runs.every(({ isAssumed }) => isAssumed === true),
    isUncertain: runs.every(({ isUncertain }) => isUncertain === true),
    isCut: runs.every(({ isCut }) => isCut === true),
    isOffer: runs.every(({ isOffer }) => isOffer === true),
    carried: new Set((hit.length > 0 ? hit : runs).map(({ organisation }) => organisation)).size,
    isHeadline: runs.some(({ isHeadline }) => isHeadline),
  };
}

function dependencyRuns(drawn: Drawn): Run[] {
  const { landscape, subject, losses, onPath, columnOf } = drawn;
  return (landscape.dependencies ?? []).flatMap((dependency) => {
    const { dependent, evidence, candidates } = dependency;
    const insurer = subject === "insurers" ? insurerOf(dependent, drawn) : undefined;
    return suppliersOf(dependency).map((supplier): Run => {
      const isCut = losses.isCut(dependent, supplier);
      return {
        from: supplier,
        to: insurer !== undefined && columnOf(supplier) !== "services" ? insurer : dependent,
        loss: heardLoss(dependency, supplier, isCut, losses),
        organisation: organisationOf(dependent, drawn),
        isAssumed: evidence.status === "assumed",
        isUncertain: candidates !== undefined,
        isCut,
        isHeadline: onPath.has(dependent) && onPath.has(supplier),
      };
    });
  });
}

/** Services that insurers offer; where no column is one of insurers, systems that providers run, and services of the only one. */
function offerRuns(drawn: Drawn): Run[] {
  const { landscape, byId, subject, losses, onPath, columnOf } = drawn;
  const hasMembers = landscape.nodes.some(({ kind }) => kind === "member-group");
  return landscape.nodes.flatMap((node): Run[] => {
    const { id } = node;
    const operator = operatorOf(node);
    if (operator === undefined || !byId.has(operator)) return [];
    const isOfInsurer = insurerOf(id, drawn) !== undefined;
    const run = { loss: losses.of(id).loss, organisation: operator, isOffer: true, isHeadline: onPath.has(id) };
    if (subject === "insurers") return isOfInsurer ? [{ ...run, from: operator, to: id }] : [];
    if (node.kind !== "service") return columnOf(operator) === "providers" ? [{ ...run, from: operator, to: id }] : [];
    return isOfInsurer && !hasMembers ? [{ ...run, from: id, to: operator }] : [];
  });
}

/** The insurer that runs a service. */
function insurerOf(id: string, { byId }: Drawn): string | undefined {
  const node = byId.get(id);
  if (node?.kind !== "service") return undefined;
  const operator = byId.get(node.operator);
  return operator?.kind === "insurer" ? operator.id : undefined;
}

/** Whose a node is. */
function organisationOf(id: string, { byId }: Drawn): string {
  const node = byId.get(id);
  if (node === undefined) return id;
  return node.kind === "member-group" ? node.insurer : (operatorOf(node) ?? id);
}
