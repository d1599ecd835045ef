import { groupRules } from "../../src/engine/compile/graph-columns.js";
import { type LayeredGraphOptions, layeredGraph } from "./layered-graph.js";

/** A record of a landscape, as lists of it and lines of NDJSON hold them. */
export interface LandscapeRecord {
  readonly list: "nodes" | "groups" | "dependencies";
  readonly row: Readonly<Record<string, unknown>>;
}

const insurerCount = 100;
const typeCount = 20;
const ruleNames = Object.entries(groupRules);

/**
 * The rows of {@link layeredGraph} as a landscape: nodes on which something depends are systems of ten operators, the
 * others services, of which 100 insurers have 20 types each and nobody known the rest.
 * @param allWhole - every weight 1 and every group `all` or `at-least`: the Boolean model
 */
export function* layeredLandscape(options: LayeredGraphOptions, allWhole = false): Generator<LandscapeRecord> {
  const columns = layeredGraph(options);
  const { nodeCount, dependent, supplier, weight, group = [], groupNode = [], groupRule = [], groupK = [] } = columns;
  const evidence = { status: "inferred" };
  const carries = new Uint8Array(nodeCount);
  for (let row = 0; row < supplier.length; row++) carries[supplier[row]!] = 1;
  for (let index = 0; index < 10; index++)
    yield node({ kind: "it-provider", id: `provider-${index}`, name: `Provider ${index}`, evidence });
  for (let index = 0; index < insurerCount; index++) {
    const insured = (1 + ((index * 7919) % 1000)) * 1000;
    yield node({ kind: "insurer", id: `insurer-${index}`, name: `Insurer ${index}`, evidence, insurerType: "BKK", insured });
  }
  yield* nodesOf(carries);
  for (let row = 0; row < groupNode.length; row++) {
    const drawn = groupRule[row]!;
    const rule = allWhole && drawn > groupRules["at-least"] ? groupRules.all : drawn;
    const [name = "all"] = ruleNames[rule] ?? [];
    const k = rule === groupRules["at-least"] ? { k: groupK[row] } : {};
    yield { list: "groups", row: { id: groupId(row), node: nodeId(groupNode[row]!), rule: name, ...k } };
  }
  for (let row = 0; row < dependent.length; row++) {
    yield {
      list: "dependencies",
      row: {
        id: `d${row.toString(36)}`,
        dependent: nodeId(dependent[row]!),
        supplier: nodeId(supplier[row]!),
        kind: "hosting",
        weight: allWhole ? 1 : weight[row]!,
        ...(group[row] === -1 || group[row] === undefined ? {} : { group: groupId(group[row]!) }),
        evidence,
      },
    };
  }
}

/** Systems where anything depends on them, else services. */
function* nodesOf(carries: Uint8Array): Generator<LandscapeRecord> {
  const evidence = { status: "inferred" };
  let services = 0;
  for (let each = 0; each < carries.length; each++) {
    const fields = { id: nodeId(each), name: `Node ${each}`, evidence };
    if (carries[each] === 1) {
      yield node({ kind: "system", ...fields, operator: `provider-${each % 10}`, systemType: "part" });
      continue;
    }
    const owned = services++ < insurerCount * typeCount;
    const operator = owned ? `insurer-${services % insurerCount}` : "unknown";
    yield node({ kind: "service", ...fields, operator, serviceType: `type-${Math.floor(services / insurerCount) % typeCount}` });
  }
}

const node = (row: LandscapeRecord["row"]): LandscapeRecord => ({ list: "nodes", row });
const nodeId = (number: number): string => `n${number.toString(36)}`;
const groupId = (row: number): string => `g${row.toString(36)}`;
