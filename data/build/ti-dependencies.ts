import type { Evidence } from "../../src/model/values/evidence.js";
import { items, numberIn } from "./csv-table.js";
import { type EvidenceCells, evidenceOf } from "./evidence-cells.js";
import { institutionRows } from "./institutions.js";
import { type DependencyRow, dependencyId, type GroupRow, type LandscapeRows } from "./landscape-rows.js";
import type { TableRow, Tables } from "./tables.js";

type Line = TableRow<"ti-dependencies">;

/** Where a loss only degrades and no source says how far: half. */
const assumedDegradation = 0.5;
/** Where something is cached and no source says how long: a day. */
const assumedBufferHours = 24;

/**
 * The dependencies inside the Telematikinfrastruktur whose two ends exist in the landscape. `hard`, `queue` and `reject` lose
 * all; `degrade` loses an assumed half; `cache` loses all after its buffer; `setup` and `info` touch no running work. Lines
 * with the same `even_share` are vendors that split the dependent's institutions evenly, an assumption: no shares are known.
 */
export function tiDependencies(tables: Tables, exists: (nodeId: string) => boolean): LandscapeRows {
  const lines = institutionRows(tables, tables["ti-dependencies"], ["dependent", "supplier"]).filter(
    ({ dependent, supplier, mode }) => mode !== "setup" && mode !== "info" && exists(dependent) && exists(supplier),
  );
  const membersOf = new Map<string, number>();
  for (const line of lines.filter(({ even_share }) => even_share !== "")) {
    membersOf.set(shareGroup(line), (membersOf.get(shareGroup(line)) ?? 0) + 1);
  }
  const groups = new Map<string, GroupRow>();
  const dependencies = lines.map((line): DependencyRow => {
    const members = membersOf.get(shareGroup(line));
    const group = line.even_share === "" || members === undefined ? undefined : shareGroup(line);
    if (group !== undefined) groups.set(group, { id: group, node: line.dependent, rule: "share" });
    const weight = group !== undefined && members !== undefined ? 1 / members : line.mode === "degrade" ? assumedDegradation : 1;
    return {
      id: lineId(line),
      dependent: line.dependent,
      supplier: line.supplier,
      kind: line.kind as DependencyRow["kind"],
      weight,
      ...(line.trigger === "degraded" && { threshold: 1 }),
      ...(group !== undefined && { group }),
      ...(line.mode === "cache" && { bufferHours: bufferHours(line) }),
      evidence: lineEvidence(line),
    };
  });
  return { groups: [...groups.values()], dependencies };
}

function shareGroup({ dependent, even_share }: Line): string {
  return `${dependent}/${even_share}`;
}

/** The systems of vendors of one thing end alike, so their dependencies are told apart by group and vendor. */
function lineId({ dependent, supplier, even_share }: Line): string {
  const [owner = supplier] = supplier.split("/");
  if (even_share === "") return dependencyId(dependent, supplier);
  return `${dependent}.${even_share}.${owner === "ti" ? supplier.slice(owner.length + 1) : owner}`;
}

function bufferHours({ dependent, supplier, buffer_minutes }: Line): number {
  if (buffer_minutes === "") return assumedBufferHours;
  return numberIn(buffer_minutes, `buffer of ${dependent} on ${supplier}`) / 60;
}

/** An empty status is one that follows from the line: a weight or a buffer without a source is assumed. */
function lineEvidence(line: Line): Evidence {
  const follows = line.even_share !== "" || line.mode === "degrade" || (line.mode === "cache" && line.buffer_minutes === "");
  if (follows !== (line.status === "")) {
    throw new Error(
      `ti-dependencies.csv: the status of ${line.dependent} on ${line.supplier} ${follows ? "follows" : "is missing"}`,
    );
  }
  const cells: EvidenceCells = {
    status: follows ? "assumed" : line.status,
    sources: items(line.sources).join(";"),
    note: line.note,
  };
  return evidenceOf(cells);
}
