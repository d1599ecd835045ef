import { type PublishedTotal, unitOfTotal } from "../model/landscape/total.js";
import { type BuiltInUnit, builtInUnits, type DeclaredUnit } from "../model/values/population.js";
import { type Bounds, exactly } from "../quantities.js";
import { insurerTypeName } from "./fixed-names.js";
import { type InBoth, type Language, plural } from "./language.js";
import { type NameTable, nameFrom, readable } from "./readable.js";
import { shown } from "./shown.js";

const organisations: NameTable = {
  practice: { en: "Practices", de: "Praxen" },
  "dental-practice": { en: "Dental practices", de: "Zahnarztpraxen" },
  hospital: { en: "Hospitals", de: "Krankenhäuser" },
  pharmacy: { en: "Pharmacies", de: "Apotheken" },
  laboratory: { en: "Laboratories", de: "Labore" },
  "dispatch-centre": { en: "Dispatch centres", de: "Leitstellen" },
  "care-home": { en: "Care homes", de: "Pflegeheime" },
  "billing-centre": { en: "Billing centres", de: "Abrechnungszentren" },
  municipality: { en: "Municipalities", de: "Kommunen" },
  "service-provider": { en: "Service providers", de: "Leistungserbringer" },
  "employer-group": { en: "Employers", de: "Arbeitgeber" },
  "member-group": { en: "Groups of insured persons", de: "Versichertengruppen" },
};

/** Whether a word is a known type of organisations. */
export function isOrganisationType(type: string): boolean {
  return Object.hasOwn(organisations, type);
}

/** What organisations of a type are called. */
export function organisationTypeName(type: string, language: Language): string {
  return nameFrom(organisations, type, language) ?? readable(type);
}

/** One and many of a unit that needs no declaration. */
const units: Readonly<Record<BuiltInUnit, InBoth<readonly [one: string, many: string]>>> = {
  insured: { en: ["insured person", "insured persons"], de: ["Versicherter", "Versicherte"] },
  sites: { en: ["site", "sites"], de: ["Einrichtung", "Einrichtungen"] },
  employers: { en: ["employer", "employers"], de: ["Arbeitgeber", "Arbeitgeber"] },
};

const isBuiltIn = (unit: string): unit is BuiltInUnit => (builtInUnits as readonly string[]).includes(unit);

/** What is counted, for so many of it, as in 12 beds; a unit of the landscape's own by the name that it declares. */
export function unitName(unit: string, count: number, declared: readonly DeclaredUnit[], language: Language): string {
  if (isBuiltIn(unit)) {
    const [one, many] = units[unit][language];
    return plural(count, one, many);
  }
  return shown(declared.find(({ id }) => id === unit)?.names?.[language] ?? unit);
}

interface Amounts {
  readonly atLeast: (count: string, unit: string) => string;
  readonly open: (unit: string) => string;
}

const amounts: InBoth<Amounts> = {
  en: { atLeast: (count, unit) => `at least ${count} ${unit}`, open: (unit) => `an unknown number of ${unit}` },
  de: { atLeast: (count, unit) => `mindestens ${count} ${unit}`, open: (unit) => `unbekannt viele ${unit}` },
};

/** So many of a unit: 3–4 beds; at least 3 beds, where nothing bounds them; an unknown number of beds. */
export function amountOf(
  count: Bounds,
  unitOf: (count: number) => string,
  written: (count: Bounds) => string,
  language: Language,
): string {
  const { atLeast, atMost } = count;
  if (atMost !== Number.POSITIVE_INFINITY) return `${written(count)} ${unitOf(atLeast === atMost ? atMost : 2)}`;
  const words = amounts[language];
  return atLeast === 0 ? words.open(unitOf(2)) : words.atLeast(written(exactly(atLeast)), unitOf(atLeast));
}

/** What is counted together, and within which total: `null` for those whom no total covers. */
export interface NamedRow {
  readonly what: "service" | "organisation";
  readonly type: string;
  readonly unit: string;
  readonly total: string | null;
}

const outside: InBoth<(name: string) => string> = {
  en: (name) => `${name} (outside the published total)`,
  de: (name) => `${name} (außerhalb der veröffentlichten Gesamtzahl)`,
};

const statutoryInsurers: InBoth = { en: "statutory insurers", de: "gesetzliche Krankenkassen" };
const privateInsurers: InBoth = { en: "private insurers", de: "private Versicherer" };

/** Whom a total covers, where it says so by the types of insurers; else its id. */
export function nameOfTotal(total: PublishedTotal, language: Language): string {
  const { id, insurerTypes, members } = total;
  if (unitOfTotal(total) !== "insured" || members !== undefined) return shown(id);
  if (insurerTypes === undefined) return statutoryInsurers[language];
  if (insurerTypes.every((type) => type === "PKV")) return privateInsurers[language];
  return insurerTypes.map((type) => insurerTypeName(type, language)).join(", ");
}

/** The name of a row of which nobody is covered by a total, where the unit has one. */
export function outsideName(name: string, language: Language): string {
  return outside[language](name);
}
