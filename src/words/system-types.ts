import { quoted } from "./german-quotes.js";
import type { Language } from "./language.js";
import { type NameTable, nameFrom, readable, wordCalled } from "./readable.js";
import { shown } from "./shown.js";

/** System types of the shipped data, and those that hospitals and their suppliers have. */
const systemTypes: NameTable = {
  "blood-bank": { en: "blood supplies", de: "Blutprodukte" },
  card: { en: "cards", de: "Karten" },
  "card-status": { en: "card status", de: "Kartenstatus" },
  certificates: { en: "certificates", de: "Zertifikate" },
  "communication-server": { en: "communication server", de: "Kommunikationsserver" },
  contract: { en: "contracts", de: "Verträge" },
  contact: { en: "contact centre", de: "Servicecenter" },
  "copayment-query": { en: "co-payment query", de: "Zuzahlungsabfrage" },
  core: { en: "core system", de: "Kernsystem" },
  "data-centre": { en: "data centre", de: "Rechenzentrum" },
  "data-exchange": { en: "data exchange", de: "Datenaustausch" },
  "diga-endpoint": { en: "DiGA endpoint", de: "DiGA-Endpunkt" },
  directory: { en: "directory", de: "Verzeichnisdienst" },
  "e-rezept-service": { en: "E-Rezept service", de: "E-Rezept-Fachdienst" },
  "eau-intake": { en: "eAU intake", de: "eAU-Annahme" },
  "employer-intake": { en: "employer intake", de: "Arbeitgeber-Annahme" },
  "epa-access": { en: "ePA access", de: "ePA-Zugang" },
  "epa-records": { en: "ePA records", de: "ePA-Aktensystem" },
  "health-id": { en: "health IDs", de: "GesundheitsIDs" },
  "hospital-information": { en: "hospital information system", de: "Krankenhausinformationssystem" },
  identity: { en: "identity", de: "Identitätsdienst" },
  "key-generation": { en: "key generation", de: "Schlüsselgenerierung" },
  "it-provider": { en: "IT providers", de: "IT-Anbieter" },
  imaging: { en: "imaging", de: "Bildgebung" },
  kim: { en: "KIM", de: "KIM" },
  "kim-client": { en: "KIM client module", de: "KIM-Clientmodul" },
  laboratory: { en: "laboratory", de: "Labor" },
  logistics: { en: "logistics", de: "Logistik" },
  mail: { en: "mail", de: "Mailsystem" },
  "name-service": { en: "name service", de: "Namensdienst" },
  network: { en: "network", de: "Netz" },
  payment: { en: "payments", de: "Zahlungsverkehr" },
  pki: { en: "PKI", de: "PKI" },
  portal: { en: "portal", de: "Portal" },
  power: { en: "power", de: "Strom" },
  "ti-connection": { en: "TI connection", de: "TI-Anschluss" },
  "trust-service": { en: "trust service", de: "Vertrauensdienst" },
  "vpn-access": { en: "VPN access", de: "VPN-Zugang" },
  "vsdm-intermediary": { en: "VSDM intermediary", de: "VSDM-Intermediär" },
};

/** What people call a system type; `own` is what its systems say it is called. */
export function systemTypeName(systemType: string, language: Language, own?: string): string {
  return nameFrom(systemTypes, systemType, language) ?? own ?? readable(systemType);
}

/** The market of a system type: by its name where it has one, else by the word that stands in the data, in quotation marks. */
export function marketName(systemType: string, language: Language, own?: string): string {
  const name = nameFrom(systemTypes, systemType, language) ?? own;
  if (name !== undefined) return shown(name);
  return language === "de" ? quoted(systemType) : `"${shown(systemType)}"`;
}

/** The system type of the shipped data that is called so, in either language and any case. */
export const systemTypeCalled = (name: string): string | undefined => wordCalled(systemTypes, name);
