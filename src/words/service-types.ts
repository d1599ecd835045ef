import type { Language } from "./language.js";
import { type NameTable, nameFrom, readable, wordCalled } from "./readable.js";

/** Service types of the shipped data; others are named by their services, or by themselves. */
const serviceTypes: NameTable = {
  "benefit-payment": { en: "Benefit payment", de: "Leistungszahlung" },
  "copayment-query": { en: "Co-payment query", de: "Zuzahlungsabfrage" },
  "diga-codes": { en: "DiGA codes", de: "DiGA-Codes" },
  "e-mail": { en: "E-mail", de: "E-Mail" },
  "e-rezept-issue": { en: "Issuing E-Rezepte", de: "Ausstellen von E-Rezepten" },
  "e-rezept-redeem": { en: "Redeeming E-Rezepte by printout or app", de: "Einlösen von E-Rezepten mit Ausdruck oder App" },
  "eau-for-employers": { en: "eAU for employers", de: "eAU-Abruf der Arbeitgeber" },
  "eau-intake": { en: "eAU intake", de: "eAU-Annahme" },
  "eau-sending": { en: "Sending eAU", de: "eAU-Versand" },
  "epa-app": { en: "ePA by app", de: "ePA per App" },
  "epa-practice": { en: "ePA for practices", de: "ePA für Praxen" },
  "health-id": { en: "Log-in with the health ID", de: "Anmeldung mit der GesundheitsID" },
  kim: { en: "Delivery of KIM messages to insurers", de: "Zustellung von KIM-Nachrichten an Kassen" },
  portal: { en: "Portal", de: "Portal" },
  "provider-data-exchange": { en: "Provider exchange", de: "Datenaustausch mit Leistungserbringern" },
  telephone: { en: "Telephone", de: "Telefon" },
  "vsdm-check": { en: "Online check of insured data", de: "Online-Prüfung der Versichertenstammdaten" },
};

/** What people call a service type; `own` is what the services of the type are called where they agree. */
export function serviceTypeName(serviceType: string, language: Language, own?: string): string {
  return nameFrom(serviceTypes, serviceType, language) ?? own ?? readable(serviceType);
}

/** Whether a service bears no name of its own but that of its type in English, so that the catalogue may translate it. */
export function isTypeName(serviceType: string, name: string): boolean {
  return nameFrom(serviceTypes, serviceType, "en") === name;
}

/** The service type of the shipped data that is called so, in either language and any case. */
export const serviceTypeCalled = (name: string): string | undefined => wordCalled(serviceTypes, name);
