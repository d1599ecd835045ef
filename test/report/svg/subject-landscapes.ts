import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";

const evidence = { status: "inferred" };

const uses = (id: string, dependent: string, supplier: string, more: object = {}) => ({
  id,
  dependent,
  supplier,
  kind: "use",
  weight: 1,
  evidence,
  ...more,
});

/** One insurer with a contract for each service, at two providers, and one system that it runs itself. */
export const oneOrganisation = parseLandscape({
  tragweite: "landscape/1",
  id: "one",
  nodes: [
    { kind: "insurer", id: "kasse", name: "Unsere Krankenkasse", insurerType: "BKK", insured: 412_000, evidence },
    { kind: "it-provider", id: "big", name: "Großer Dienstleister", evidence },
    { kind: "it-provider", id: "small", name: "Kleiner Dienstleister", evidence },
    ...["core", "exchange"].map((id) => system(`big/${id}`, "big")),
    system("small/post", "small"),
    system("kasse/archive", "kasse"),
    ...["core", "exchange", "post", "archive"].map((type) => service(`kasse/${type}-service`, "kasse", type)),
  ],
  dependencies: [
    uses("d1", "kasse/core-service", "big/core"),
    uses("d2", "kasse/exchange-service", "big/exchange", { evidence: { status: "assumed" } }),
    uses("d3", "kasse/post-service", "small/post"),
    uses("d4", "kasse/archive-service", "kasse/archive"),
    uses("d5", "kasse/archive-service", "big/core", { weight: 0.5 }),
  ],
});

/** Practices and pharmacies on one network. */
export const withoutInsurers = parseLandscape({
  tragweite: "landscape/1",
  id: "ti",
  nodes: [
    { kind: "it-provider", id: "operator", name: "Betreiber", evidence },
    system("operator/network", "operator"),
    { kind: "service-provider", id: "practices", name: "Praxen", providerType: "practice", sites: 98_985, evidence },
    { kind: "service-provider", id: "pharmacies", name: "Apotheken", providerType: "pharmacy", sites: "unknown", evidence },
    ...["practices", "pharmacies"].map((id) => service(`${id}/vsdm`, id, "vsdm-check")),
  ],
  dependencies: ["practices", "pharmacies"].flatMap((id) => [
    uses(`${id}-n`, `${id}/vsdm`, "operator/network"),
    uses(`${id}-u`, id, `${id}/vsdm`, { weight: 0.4 }),
  ]),
});

function system(id: string, operator: string) {
  return { kind: "system", id, name: id, operator, systemType: "contract", evidence };
}

function service(id: string, operator: string, serviceType: string) {
  return { kind: "service", id, name: id, operator, serviceType, evidence };
}
