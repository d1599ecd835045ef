import { createRequire } from "node:module";
import { join } from "node:path";
import { processorMillisecondsOf } from "../processor-time.js";
import { type ReachPeer, type ReachTask, writeReachTask } from "./reach-peer.js";

/** Names a folder whose `node_modules` holds `@duckdb/node-api`; it is no dependency of this package. */
export const modulesVariable = "TRAGWEITE_BENCH_MODULES";

/** As much of `@duckdb/node-api` as is used here. */
interface DuckDb {
  readonly DuckDBInstance: { create(path: string, options: Record<string, string>): Promise<{ connect(): Promise<Connection> }> };
}
interface Connection {
  runAndReadAll(query: string): Promise<{ getRows(): readonly (readonly unknown[])[] }>;
  closeSync(): void;
}

/** All sources in one query: what each reaches is a set of rows that grows by joins until nothing is new. */
const reachQuery = `
  WITH RECURSIVE reached(source, node) AS (
    SELECT node, node FROM sources
    UNION
    SELECT reached.source, dependencies.dependent FROM reached JOIN dependencies ON dependencies.supplier = reached.node
  )
  SELECT count(*) FROM reached`;

/** DuckDB in this process, on one thread as the others. */
export async function duckdbReach(task: ReachTask): Promise<ReachPeer> {
  const duckdb = duckdbIn(process.env[modulesVariable] ?? process.cwd());
  if (duckdb === undefined) return { absent: `@duckdb/node-api is absent (${modulesVariable} names a folder with it)` };
  const instance = await duckdb.DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  const path = writeReachTask(task).replaceAll("'", "''");
  await connection.runAndReadAll(`CREATE TABLE dependencies AS SELECT * FROM read_csv('${path}', skip = 2, header = false,
    delim = ' ', columns = { 'dependent': 'INTEGER', 'supplier': 'INTEGER' })`);
  await connection.runAndReadAll(`CREATE TABLE sources AS SELECT unnest([${task.sources.join(", ")}]) AS node`);
  return {
    reach: async () => {
      let found = 0;
      const milliseconds = await processorMillisecondsOf(async () => {
        const [row = []] = (await connection.runAndReadAll(reachQuery)).getRows();
        found = Number(row[0]);
      });
      return { milliseconds, found };
    },
    close: () => connection.closeSync(),
  };
}

function duckdbIn(folder: string): DuckDb | undefined {
  try {
    return createRequire(join(folder, "any.js"))("@duckdb/node-api") as DuckDb;
  } catch {
    return undefined;
  }
}
