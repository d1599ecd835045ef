import type { dependencyKinds } from "../model/landscape/dependency.js";
import type { NodeKind } from "../model/landscape/node.js";
import type { InsurerType } from "../model/landscape/nodes/insurer.js";
import type { Selector } from "../model/scenario/selector.js";
import type { EvidenceStatus, NodeState } from "../quantities.js";
import { type InBoth, type Language, plural } from "./language.js";
import { type NameTable, nameFrom, readable } from "./readable.js";

/** One and many of a kind of node. */
const nodeKinds: Readonly<Record<NodeKind, InBoth<readonly [one: string, many: string]>>> = {
  "it-provider": { en: ["IT provider", "IT providers"], de: ["IT-Dienstleister", "IT-Dienstleister"] },
  insurer: { en: ["insurer", "insurers"], de: ["Krankenversicherer", "Krankenversicherer"] },
  system: { en: ["system", "systems"], de: ["System", "Systeme"] },
  "gematik-service": { en: ["gematik service", "gematik services"], de: ["gematik-Dienst", "gematik-Dienste"] },
  service: { en: ["service", "services"], de: ["Dienst", "Dienste"] },
  "service-provider": { en: ["service provider", "service providers"], de: ["Leistungserbringer", "Leistungserbringer"] },
  "employer-group": { en: ["employer group", "employer groups"], de: ["Arbeitgebergruppe", "Arbeitgebergruppen"] },
  "member-group": { en: ["member group", "member groups"], de: ["Versichertengruppe", "Versichertengruppen"] },
};

/** What a kind of node is called, for so many of it. */
export function nodeKindName(kind: NodeKind, count: number, language: Language): string {
  const [one, many] = nodeKinds[kind][language];
  return plural(count, one, many);
}

/** `partly` is a state of several nodes together; what only may be so, or is not known, has words of its own. */
export type ShownState = NodeState | "partly" | "perhaps-lost" | "perhaps-degraded" | "unknown";

const states: Readonly<Record<ShownState, InBoth>> = {
  lost: { en: "lost", de: "ausgefallen" },
  isolated: { en: "cut off", de: "abgetrennt" },
  degraded: { en: "degraded", de: "eingeschränkt" },
  normal: { en: "normal", de: "im Normalbetrieb" },
  partly: { en: "in part", de: "zum Teil" },
  "perhaps-lost": { en: "perhaps lost", de: "vielleicht ausgefallen" },
  "perhaps-degraded": { en: "perhaps degraded", de: "vielleicht eingeschränkt" },
  unknown: { en: "not known", de: "nicht bekannt" },
};

export function stateName(state: ShownState, language: Language): string {
  return states[state][language];
}

const evidence: Readonly<Record<EvidenceStatus, InBoth>> = {
  documented: { en: "documented", de: "belegt" },
  inferred: { en: "inferred", de: "abgeleitet" },
  assumed: { en: "assumed", de: "angenommen" },
};

/** How well a fact is known. */
export function evidenceName(status: EvidenceStatus, language: Language): string {
  return evidence[status][language];
}

const insurerTypes: Readonly<Record<InsurerType, InBoth>> = {
  AOK: { en: "AOK", de: "AOK" },
  BKK: { en: "Company insurers (BKK)", de: "Betriebskrankenkassen" },
  IKK: { en: "Guild insurers (IKK)", de: "Innungskrankenkassen" },
  EK: { en: "Substitute insurers (EK)", de: "Ersatzkassen" },
  LKK: { en: "Agricultural insurer (LKK)", de: "Landwirtschaftliche KK" },
  KBS: { en: "Knappschaft (KBS)", de: "Knappschaft" },
  PKV: { en: "Private insurers (PKV)", de: "Private Versicherer" },
  other: { en: "Other payers", de: "Andere Kostenträger" },
};

/** What the insurers of a type are called. */
export function insurerTypeName(type: InsurerType, language: Language): string {
  return insurerTypes[type][language];
}

const kindsOfDependency: Readonly<Record<(typeof dependencyKinds)[number], InBoth>> = {
  hosting: { en: "hosting", de: "Hosting" },
  operation: { en: "operation", de: "Betrieb" },
  software: { en: "software", de: "Software" },
  network: { en: "network", de: "Netz" },
  identity: { en: "identity", de: "Identität" },
  "data-exchange": { en: "data exchange", de: "Datenaustausch" },
  communication: { en: "communication", de: "Kommunikation" },
  use: { en: "use", de: "Nutzung" },
};

export function dependencyKindName(kind: (typeof dependencyKinds)[number], language: Language): string {
  return kindsOfDependency[kind][language];
}

const reasons: NameTable = {
  precaution: { en: "as a precaution", de: "vorsorglich" },
  "self-protection": { en: "cut itself off", de: "trennte sich selbst ab" },
};

/** Why somebody did what a disturbance does. */
export function reasonName(reason: string, language: Language): string {
  return nameFrom(reasons, reason, language) ?? readable(reason);
}

const selectorFields: Readonly<Record<Exclude<keyof Selector, "id"> | "country", InBoth>> = {
  kind: { en: "kind", de: "Art" },
  operator: { en: "operator", de: "Betreiber" },
  site: { en: "site", de: "Standort" },
  platform: { en: "platform", de: "Plattform" },
  systemType: { en: "system type", de: "Systemart" },
  serviceType: { en: "service type", de: "Dienstart" },
  association: { en: "association", de: "Verband" },
  tag: { en: "tag", de: "Merkmal" },
  country: { en: "country", de: "Land" },
};

export function selectorFieldName(field: keyof typeof selectorFields, language: Language): string {
  return selectorFields[field][language];
}

/** What stands where nobody stated an operator. */
export const unknownOperatorName: InBoth = { en: "an operator that nobody stated", de: "ein Betreiber, den niemand nennt" };
