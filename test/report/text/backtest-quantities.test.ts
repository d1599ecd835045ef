import { expect, it } from "vitest";
import { call } from "../../cli/memory-host.js";

const evidence = { status: "assumed" };
const nodes = [
  { kind: "it-provider", id: "host", name: "Host", evidence },
  { kind: "system", id: "host/a", name: "A", operator: "host", systemType: "hosting", evidence },
  { kind: "service-provider", id: "large", name: "Large", sites: 8000, evidence },
  { kind: "service-provider", id: "small", name: "Small", sites: 2000, evidence },
  {
    ...{ kind: "service", id: "host/r", name: "R", operator: "host", serviceType: "e-rezept", evidence },
    channel: { onLoss: "lose", messagesPerWeek: 450 },
  },
];
const link = (dependent: string) => ({ id: dependent, dependent, supplier: "host/a", kind: "hosting", weight: 1, evidence });
const files = {
  "/l.json": JSON.stringify({
    tragweite: "landscape/1",
    id: "l",
    timeZone: "UTC",
    nodes,
    dependencies: ["large", "host/r"].map(link),
  }),
  "/s.yaml": `tragweite: scenario/1
id: s
start: 2024-01-01T00:00Z
sources: [{ id: x, title: X }]
disturbances:
  - { id: d, kind: degradation, nodes: [{ id: host/a }], level: 0, begin: 2024-01-01T00:00Z, end: 2024-01-04T00:00Z }
`,
  "/r.csv": `id,what,nodes,aspect,state,moment,until,atLeast,atMost,weightedBy,outcome,series,sources,confidence,basis
a,At work,large;small,level,,2024-01-02T00:00Z,,0.3,0.4,sites,,back,x,high,observed
b,At work again,large;small,level,,2024-01-05T00:00Z,,0.9,,sites,,back,x,high,observed
c,Without,large;small,count,lost,2024-01-02T00:00Z,,7500,8500,sites,,,x,high,observed
d,Organisations without,large;small,count,,2024-01-02T00:00Z,,,1,,,,x,high,observed
e,Prescriptions lost,host/r,messages,,2024-01-01T00:00Z,2024-01-08T00:00Z,320,,,lost,,x,high,observed
f,Without sites,host/r,count,,2024-01-01T00:00Z,,320,,sites,,,x,high,observed
`,
};
const args = ["backtest", "/l.json", "/s.yaml", "--record", "/r.csv"];

it.each([
  [
    "en",
    [
      "Predicted levels, counts and messages: 3 of 5 hit\n",
      /At work; 2 nodes +20 % +30–40 %, at 2024-01-02 00:00 +MISS by 10 points/,
      /At work again; 2 nodes +100 % +at least 90 %, at 2024-01-05 00:00 +hit/,
      /Without; 2 nodes +8,000 sites +7,500–8,500 sites, lost, at 2024-01-02 00:00 +hit/,
      /Organisations without; 2 nodes +1 node +at most 1 node, at 2024-01-02 00:00 +hit/,
      /Prescriptions lost +193 lost +at least 320 lost, 2024-01-01 00:00 to 2024-01-08 00:00 +MISS by 127/,
      "nothing is counted of it in this unit",
      "back, 2 points: 5 points off on average; missing between first and last point: 28.8 hours of full function predicted, 21.6–28.8 observed",
    ],
  ],
  [
    "de",
    [
      "Vorhergesagte Niveaus, Zahlen und Nachrichten: 3 von 5 getroffen\n",
      /At work; 2 Knoten +20 % +30–40 %, am 02\.01\.2024 00:00 +VERFEHLT um 10 Punkte/,
      /8\.000 Einrichtungen +7\.500–8\.500 Einrichtungen, ausgefallen, am 02\.01\.2024 00:00 +Treffer/,
      /193 verloren +mindestens 320 verloren, 01\.01\.2024 00:00 bis 08\.01\.2024 00:00 +VERFEHLT um 127/,
      "in dieser Einheit ist davon nichts gezählt",
      "back, 2 Punkte: im Mittel um 5 Punkte daneben; zwischen erstem und letztem Punkt fehlen: 28,8 Stunden voller Funktion vorhergesagt, 21,6–28,8 beobachtet",
    ],
  ],
] as const)("a back-test says of quantities what was predicted, observed and missed (%s)", async (language, texts) => {
  const { code, stdout } = await call([...args, "--lang", language], { files, columns: 250, env: { NO_COLOR: "1" } });
  expect(code).toBe(0);
  for (const text of texts) {
    if (typeof text === "string") expect(stdout).toContain(text);
    else expect(stdout).toMatch(text);
  }
  expect(stdout).not.toMatch(/No prediction that|Keine Vorhersage, die/);
});

it("a back-test as a table has a column for each end of an interval, and the nodes that a pattern matched", async () => {
  const [heads = "", first = ""] = (await call([...args, "--format", "csv"], { files })).stdout.split("\r\n");
  const cells = Object.fromEntries(heads.split(",").map((head, place) => [head, first.split(",")[place]]));
  expect(cells).toMatchObject({
    ...{ nodes: "large small", predicted_at_least: "0.2", predicted_at_most: "0.2", gap: "0.1" },
    ...{ observed_at_least: "0.3", observed_at_most: "0.4", observed_moment: "2024-01-02T00:00+00:00", verdict: "miss" },
  });
});
