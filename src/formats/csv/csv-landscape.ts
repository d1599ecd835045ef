import { landscapeSchema, landscapeVersion } from "../../model/landscape/landscape.js";
import type { CsvShape } from "./csv-shape.js";

const { shape } = landscapeSchema;

/** A landscape as one table: a row for the landscape itself, and one for every record, in the order in which they are written. */
export const landscapeTable: CsvShape = {
  records: [
    { name: "landscape", list: "", schema: landscapeSchema },
    { name: "source", list: "sources", schema: shape.sources.unwrap().element },
    { name: "unit", list: "units", schema: shape.units.unwrap().element },
    { name: "node", list: "nodes", schema: shape.nodes.element },
    { name: "group", list: "groups", schema: shape.groups.unwrap().element },
    { name: "dependency", list: "dependencies", schema: shape.dependencies.unwrap().element },
    { name: "total", list: "totals", schema: shape.totals.unwrap().element },
    { name: "pool", list: "pools", schema: shape.pools.unwrap().element },
    { name: "crew", list: "crews", schema: shape.crews.unwrap().element },
    { name: "commonCause", list: "commonCause", schema: shape.commonCause.unwrap().element },
  ],
  start: { nodes: [] },
  documentRow: landscapeVersion,
};
