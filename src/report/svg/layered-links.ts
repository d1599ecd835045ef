import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { operatorOf } from "../../model/landscape/node-kinds.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
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

/** What is asked of a node for each of its dependencies, looked up once. */
interface End {
  readonly id: string;
  /** The box in which it is drawn, if in any, and its column. */
  readonly box: Drawer | undefined;
  readonly column: string | undefined;
  /** The insurer that runs it as a service. */
  readonly insurer: string | undefined;
  /** Whose it is. */
  readonly organisation: string;
  readonly isOnPath: boolean;
}

/** A box, and the links from it by the box to which they run. */
interface Drawer {
  readonly key: string;
  readonly links: Map<Drawer, Gathered>;
}

/** One dependency, or that an organisation runs or offers something: between which nodes it is drawn. */
interface Run {
  readonly from: End | undefined;
  readonly to: End | undefined;
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
  readonly ends: ReadonlyMap<string, End>;
  readonly subject: LandscapeSubject;
  readonly losses: NodeLosses;
  /** Nodes whose loss stands in the boxes of those whom it hits. */
  readonly shown: ReadonlySet<string>;
}

/**
 * The dependencies between boxes, parallel ones together. Between many insurers what a service of an insurer stands on is drawn
 * through the insurer: from the supplier to the insurer, and from there to the service.
 * @param headline - the service type of which most is lost
 */
export function boxLinks(landscape: Landscape, boxes: NodeBoxes, losses: NodeLosses, headline: string | undefined): BoxLinks {
  const ends = endsOf(landscape, boxes, headlinePath(landscape, losses, headline));
  const shown = new Set(boxes.boxes.flatMap(({ column, nodes }) => (column === "groups" ? nodes : [])));
  const drawn: Drawn = { landscape, ends, subject: boxes.subject, losses, shown };
  const links: Gathered[] = [];
  let inside = 0;
  const take = (run: Run): void => {
    const [from, to] = [run.from?.box, run.to?.box];
    if (from === undefined || to === undefined) return;
    if (from === to) {
      inside += 1;
      return;
    }
    let link = from.links.get(to);
    if (link === undefined) {
      link = new Gathered(from.key, to.key);
      from.links.set(to, link);
      links.push(link);
    }
    link.add(run);
  };
  eachDependency(drawn, take);
  eachOffer(drawn, take);
  return { inside, links: links.map((link) => link.link()) };
}

function endsOf(landscape: Landscape, { boxOf, boxes }: NodeBoxes, onPath: ReadonlySet<string>): Map<string, End> {
  const { nodes } = indexLandscape(landscape);
  const columns = new Map(boxes.map(({ key, column }) => [key, column]));
  const drawers = new Map<string, Drawer>();
  for (const key of boxOf.values()) if (!drawers.has(key)) drawers.set(key, { key, links: new Map() });
  return new Map(
    landscape.nodes.map((node) => {
      const { id } = node;
      const key = boxOf.get(id) ?? "";
      const end: End = {
        id,
        box: drawers.get(key),
        column: columns.get(key),
        insurer: insurerOf(node, nodes),
        organisation: node.kind === "member-group" ? node.insurer : (operatorOf(node) ?? id),
        isOnPath: onPath.has(id),
      };
      return [id, end];
    }),
  );
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

function eachDependency({ landscape, ends, subject, losses }: Drawn, take: Take): void {
  for (const dependency of landscape.dependencies ?? []) {
    const { dependent: id, evidence, candidates } = dependency;
    const dependent = ends.get(id);
    const insurer = subject === "insurers" && dependent?.insurer !== undefined ? ends.get(dependent.insurer) : undefined;
    for (const supplier of suppliersOf(dependency)) {
      const from = ends.get(supplier);
      const isCut = losses.isCut(id, supplier);
      take({
        from,
        to: insurer !== undefined && from?.column !== "services" ? insurer : dependent,
        loss: heardLoss(dependency, supplier, isCut, losses),
        organisation: dependent?.organisation ?? id,
        isAssumed: evidence.status === "assumed",
        isUncertain: candidates !== undefined,
        isCut,
        isHeadline: dependent?.isOnPath === true && from?.isOnPath === true,
      });
    }
  }
}

/** Services that insurers offer, and those that stand for somebody; where no column is one of insurers, systems that providers run, and services of the only one. */
function eachOffer({ landscape, ends, subject, losses, shown }: Drawn, take: Take): void {
  const hasMembers = landscape.nodes.some(({ kind }) => kind === "member-group");
  for (const node of landscape.nodes) {
    const [own, operator] = [ends.get(node.id), ends.get(operatorOf(node) ?? "")];
    if (own === undefined || operator === undefined) continue;
    const isOfInsurer = own.insurer !== undefined;
    const isService = node.kind === "service";
    const isShown = isService && !isOfInsurer && operator.column === "groups" && shown.has(node.id);
    const isDrawn =
      isShown ||
      (subject === "insurers" ? isOfInsurer : isService ? isOfInsurer && !hasMembers : operator.column === "providers");
    if (!isDrawn) continue;
    const [from, to] = isShown || (subject !== "insurers" && isService) ? [own, operator] : [operator, own];
    const { loss } = losses.of(node.id);
    take({ from, to, loss, organisation: operator.id, isOffer: true, isHeadline: own.isOnPath });
  }
}

/** The insurer that runs a service. */
function insurerOf(node: LandscapeNode, nodes: ReadonlyMap<string, LandscapeNode>): string | undefined {
  if (node.kind !== "service") return undefined;
  const operator = nodes.get(node.operator);
  return operator?.kind === "insurer" ? operator.id : undefined;
}
