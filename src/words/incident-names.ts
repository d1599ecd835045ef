import type { Language } from "./language.js";
import { type NameTable, nameFrom } from "./readable.js";
import { shown } from "./shown.js";

/** Incidents of the shipped data; others are named by their ids. */
const incidents: NameTable = {
  "johannesstift-2024-10": { en: "Johannesstift, October 2024", de: "Johannesstift, Oktober 2024" },
  "ameos-2025-07": { en: "AMEOS hospitals, July 2025", de: "AMEOS-Kliniken, Juli 2025" },
  "d-trust-2025-01": { en: "Data leak at D-Trust, January 2025", de: "Datenabfluss bei D-Trust, Januar 2025" },
  "arvato-vpn-2025-07": { en: "VPN access through Arvato, July 2025", de: "VPN-Zugang über Arvato, Juli 2025" },
  "bitmarck-2023-04": { en: "Attack on Bitmarck, April 2023", de: "Angriff auf Bitmarck, April 2023" },
  "card-vendor-2024-03": {
    en: "Status check at a card vendor, March 2024",
    de: "Statusprüfung bei einem Kartenanbieter, März 2024",
  },
  "ti-network-2023-07": { en: "Central network of the TI, July 2023", de: "Zentrales Netz der TI, Juli 2023" },
};

/** What people call an incident from which a fact was read. */
export function incidentName(incident: string, language: Language): string {
  return nameFrom(incidents, incident, language) ?? shown(incident);
}
