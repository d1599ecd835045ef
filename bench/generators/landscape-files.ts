import { once } from "node:events";
import { createWriteStream } from "node:fs";
import type { LayeredGraphOptions } from "./layered-graph.js";
import { layeredLandscape } from "./layered-landscape.js";

const records = { nodes: "node", groups: "group", dependencies: "dependency" } as const;
const columns = [
  "id",
  "tragweite",
  "kind",
  "name",
  "operator",
  "systemType",
  "serviceType",
  "insurerType",
  "insured",
  "node",
  "rule",
  "k",
].concat(["dependent", "supplier", "weight", "group", "evidence.status"]);

/** Writes a landscape as JSON, NDJSON or CSV, row by row. */
export async function writeLandscapeFile(
  path: string,
  format: "json" | "ndjson" | "csv",
  options: LayeredGraphOptions,
  allWhole = false,
): Promise<void> {
  const stream = createWriteStream(path);
  let pending = "";
  const write = async (text: string): Promise<void> => {
    pending += text;
    if (pending.length < 1 << 20) return;
    if (!stream.write(pending)) await once(stream, "drain");
    pending = "";
  };
  if (format === "csv")
    await write(`record,${columns.join(",")}\nlandscape,bench,landscape/1${",".repeat(columns.length - 2)}\n`);
  if (format === "json") await write('{"tragweite":"landscape/1","id":"bench"');
  if (format === "ndjson") await write('{"landscape":{"tragweite":"landscape/1","id":"bench"}}\n');
  let open = "";
  for (const { list, row } of layeredLandscape(options, allWhole)) {
    if (format === "ndjson") await write(`{"${records[list]}":${JSON.stringify(row)}}\n`);
    else if (format === "json") {
      await write(`${list === open ? "," : `${open === "" ? "" : "]"},"${list}":[`}\n${JSON.stringify(row)}`);
      open = list;
    } else {
      const { evidence, ...fields } = row as Record<string, unknown> & { evidence?: { status: string } };
      const cells: Record<string, unknown> = { ...fields, "evidence.status": evidence?.status };
      await write(`${records[list]},${columns.map((column) => cells[column] ?? "").join(",")}\n`);
    }
  }
  if (format === "json") await write("]}\n");
  stream.end(pending);
  await once(stream, "finish");
}
