import type { Impact } from "../../analysis/impact/impact-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Insurer, InsurerType } from "../../model/landscape/nodes/insurer.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import type { Bounds, NodeState } from "../../quantities.js";
import { insuredWeight } from "./insured-order.js";
import { meanOf, type NodeLoss, NodeLosses } from "./node-losses.js";

/** What the people of an insurer, or of all of one type, lack of one service type. */
export interface MatrixCell {
  readonly loss: Bounds;
  readonly state: NodeState | "partly";
  /** Whether no supplier of it is known and nothing is seen of it. */
  readonly isUnknown: boolean;
}

export interface MatrixRow {
  readonly key: string;
  readonly name:
    | { readonly kind: "insurer"; readonly id: string }
    | { readonly kind: "type"; readonly type: InsurerType; readonly count: number };
  readonly insured?: number;
  /** By service type of the view; `undefined` where it is not offered. */
  readonly cells: readonly (MatrixCell | undefined)[];
}

export interface MatrixView {
  readonly serviceTypes: readonly string[];
  readonly rows: readonly MatrixRow[];
  readonly isByType: boolean;
}

/** Insurers × service types; by insurer type beyond so many insurers. */
export function matrixView(landscape: Landscape, scenario: Scenario, result: Impact, mostRows = 120): MatrixView {
  const losses = new NodeLosses(result, landscape, scenario);
  const insurers = landscape.nodes.filter((node) => node.kind === "insurer");
  const offered = offersOf(landscape, insurers);
  const serviceTypes = [...new Set([...offered.values()].flatMap((types) => [...types.keys()]))];
  const unknown = new Set(result.unknown.flatMap((fact) => (fact.what === "suppliers" ? fact.ids : [])));
  const cellOf = ({ id }: Insurer, type: string): MatrixCell | undefined => {
    const services = offered.get(id)?.get(type);
    if (services === undefined) return undefined;
    const best = services.map((service) => losses.of(service)).reduce((a, b) => (betterOf(a, b) ? a : b));
    const isUnknown = best.worst === "normal" && services.every((service) => unknown.has(service));
    return { loss: best.loss, state: best.best, isUnknown };
  };
  const sorted = [...insurers].sort((a, b) => insuredWeight(b) - insuredWeight(a) || (a.id < b.id ? -1 : 1));
  const affected = (type: string): number => sorted.reduce((sum, insurer) => sum + (cellOf(insurer, type)?.loss.atMost ?? 0), 0);
  const weights = new Map(serviceTypes.map((type) => [type, affected(type)]));
  serviceTypes.sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || (a < b ? -1 : 1));
  const isByType = insurers.length > mostRows;
  const rows = isByType
    ? typeRows(sorted, serviceTypes, cellOf)
    : sorted.map((insurer): MatrixRow => {
        const weight = insuredWeight(insurer);
        return {
          key: insurer.id,
          name: { kind: "insurer", id: insurer.id },
          ...(weight > 0 ? { insured: weight } : {}),
          cells: serviceTypes.map((type) => cellOf(insurer, type)),
        };
      });
  return { serviceTypes, rows, isByType };
}

const betterOf = (a: NodeLoss, b: NodeLoss): boolean =>
  a.loss.atMost < b.loss.atMost || (a.loss.atMost === b.loss.atMost && a.loss.atLeast <= b.loss.atLeast);

function offersOf({ nodes }: Landscape, insurers: readonly Insurer[]): Map<string, Map<string, string[]>> {
  const offers = new Map<string, Map<string, string[]>>(insurers.map(({ id }) => [id, new Map()]));
  for (const node of nodes) {
    if (node.kind !== "service") continue;
    const types = offers.get(node.operator);
    const services = types?.get(node.serviceType);
    if (services === undefined) types?.set(node.serviceType, [node.id]);
    else services.push(node.id);
  }
  return offers;
}

function typeRows(
  insurers: readonly Insurer[],
  serviceTypes: readonly string[],
  cellOf: (insurer: Insurer, type: string) => MatrixCell | undefined,
): MatrixRow[] {
  const types = [...new Set(insurers.map(({ insurerType }) => insurerType))].sort();
  return types.map((type) => {
    const own = insurers.filter(({ insurerType }) => insurerType === type);
    return {
      key: type,
      name: { kind: "type", type, count: own.length },
      cells: serviceTypes.map((serviceType) => togetherOf(own.flatMap((insurer) => cellOf(insurer, serviceType) ?? []))),
    };
  });
}

function togetherOf(cells: readonly MatrixCell[]): MatrixCell | undefined {
  if (cells.length === 0) return undefined;
  const states = new Set(cells.map(({ state }) => state));
  const [only = "normal"] = states;
  return {
    loss: meanOf(cells.map(({ loss }) => loss)),
    state: states.size > 1 ? "partly" : only,
    isUnknown: cells.every(({ isUnknown }) => isUnknown),
  };
}
