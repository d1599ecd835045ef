import { describe, expect, it } from "vitest";
import {
  guessImportMap,
  type ImportMap,
  type ImportNoteCode,
  importNoteText,
  importTable,
  readTable,
} from "../../../src/formats/index.js";
import { englishIn } from "../../words/english-in.js";

const imported = (text: string, more: Partial<ImportMap> = {}) => {
  const table = readTable(text, { file: "t.csv" });
  return importTable(table, { ...guessImportMap(table), ...more });
};
const nodesOf = (text: string, more: Partial<ImportMap> = {}) => imported(text, more).landscape.nodes;
const nodeOf = (text: string, id: string, more: Partial<ImportMap> = {}) => nodesOf(text, more).find((node) => node.id === id);
const noted = (text: string, code: ImportNoteCode, more: Partial<ImportMap> = {}) =>
  imported(text, more).notes.filter((note) => note.code === code);

describe("a table of contracts", () => {
  it("makes of a row a service, the system that it needs and who runs it, documented by file and row", () => {
    const { landscape } = imported("Dienst;Dienstleister;IT-System\nePA für Ärzte;Musterhost;KIS\n", {
      organisation: { name: "Klinik", kind: "service-provider", count: 1 },
    });
    expect(landscape.nodes.map(({ id, kind }) => [id, kind])).toEqual([
      ["klinik", "service-provider"],
      ["musterhost", "it-provider"],
      ["musterhost/kis", "system"],
      ["klinik/epa-fuer-aerzte", "service"],
    ]);
    expect(landscape.dependencies).toEqual([
      {
        ...{ id: "needs-epa-fuer-aerzte", dependent: "klinik/epa-fuer-aerzte", supplier: "musterhost/kis", kind: "operation" },
        ...{ weight: 1, evidence: { status: "inferred", sources: ["table"], note: "t.csv:2" } },
      },
    ]);
    expect(landscape.sources).toEqual([{ id: "table", title: "t.csv" }]);
  });

  it("is called like the organisation, or without its name like the file", () => {
    const table = { ...readTable("Dienst\nMail\n"), name: "liste.csv" };
    const titled = (organisation?: ImportMap["organisation"]) =>
      importTable(table, { ...guessImportMap(table), ...(organisation === undefined ? {} : { organisation }) }).landscape;
    expect(titled({ name: "Klinik am See" })).toMatchObject({ id: "klinik-am-see", name: "Klinik am See" });
    expect(titled()).toMatchObject({ id: "liste" });
    expect(titled({ name: "日本" })).toMatchObject({ id: "liste", name: "日本" });
  });

  it("tells each spelling that is taken for another, once", () => {
    const text = "Dienst;Anbieter;System\nMail;Host AG;KIS\nmail;HOST AG;Kis\nChat;HOST AG;KIS\n";
    expect(noted(text, "spelling").map(({ place, values }) => [place, values])).toEqual([
      ["3", { cell: "mail", name: "Mail", first: 2 }],
      ["3", { cell: "HOST AG", name: "Host AG", first: 2 }],
      ["3", { cell: "Kis", name: "KIS", first: 2 }],
    ]);
  });

  it("says what a misspelt yes or no may be, and how many services are critical", () => {
    const text = "Dienst;kritisch\nMail;ja\nChat;nien\n";
    expect(noted(text, "word-unread")).toMatchObject([{ place: "B3", values: { cell: "nien", near: ["nein"] } }]);
    expect(noted(text, "critical")).toMatchObject([{ values: { services: 1 } }]);
  });

  it("takes one name for one thing, whatever its case and the space in it, and numbers ids that two names make", () => {
    const text = "Dienst;Dienstleister\nMail;Host  GmbH\nChat;host gmbh\nArchiv;Host-GmbH\n";
    const providers = nodesOf(text).filter(({ kind }) => kind === "it-provider");
    expect(providers.map(({ id, name }) => [id, name])).toEqual([
      ["host-gmbh", "Host GmbH"],
      ["host-gmbh-2", "Host-GmbH"],
    ]);
    expect(noted(text, "id-numbered")).toMatchObject([{ place: "4", values: { name: "Host-GmbH", id: "host-gmbh-2" } }]);
  });

  it("takes nobody for an insurer unless the mapping says so", () => {
    const text = "Dienst;Krankenkasse;Versicherte\nMail;AOK;12\n";
    expect(nodesOf(text)[0]).toMatchObject({ kind: "service-provider", sites: 1, evidence: { status: "assumed" } });
    expect(noted(text, "organisation-kind")).toHaveLength(1);
    const insurer = { organisation: { kind: "insurer", name: "Kasse", insurerType: "BKK" } } as const;
    expect(nodesOf(text, insurer)[0]).toMatchObject({ kind: "insurer", insurerType: "BKK", insured: 12 });
  });

  it.each([
    ["an empty provider", "Dienst;Dienstleister\nMail;\n", "operator-unknown"],
    ["a provider of a dash", "Dienst;Dienstleister\nMail;-\n", "operator-unknown"],
    ["a row without a service", "Dienst;Dienstleister\n;Host\n", "row-left"],
    ["a row of sums", "Dienst;Dienstleister;Betroffene\nPortal;Host;120\nSumme:;;120\n", "row-of-sums"],
    ["a row of sums of sums", "Service;Provider;Persons\nPortal;Host;120\nGrand total;;120 pers.\n", "row-of-sums"],
    ["a repeated row", "Dienst;Dienstleister\nMail;Host\nMail;host\n", "row-repeated"],
    ["a contradiction", "Dienst;Dienstleister;RTO\nMail;Host;4\nMail;Other;5\n", "contradiction"],
    ["a second supplier without a name", "Dienst;Dienstleister;Ersatz\nMail;Host;ja\n", "substitute-unnamed"],
    ["a second supplier that is the first", "Dienst;Dienstleister;Ersatz\nMail;Host;HOST\n", "substitute-itself"],
    ["hours of nobody", "Dienst;Ersatz;Umschaltzeit\nMail;nein;4\n", "substitute-missing"],
    ["a number in words", "Dienst;Toleranz\nMail;4\nChat;bald\n", "number-unread"],
    ["persons in decimals", "Dienst;Patienten\nMail;1,5\n", "number-unread"],
    ["a word of criticality", "Dienst;kritisch\nMail;teils\n", "word-unread"],
    ["a column of something else", "Dienst;Kosten\nMail;3\n", "column-left"],
    ["a cell beyond the headings", "Dienst;Kosten\nMail;3;x\n", "beyond-headings"],
    ["a title above the headings", "Liste 2026;\nDienst;Dienstleister\nMail;Host\n", "above-headings"],
    ["a name of 600 characters", `Dienst;Dienstleister\n${"m".repeat(600)};Host\n`, "name-cut"],
  ] as const)("tells of %s where it stands", (_name, text, code) => {
    const [note] = noted(text, code);
    expect(note).toMatchObject({ kind: code === "operator-unknown" ? "assumed" : "left" });
    expect(note?.place).toMatch(/^[A-Z]*\d*$/);
    expect(importNoteText(note!, "en")).not.toMatch(/undefined|NaN/);
    expect(englishIn(importNoteText(note!, "de"), "")).toEqual([]);
  });

  it("tells which signs it takes for yes, unless the mapping says so", () => {
    const text = "Dienst;kritisch\nMail;x\nChat;ja\nFax;hoch\n";
    expect(noted(text, "answer-taken")).toMatchObject([
      { kind: "assumed", place: "B2", values: { role: "criticality", cell: "x" } },
      { kind: "assumed", place: "B4", values: { role: "criticality", cell: "hoch" } },
    ]);
    expect(noted(text, "answer-taken", { words: { yes: ["x", "ja", "hoch"] } })).toEqual([]);
  });

  it("makes a second supplier a stand-by after the hours that the table or the mapping says", () => {
    const text = "Dienst;Dienstleister;Ersatz;Umschaltzeit\nMail;Host;Zweit AG;1,5\nChat;Host;Zweit AG;\n";
    const standBys = (more: Partial<ImportMap> = {}) =>
      imported(text, more).landscape.dependencies?.filter(({ supplier }) => supplier?.startsWith("zweit-ag/"));
    expect(standBys()).toMatchObject([
      { activationHours: 1.5, group: "any-of-needs-mail", evidence: { status: "inferred" } },
      { group: "any-of-needs-chat", evidence: { status: "assumed" } },
    ]);
    expect(standBys()?.[1]).not.toHaveProperty("activationHours");
    expect(noted(text, "substitute-at-once")).toMatchObject([{ place: "3" }]);
    expect(standBys({ substituteHours: 24 })).toMatchObject([{ activationHours: 1.5 }, { activationHours: 24 }]);
    expect(imported(text).landscape.groups).toMatchObject([{ rule: "at-least", k: 1 }, {}]);
  });

  it("keeps what looks like a formula as a text", () => {
    expect(nodeOf("Dienst;Dienstleister\n=1+1;@SUM(A1)\n", "sum-a1")).toMatchObject({ name: "@SUM(A1)" });
  });

  it("reads what the organisation runs itself", () => {
    const own = { organisation: { name: "Klinik" } };
    for (const word of ["intern", "KLINIK"])
      expect(nodeOf(`Dienst;Dienstleister;IT-System\nMail;${word};AD\n`, "klinik/ad", own)).toMatchObject({ operator: "klinik" });
  });

  it("reads yes and no in the words of the mapping, and only those", () => {
    const tagged = (text: string, more: Partial<ImportMap> = {}) => nodesOf(text, more).filter((node) => node.tags !== undefined);
    const text = "Dienst;kritisch\na;ja\nb;x\nc;nein\nd;rot\n";
    expect(tagged(text)).toHaveLength(2);
    expect(tagged(text, { words: { yes: ["Rot"], no: ["ja", "x", "nein"] } })).toMatchObject([{ name: "d", tags: ["critical"] }]);
    expect(noted(text, "word-unread")).toMatchObject([{ place: "B5" }]);
  });

  it("finds the same in headings in English", () => {
    const text = "Service,Service provider,Service type,Second supplier,Max. tolerable outage,Users,Critical\n";
    expect(guessImportMap(readTable(`${text}a,b,c,d,1,2,yes\n`)).columns).toEqual({
      ...{ service: "Service", provider: "Service provider", serviceType: "Service type", substitute: "Second supplier" },
      ...{ tolerance: "Max. tolerable outage", persons: "Users", criticality: "Critical" },
    });
  });

  it.each([
    ["Name;Wert\na;b\n", {}, /no column says/],
    ["Dienst;Wert\n", {}, /no row stands/],
    [
      "Dienst;Wert\na;b\n",
      { columns: { service: "Dinst", provider: "Firma" } },
      /"Dinst" for service.*"Dienst"[\s\S]*"Firma" for provider/,
    ],
    ["tragweite: landscape/1\n", {}, /this is a landscape/],
    ['Dienst;Wert\n"a;b\n', {}, /t\.csv:2:1: the cell that begins here is not closed/],
  ] as const)("refuses %j", (text, more, message) => {
    expect(() => imported(text, more as Partial<ImportMap>)).toThrow(message);
  });
});

describe("what stands between the rows of a table", () => {
  const left = (text: string) =>
    imported(text).notes.flatMap(({ code, place, values }) =>
      ["row-of-headings", "other-table", "row-of-one", "perhaps-several"].includes(code) ? [[code, place, values]] : [],
    );
  const services = (text: string) => nodesOf(text).flatMap(({ kind, name }) => (kind === "service" ? [name] : []));

  it("headings over again, as on each printed page, are no contract", () => {
    const text = "Leistung;Dienstleister\nMail;Host\nLEISTUNG;Dienstleister\nWeb;Host\n";
    expect(left(text)).toEqual([["row-of-headings", "3", { texts: ["LEISTUNG", "Dienstleister"] }]]);
    expect(services(text)).toEqual(["Mail", "Web"]);
  });

  it("another table behind an empty row is left as a whole", () => {
    const text =
      "Leistung;Dienstleister;Tel\nMail;Host;1\n;;\nDienstleister;Ansprechpartner;Telefon\nHost;Meier;0123\n;;\nLegende;;\n";
    expect(left(text)).toEqual([
      ["other-table", "4", { texts: ["Dienstleister", "Ansprechpartner", "Telefon"], first: 4 }],
      ["other-table", "5", { texts: ["Host", "Meier", "0123"], first: 4 }],
      ["other-table", "7", { texts: ["Legende"], first: 4 }],
    ]);
    expect(services(text)).toEqual(["Mail"]);
  });

  it("rows that are columns are no contracts", () => {
    expect(left("Leistung;Dienstleister\nMail;Host\nKritikalität;ja\n")).toEqual([
      ["row-of-headings", "3", { texts: ["Kritikalität", "ja"] }],
    ]);
  });

  it("an empty row alone ends nothing, and names that hold such a word are names", () => {
    const text = "Leistung;System;Dienstleister\nMail;Exchange;Host\n;;\nDienstleisterportal;System X;Host\n";
    expect([left(text), services(text)]).toEqual([[], ["Mail", "Dienstleisterportal"]]);
  });

  it("a text that is alone in its row is told", () => {
    expect(left("Leistung;Dienstleister\nAbteilung Nord;\nMail;Host\n")).toEqual([
      ["row-of-one", "2", { text: "Abteilung Nord" }],
    ]);
    expect(left("Leistung\nMail\n")).toEqual([]);
  });

  it("a provider that may be several is told", () => {
    const text =
      'Leistung;Dienstleister\nMail;"Host GmbH; Backup AG"\nWeb;AWS / Azure\nDNS;Müller & Söhne, Berlin\nIP;24/7 Host\n';
    expect(left(text).map(([, place]) => place)).toEqual(["2", "3"]);
  });

  it("what nobody sees is no part of a name or an answer", () => {
    const text = "Leistung;Dienst\u00adleister;kritisch\nMail\u200b;Host\u00ad;ja\u200b\n";
    expect(nodeOf(text, "host")).toMatchObject({ name: "Host" });
    expect(nodeOf(text, "organisation/mail")).toMatchObject({ name: "Mail", tags: ["critical"] });
  });

  it("a heading that is broken at the end of a line is whole", () => {
    const { columns } = guessImportMap(readTable('Leistung;"Dienst-\nleister"\nMail;Host\n'));
    expect(columns).toEqual({ service: "Leistung", provider: "Dienst- leister" });
    expect(nodeOf('Leistung;"Dienst-\nleister"\nMail;Host\n', "host")).toBeDefined();
  });

  it("a bare name is of what stands above it", () => {
    const text = "Leistung;;Vertragspartner;\nTitel;kritisch;Name;Ort\nMail;ja;Host;Ulm\n";
    expect(guessImportMap(readTable(text)).columns).toEqual({ service: "Titel", provider: "Name", criticality: "kritisch" });
    const other = "Dienstleister;;Vertrag;\nBezeichnung;Ort;Leistung;Ende\nHost;Ulm;Mail;2027\n";
    expect(guessImportMap(readTable(other)).columns).toEqual({ service: "Leistung", provider: "Bezeichnung" });
  });
});
