import { expect, it } from "vitest";
import { call } from "../../cli/memory-host.js";

const evidence = "evidence: { status: assumed }";
const landscape = (volume: string, unit = "EUR") => `
tragweite: landscape/1
id: l
units: [{ id: EUR, names: { en: euros, de: Euro } }]
nodes:
  - { kind: insurer, id: k, name: K, insurerType: BKK, insured: 100, ${evidence} }
  - { kind: system, id: s, name: S, operator: unknown, systemType: bank, ${evidence} }
  - { kind: service, id: k/pay, name: Payment, operator: k, serviceType: payment, channel: { onLoss: queue, ${volume}, unit: ${unit}, catchUpFactor: 2 }, ${evidence} }
  - { kind: service, id: k/pay2, name: Payment 2, operator: k, serviceType: payment, channel: { onLoss: queue, ${volume}, unit: ${unit}, catchUpFactor: 2 }, ${evidence} }
dependencies:
  - { id: d, dependent: k/pay, supplier: s, kind: use, weight: 1, ${evidence} }
  - { id: e, dependent: k/pay2, supplier: s, kind: use, weight: 1, ${evidence} }
`;
const scenario = `
tragweite: scenario/1
id: o
start: 2026-01-01T00:00Z
disturbances: [{ kind: degradation, id: p, nodes: [{ id: s }], level: 0, end: +10h, ${evidence} }]
`;
const run = (text: string, ...more: string[]) =>
  call(["run", "./l.yaml", "--scenario", "./s.yaml", "--until", "end", "--all", ...more], {
    files: { "./l.yaml": text, "./s.yaml": scenario },
  });

it("names what flows through a channel, and adds up what channels alike have", async () => {
  const { stdout } = await run(landscape("messagesPerWeek: 168000"));
  expect(stdout).toMatch(/Euros\n.*2 services, together: up to 20,000 euros waiting; backlog gone/s);
  const german = await run(landscape("messagesPerWeek: 168000"), "--lang", "de");
  expect(german.stdout).toMatch(/Euro\n.*2 Dienste, zusammen: bis zu 20\.000 Euro im Rückstand; Rückstand abgebaut/s);
  expect(`${stdout}${german.stdout}`).not.toMatch(/messages|Nachrichten/);
});

it("refuses a unit that the landscape does not have", async () => {
  const { stderr, code } = await run(landscape("messagesPerWeek: 1", "EURO"));
  expect(code).toBe(2);
  expect(stderr).toContain("EUR");
});
