import type { Regulation } from "../../../src/model/documents/regulation.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import type { Evidence } from "../../../src/model/values/evidence.js";

const evidence: Evidence = { status: "documented", sources: [{ url: "https://example.org" }] };
const provider = (id: string) => ({ kind: "it-provider", id, name: `Provider ${id}`, evidence }) as const;
const insurer = (id: string, insured: number | "unknown") =>
  ({ kind: "insurer", id, name: `Insurer ${id}`, insurerType: "BKK", insured, insuredAsOf: "2025-07-01", evidence }) as const;
const system = (id: string, operator: string, systemType: string) =>
  ({ kind: "system", id, name: id, operator, systemType, evidence }) as const;
const service = (operator: string, serviceType: string) =>
  ({
    kind: "service",
    id: `${operator}/${serviceType}`,
    name: `${operator} ${serviceType}`,
    operator,
    serviceType,
    evidence,
  }) as const;
const needs = (dependent: string, supplier: string) =>
  ({ id: `${dependent}.${supplier}`, dependent, supplier, kind: "hosting", weight: 1, evidence }) as const;

/**
 * Three insurers, of 1,000, 500 and an unknown number of insured persons. Provider one hosts the portals of the first two, one or
 * two that of the third; both stand on the network of the hub. Letters of the first are printed by either, on the paper of the mill. A
 * fourth insurer answers the telephone itself.
 */
export const supervisedLandscape: Landscape = {
  tragweite: "landscape/1",
  id: "supervised",
  name: "Supervised",
  asOf: "2026-01-01",
  nodes: [
    provider("one"),
    provider("two"),
    provider("hub"),
    provider("mill"),
    insurer("first", 1000),
    insurer("second", 500),
    insurer("third", "unknown"),
    insurer("alone", 40),
    system("portal-one", "one", "portal"),
    system("portal-two", "two", "portal"),
    system("network", "hub", "network"),
    system("print-one", "one", "print"),
    system("print-two", "two", "print"),
    system("paper", "mill", "paper"),
    system("switchboard", "alone", "telephone"),
    service("first", "portal"),
    service("second", "portal"),
    service("third", "portal"),
    service("first", "letters"),
    service("alone", "telephone"),
  ],
  groups: [{ id: "printers", node: "first/letters", rule: "at-least", k: 1 }],
  dependencies: [
    needs("first/portal", "portal-one"),
    needs("second/portal", "portal-one"),
    {
      id: "third/portal.open",
      dependent: "third/portal",
      candidates: ["portal-one", "portal-two"],
      kind: "hosting",
      weight: 1,
      evidence,
    },
    needs("portal-one", "network"),
    needs("portal-two", "network"),
    { ...needs("first/letters", "print-one"), group: "printers" },
    { ...needs("first/letters", "print-two"), group: "printers" },
    needs("print-one", "paper"),
    needs("print-two", "paper"),
    needs("alone/telephone", "switchboard"),
  ],
};

/** One limit of 1,000 insured persons behind one facility, in force since 2020. */
export const supervisedRegulation: Regulation = {
  tragweite: "regulation/1",
  id: "one-limit",
  rules: [
    {
      id: "facility",
      rule: "Act",
      article: "1",
      titles: { en: "Act, article 1", de: "Gesetz, Artikel 1" },
      definition: "Insured persons behind one facility",
      appliesTo: "operators",
      measures: ["insured-behind-facility"],
      limit: 1000,
      validFrom: "2020-01-01",
      evidence,
    },
  ],
};
