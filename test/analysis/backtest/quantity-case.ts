import { type Backtest, type BacktestRow, backtest } from "tragweite";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { parseScenario } from "../../../src/model/documents/parse-scenario.js";
import { parseRecord } from "../../../src/model/documents/record.js";

export const evidence = { status: "assumed" };
export const monday = "2024-01-01T00:00Z";
export const nextMonday = "2024-01-08T00:00Z";
/** Monday to Friday, all hours alike. */
const workingDays = Array.from({ length: 168 }, (_, hour) => (hour < 120 ? 1 : 0));

export const provider = (id: string, sites: unknown, more: object = {}) => ({
  kind: "service-provider",
  id,
  name: id,
  sites,
  evidence,
  ...more,
});
const system = (id: string) => ({ kind: "system", id, name: id, operator: "host", systemType: "hosting", evidence });
const service = (id: string, more: object = {}) => ({
  ...{ kind: "service", id, name: id, operator: "host", serviceType: "record", evidence },
  ...more,
});
export const link = (dependent: string, supplier: string) => ({
  ...{ id: `${dependent}.${supplier}`, dependent, supplier, kind: "hosting", weight: 1, evidence },
});

export const landscape = parseLandscape({
  tragweite: "landscape/1",
  id: "l",
  timeZone: "UTC",
  units: [{ id: "beds" }],
  nodes: [
    { kind: "it-provider", id: "host", name: "Host", evidence },
    ...["host/a", "host/b", "host/c"].map(system),
    provider("large", 8000, { populations: [{ unit: "beds", count: 100 }] }),
    provider("small", 2000),
    provider("some", { atLeast: 100, atMost: 300 }),
    provider("open", "unknown"),
    provider("repeated", 500, { countedElsewhere: true }),
    service("host/lose", { channel: { onLoss: "lose", messagesPerWeek: 450, weeklyProfile: workingDays } }),
    service("host/reject", { channel: { onLoss: "reject", messagesPerWeek: 168 } }),
    service("host/queue", { channel: { onLoss: "queue", messagesPerWeek: 168, catchUpFactor: 2 } }),
    service("host/plain", {}),
  ],
  dependencies: [
    ...["large", "some", "open", "repeated"].map((id) => link(id, "host/a")),
    link("small", "host/b"),
    ...["host/lose", "host/reject", "host/queue", "host/plain"].map((id) => link(id, "host/c")),
  ],
});

export const degraded = (id: string, node: string, level: unknown, more: object = {}) => ({
  ...{ id, kind: "degradation", nodes: [{ id: node }], level, begin: monday, ...more },
});

/** What becomes of rows while some systems are at a level. */
export function played(disturbances: readonly object[], rows: readonly object[]): Backtest {
  const sources = [{ id: "x", title: "X" }];
  const scenario = parseScenario({ tragweite: "scenario/1", id: "s", start: monday, timeZone: "UTC", sources, disturbances });
  const observations = rows.map((row, place) => ({
    ...{ id: `o${place + 1}`, what: "w", sources: ["x"], confidence: "high", basis: "observed", moment: "2024-01-02T00:00Z" },
    ...row,
  }));
  return backtest(landscape, scenario, parseRecord({ tragweite: "record/1", observations }));
}

export const lost = [degraded("a", "host/a", 0), degraded("b", "host/b", 1)];
export const rowOf = (disturbances: readonly object[], row: object): BacktestRow => played(disturbances, [row]).rows[0]!;
export const levelRow = { aspect: "level", nodes: ["large", "small"], weightedBy: "sites" };
