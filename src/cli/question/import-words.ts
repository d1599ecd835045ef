import type { InBoth } from "../../words/language.js";

/** What `tragweite import` says of itself. */
export const importWords: InBoth<
  Readonly<
    Record<
      | (
          | "description"
          | "table"
          | "map"
          | "guess"
          | "sheet"
          | "name"
          | "kind"
          | "count"
          | "decimal"
          | "edges"
          | "weights"
          | "take"
        )
      | ("notes" | "examples"),
      string
    >
  >
> = {
  en: {
    description: "make a landscape of a table of contracts, or of a file of another program",
    table:
      "a table in CSV or an Excel workbook (XLSX), or a file of another program; registers of information (DORA): several, or folders; - for standard input",
    map: "which column is what, and kinds (YAML or JSON); without it headings are guessed",
    guess: "write the guessed mapping instead of a landscape, to be checked and kept for --map",
    sheet: "name of the sheet of a workbook (default: the first with rows that is not hidden)",
    name: "name of the organisation whose table it is, or of the landscape",
    kind: "kind of the organisation (default: service-provider)",
    count: "insured persons of an insurer, sites of a service-provider",
    decimal: "what stands before decimals (default: as the numbers themselves show)",
    edges: "of a graph: which end of an edge needs the other; both takes each edge both ways",
    weights: "of a graph: the attribute weight is how much is lost, where it is above 0 and at most 1",
    take: "relations and types that are left by default, as the file calls them, such as Flow,Composition or library",
    notes: "write all notes to a file, as text or (.json) for programs",
    examples: `
Each row becomes a service of the organisation, the system that it needs and the provider who runs it. What was taken,
assumed and left stands on standard error; the exit code does not depend on it. Files of other programs are known by their look
(docs/files.md has the list); what is neither an organisation nor a service becomes a system, and nothing an insurer unless kinds in
the mapping say so.

Examples:
  $ tragweite import contracts.xlsx --name "Our clinic" --out ours.yaml
  $ tragweite import contracts.csv --guess --out contracts.map.yaml
  $ tragweite import contracts.csv --map contracts.map.yaml --out ours.yaml --notes notes.txt
  $ tragweite import graph.graphml --edges dependent-to-supplier --out ours.yaml
  $ tragweite import bank-a.zip bank-b.xlsx --out registers.json
  $ tragweite import ./registers --out registers.json
  $ tragweite report ./ours.yaml --isolate "Host Ltd" --out board.html`,
  },
  de: {
    description: "aus einer Vertragstabelle oder der Datei eines anderen Programms eine Landschaft machen",
    table:
      "eine Tabelle in CSV oder eine Excel-Arbeitsmappe (XLSX), oder die Datei eines anderen Programms; von Informationsregistern (DORA) auch mehrere, oder Ordner; - für die Standardeingabe",
    map: "welche Spalte was ist, und Arten (YAML oder JSON); ohne Angabe werden Überschriften gedeutet",
    guess: "statt einer Landschaft die gedeutete Zuordnung schreiben, zum Prüfen und Aufheben für --map",
    sheet: "Name des Blatts einer Arbeitsmappe (sonst das erste nicht ausgeblendete mit Zeilen)",
    name: "Name der Organisation, deren Tabelle es ist, oder der Landschaft",
    kind: "Art der Organisation (sonst service-provider, ein Leistungserbringer)",
    count: "Versicherte eines Krankenversicherers, Standorte eines Leistungserbringers",
    decimal: "was vor Dezimalstellen steht (sonst wie die Zahlen selbst es zeigen)",
    edges: "bei einem Graphen: welches Ende einer Kante das andere braucht; mit both gilt jede in beide Richtungen",
    weights: "bei einem Graphen: das Attribut weight ist, was verloren geht, wenn es über 0 und höchstens 1 ist",
    take: "Beziehungen und Typen, die sonst außen vor bleiben, wie die Datei sie nennt, etwa Flow,Composition oder library",
    notes: "alle Hinweise in eine Datei schreiben, als Text oder (.json) für Programme",
    examples: `
Aus jeder Zeile wird ein Dienst der Organisation, das System, das er braucht, und der Dienstleister, der es betreibt. Was
übernommen, angenommen und ausgelassen wurde, steht auf der Fehlerausgabe; der Rückgabewert hängt nicht davon ab. Dateien anderer
Programme werden am Inhalt erkannt (docs/dateien.md zählt sie auf); was weder eine Organisation noch ein Dienst ist, wird ein System,
und nichts ein Krankenversicherer, wenn nicht „kinds“ in der Zuordnung es sagt.

Beispiele:
  $ tragweite import vertraege.xlsx --name "Unsere Klinik" --out unsere.yaml
  $ tragweite import vertraege.csv --guess --out vertraege.map.yaml
  $ tragweite import vertraege.csv --map vertraege.map.yaml --out unsere.yaml --notes hinweise.txt
  $ tragweite import graph.graphml --edges dependent-to-supplier --out unsere.yaml
  $ tragweite import bank-a.zip bank-b.xlsx --out register.json
  $ tragweite import ./register --out register.json
  $ tragweite report ./unsere.yaml --isolate "Rechenzentrum GmbH" --out vorstand.html`,
  },
};
