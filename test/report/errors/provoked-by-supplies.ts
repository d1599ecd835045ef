import type { RecordIssues, ShapeIssues } from "../../../src/errors/issues.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";

type Fields = Readonly<Record<string, unknown>>;

const evidence = { status: "inferred" };
const node = (id: string, more: Fields = {}): Fields => ({
  ...{ kind: "system", id, name: id, operator: "unknown", systemType: "mail", evidence },
  ...more,
});
const link = (more: Fields = {}): Fields => ({
  ...{ id: "d", dependent: "a", supplier: "b", kind: "network", weight: 1, evidence },
  ...more,
});
/** `a` draws on the supply of `b`. */
const drawn = (supply: Fields | undefined, draws: Fields, ...others: readonly Fields[]) =>
  parseLandscape({
    tragweite: "landscape/1",
    id: "example",
    nodes: [node("a"), node("b", supply === undefined ? {} : { supply }), node("c")],
    dependencies: [link({ draws }), ...others],
  });

type SupplyCode =
  | "draw-without-supply"
  | "draw-instead-of-what"
  | "draw-of-another"
  | "supply-too-small"
  | "reserve-above-stock"
  | "empty-draw"
  | "draw-of-nothing";

/** What ends in an issue of a supply or of what is drawn on it. */
export const provokedBySupplies: Readonly<Record<SupplyCode & keyof (RecordIssues & ShapeIssues), () => unknown>> = {
  "draw-without-supply": () => drawn(undefined, { always: 1 }),
  "draw-instead-of-what": () => drawn({ perDay: 1 }, { atLoss: 1 }),
  "draw-of-another": () => drawn({ perDay: 1 }, { atLoss: 1, of: "e" }, link({ id: "e", dependent: "b", supplier: "c" })),
  "supply-too-small": () => drawn({ perDay: 1 }, { always: 2 }),
  "reserve-above-stock": () => drawn({ perDay: 1, stock: 1, reserve: 2 }, { always: 1 }),
  "empty-draw": () => drawn({ perDay: 1 }, {}),
  "draw-of-nothing": () => drawn({ perDay: 1 }, { always: 1, of: "d" }),
};
