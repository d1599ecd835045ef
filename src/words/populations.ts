import type { Landscape } from "../model/landscape/landscape.js";
import { type Language, locales } from "./language.js";
import { type NameTable, nameFrom, readable } from "./readable.js";
import { shown } from "./shown.js";
import type { Writing } from "./writing.js";

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

/** What organisations of a type are called. */
export function organisationTypeName(type: string, language: Language): string {
  return nameFrom(organisations, type, language) ?? readable(type);
}

/** What a row is about: a service type, or a type of organisation. */
export function rowName(
  { what, type }: { readonly what: "service" | "organisation"; readonly type: string },
  { serviceName, language }: Pick<Writing, "serviceName" | "language">,
): string {
  return what === "service" ? serviceName(type) : organisationTypeName(type, language);
}

const units: NameTable = {
  insured: { en: "insured persons", de: "Versicherte" },
  sites: { en: "sites", de: "Einrichtungen" },
  employers: { en: "employers", de: "Arbeitgeber" },
};

/** What is counted, as in 12 beds; a unit of the landscape's own by the name that it declares. */
export function unitName(unit: string, declared: Landscape["units"], language: Language): string {
  return nameFrom(units, unit, language) ?? shown(declared?.find(({ id }) => id === unit)?.names?.[language] ?? unit);
}

/** The same as a heading: Insured persons, Sites. */
export function unitHeading(unit: string, declared: Landscape["units"], language: Language): string {
  const name = unitName(unit, declared, language);
  return name.charAt(0).toLocaleUpperCase(locales[language]) + name.slice(1);
}
