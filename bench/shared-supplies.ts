/**
 * What many who draw on shared supplies cost: processor time of a run, a rank, a concentration and a course, and the peak of memory of
 * the process, in an order, evenly, or where it is in doubt on which of 50 supplies each draws.
 * `npx tsx bench/shared-supplies.ts order|even|doubt|doubt-order DRAWERS [run|rank|concentration|course]`
 */
import { concentration, impact, isolating, parseLandscape, parseScenario, rank, simulate } from "../src/index.js";
import { processorMilliseconds } from "./processor-time.js";

const evidence = { status: "assumed" } as const;
const [kind = "order", size = "250", question = "run"] = process.argv.slice(2);
const drawers = Number(size);
const isInDoubt = kind.startsWith("doubt");
const isOrdered = kind.endsWith("order");
const supplies = isInDoubt ? 50 : 1;
const houses = 40;

const nodes: object[] = [];
const dependencies: object[] = [];
const groups: object[] = [];
const userOf = (index: number): string => `user-${index}`;
const order = Array.from({ length: drawers }, (_, index) => userOf(index));
const labs = Array.from({ length: supplies }, (_, index) => `lab-${index}`);
for (let house = 0; house < houses; house++) {
  const id = `house-${house}`;
  nodes.push({ kind: "service-provider", id, name: id, sites: 1, evidence });
}
for (const id of labs) {
  const supply = { perDay: drawers * 6, stock: drawers * 10, reserve: drawers * 3, ...(isOrdered ? { order } : {}) };
  nodes.push({ kind: "system", id, name: id, operator: "house-0", systemType: "lab", evidence, supply });
}
for (let index = 0; index < drawers; index++) {
  const [id, own, group] = [userOf(index), `own-${index}`, `any-${index}`];
  const operator = `house-${index % houses}`;
  nodes.push({ kind: "system", id: own, name: own, operator, systemType: "own", evidence });
  nodes.push({ kind: "insurer", id, name: id, insurerType: "BKK", insured: 1_000 + index, evidence });
  const service = { kind: "service", id: `${id}/e-mail`, name: "E-mail", operator: id, serviceType: "e-mail", evidence };
  nodes.push(service);
  dependencies.push({ id: `s${index}`, dependent: service.id, supplier: id, kind: "use", weight: 1, evidence });
  groups.push({ id: group, node: id, rule: "at-least", k: 1 });
  dependencies.push({ id: `o${index}`, dependent: id, supplier: own, kind: "use", weight: 1, evidence, group });
  const from = isInDoubt ? { candidates: labs } : { supplier: "lab-0" };
  const draws = { always: 4, atLoss: 20, of: `o${index}` };
  dependencies.push({ id: `d${index}`, dependent: id, ...from, kind: "use", weight: 1, evidence, group, draws });
}
const landscape = parseLandscape({ tragweite: "landscape/1", id: "drawers", nodes, groups, dependencies });
const failing = Array.from({ length: Math.ceil(drawers / 5) }, (_, index) => `own-${index * 5}`);
const start = Date.UTC(2026, 0, 1);
const scenario = parseScenario({
  tragweite: "scenario/1",
  id: "failures",
  start: new Date(start).toISOString().replace(".000Z", "Z"),
  disturbances: Array.from({ length: 50 }, (_, index) => ({
    id: `f${index}`,
    kind: "degradation",
    nodes: failing.filter((_, place) => place % 50 === index).map((each) => ({ id: each })),
    level: 0,
    begin: `+${index * 6}h`,
    end: `+${index * 6 + 600}h`,
  })),
});

const questions: Record<string, () => string> = {
  run: () => `${impact(landscape, isolating(...failing)).services.length} services`,
  rank: () => `${rank(landscape, { by: "node", top: 10 }).effective} failures take something`,
  concentration: () => `${concentration(landscape).rows.length} rows`,
  course: () => `${simulate(landscape, scenario).breakpoints} breakpoints`,
};
let found = "";
const used = processorMilliseconds(() => {
  found = questions[question]?.() ?? "no such question";
});
const memory = (process.resourceUsage().maxRSS / 1024).toFixed(0);
console.log(`${kind}, ${drawers} drawers, ${question}: ${used.toFixed(0)} ms of CPU, ${found}, peak memory ${memory} MB`);
