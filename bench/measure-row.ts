/** Measures one row in a process of its own, which table.ts starts: its figures go there as messages. Arguments: row, nodes. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rows } from "./rows.js";

const [row = 0, nodeCount = 0] = process.argv.slice(2).map(Number);
const measure = rows.get(row);
if (measure === undefined) throw new Error(`there is no row ${row}`);
const folder = mkdtempSync(join(tmpdir(), "tragweite-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true }));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
for await (const figure of measure({ nodeCount, folder })) process.send?.(figure);
process.disconnect?.();
