import { type GraphColumns, groupRules } from "../../src/engine/compile/graph-columns.js";

/** Every weight 1, `share` as `all`, `capacity` as `at-least` 1: the Boolean model, with the same gates between the same nodes. */
export function booleanColumns(columns: GraphColumns): GraphColumns {
  const rules = Array.from(columns.groupRule ?? []);
  const isAll = (rule: number): boolean => rule === groupRules.all || rule === groupRules.share;
  return {
    ...columns,
    weight: new Float64Array(columns.weight.length).fill(1),
    groupRule: rules.map((rule) => (isAll(rule) ? groupRules.all : groupRules["at-least"])),
    groupK: Array.from(columns.groupK ?? [], (k, row) => (rules[row] === groupRules["at-least"] ? k : 1)),
  };
}
