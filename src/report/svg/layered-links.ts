import type { Dependency } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { operatorOf } from "../../model/landscape/node-kinds.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import { oncePer } from "../../model/values/remembered.js";
import type { Bounds } from "../../quantities.js";
import { type Heard, headlinePath } from "./headline-path.js";
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
  /** Whether an insurer runs it as a service, and the box in which that is drawn. */
  readonly isOfInsurer: boolean;
  readonly insurerBox: Drawer | undefined;
  /** Whose it is. */
  readonly organisation: string;
  /** What it lacks by its level alone. */
  readonly inside: Bounds;
  readonly isAtBorder: boolean;
}

/** A box, and the links from it by the box to which they run. */
interface Drawer {
  readonly key: string;
  readonly links: Map<Drawer, Gathered>;
}

/** A dependency on which a loss arrives, and the link that it is part of. */
interface HeardOnLink extends Heard {
  readonly link: Gathered | undefined;
}

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
 * @remarks Cost: time O(nodes + dependencies), next to nothing allocated for dependencies on which nothing is lost.
 */
export function boxLinks(landscape: Landscape, boxes: NodeBoxes, losses: NodeLosses, headline: string | undefined): BoxLinks {
  const ends = endsOf(landscape, boxes, losses);
  const shown = new Set(boxes.boxes.flatMap(({ column, nodes }) => (column === "groups" ? nodes : [])));
  const drawn: Drawn = { landscape, ends, subject: boxes.subject, losses, shown };
  const links = new Links();
  const heard = addDependencies(drawn, links);
  const path = headlinePath(landscape, heard, losses, headline);
  for (const { supplier, dependent, link } of heard) if (path.has(supplier) && path.has(dependent)) link?.markHeadline();
  addOffers(drawn, links, path);
  return { inside: links.inside, links: links.all.map((link) => link.link()) };
}

function endsOf(landscape: Landscape, { boxOf, boxes }: NodeBoxes, losses: NodeLosses): Map<string, End> {
  const { nodes } = indexLandscape(landscape);
  const columns = new Map(boxes.map(({ key, column }) => [key, column]));
  const drawers = new Map<string, Drawer>();
  for (const key of boxOf.values()) if (!drawers.has(key)) drawers.set(key, { key, links: new Map() });
  const ends = new Map<string, End>();
  for (const node of landscape.nodes) {
    const { id } = node;
    const key = boxOf.get(id) ?? "";
    const insurer = insurerOf(node, nodes);
    ends.set(id, {
      id,
      box: drawers.get(key),
      column: columns.get(key),
      isOfInsurer: insurer !== undefined,
      insurerBox: insurer === undefined ? undefined : drawers.get(boxOf.get(insurer) ?? ""),
      organisation: node.kind === "member-group" ? node.insurer : (operatorOf(node) ?? id),
      inside: losses.of(id).inside,
      isAtBorder: losses.isAtBorder(id),
    });
  }
  return ends;
}

/** The links between boxes, in the order in which they are found. */
class Links {
  readonly all: Gathered[] = [];
  /** Runs within one box. */
  inside = 0;

  /** The link on which something is drawn; `undefined` for what stays within one box or is not drawn. */
  between(from: Drawer | undefined, to: Drawer | undefined): Gathered | undefined {
    if (from === undefined || to === undefined) return undefined;
    if (from === to) {
      this.inside += 1;
      return undefined;
    }
    let link = from.links.get(to);
    if (link === undefined) {
      link = new Gathered(from.key, to.key);
      from.links.set(to, link);
      this.all.push(link);
    }
    return link;
  }
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
  /** The organisation that came last: most often the next one is the same. */
  private last: string | undefined;

  constructor(
    private readonly from: string,
    private readonly to: string,
  ) {}

  markHeadline(): void {
    this.isHeadline = true;
  }

  /** @param dependency - absent where an organisation runs or offers something */
  add(organisation: string, loss: Bounds, isCut: boolean, dependency?: Dependency): void {
    this.atLeast += loss.atLeast;
    this.atMost += loss.atMost;
    this.count += 1;
    this.isAssumed &&= dependency?.evidence.status === "assumed";
    this.isUncertain &&= dependency?.candidates !== undefined;
    this.isCut &&= isCut;
    this.isOffer &&= dependency === undefined;
    if (organisation !== this.last) this.carried.add(organisation);
    this.last = organisation;
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

/** Adds dependencies to their links. @returns those on which a loss arrives */
function addDependencies({ landscape, ends, subject, losses }: Drawn, links: Links): HeardOnLink[] {
  const heard: HeardOnLink[] = [];
  if (landscape.dependencies === undefined) return heard;
  const { ids, dependencies, dependents, suppliers } = runsOf(landscape.dependencies);
  const named = ids.map((id) => ends.get(id));
  dependencies.forEach((dependency, run) => {
    const [from, dependent] = [named[suppliers[run] ?? -1], named[dependents[run] ?? -1]];
    if (from === undefined || dependent === undefined) return;
    const isCut = (from.isAtBorder || dependent.isAtBorder) && losses.isCut(dependent.id, from.id);
    const loss = heardLoss(dependency, isCut, from.inside);
    const isThroughInsurer = subject === "insurers" && dependent.isOfInsurer && from.column !== "services";
    const link = links.between(from.box, isThroughInsurer ? dependent.insurerBox : dependent.box);
    link?.add(dependent.organisation, loss, isCut, dependency);
    if (loss.atMost > 0) heard.push({ supplier: from.id, dependent: dependent.id, link });
  });
  return heard;
}

/** Who depends on whom, by the numbers of ids: one run for each supplier of a dependency, and for each candidate. */
interface Runs {
  readonly ids: readonly string[];
  /** By run. */
  readonly dependencies: readonly Dependency[];
  /** By run: the place of an id. */
  readonly dependents: readonly number[];
  readonly suppliers: readonly number[];
}

/** Once for dependencies, which are frozen: between two edits they are most often the same. */
const runsOf = oncePer((all: readonly Dependency[]): Runs => {
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    const number = numbers.get(id) ?? numbers.size;
    numbers.set(id, number);
    return number;
  };
  const [dependencies, dependents, suppliers]: [Dependency[], number[], number[]] = [[], [], []];
  for (const dependency of all) {
    for (const supplier of suppliersOf(dependency)) {
      dependencies.push(dependency);
      dependents.push(numberOf(dependency.dependent));
      suppliers.push(numberOf(supplier));
    }
  }
  return { ids: [...numbers.keys()], dependencies, dependents, suppliers };
});

/** Services that insurers offer, and those that stand for somebody; where no column is one of insurers, systems that providers run, and services of the only one. */
function addOffers({ landscape, ends, subject, losses, shown }: Drawn, links: Links, path: ReadonlySet<string>): void {
  const hasMembers = landscape.nodes.some(({ kind }) => kind === "member-group");
  for (const node of landscape.nodes) {
    const [own, operator] = [ends.get(node.id), ends.get(operatorOf(node) ?? "")];
    if (own === undefined || operator === undefined) continue;
    const { isOfInsurer } = own;
    const isService = node.kind === "service";
    const isShown = isService && !isOfInsurer && operator.column === "groups" && shown.has(node.id);
    const isDrawn =
      isShown ||
      (subject === "insurers" ? isOfInsurer : isService ? isOfInsurer && !hasMembers : operator.column === "providers");
    if (!isDrawn) continue;
    const [from, to] = isShown || (subject !== "insurers" && isService) ? [own, operator] : [operator, own];
    const link = links.between(from.box, to.box);
    const { loss } = losses.of(node.id);
    link?.add(operator.id, loss, false);
    if (path.has(node.id)) link?.markHeadline();
  }
}

/** The insurer that runs a service. */
function insurerOf(node: LandscapeNode, nodes: ReadonlyMap<string, LandscapeNode>): string | undefined {
  if (node.kind !== "service") return undefined;
  const operator = nodes.get(node.operator);
  return operator?.kind === "insurer" ? operator.id : undefined;
}
