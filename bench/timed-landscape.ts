/**
 * A course of a landscape with 100,000 nodes, 1,000 of which are repaired, and 100 shared supplies: CPU time after loading, breakpoints,
 * the median of what one failure reaches, and the peak of memory of the process. `npx tsx bench/timed-landscape.ts`
 */
import { addDependents } from "../src/analysis/levels/add-dependents.js";
import { parseLandscape, parseScenario, simulate } from "../src/index.js";
import { randomFrom } from "./generators/random.js";

const evidence = { status: "assumed" } as const;
const { below, share } = randomFrom(5);

const hubs = 6_000;
/** Those that fail, and on which stands what is repaired and what draws on supplies. */
const failing = 500;
const repaired = 1_000;
const supplies = 100;
const drawersOfEach = 20;
const nodeCount = 100_000;

const nodes: object[] = [];
const dependencies: object[] = [];
const groups: object[] = [];
const depend = (dependent: string, supplier: string, more: object = {}): void => {
  dependencies.push({ id: `d${dependencies.length}`, dependent, supplier, kind: "use", weight: 1, evidence, ...more });
};
const system = (id: string, more: object = {}): string => {
  nodes.push({ kind: "system", id, name: id, operator: "unknown", systemType: "x", evidence, ...more });
  return id;
};
const hubIds = Array.from({ length: hubs }, (_, index) => system(`hub-${index}`));
const labs = Array.from({ length: supplies }, (_, index) =>
  system(`lab-${index}`, {
    supply: {
      perDay: 100,
      stock: 200 + below(300),
      reserve: 100,
      ...(index % 4 === 0 ? { stock: undefined, reserve: undefined } : {}),
    },
  }),
);
for (let index = 0; index < repaired; index++) {
  const id = `practices-${index}`;
  nodes.push({
    kind: "service-provider",
    id,
    name: id,
    sites: 50 + below(500),
    repair: { sitesPerDay: 20 + below(200), sharePerDay: 0.1 + share() / 2 },
    evidence,
  });
  depend(id, hubIds[below(failing)]!);
}
labs.forEach((lab) => {
  for (let drawer = 0; drawer < drawersOfEach; drawer++) {
    const id = `${lab}-user-${drawer}`;
    nodes.push({ kind: "service-provider", id, name: id, sites: 1, evidence });
    groups.push({ id: `${id}-any`, node: id, rule: "at-least", k: 1 });
    depend(id, hubIds[below(failing)]!, { group: `${id}-any` });
    depend(id, lab, { group: `${id}-any`, draws: { always: 4, atLoss: 30 } });
  }
});
for (let layer = 0; nodes.length < nodeCount; layer++) {
  const id = system(`node-${layer}`);
  for (let edge = 0; edge < 3; edge++) depend(id, edge === 0 || layer < 20_000 ? hubIds[below(hubs)]! : `node-${below(20_000)}`);
}
const landscape = parseLandscape({ tragweite: "landscape/1", id: "timed", nodes, groups, dependencies });
const cones = hubIds.slice(0, failing).map((id) => {
  const reached = new Set([id]);
  addDependents(reached, landscape);
  return reached.size;
});
cones.sort((a, b) => a - b);
const start = Date.UTC(2026, 0, 1);
const scenario = parseScenario({
  tragweite: "scenario/1",
  id: "failures",
  start: new Date(start).toISOString().replace(".000Z", "Z"),
  disturbances: Array.from({ length: 500 }, (_, index) => ({
    id: `o${index}`,
    kind: "degradation",
    nodes: [{ id: hubIds[below(failing)]! }],
    level: 0,
    begin: `+${index * 6}h`,
    end: `+${index * 6 + 6 + below(600)}h`,
  })),
});
const loaded = process.cpuUsage();
const course = simulate(landscape, scenario);
const used = process.cpuUsage(loaded);
console.log(
  [
    `${nodes.length} nodes, ${dependencies.length} dependencies: ${course.breakpoints} breakpoints,`,
    `median cone of a failure ${cones[Math.floor(failing / 2)]} nodes,`,
    `${course.repairs?.length ?? 0} repaired, ${course.supplies?.length ?? 0} supplies that ran short,`,
    `${((used.user + used.system) / 1e6).toFixed(2)} s of CPU after loading,`,
    `peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
  ].join(" "),
);
