import { describe, expect, it } from "vitest";
import { cellEdit } from "../../src/edit/cell.js";
import type { DraftRow } from "../../src/edit/draft.js";
import { tables } from "../../src/edit/tables.js";
import { parseLandscape } from "../../src/model/documents/parse-landscape.js";
import { writingOf } from "../../src/words/writing.js";

const column = tables.services.columns.find(({ name }) => name === "type")!;
const typed = (row: DraftRow, text: string) => cellEdit(row, column, text, "de", () => undefined);
const service: DraftRow = { id: "a/b", kind: "service", serviceType: "portal" };
const system: DraftRow = { id: "s", kind: "system", systemType: "system" };

describe("a type that is typed", () => {
  it("keeps its letters beside the word that it is", () => {
    expect(typed(system, " RIS/PACS-Verbund ")).toEqual({
      id: "s",
      set: { systemType: "ris-pacs-verbund", typeName: "RIS/PACS-Verbund" },
    });
    expect(typed(service, "DRG-Abrechnung")).toEqual({
      id: "a/b",
      set: { serviceType: "drg-abrechnung", typeName: "DRG-Abrechnung" },
    });
  });

  it("is one that is known, by what it is called in either language", () => {
    expect(typed(service, "eAU-Annahme")).toEqual({ id: "a/b", set: { serviceType: "eau-intake" } });
    expect(typed(service, "epa by APP")).toEqual({ id: "a/b", set: { serviceType: "epa-app" } });
    expect(typed(system, "Rechenzentrum")).toEqual({ id: "s", set: { systemType: "data-centre" } });
  });

  it("needs no name where it reads as it was typed, and loses the one of before", () => {
    expect(typed(service, "befunde")).toEqual({ id: "a/b", set: { serviceType: "befunde" } });
    expect(typed({ ...service, serviceType: "drg", typeName: "DRG" }, "Labor")).toEqual({
      id: "a/b",
      set: { serviceType: "labor" },
      unset: ["typeName"],
    });
    expect(typed({ ...service, serviceType: "drg", typeName: "DRG" }, "DRG")).toBeUndefined();
    expect(typed({ ...service, serviceType: "drg", typeName: "DRG" }, "")).toEqual({
      id: "a/b",
      unset: ["serviceType", "typeName"],
    });
  });

  it("stays what it is for kinds that have no name of it", () => {
    expect(typed({ id: "h", kind: "service-provider" }, "Reha-Klinik")).toEqual({
      id: "h",
      set: { providerType: "reha-klinik" },
    });
  });
});

it("types are called what the first of them by id says", () => {
  const evidence = { status: "assumed" };
  const systems = [
    ["b", "ris-pacs", "Ris-Pacs"],
    ["a", "ris-pacs", "RIS/PACS"],
    ["c", "portal", "PORTAL"],
  ] as const;
  const landscape = parseLandscape({
    tragweite: "landscape/1",
    id: "house",
    nodes: [
      ...systems.map(([id, systemType, typeName]) => ({
        kind: "system",
        id,
        name: id,
        operator: "unknown",
        systemType,
        typeName,
        evidence,
      })),
      ...["x", "y"].map((id) => ({
        kind: "service",
        id,
        name: `Service ${id}`,
        operator: "unknown",
        serviceType: "drg",
        ...(id === "y" ? { typeName: "DRG-Abrechnung" } : {}),
        evidence,
      })),
    ],
  });
  const { systemTypeName, serviceName } = writingOf(landscape, undefined, { language: "de" });
  expect([systemTypeName("ris-pacs"), systemTypeName("portal"), serviceName("drg")]).toEqual([
    "RIS/PACS",
    "Portal",
    "DRG-Abrechnung",
  ]);
});
