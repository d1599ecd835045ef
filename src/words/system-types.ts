import type { Language } from "./language.js";
import { type NameTable, nameFrom, readable, wordCalled } from "./readable.js";

/** System types of the shipped data. */
const systemTypes: NameTable = {
  card: { en: "cards", de: "Karten" },
  "card-status": { en: "card status", de: "Kartenstatus" },
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
  identity: { en: "identity", de: "Identitätsdienst" },
  "key-generation": { en: "key generation", de: "Schlüsselgenerierung" },
  "it-provider": { en: "IT providers", de: "IT-Anbieter" },
  kim: { en: "KIM", de: "KIM" },
  "kim-client": { en: "KIM client module", de: "KIM-Clientmodul" },
  mail: { en: "mail", de: "Mailsystem" },
  "name-service": { en: "name service", de: "Namensdienst" },
  network: { en: "network", de: "Netz" },
  portal: { en: "portal", de: "Portal" },
  "ti-connection": { en: "TI connection", de: "TI-Anschluss" },
  "trust-service": { en: "trust service", de: "Vertrauensdienst" },
  "vpn-access": { en: "VPN access", de: "VPN-Zugang" },
  "vsdm-intermediary": { en: "VSDM intermediary", de: "VSDM-Intermediär" },
};

/** What people call a system type; `own` is what its systems say it is called. */
export function systemTypeName(systemType: string, language: Language, own?: string): string {
  return nameFrom(systemTypes, systemType, language) ?? own ?? readable(systemType);
}

/** The system type of the shipped data that is called so, in either language and any case. */
export const systemTypeCalled = (name: string): string | undefined => wordCalled(systemTypes, name);
