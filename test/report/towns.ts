import { parseLandscape } from "../../src/model/documents/parse-landscape.js";

const evidence = { status: "assumed" };

const town = (id: string, name: string, count: unknown) => ({
  ...{ kind: "service-provider", id, name, providerType: "municipality", sites: 1, evidence },
  populations: [{ unit: "inhabitants", count }],
});
const offers = (id: string, type: string) => ({
  ...{ kind: "service", id: `${id}/${type}`, name: type, operator: id, serviceType: type, evidence },
});
const needs = (dependent: string, supplier: string, weight: number) => ({
  ...{
    id: `${dependent.replace("/", "-")}-${supplier.replaceAll("/", "-")}`,
    dependent,
    supplier,
    kind: "operation",
    weight,
    evidence,
  },
});
const host = [
  { kind: "it-provider", id: "host", name: "Host", evidence },
  { kind: "system", id: "host/net", name: "Net", operator: "host", systemType: "network", evidence },
];
const units = [{ id: "inhabitants", names: { en: "inhabitants", de: "Einwohner" } }];

/** Nobody is insured here: one town, which says of its register only what it needs, and of its tax office nothing. */
export const oneTown = parseLandscape({
  tragweite: "landscape/1",
  id: "town",
  units,
  nodes: [...host, town("aburg", "Aburg", 120_000), offers("aburg", "register"), offers("aburg", "tax")],
  dependencies: [needs("aburg/register", "host/net", 0.09)],
});

/** Towns of known, doubtful and unknown size and a clinic of 2 to 5 sites; no town needs its register itself, but one. */
export const towns = parseLandscape({
  tragweite: "landscape/1",
  id: "towns",
  units,
  nodes: [
    ...host,
    town("aburg", "Aburg", 120_000),
    town("bstadt", "Bstadt", { atLeast: 40_000, atMost: 50_000 }),
    town("cdorf", "Cdorf", "unknown"),
    {
      kind: "service-provider",
      id: "klinik",
      name: "Klinik",
      providerType: "hospital",
      sites: { atLeast: 2, atMost: 5 },
      evidence,
    },
    ...["aburg", "bstadt", "cdorf"].map((id) => offers(id, "register")),
    offers("bstadt", "tax"),
    offers("klinik", "register"),
  ],
  dependencies: [
    needs("aburg/register", "host/net", 0.09),
    needs("bstadt/register", "host/net", 1),
    needs("bstadt", "bstadt/register", 0.4),
    needs("cdorf/register", "host/net", 1),
  ],
});
