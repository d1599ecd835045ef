import { regulationSchema } from "../../src/model/documents/regulation.js";
import { commonGerman, type FieldTable, fieldTable } from "./field-table.js";

const evidence = { status: "assumed" } as const;
const ruleSchema = regulationSchema.shape.rules.element;
const ruleFigureSchema = regulationSchema.shape.figures.unwrap().element;

/** What a file of rules holds. */
export const regulationTables: readonly FieldTable[] = [
  fieldTable(
    { en: "Rules", de: "Regeln" },
    regulationSchema,
    "Benannte Grenzwerte aus Vorschriften, jeder mit Datum und Rechtsgrundlage",
    {
      $schema: commonGerman.$schema,
      tragweite: commonGerman.tragweite,
      id: "Wie Ergebnisse die Regeln zusammen nennen",
      sources: "Wo die Regeln gelesen wurden",
      rules: "Die Regeln",
      figures: "Zahlen, nach denen Regeln fragen und die eine Landschaft nicht enthält",
    },
    {
      $schema: "../schemas/regulation.schema.json",
      tragweite: "regulation/1",
      id: "house-rules",
      sources: [],
      rules: [],
      figures: [],
    },
  ),
  fieldTable(
    { en: "Rule", de: "Regel" },
    ruleSchema,
    "Eine Regel mit Grenzwert, Daten und Rechtsgrundlage",
    {
      id: commonGerman.ownId,
      rule: "Die Vorschrift",
      article: "Die Stelle darin",
      titles: "Vorschrift und Stelle auf Deutsch (de) und Englisch (en), wo es abweicht",
      definition: "Was der Grenzwert ist, in Worten",
      measures: "Woran der Grenzwert gehalten wird",
      limit: "Der Grenzwert; fehlt, wo die Regel keinen hat oder keine Quelle gefunden wurde",
      unit: "Was der Grenzwert zählt",
      validFrom: "Erster Tag der Geltung; fehlt, wo keine Quelle ihn nennt",
      validTo: "Letzter Tag der Geltung; fehlt, wo es keinen gibt oder keiner bekannt ist",
      notBefore: "Früher kann sie nicht gegolten haben, etwa nach dem Jahr in der Nummer der Vorschrift",
      analogue: "Hier außerhalb ihres Geltungsbereichs verwendet, nur zum Vergleich",
      together: "Regeln, die in einer Gruppe von Unternehmen alle zutreffen müssen",
      countsFromApril: "Eine Anlage, die neu darüber liegt, zählt ab dem 1. April des folgenden Jahres",
      appliesTo: "Für wen die Regel gilt, in Worten",
      addressees: "Dasselbe auf Deutsch (de) und Englisch (en), wo es von `appliesTo` abweicht",
      evidence: commonGerman.evidence,
    },
    {
      id: "kritis-gkv",
      rule: "BSI-KritisV",
      article: "Annex 6",
      titles: { de: "BSI-KritisV, Anhang 6" },
      definition: "insured persons in the administration and payment system",
      measures: ["insured-of-insurer"],
      limit: 500_000,
      unit: "insured",
      validFrom: "2024-01-01",
      validTo: "2030-12-31",
      notBefore: "2023",
      analogue: false,
      together: "kritis",
      countsFromApril: true,
      addressees: { de: "gesetzliche Krankenversicherer" },
      appliesTo: "statutory health insurers",
      evidence,
    },
  ),
  fieldTable(
    { en: "Figure of a rule", de: "Zahl zu einer Regel" },
    ruleFigureSchema,
    "Eine Zahl einer Organisation, nach der eine Regel fragt und die eine Landschaft nicht enthält",
    {
      organisation: "Id der Organisation in einer Landschaft",
      measure: "Was die Zahl ist; staff: Beschäftigte",
      value: "Wie viele",
      asOf: commonGerman.asOf,
      quality: commonGerman.quality,
      evidence: commonGerman.evidence,
    },
    { organisation: "host", measure: "staff", value: 1600, asOf: "2023-04", quality: "rounded", evidence },
  ),
];
