import type { Impact } from "../../analysis/impact/impact-result.js";
import { dependentsOf } from "../../model/landscape/dependents.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode, NodeOfKind } from "../../model/landscape/node.js";
import type { InsurerType } from "../../model/landscape/nodes/insurer.js";
import { organisationType } from "../../model/landscape/organisation-type.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import type { Count } from "../../model/values/population.js";
import { type Bounds, exactly, type NodeState } from "../../quantities.js";
import { addTo } from "../../sequences.js";
import { meanLoss, type NodeLoss, NodeLosses } from "./node-losses.js";

/** What the people of an organisation, or of all of one type, lack of one service type; or what is lost of itself. */
export interface MatrixCell {
  readonly loss: Bounds;
  readonly state: NodeState | "partly";
  /** Whether no supplier of it is known and nothing is seen of it. */
  readonly isUnknown: boolean;
}

export interface MatrixRow {
  readonly key: string;
  readonly name:
    | { readonly kind: "node"; readonly id: string }
    | { readonly kind: "insurers"; readonly type: InsurerType; readonly count: number }
    | { readonly kind: "organisations"; readonly type: string; readonly count: number };
  /** How many it stands for, open upwards where nobody knows; absent for IT providers, and for several together. */
  readonly size?: { readonly count: Bounds; readonly unit: string };
  /** Its own loss; absent for insurers and IT providers, of which what they run is seen, and where it is known of nobody. */
  readonly itself?: MatrixCell;
  /** By service type of the view; `undefined` where no service of it is drawn. */
  readonly cells: readonly (MatrixCell | undefined)[];
}

/** Insurers, or all others, with the services that any of them offers. */
export interface MatrixBlock {
  readonly of: "insurers" | "organisations";
  readonly serviceTypes: readonly string[];
  readonly rows: readonly MatrixRow[];
  readonly isByType: boolean;
}

/** Insurers first; a block of which there is nobody is left out. */
export type MatrixView = readonly MatrixBlock[];

type Organisation = NodeOfKind<"insurer" | "it-provider" | "service-provider" | "employer-group">;

/** Insurers, then all others that offer services or can be lost themselves × service types; by type beyond so many. */
export function matrixView(landscape: Landscape, scenario: Scenario, result: Impact, mostRows = 120): MatrixView {
  const losses = new NodeLosses(result, landscape, scenario);
  const offered = offersOf(landscape);
  const dependents = dependentsOf(landscape);
  const insured = new Map(result.insurers.flatMap((each) => (each.insured === undefined ? [] : [[each.id, each.insured]])));
  const all = landscape.nodes.filter((node) => isRow(node, offered)).sort(largestFirst(insured));
  const cellOf = ({ id }: Organisation, type: string): MatrixCell | undefined => {
    const services = offered.get(id)?.get(type);
    if (services === undefined) return undefined;
    const all = services.map((service) => losses.of(service));
    const known = all.filter(({ isUnknown }) => !isUnknown);
    const [first = all[0]] = known;
    if (first === undefined) return undefined;
    const { loss, best } = known.reduce((a, b) => (betterOf(a, b) ? a : b), first);
    // one of which nobody knows it may be whole
    const isOpen = known.length > 0 && known.length < all.length && loss.atLeast > 0;
    if (isOpen) return { loss: { ...loss, atLeast: 0 }, state: "normal", isUnknown: false };
    return { loss, state: best, isUnknown: known.length === 0 };
  };
  const itselfOf = (node: Organisation): MatrixCell | undefined => {
    if (node.kind === "insurer" || node.kind === "it-provider") return undefined;
    const { loss, best, worst } = losses.of(node.id);
    // of whom nobody says what it needs nobody knows how it is
    return { loss, state: best, isUnknown: worst === "normal" && !dependents.has(node.id) };
  };
  const blockOf = (of: MatrixBlock["of"]): MatrixBlock[] => {
    const organisations = all.filter(({ kind }) => (kind === "insurer") === (of === "insurers"));
    if (organisations.length === 0) return [];
    const affected = (type: string): number =>
      organisations.reduce((sum, each) => sum + (cellOf(each, type)?.loss.atMost ?? 0), 0);
    const types = new Set(organisations.flatMap(({ id }) => [...(offered.get(id)?.keys() ?? [])]));
    const weights = [...types].map((type) => ({ type, weight: affected(type) }));
    const serviceTypes = weights.sort((a, b) => b.weight - a.weight || (a.type < b.type ? -1 : 1)).map(({ type }) => type);
    const isAnyKnown = organisations.some((node) => itselfOf(node)?.isUnknown === false);
    const rows = organisations.map((node): MatrixRow => {
      const [size, itself] = [sizeOf(node, insured), isAnyKnown ? itselfOf(node) : undefined];
      return {
        key: node.id,
        name: { kind: "node", id: node.id },
        ...(size === undefined ? {} : { size }),
        ...(itself === undefined ? {} : { itself }),
        cells: serviceTypes.map((type) => cellOf(node, type)),
      };
    });
    const isByType = organisations.length > mostRows;
    return [{ of, serviceTypes, rows: isByType ? typeRows(organisations, rows) : rows, isByType }];
  };
  return [...blockOf("insurers"), ...blockOf("organisations")];
}

/** Insurers, whoever runs a service, and those who can be lost themselves. */
function isRow(node: LandscapeNode, offered: ReadonlyMap<string, unknown>): node is Organisation {
  return node.kind === "insurer" || isLostItself(node) || (node.kind === "it-provider" && offered.has(node.id));
}

const isLostItself = ({ kind }: LandscapeNode): boolean => kind === "service-provider" || kind === "employer-group";

/** How many persons, sites or employers it stands for, as far as is known; an IT provider stands for nobody. */
function sizeOf(node: Organisation, insured: InsuredOf): MatrixRow["size"] {
  switch (node.kind) {
    case "insurer":
      return { count: insured.get(node.id) ?? unbounded, unit: "insured" };
    case "service-provider":
      return { count: boundsOf(node.sites), unit: "sites" };
    case "employer-group":
      return { count: boundsOf(node.employers), unit: "employers" };
    case "it-provider":
      return undefined;
  }
}

/** By insurer; without those of whom nothing is known. */
type InsuredOf = ReadonlyMap<string, Bounds>;

const unbounded: Bounds = { atLeast: 0, atMost: Number.POSITIVE_INFINITY };

function boundsOf(count: Count): Bounds {
  if (count === "unknown") return unbounded;
  return typeof count === "number" ? exactly(count) : { atLeast: count.atLeast, atMost: count.atMost };
}

/** Insurers, then those who can be lost themselves, each by what they surely stand for, then by what they may. */
function largestFirst(insured: InsuredOf): (a: Organisation, b: Organisation) => number {
  const rank = ({ kind }: Organisation): number => (kind === "insurer" ? 0 : kind === "it-provider" ? 2 : 1);
  const sizes = new Map<string, Bounds>();
  const countOf = (node: Organisation): Bounds => {
    const known = sizes.get(node.id) ?? sizeOf(node, insured)?.count ?? unbounded;
    sizes.set(node.id, known);
    // of whom nobody knows anything stands last
    return known.atMost === Number.POSITIVE_INFINITY ? { ...known, atMost: -1 } : known;
  };
  return (a, b) => {
    const [one, other] = [countOf(a), countOf(b)];
    return rank(a) - rank(b) || other.atLeast - one.atLeast || other.atMost - one.atMost || (a.id < b.id ? -1 : 1);
  };
}

const betterOf = (a: NodeLoss, b: NodeLoss): boolean =>
  a.loss.atMost < b.loss.atMost || (a.loss.atMost === b.loss.atMost && a.loss.atLeast <= b.loss.atLeast);

/** Services by operator and type. */
function offersOf({ nodes }: Landscape): Map<string, Map<string, string[]>> {
  const offers = new Map<string, Map<string, string[]>>();
  for (const node of nodes) {
    if (node.kind !== "service") continue;
    const types = offers.get(node.operator) ?? new Map<string, string[]>();
    addTo(types, node.serviceType, node.id);
    offers.set(node.operator, types);
  }
  return offers;
}

/** The rows of one type as one. */
function typeRows(organisations: readonly Organisation[], rows: readonly MatrixRow[]): MatrixRow[] {
  const groups = new Map<string, { readonly first: Organisation; readonly rows: MatrixRow[] }>();
  organisations.forEach((node, place) => {
    const row = rows[place];
    if (row === undefined) return;
    const key = `${node.kind} ${typeOf(node)}`;
    const group = groups.get(key) ?? { first: node, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  });
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { first, rows: own }]) => {
      const itself = togetherOf(own.flatMap((row) => row.itself ?? []));
      return {
        key,
        name:
          first.kind === "insurer"
            ? { kind: "insurers", type: first.insurerType, count: own.length }
            : { kind: "organisations", type: typeOf(first), count: own.length },
        ...(itself === undefined ? {} : { itself }),
        cells: (own[0]?.cells ?? []).map((_, column) => togetherOf(own.flatMap(({ cells }) => cells[column] ?? []))),
      };
    });
}

function typeOf(node: Organisation): string {
  if (node.kind === "insurer") return node.insurerType;
  return organisationType(node) ?? node.kind;
}

function togetherOf(cells: readonly MatrixCell[]): MatrixCell | undefined {
  if (cells.length === 0) return undefined;
  const states = new Set(cells.map(({ state }) => state));
  const [only = "normal"] = states;
  return {
    loss: meanLoss(cells),
    state: states.size > 1 ? "partly" : only,
    isUnknown: cells.every(({ isUnknown }) => isUnknown),
  };
}
