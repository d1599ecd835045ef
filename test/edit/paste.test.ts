import { describe, expect, it } from "vitest";
import { cellEdit } from "../../src/edit/cell.js";
import { type Draft, emptyDraft } from "../../src/edit/draft.js";
import { edited, rowWith } from "../../src/edit/edit.js";
import { areForeignHeadings } from "../../src/edit/headings.js";
import { cellsOf, pasted } from "../../src/edit/paste.js";
import { rowsOf, type TableName, tables } from "../../src/edit/tables.js";
import { usableLandscape } from "../../src/edit/usable-landscape.js";
import type { Language } from "../../src/words/language.js";

const paste = (draft: Draft, table: TableName, text: string, language: Language = "de"): Draft =>
  edited(draft, pasted(draft, table, cellsOf(text), language).edit);

describe("cells from a spreadsheet", () => {
  it("are split at tabs, in quotation marks where a cell has several lines", () => {
    expect(cellsOf('Name\tGröße\r\n"Haus\nNord"\t1.200\r\n\t\r\n')).toEqual([
      ["Name", "Größe"],
      ["Haus\nNord", "1.200"],
    ]);
    expect(cellsOf("a;b\n1,5;2")).toEqual([
      ["a", "b"],
      ["1,5", "2"],
    ]);
  });

  it("become a landscape of organisations, systems, services and dependencies", () => {
    let draft = emptyDraft("haus", "Unser Haus");
    draft = paste(
      draft,
      "organisations",
      "Name\tArt\tTyp\tGröße\nKasse Nord\tKrankenversicherer\tBKK\t1.234.567\nRZ Süd\tIT-Dienstleister",
    );
    draft = paste(draft, "systems", "Mailsystem\t\tmail\tRZ Süd\t4");
    draft = paste(draft, "services", "Betreiber\tName\tHinnehmbare Stunden\nkasse nord\tE-Mail\t1,5");
    draft = paste(draft, "dependencies", "E-Mail\tMailsystem\tHosting\t\t1\t\t\tbelegt\tVertrag 12/2026");
    const { landscape, issues } = usableLandscape(draft);
    expect(issues).toEqual([]);
    expect(landscape.nodes).toEqual([
      {
        kind: "insurer",
        id: "kasse-nord",
        name: "Kasse Nord",
        insurerType: "BKK",
        insured: 1_234_567,
        evidence: { status: "assumed" },
      },
      { kind: "it-provider", id: "rz-sued", name: "RZ Süd", evidence: { status: "assumed" } },
      {
        kind: "system",
        id: "mailsystem",
        name: "Mailsystem",
        systemType: "mail",
        operator: "rz-sued",
        recoveryHours: 4,
        evidence: { status: "assumed" },
      },
      {
        kind: "service",
        id: "e-mail",
        name: "E-Mail",
        serviceType: "e-mail",
        operator: "kasse-nord",
        maxTolerableHours: 1.5,
        evidence: { status: "assumed" },
      },
    ]);
    expect(landscape.dependencies).toEqual([
      {
        id: "e-mail-mailsystem",
        dependent: "e-mail",
        supplier: "mailsystem",
        kind: "hosting",
        weight: 1,
        evidence: { status: "documented", sources: [{ title: "Vertrag 12/2026" }] },
      },
    ]);
  });

  it("keep what they cannot mean, and the checks say what would be right", () => {
    const draft = paste(emptyDraft("haus", "Haus"), "organisations", "Klinik\tLeistungserbringer\thospital\tviele");
    const { issues } = usableLandscape(draft);
    expect(draft.lists.nodes[0]?.["sites"]).toBe("viele");
    expect(issues.map(({ row, field }) => [row?.id, field])).toEqual([["klinik", "sites"]]);
  });

  it("of a kind that nobody knows stay in the table, with all that they say, until somebody says what they are", () => {
    const draft = paste(emptyDraft("haus", "Haus"), "organisations", "Klinik\tKrankenhaus\tuni\t4\thoch");
    const [row] = rowsOf(draft, "organisations");
    expect([row?.["name"], row?.["kind"]]).toEqual(["Klinik", "Krankenhaus"]);
    const [, kind] = tables.organisations.columns;
    if (row === undefined || kind === undefined) throw new Error("a row and a column");
    const mended = rowWith(
      row,
      cellEdit(row, kind, "service-provider", "de", () => undefined),
    );
    expect([mended["providerType"], mended["sites"]]).toEqual(["uni", 4]);
  });

  it("that have no place in the table are told", () => {
    const draft = emptyDraft("haus", "Haus");
    const left = (text: string) => pasted(draft, "services", cellsOf(text), "de").left;
    expect(left("Name\tFarbe\nMail\trot")).toEqual(["Farbe"]);
    expect(left("Mail\tmail\tRZ\t4\t5\tbelegt\tVertrag\tdarüber hinaus")).toEqual(["darüber hinaus"]);
    expect(pasted(draft, "organisations", cellsOf("RZ\tIT-Dienstleister\tBKK\t5"), "de").left).toEqual(["BKK", "5"]);
  });

  it.each([
    ["Dienst\tmax. Ausfall (h)\nNotaufnahme\t4,5", true],
    ["Foo\tBar\nNotaufnahme\t4,5\nLabor\t2", true],
    ["Dienstleister\tDienst\nDedalus\tNotaufnahme", true],
    ["Name\tmax. Ausfall (h)\nNotaufnahme\t4,5", false],
    ["Notaufnahme\tMail\t\t4,5\nLabor\tlabor\t\t2", false],
    ["Notaufnahme\tMail", false],
    ["", false],
  ])("under headings of another table are known: %j", (text, isForeign) => {
    expect(areForeignHeadings(cellsOf(text), tables.services.columns)).toBe(isForeign);
  });
});
