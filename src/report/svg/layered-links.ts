import { suppliersOf } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import { type LandscapeNode, operatorOf } from "../../model/landscape/node.js";
import type { Bounds } from "../../quantities.js";
import { headlinePath } from "./headline-path.js";
import { heardLoss } from "./heard-loss.js";
import type { NodeBoxes } from "./layered-boxes.js";
import type { LandscapeSubject } from "./layered-columns.js";
import type { NodeLosses } from "./node-losses.js";

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

/** What becomes of each run. */
type Take = (run: Run) => void;

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
    byId: indexLandscape(landscape).nodes,
    subject,
    losses,
    onPath: headlinePath(landscape, losses, headline),
    columnOf: (id) => columns.get(boxOf.get(id) ?? ""),
  };
  const gathered = new Map<string, Map<string, Gathered>>();
  const links: Gathered[] = [];
  let inside = 0;
  const take = (run: Run): void => {
    const [from, to] = [boxOf.get(run.from), boxOf.get(run.to)];
    if (from === undefined || to === undefined) return;
    if (from === to) {
      inside += 1;
      return;
    }
    const own = gathered.get(from) ?? new Map<string, Gathered>();
    gathered.set(from, own);
    let link = own.get(to);
    if (link === undefined) {
      link = new Gathered(from, to);
      own.set(to, link);
      links.push(link);
    }
    link.add(run);
  };
  eachDependency(drawn, take);
  eachOffer(drawn, take);
  return { inside, links: links.map((link) => link.link()) };
}

/** Runs between two boxes, taken together one by one: there may be very many. */
class Gathered {
  private atLeast = 0;
  private atMost = 0;
  private count = 0;
  private isAssumed = true;
  private isUncertain = true;
  private isCut = true;
  private isOffer = true;
  private isHeadline = false;
  private readonly carried = new Set<string>();
  private readonly hit = new Set<string>();

  constructor(
    private readonly from: string,
    private readonly to: string,
  ) {}

  add({ loss, organisation, isAssumed, isUncertain, isCut, isOffer, isHeadline }: Run): void {
    this.atLeast += loss.atLeast;
    this.atMost += loss.atMost;
    this.count += 1;
    this.isAssumed &&= isAssumed === true;
    this.isUncertain &&= isUncertain === true;
    this.isCut &&= isCut === true;
    this.isOffer &&= isOffer === true;
    this.isHeadline ||= isHeadline;
    this.carried.add(organisation);
    if (loss.atMost > 0) this.hit.add(organisation);
  }

  link(): BoxLink {
    const { from, to, count, isAssumed, isUncertain, isCut, isOffer, isHeadline, carried, hit } = this;
    return {
      from,
      to,
      loss: { atLeast: this.atLeast / count, atMost: this.atMost / count },
      count,
      isAssumed,
      isUncertain,
      isCut,
      isOffer,
      carried: (hit.size > 0 ? hit : carried).size,
      isHeadline,
    };
  }
}

function eachDependency(drawn: Drawn, take: Take): void {
  const { landscape, subject, losses, onPath, columnOf } = drawn;
  for (const dependency of landscape.dependencies ?? []) {
    const { dependent, evidence, candidates } = dependency;
    const insurer = subject === "insurers" ? insurerOf(dependent, drawn) : undefined;
    const organisation = organisationOf(dependent, drawn);
    for (const supplier of suppliersOf(dependency)) {
      const isCut = losses.isCut(dependent, supplier);
      take({
        from: supplier,
        to: insurer !== undefined && columnOf(supplier) !== "services" ? insurer : dependent,
        loss: heardLoss(dependency, supplier, isCut, losses),
        organisation,
        isAssumed: evidence.status === "assumed",
        isUncertain: candidates !== undefined,
        isCut,
        isHeadline: onPath.has(dependent) && onPath.has(supplier),
      });
    }
  }
}

/** Services that insurers offer; where no column is one of insurers, systems that providers run, and services of the only one. */
function eachOffer(drawn: Drawn, take: Take): void {
  const { landscape, byId, subject, losses, onPath, columnOf } = drawn;
  const hasMembers = landscape.nodes.some(({ kind }) => kind === "member-group");
  for (const node of landscape.nodes) {
    const { id } = node;
    const operator = operatorOf(node);
    if (operator === undefined || !byId.has(operator)) continue;
    const isOfInsurer = insurerOf(id, drawn) !== undefined;
    const isDrawn =
      subject === "insurers"
        ? isOfInsurer
        : node.kind === "service"
          ? isOfInsurer && !hasMembers
          : columnOf(operator) === "providers";
    if (!isDrawn) continue;
    const [from, to] = subject !== "insurers" && node.kind === "service" ? [id, operator] : [operator, id];
    take({ from, to, loss: losses.of(id).loss, organisation: operator, isOffer: true, isHeadline: onPath.has(id) });
  }
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
