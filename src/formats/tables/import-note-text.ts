import { InvalidArgumentError } from "../../errors/errors.js";
import type { ImportRole } from "../../model/documents/import-map.js";
import { checkOptions, checkRecord } from "../../model/values/argument-checks.js";
import { unknownOperator } from "../../model/values/unknown-operator.js";
import { englishForeign, germanForeign } from "./foreign-note-words.js";
import type { ImportNote, ImportNoteCode, ImportNoteValues } from "./import-note.js";

type Words = { readonly [C in ImportNoteCode]: (values: ImportNoteValues[C]) => string };

const roles: Readonly<Record<"en" | "de", Readonly<Record<ImportRole, string>>>> = {
  en: {
    ...{ service: "service", provider: "provider", system: "system", serviceType: "service type", substitute: "second supplier" },
    ...{ substituteHours: "hours until it carries", tolerance: "tolerable hours", recoveryObjective: "recovery time objective" },
    ...{ persons: "persons", criticality: "criticality", evidence: "evidence", reference: "reference", site: "site" },
  },
  de: {
    ...{ service: "Dienst", provider: "Dienstleister", system: "System", serviceType: "Art des Dienstes", substitute: "Ersatz" },
    ...{ substituteHours: "Stunden bis zum Ersatz", tolerance: "tolerierbare Stunden", recoveryObjective: "Wiederanlaufzeit" },
    ...{ persons: "Personen", criticality: "Kritikalität", evidence: "Beleg", reference: "Kennung der Zeile", site: "Standort" },
  },
};

const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
const q = (text: string): string => `"${cut(text)}"`;
const z = (text: string): string => `„${cut(text)}“`;
const number = (value: number, language: "en" | "de"): string => value.toLocaleString(language, { maximumFractionDigits: 20 });
/** Several as a sentence counts them. */
const many = (count: number, one: string, more: string): string => `${number(count, "en")} ${count === 1 ? one : more}`;
const mehrere = (count: number, one: string, more: string): string => `${number(count, "de")} ${count === 1 ? one : more}`;

/** Who runs something: a name, the organisation itself (empty), or nobody that is known. */
const runBy = {
  en: (name: string): string =>
    name === "" ? "the organisation itself" : name === unknownOperator ? "nobody that is known" : q(name),
  de: (name: string): string =>
    name === "" ? "die Organisation selbst" : name === unknownOperator ? "jemand Unbekanntes" : z(name),
};

/** So many sheets are named. */
const mostSheets = 10;
const listed = (names: readonly string[], quote: (name: string) => string): string =>
  `${names.slice(0, mostSheets).map(quote).join(", ")}${names.length > mostSheets ? ` (+ ${names.length - mostSheets})` : ""}`;

const english: Words = {
  ...englishForeign,
  sheet: ({ sheet, isHidden, others }) =>
    `the ${isHidden ? "hidden " : ""}sheet ${q(sheet)} is read${others.length > 0 ? `, and not ${listed(others, q)}` : ""}`,
  formulas: ({ cells }) =>
    `${many(cells, "cell has a formula", "cells have formulas")}, from here on: the values stored with them are taken`,
  "formula-unvalued": () => "no value is stored with the formula: it is read as empty; open the file and save it once",
  "cell-error": ({ shown }) => `the cell shows the error ${shown} and is read as empty`,
  "merged-cells": ({ text, hidden = [] }) =>
    `${q(text)} holds for each row of the merged cells${hidden.length === 0 ? "" : `; what they hide is left: ${listed(hidden, q)}`}`,
  "hidden-rows": ({ rows }) =>
    `${many(rows, "row that is hidden is", "rows that are hidden are")} read like the others, from here on`,
  "hidden-columns": () => "the column is hidden in the sheet, and read like the others",
  "column-taken": ({ heading, role, cells }) => `${q(heading)} is the ${roles.en[role]} (${many(cells, "cell", "cells")})`,
  made: ({ rows, services, providers, systems }) =>
    `${many(rows, "row", "rows")}: ${many(services, "service", "services")}, ${many(providers, "provider", "providers")}, ${many(systems, "system", "systems")}`,
  "headings-guessed": () => "which column is what was guessed by its heading",
  "organisation-unnamed": () => "whose table it is stands nowhere",
  "organisation-kind": () => "the organisation is a service-provider, for nobody is taken for an insurer unasked",
  "insurer-type": () => 'the type of the insurer is "other": another can be stated in the mapping',
  "insured-unknown": () => "how many are insured is unknown",
  "one-site": () => "the organisation is counted as one site",
  "count-of-greatest": ({ heading, count }) =>
    `${number(count, "en")} are served in all: the greatest number in ${q(heading)}; a service without a number of its own counts them all`,
  "persons-overlap": ({ services }) =>
    `${many(services, "service counts", "services count")} ${services === 1 ? "persons of its own" : "persons of their own"}, who may be the same: no share of all of them is told`,
  "count-left": ({ count }) => `an it-provider has nothing that is counted: ${count} is left`,
  weights: () =>
    "a service is lost as a whole with its system: weight 1; no table says so, and what a service needs is inferred at best",
  "perhaps-same": ({ name, other }) => `${q(name)} and ${q(other)} are two providers, and perhaps one: write them alike if so`,
  spelling: ({ cell, name, first }) => `${q(cell)} is taken for ${q(name)} of row ${first}`,
  critical: ({ services }) =>
    `${many(services, "service is", "services are")} critical and ${services === 1 ? "has" : "have"} the tag "critical", by which scenarios choose`,
  "systems-of-services": () => "no column names systems: each is called like its service",
  "types-of-names": () => "no column says the type of services: each is of a type of its own, made of its name",
  "type-of-name": ({ service }) => `the type of ${q(service)} is made of its name`,
  "count-unknown": ({ heading }) =>
    `how many are served in all is not known: ${q(heading)} has a number that cannot be read; a service without a number of its own counts them all`,
  thousands: ({ role, cell, count }) =>
    `${roles.en[role]}: ${q(cell)} is ${number(count, "en")}, as nobody counts in thousandths`,
  decimal: ({ mark }) =>
    `${mark === "," ? "a comma stands before decimals, a dot between thousands" : "a dot stands before decimals, a comma between thousands"}, as other numbers show`,
  "unit-of-heading": ({ heading, hours }) => `one in ${q(heading)} is ${number(Number(hours.toPrecision(6)), "en")} hours`,
  "unit-of-time": ({ role, cell, hours }) => `${roles.en[role]}: ${q(cell)} is ${number(hours, "en")} hours`,
  "system-unnamed": ({ service }) => `the system of ${q(service)} is called like it`,
  "service-unnamed": ({ system }) => `the service that ${q(system)} carries is called like it`,
  "operator-unknown": ({ system }) => `who runs ${q(system)} is unknown`,
  "operator-of-namesake": ({ system, provider }) => `${q(system)} is run by ${q(provider)}, as in the other rows`,
  "system-of-another": ({ system, provider, other, first }) =>
    `${q(system)} is run by ${runBy.en(provider)} here, and by ${runBy.en(other)} in row ${first}: these are two systems`,
  "answer-open": ({ role, cell }) => `${roles.en[role]}: ${q(cell)} leaves the answer open, and is taken for no`,
  "answer-taken": ({ role, cell }) => `${roles.en[role]}: ${q(cell)} is taken for yes`,
  "answers-empty": ({ role, cells }) =>
    `${roles.en[role]}: ${many(cells, "empty cell is taken", "empty cells are taken")} for no`,
  "number-about": ({ role, cell, value }) => `${roles.en[role]}: ${q(cell)} is taken for ${number(value, "en")}`,
  "cell-unknown": ({ role, cell }) => `${roles.en[role]}: ${q(cell)} says that it is not known`,
  "substitute-at-once": ({ service, substitute }) =>
    `${substitute === "" ? "what is in-house" : `${q(substitute)}, taken for a provider,`} carries ${q(service)} at once: a column or the mapping says after how many hours`,
  "id-numbered": ({ name, id }) => `another thing has the id that ${q(name)} makes: it is ${id}`,
  "column-left": ({ heading, cells }) =>
    `${heading === "" ? "a column without a heading" : q(heading)} is not read (${many(cells, "cell", "cells")})`,
  "empty-cells": ({ heading, cells }) => `${q(heading)}: ${many(cells, "cell is", "cells are")} empty`,
  "row-left": ({ texts }) => `the row names neither service nor system and is left: ${texts.map(q).join(", ")}`,
  "row-of-sums": ({ text }) => `the row adds up those above it (${q(text)}) and is left`,
  "row-of-headings": ({ texts }) => `the row has headings and is left: ${listed(texts, q)}`,
  "other-table": ({ texts, first }) =>
    `the row is of another table, which begins in row ${first}, and is left: ${listed(texts, q)}`,
  "row-of-one": ({ text }) => `the row has nothing but ${q(text)}, which is read like the others: perhaps it is a heading`,
  "perhaps-several": ({ name }) => `${q(name)} is taken for one provider: perhaps it names several`,
  "row-repeated": ({ service, system, first }) =>
    `${q(service)} needs ${q(system)} already by row ${first}; the row adds only what that leaves open`,
  "above-headings": ({ texts }) => `above the headings stands ${texts.map(q).join(", ")}`,
  "beyond-headings": ({ text }) => `${q(text)} stands beyond the headings`,
  "number-unread": ({ role, cell }) => `${roles.en[role]}: ${q(cell)} is no number that belongs there`,
  "number-ambiguous": ({ role, cell, readings: [one, other] }) =>
    `${roles.en[role]}: ${q(cell)} is ${number(one, "en")} or ${number(other, "en")}, and nothing in the table says which`,
  "word-unread": ({ role, cell, near }) =>
    `${roles.en[role]}: what ${q(cell)} means is not known${near.length > 0 ? `, perhaps ${near.map(q).join(" or ")}` : ""}: the mapping can say it`,
  "substitute-unnamed": ({ service, cell }) => `${q(service)} has a second supplier (${q(cell)}) without a name: none is made up`,
  "substitute-itself": ({ service, cell }) =>
    `the second supplier of ${q(service)} is the first one: ${cell === "" ? "the organisation itself" : q(cell)}`,
  "substitute-missing": ({ role, cell }) => `${roles.en[role]}: ${q(cell)}, and no second supplier has a name there`,
  contradiction: ({ role, cell, said, first }) =>
    `${roles.en[role]}: ${q(cell)} contradicts ${q(said)} of the same thing in row ${first} or after, which is kept`,
  "name-cut": ({ name }) => `the name is longer than 500 characters and is cut: ${q(name)}`,
};

const german: Words = {
  ...germanForeign,
  sheet: ({ sheet, isHidden, others }) =>
    `gelesen ist das ${isHidden ? "ausgeblendete " : ""}Blatt ${z(sheet)}${others.length > 0 ? `, nicht ${listed(others, z)}` : ""}`,
  formulas: ({ cells }) =>
    `${mehrere(cells, "Zelle hat eine Formel", "Zellen haben Formeln")}, von hier an: es gelten die Werte, die dazu gespeichert sind`,
  "formula-unvalued": () => "zur Formel ist kein Wert gespeichert: die Zelle gilt als leer; einmal öffnen und speichern hilft",
  "cell-error": ({ shown }) => `die Zelle zeigt den Fehler ${shown} und gilt als leer`,
  "merged-cells": ({ text, hidden = [] }) =>
    `${z(text)} gilt für jede Zeile der verbundenen Zellen${hidden.length === 0 ? "" : `; was sie verdecken, bleibt außen vor: ${listed(hidden, z)}`}`,
  "hidden-rows": ({ rows }) =>
    `${mehrere(rows, "ausgeblendete Zeile ist", "ausgeblendete Zeilen sind")} wie die anderen gelesen, von hier an`,
  "hidden-columns": () => "die Spalte ist im Blatt ausgeblendet und wie die anderen gelesen",
  "column-taken": ({ heading, role, cells }) => `${z(heading)} ist: ${roles.de[role]} (${mehrere(cells, "Zelle", "Zellen")})`,
  made: ({ rows, services, providers, systems }) =>
    `${mehrere(rows, "Zeile", "Zeilen")}: ${mehrere(services, "Dienst", "Dienste")}, ${mehrere(providers, "Dienstleister", "Dienstleister")}, ${mehrere(systems, "System", "Systeme")}`,
  "headings-guessed": () => "was in welcher Spalte steht, ist aus den Überschriften geschlossen",
  "organisation-unnamed": () => "wessen Tabelle es ist, steht nirgends",
  "organisation-kind": () =>
    "die Organisation ist ein Leistungserbringer, denn ungefragt wird niemand für einen Krankenversicherer gehalten",
  "insurer-type": () => "die Art des Versicherers ist „other“: in der Zuordnung lässt sich eine andere angeben",
  "insured-unknown": () => "wie viele versichert sind, ist nicht bekannt",
  "one-site": () => "die Organisation zählt als ein Standort",
  "count-of-greatest": ({ heading, count }) =>
    `insgesamt versorgt sind ${number(count, "de")}: die größte Zahl in ${z(heading)}; ein Dienst ohne eigene Zahl zählt sie alle`,
  "persons-overlap": ({ services }) =>
    `${mehrere(services, "Dienst zählt", "Dienste zählen")} eigene Personen, und es können dieselben sein: ein Anteil an allen zusammen wird nicht genannt`,
  "count-left": ({ count }) => `bei einem IT-Dienstleister gibt es nichts zu zählen: ${count} bleibt außen vor`,
  weights: () =>
    "ein Dienst fällt mit seinem System ganz aus: Gewicht 1; das sagt keine Tabelle, und was ein Dienst braucht, ist höchstens abgeleitet",
  "perhaps-same": ({ name, other }) =>
    `${z(name)} und ${z(other)} sind zwei Dienstleister, vielleicht aber derselbe: dann gehört überall derselbe Name hin`,
  spelling: ({ cell, name, first }) => `${z(cell)} gilt als ${z(name)} aus Zeile ${first}`,
  critical: ({ services }) =>
    `${mehrere(services, "Dienst ist", "Dienste sind")} kritisch, mit dem Schlagwort „critical“, nach dem Szenarien auswählen`,
  "systems-of-services": () => "keine Spalte nennt Systeme: jedes heißt wie sein Dienst",
  "types-of-names": () => "keine Spalte nennt die Art der Dienste: jeder ist von eigener Art, nach seinem Namen",
  "type-of-name": ({ service }) => `die Art von ${z(service)} ist aus dem Namen gebildet`,
  "count-unknown": ({ heading }) =>
    `wie viele insgesamt versorgt sind, ist nicht bekannt: in ${z(heading)} ist eine Zahl nicht lesbar; ein Dienst ohne eigene Zahl zählt sie alle`,
  thousands: ({ role, cell, count }) =>
    `${roles.de[role]}: ${z(cell)} sind ${number(count, "de")}, denn gezählt wird nicht in Tausendsteln`,
  decimal: ({ mark }) =>
    `${mark === "," ? "vor Dezimalstellen steht ein Komma, zwischen Tausendern ein Punkt" : "vor Dezimalstellen steht ein Punkt, zwischen Tausendern ein Komma"}, wie andere Zahlen zeigen`,
  "unit-of-heading": ({ heading, hours }) => `eins in ${z(heading)} sind ${number(Number(hours.toPrecision(6)), "de")} Stunden`,
  "unit-of-time": ({ role, cell, hours }) => `${roles.de[role]}: ${z(cell)} sind ${number(hours, "de")} Stunden`,
  "system-unnamed": ({ service }) => `das System von ${z(service)} heißt wie der Dienst`,
  "service-unnamed": ({ system }) => `der Dienst auf ${z(system)} heißt wie das System`,
  "operator-unknown": ({ system }) => `wer ${z(system)} betreibt, ist nicht bekannt`,
  "operator-of-namesake": ({ system, provider }) => `${z(system)} betreibt ${z(provider)}, wie in den anderen Zeilen`,
  "system-of-another": ({ system, provider, other, first }) =>
    `${z(system)} betreibt hier ${runBy.de(provider)}, in Zeile ${first} aber ${runBy.de(other)}: das sind zwei Systeme`,
  "answer-open": ({ role, cell }) => `${roles.de[role]}: ${z(cell)} lässt die Antwort offen und gilt als Nein`,
  "answer-taken": ({ role, cell }) => `${roles.de[role]}: ${z(cell)} gilt als Ja`,
  "answers-empty": ({ role, cells }) =>
    `${roles.de[role]}: ${mehrere(cells, "leere Zelle gilt", "leere Zellen gelten")} als Nein`,
  "number-about": ({ role, cell, value }) => `${roles.de[role]}: ${z(cell)} gilt als ${number(value, "de")}`,
  "cell-unknown": ({ role, cell }) => `${roles.de[role]}: ${z(cell)} heißt, dass es nicht bekannt ist`,
  "substitute-at-once": ({ service, substitute }) =>
    `${substitute === "" ? "der eigene Ersatz" : `${z(substitute)} gilt als Dienstleister und`} trägt ${z(service)} sofort: eine Spalte oder die Zuordnung sagt, nach wie vielen Stunden`,
  "id-numbered": ({ name, id }) => `die Kennung zu ${z(name)} ist schon vergeben: sie ist „${id}“`,
  "column-left": ({ heading, cells }) =>
    `${heading === "" ? "eine Spalte ohne Überschrift" : z(heading)} wird nicht gelesen (${mehrere(cells, "Zelle", "Zellen")})`,
  "empty-cells": ({ heading, cells }) => `${z(heading)}: ${mehrere(cells, "Zelle ist", "Zellen sind")} leer`,
  "row-left": ({ texts }) => `die Zeile nennt weder Dienst noch System und bleibt außen vor: ${texts.map(z).join(", ")}`,
  "row-of-sums": ({ text }) => `die Zeile summiert die darüber (${z(text)}) und bleibt außen vor`,
  "row-of-headings": ({ texts }) => `in der Zeile stehen Überschriften; sie bleibt außen vor: ${listed(texts, z)}`,
  "other-table": ({ texts, first }) =>
    `die Zeile gehört zu einer anderen Tabelle, die in Zeile ${first} beginnt, und bleibt außen vor: ${listed(texts, z)}`,
  "row-of-one": ({ text }) =>
    `in der Zeile steht nichts als ${z(text)}, gelesen wie in den anderen: vielleicht ist das eine Überschrift`,
  "perhaps-several": ({ name }) => `${z(name)} gilt als ein Dienstleister: vielleicht sind es mehrere`,
  "row-repeated": ({ service, system, first }) =>
    `${z(service)} braucht ${z(system)} schon nach Zeile ${first}; diese Zeile ergänzt nur, was dort offen ist`,
  "above-headings": ({ texts }) => `über den Überschriften steht ${texts.map(z).join(", ")}`,
  "beyond-headings": ({ text }) => `${z(text)} steht neben den Überschriften`,
  "number-unread": ({ role, cell }) => `${roles.de[role]}: ${z(cell)} ist keine Zahl, die dort hingehört`,
  "number-ambiguous": ({ role, cell, readings: [one, other] }) =>
    `${roles.de[role]}: ${z(cell)} ist ${number(one, "de")} oder ${number(other, "de")}, und nichts in der Tabelle sagt, welches`,
  "word-unread": ({ role, cell, near }) =>
    `${roles.de[role]}: was ${z(cell)} bedeutet, ist nicht bekannt${near.length > 0 ? `, vielleicht ${near.map(z).join(" oder ")}` : ""}: die Zuordnung kann es sagen`,
  "substitute-unnamed": ({ service, cell }) => `${z(service)} hat einen Ersatz (${z(cell)}) ohne Namen: erfunden wird keiner`,
  "substitute-itself": ({ service, cell }) =>
    `der Ersatz für ${z(service)} ist derselbe Dienstleister: ${cell === "" ? "die Organisation selbst" : z(cell)}`,
  "substitute-missing": ({ role, cell }) => `${roles.de[role]}: ${z(cell)}, und ein Ersatz hat dort keinen Namen`,
  contradiction: ({ role, cell, said, first }) =>
    `${roles.de[role]}: ${z(cell)} widerspricht ${z(said)} zum selben Ding ab Zeile ${first}; das bleibt`,
  "name-cut": ({ name }) => `der Name ist länger als 500 Zeichen und wird gekürzt: ${z(name)}`,
};

const words = { en: english, de: german } as const;

/** By which option of the command line it could be said otherwise. */
const hints: Readonly<Record<"en" | "de", { readonly [C in ImportNoteCode]?: string }>> = {
  en: {
    sheet: "--sheet says which",
    "headings-guessed": "--guess writes the mapping down, to be corrected",
    "organisation-unnamed": "name it with --name or in the mapping",
    "organisation-kind": "another can be stated with --kind or in the mapping",
    "insured-unknown": "--count or the mapping says it",
    "one-site": "--count or the mapping can say how many",
    "number-ambiguous": "--decimal or the mapping does",
  },
  de: {
    sheet: "--sheet sagt, welches",
    "headings-guessed": "--guess schreibt die Zuordnung auf, zum Verbessern",
    "organisation-unnamed": "--name oder die Zuordnung nennt es",
    "organisation-kind": "mit --kind oder in der Zuordnung lässt es sich anders angeben",
    "insured-unknown": "--count oder die Zuordnung sagt es",
    "one-site": "mit --count oder in der Zuordnung lässt sich sagen, wie viele",
    "number-ambiguous": "--decimal oder die Zuordnung sagt es",
  },
};

/** What a note of an import says, without its place; and by which option of the command line it could be said otherwise. */
export function importNoteText(note: ImportNote, language: "en" | "de" = "en"): string {
  checkRecord("importNoteText", "note", note, [], "give one that importTable made");
  checkOptions("importNoteText", { language }, { language: Object.keys(words) });
  if (!Object.hasOwn(words.en, note.code)) throw new InvalidArgumentError("importNoteText", "the note has no code that is known");
  const isNoChoice = note.code === "sheet" && note.values.others.length === 0;
  const hint = isNoChoice ? undefined : hints[language][note.code];
  return `${importNoteSentence(note, language)}${hint === undefined ? "" : `: ${hint}`}`;
}

/** What a note says, where there is no command line. */
export function importNoteSentence({ code, values }: ImportNote, language: "en" | "de"): string {
  return (words[language][code] as (each: typeof values) => string)(values);
}

/** What a column can be, in words. */
export const importRoleName = (role: ImportRole, language: "en" | "de"): string => roles[language][role];
