import type { PublishedTotal } from "../model/landscape/total.js";
import { unitOfTotal } from "../model/landscape/totals.js";
import { type BuiltInUnit, isBuiltInUnit } from "../model/values/built-in-units.js";
import type { DeclaredUnit } from "../model/values/population.js";
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

/** One of a unit after a preposition as in "for 1 insured person", where that is another word. */
const oneAfterFor: Partial<Record<BuiltInUnit, Partial<InBoth>>> = { insured: { de: "Versicherten" } };

/** What is counted, for so many of it, as in 12 beds; a unit of the landscape's own by the name that it declares. */
export function unitName(unit: string, count: number, declared: readonly DeclaredUnit[], language: Language): string {
  if (isBuiltInUnit(unit)) {
    const [one, many] = units[unit][language];
    return plural(count, one, many);
  }
  const { names, singular } = declared.find(({ id }) => id === unit) ?? {};
  const many = names?.[language] ?? unit;
  return shown(plural(count, singular?.[language] ?? many, many));
}

/** The same after "for". */
export function unitNameAfterFor(unit: string, count: number, declared: readonly DeclaredUnit[], language: Language): string {
  const name = unitName(unit, count, declared, language);
  return isBuiltInUnit(unit) ? plural(count, oneAfterFor[unit]?.[language] ?? name, name) : name;
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

/** Said of those whom no total covers, where their unit has one. */
export const outsideTotal: InBoth = {
  en: "outside the published total",
  de: "außerhalb der veröffentlichten Gesamtzahl",
};

const statutoryInsurers: InBoth = { en: "statutory insurers", de: "gesetzliche Krankenkassen" };
const privateInsurers: InBoth = { en: "private insurers", de: "private Versicherer" };

const allCounted: InBoth<(unit: string) => string> = {
  en: (unit) => `all who are counted in ${unit}`,
  de: (unit) => `alle, die in ${unit} gezählt werden`,
};

/** Names of what members of a total are picked by. */
export interface MemberNames {
  readonly language: Language;
  readonly nameOf: (id: string) => string;
  readonly serviceName: (serviceType: string) => string;
  readonly kindName: (kind: string, count: number) => string;
  readonly fieldName: (field: "association" | "country" | "tag") => string;
  readonly unitName: (unit: string) => string;
}

/** Whom a total covers, by the names of what its members are picked by: statutory insurers; hospitals (country AT). */
export function nameOfTotal(total: PublishedTotal, names: MemberNames): string {
  const { insurerTypes, members } = total;
  const { language } = names;
  const unit = unitOfTotal(total);
  if (members !== undefined) return members.map((each) => memberName(each, names)).join(", ");
  if (insurerTypes?.every((type) => type === "PKV") === true) return privateInsurers[language];
  if (insurerTypes !== undefined) return insurerTypes.map((type) => insurerTypeName(type, language)).join(", ");
  if (unit === "insured") return statutoryInsurers[language];
  if (unit === "sites") return organisationTypeName("service-provider", language);
  if (unit === "employers") return organisationTypeName("employer-group", language);
  return allCounted[language](names.unitName(unit));
}

type Member = NonNullable<PublishedTotal["members"]>[number];

function memberName({ id, kind, insurerType, providerType, serviceType, ...others }: Member, names: MemberNames): string {
  const { language, nameOf, serviceName, kindName, fieldName } = names;
  const called = [
    id === undefined ? undefined : nameOf(id),
    providerType === undefined ? undefined : organisationTypeName(providerType, language),
    insurerType === undefined ? undefined : insurerTypeName(insurerType, language),
    serviceType === undefined ? undefined : serviceName(serviceType),
  ].filter((name) => name !== undefined);
  const fields = (["association", "country", "tag"] as const).flatMap((field) => {
    const value = others[field];
    return value === undefined ? [] : [`${fieldName(field)} ${shown(value)}`];
  });
  const head = called.length > 0 ? called.join(", ") : kind === undefined ? undefined : kindName(kind, 2);
  if (head === undefined) return fields.join(", ");
  return fields.length === 0 ? head : `${head} (${fields.join(", ")})`;
}
