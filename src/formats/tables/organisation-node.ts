import type { ImportMap } from "../../model/documents/import-map.js";
import type { Insurer } from "../../model/landscape/nodes/insurer.js";
import type { ItProvider } from "../../model/landscape/nodes/it-provider.js";
import type { ServiceProvider } from "../../model/landscape/nodes/service-provider.js";
import type { BuiltInUnit } from "../../model/values/built-in-units.js";
import type { DeclaredUnit } from "../../model/values/population.js";
import type { ImportNotes } from "./import-note.js";
import type { NameIds } from "./name-ids.js";

const unnamed = { name: "Our organisation", names: { de: "Unsere Organisation" } };

/** Units that need no names of the user's; those that are built in count organisations, so that services count in another. */
const knownUnits: Readonly<Record<string, DeclaredUnit>> = {
  persons: { id: "persons", names: { de: "Personen", en: "persons" } },
  patients: { id: "patients", names: { de: "Patienten", en: "patients" } },
  inhabitants: { id: "inhabitants", names: { de: "Einwohner", en: "inhabitants" } },
  users: { id: "users", names: { de: "Nutzer", en: "users" } },
  insured: { id: "insured-served", names: { de: "versorgte Versicherte", en: "insured persons served" } },
  sites: { id: "sites-served", names: { de: "versorgte Standorte", en: "sites served" } },
  employers: { id: "employers-served", names: { de: "versorgte Arbeitgeber", en: "employers served" } },
} satisfies Readonly<Record<BuiltInUnit, DeclaredUnit>> & Readonly<Record<string, DeclaredUnit>>;

/** What the services of a table are counted in. */
export const unitOf = ({ unit = "persons" }: ImportMap): DeclaredUnit =>
  (Object.hasOwn(knownUnits, unit) ? knownUnits[unit] : undefined) ?? { id: unit };

/** The greatest number of persons in a column, unknown where one of them is, and its heading. */
export interface Greatest {
  readonly heading: string;
  readonly count: number | "unknown";
}

/** What the nodes of all kinds of organisations have. */
type Common = Pick<ItProvider, "id" | "name" | "names" | "evidence">;

/** The node of the organisation whose table it is: an insurer only where the mapping says so. */
export function organisationNode(
  map: ImportMap,
  greatest: Greatest | undefined,
  ids: NameIds,
  notes: ImportNotes,
): Insurer | ServiceProvider | ItProvider {
  const { organisation: { kind, name, count } = {} } = map;
  const { id } = ids.idOf(name ?? "organisation", "organisation");
  if (name === undefined) notes.add("organisation-unnamed", {});
  if (kind === undefined) notes.add("organisation-kind", {});
  const common: Common =
    name === undefined
      ? { id, ...unnamed, evidence: { status: "assumed" } }
      : { id, name, evidence: { status: "documented", sources: [{ title: "import-map" }] } };
  if (kind === "insurer") return insurerNode(common, map, greatest, notes);
  if (kind !== "it-provider") return serviceProviderNode(common, map, greatest, notes);
  if (count !== undefined) notes.add("count-left", { count: JSON.stringify(count) });
  return { kind, ...common };
}

function serviceProviderNode(
  common: Common,
  map: ImportMap,
  greatest: Greatest | undefined,
  notes: ImportNotes,
): ServiceProvider {
  const { organisation: { count, providerType } = {} } = map;
  if (count === undefined) notes.add("one-site", {});
  const type = providerType === undefined ? {} : { providerType };
  return { kind: "service-provider", ...common, sites: count ?? 1, ...type, ...populationsOf(map, greatest, notes) };
}

function insurerNode(common: Common, map: ImportMap, greatest: Greatest | undefined, notes: ImportNotes): Insurer {
  const { organisation: { count, insurerType } = {}, unit = "persons" } = map;
  if (insurerType === undefined) notes.add("insurer-type", {});
  const insurer = { kind: "insurer", ...common, insurerType: insurerType ?? "other" } as const;
  const isInsured = unit === "persons" || unit === "insured";
  if (isInsured && count === undefined && greatest !== undefined && greatest.count !== "unknown") {
    noteGreatest(greatest, notes);
    return { ...insurer, insured: greatest.count, insuredQuality: "lower-bound" };
  }
  if (count === undefined) notes.add("insured-unknown", {});
  return { ...insurer, insured: count ?? "unknown", ...(isInsured ? {} : populationsOf(map, greatest, notes)) };
}

function noteGreatest({ heading, count }: Greatest, notes: ImportNotes): void {
  if (count === "unknown") notes.add("count-unknown", { heading });
  else notes.add("count-of-greatest", { heading, count });
}

/** Whom the organisation serves in all, as far as its services say. */
function populationsOf(map: ImportMap, greatest: Greatest | undefined, notes: ImportNotes): Pick<ServiceProvider, "populations"> {
  if (greatest === undefined) return {};
  noteGreatest(greatest, notes);
  return { populations: [{ unit: unitOf(map).id, count: greatest.count, evidence: { status: "assumed" } }] };
}
