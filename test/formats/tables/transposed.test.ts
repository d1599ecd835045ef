import { describe, expect, it } from "vitest";
import { guessImportMap, importTable, readTable } from "../../../src/formats/index.js";

const tableOf = (text: string) => readTable(text, { file: "t.csv" });
const imported = (text: string) => importTable(tableOf(text), guessImportMap(tableOf(text)));

describe("a table whose headings stand below each other", () => {
  it.each([
    "Dienst;Labor;Radiologie\nDienstleister;Alpha GmbH;Beta AG\nSystem;LIS;PACS\nPatienten;100;200\nKritisch;ja;nein\n",
    "Bezeichnung;Laborsystem;Bildarchiv\nAnbieter:;Alpha GmbH;Beta AG\nKritikalität:;hoch;gering\n",
    "Vertragsgegenstand;Labor\nDienstleister;Alpha GmbH\nPatienten;100\n",
    "Klinik;;\nVertrag;1;2\nService;Lab;Radiology\nProvider;Alpha Ltd;Beta\nMaximum outage (h);4;8\n",
    ";Dienst;Labor\n;Dienstleister;Alpha GmbH\n;System (Name);LIS\n",
  ])("is refused with what to do: %j", (text) => {
    expect(guessImportMap(tableOf(text)).columns).toEqual({});
    expect(() => imported(text)).toThrow(/the headings stand below each other.*swap rows and columns/);
  });

  it.each([
    "Dienst;Dienstleister\nSystem;Alpha GmbH\n",
    "Dienst;Dienstleister;System\nMail;Host;M\n\nSystem;Anbieter;Ort\nKIS;Host;Bonn\n",
    "Anwendung;Bemerkung\nKernsystem;x\nSoftware-Verteilung;y\nPatientenportal;z\n",
    "System\nDienst\nAnbieter\n",
    "IT-Verfahren;Firma\nMail;Host\nSystem;Host\nChat;Host\nKIS;Host\n",
  ])("is none of those that are as usual: %j", (text) => {
    expect(imported(text).landscape.nodes.length).toBeGreaterThan(0);
  });
});
