import { nameIn } from "../values/name-in.js";
import type { NamesByLanguage } from "../values/names.js";
import type { LandscapeNode } from "./node.js";

/** What service types are called by the landscape itself, by language. */
export type ServiceTypeNames = Readonly<Record<string, NamesByLanguage>>;

/**
 * Names of the service types that are written at one of their services, the first by id, or whose services all have one name that is
 * no id: it names the type. By type, ascending.
 */
export function serviceTypeNames(nodes: readonly LandscapeNode[]): ServiceTypeNames {
  const [en, de] = [namesIn(nodes, "en"), namesIn(nodes, "de")];
  const types = [...new Set([...en.keys(), ...de.keys()])].sort();
  const found = types.map((type) => [type, { ...named("de", de.get(type)), ...named("en", en.get(type)) }] as const);
  const written = [...writtenTypes(nodes, "service")].map(([type, name]) => [type, { de: name, en: name }] as const);
  return Object.fromEntries([...found.filter(([, names]) => Object.keys(names).length > 0), ...written]);
}

/** What types are called at one of their nodes, the first by id. */
export function writtenTypes(nodes: readonly LandscapeNode[], kind: "service" | "system"): Map<string, string> {
  const first = new Map<string, { readonly id: string; readonly name: string }>();
  for (const node of nodes) {
    if (node.kind !== kind || node.typeName === undefined) continue;
    const type = node.kind === "service" ? node.serviceType : node.systemType;
    const known = first.get(type);
    if (known === undefined || node.id < known.id) first.set(type, { id: node.id, name: node.typeName });
  }
  return new Map([...first].map(([type, { name }]) => [type, name]));
}

const named = (language: keyof NamesByLanguage, name: string | undefined): NamesByLanguage =>
  name === undefined ? {} : { [language]: name };

function namesIn(nodes: readonly LandscapeNode[], language: keyof NamesByLanguage): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const node of nodes) {
    if (node.kind !== "service") continue;
    const name = nameIn(node, language);
    const isAlike = name !== node.id && (!found.has(node.serviceType) || found.get(node.serviceType) === name);
    found.set(node.serviceType, isAlike ? name : undefined);
  }
  return found;
}
