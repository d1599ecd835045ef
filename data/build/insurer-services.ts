import { items, numberIn } from "./csv-table.js";
import { evidenceOf } from "./evidence-cells.js";
import type { LandscapeRows, NodeRow } from "./landscape-rows.js";
import { namesOf } from "./names.js";
import type { TableRow, Tables } from "./tables.js";

type ServiceNode = Extract<NodeRow, { kind: "service" }>;

/** What every insurer offers. A service whose suppliers no source names has no dependency: unknown, not fine. */
export function insurerServices(tables: Tables): LandscapeRows {
  return {
    nodes: tables.insurers.flatMap((insurer) => serviceTypesOf(tables, insurer).map((type) => serviceNode(insurer.id, type))),
  };
}

/** The service types that an insurer offers: a statutory one all, a private one those that the record names. */
export function serviceTypesOf(tables: Tables, { insurer_type }: TableRow<"insurers">): TableRow<"service-types">[] {
  const form = insurer_type === "PKV" ? "private" : "statutory";
  return tables["service-types"].filter(({ offered_by }) => items(offered_by).includes(form));
}

function serviceNode(insurerId: string, type: TableRow<"service-types">): NodeRow {
  const { max_tolerable_hours } = type;
  const channel = channelOf(type);
  return {
    kind: "service",
    id: `${insurerId}/${type.id}`,
    ...namesOf(type),
    operator: insurerId,
    serviceType: type.id,
    ...(channel !== undefined && { channel }),
    ...(max_tolerable_hours !== "" && { maxTolerableHours: numberIn(max_tolerable_hours, type.id) }),
    evidence: evidenceOf(type),
  };
}

/** What becomes of messages while a service is lost, where it has any. */
export function channelOf(row: { readonly on_loss: string; readonly catch_up_factor?: string }): ServiceNode["channel"] {
  const { on_loss, catch_up_factor = "" } = row;
  if (on_loss === "") return undefined;
  const onLoss = on_loss as NonNullable<ServiceNode["channel"]>["onLoss"];
  return { onLoss, ...(catch_up_factor !== "" && { catchUpFactor: numberIn(catch_up_factor, on_loss) }) };
}
