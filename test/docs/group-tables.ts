import { groupSchema, noticeSchema } from "../../src/model/landscape/group.js";
import { commonGerman, type FieldTable, fieldTable } from "./field-table.js";

const [, noticeRange] = noticeSchema.options;
const noticeGerman =
  "Stunden, bis bemerkt wird, dass die Gruppe beeinträchtigt ist: erst danach laufen ihre Reserven an; eine Zahl, eine Spanne oder „unknown“";
const [allGroup, atLeastGroup, shareGroup, capacityGroup] = groupSchema.options;
const groupGerman = {
  id: commonGerman.ownId,
  node: "Id des Knotens, dessen Abhängigkeiten es sind",
  rule: "Wie die Abhängigkeiten zusammen zählen",
} as const;

/** What groups of dependencies carry. */
export const groupTables: readonly FieldTable[] = [
  fieldTable(
    { en: "Range of hours", de: "Spanne von Stunden" },
    noticeRange,
    "Stunden, von denen nur eine Spanne bekannt ist",
    { atLeast: "So lange dauert es mindestens", atMost: "So lange dauert es höchstens" },
    { atLeast: 1, atMost: 8 },
  ),
  fieldTable({ en: "Group all", de: "Gruppe all" }, allGroup, "Der schwächste Lieferant zählt", groupGerman, {
    id: "both",
    node: "kasse/portal",
    rule: "all",
  }),
  fieldTable(
    { en: "Group at-least", de: "Gruppe at-least" },
    atLeastGroup,
    "Der k-beste Lieferant zählt; bei k = 1 genügt irgendeiner",
    { ...groupGerman, k: "Wie viele Lieferanten nötig sind: 1 heißt, dass irgendeiner genügt", noticeHours: noticeGerman },
    { id: "lines", node: "kasse/telephone", rule: "at-least", k: 1, noticeHours: 2 },
  ),
  fieldTable(
    { en: "Group share", de: "Gruppe share" },
    shareGroup,
    "Verluste werden zusammengezählt, bis nichts übrig ist",
    groupGerman,
    {
      id: "parts",
      node: "kasse/portal",
      rule: "share",
    },
  ),
  fieldTable(
    { en: "Group capacity", de: "Gruppe capacity" },
    capacityGroup,
    "Jeder Lieferant trägt sein Gewicht; was über 1 hinausgeht, ist Überschuss, der zuerst verbraucht wird",
    { ...groupGerman, noticeHours: noticeGerman },
    { id: "load", node: "kasse/portal", rule: "capacity", noticeHours: "unknown" },
  ),
];
