import type { Dependency } from "../model/landscape/dependency.js";
import type { LandscapeNode, NodeKind } from "../model/landscape/node.js";
import { nodeKinds, operatorOf } from "../model/landscape/node-kinds.js";
import type { InsurerType } from "../model/landscape/nodes/insurer.js";
import { insurerTypes } from "../model/landscape/nodes/insurer-types.js";
import { activities, activityIn } from "../model/landscape/organisation-type.js";
import { type ServiceTypeNames, serviceTypeNames, writtenTypes } from "../model/landscape/service-type-names.js";
import { suppliersOf } from "../model/landscape/suppliers.js";
import type { PublishedTotal } from "../model/landscape/total.js";
import { totalsOf } from "../model/landscape/totals.js";
import type { TimedBy } from "../model/scenario/local-time.js";
import type { Selector } from "../model/scenario/selector.js";
import { nameIn } from "../model/values/name-in.js";
import type { DeclaredUnit } from "../model/values/population.js";
import { oncePer } from "../model/values/remembered.js";
import { unknownOperator } from "../model/values/unknown-operator.js";
import type { Bounds, EvidenceStatus } from "../quantities.js";
import { type Clock, clockOf } from "./clock.js";
import { doubtName } from "./doubt-names.js";
import * as names from "./fixed-names.js";
import { type Language, locales } from "./language.js";
import { type Numerals, numeralsOf } from "./numerals.js";
import { coloured, type Paint, plain } from "./paint.js";
import { periodName } from "./period.js";
import {
  amountOf,
  type MemberNames,
  type NamedRow,
  nameOfTotal,
  organisationTypeName,
  outsideTotal,
  unitName,
  unitNameAfterFor,
} from "./populations.js";
import { readable } from "./readable.js";
import { isTypeName, serviceTypeName } from "./service-types.js";
import { shown } from "./shown.js";
import { siteName } from "./site-names.js";
import { marketName, systemTypeName } from "./system-types.js";
import { wrap } from "./wrap.js";

/** How a text is to be written. */
export interface TextOptions {
  /** @defaultValue "en" */
  readonly language?: Language | undefined;
  /** Characters of a line. @defaultValue 80 */
  readonly width?: number | undefined;
  /** Whether to write the codes by which a terminal colours text. @defaultValue false */
  readonly colour?: boolean | undefined;
  /** Whether to say and name everything, instead of what matters most, ten and how many more. @defaultValue false */
  readonly all?: boolean | undefined;
}

/** What a report is about, as far as names and times go: a landscape, or the nodes of it that a result names. */
export interface NamesAndTimes {
  readonly nodes?: readonly LandscapeNode[] | undefined;
  readonly dependencies?: readonly Dependency[] | undefined;
  readonly timeZone?: string | undefined;
  /** What is counted besides persons, sites and employers. */
  readonly units?: readonly DeclaredUnit[] | undefined;
  readonly totals?: readonly PublishedTotal[] | undefined;
  /** What service types are called by the whole landscape, where `nodes` are a part of it. */
  readonly serviceTypes?: ServiceTypeNames | undefined;
}

/** How one report is written: its language, paper and clock, and the one name of everything. All names are safe for a terminal. */
export interface Writing {
  readonly language: Language;
  readonly width: number;
  readonly all: boolean;
  readonly paint: Paint;
  readonly clock: Clock;
  readonly numerals: Numerals;
  /** The name of a node, or its id. */
  readonly nameOf: (id: string) => string;
  /** The name of a node with that of its operator or insurer, where it does not say so itself: eAU-Annahme (Unsere Krankenkasse). */
  readonly fullName: (id: string) => string;
  /** The same beside a state; of an organisation with what its level stands for: Praxen (TI-Anwendungen). */
  readonly levelName: (id: string) => string;
  /** A dependency by the names of its ends, the dependent first; its id where the landscape is not known. */
  readonly linkName: (id: string) => string;
  readonly serviceName: (serviceType: string) => string;
  /** Practices, hospitals, pharmacies: what organisations of a type are called. */
  readonly organisationName: (type: string) => string;
  /** What is counted, as in 12 beds; of one where it is one. */
  readonly unitName: (unit: string, count?: number) => string;
  /** What of organisations of a type their level stands for, where the landscape says so: TI applications. */
  readonly activityOf: (row: Pick<NamedRow, "what" | "type">) => string | undefined;
  /** A service type or a type of organisation. */
  readonly typeName: (row: Pick<NamedRow, "what" | "type">) => string;
  /** Whom a total covers: statutory insurers; hospitals (country AT); its id where the landscape is not known. */
  readonly totalName: (id: string) => string;
  /** A service type or a type of organisation, with what of these the level stands for. */
  readonly wholeName: (row: Pick<NamedRow, "what" | "type">) => string;
  /** Which total is meant, where a unit has several, and whether those are meant whom no total covers. */
  readonly placeName: (row: Pick<NamedRow, "unit" | "total">) => string | undefined;
  /** Both: eAU intake (outside the published total). */
  readonly rowName: (row: NamedRow) => string;
  /** The same as a heading: Insured persons, Beds. */
  readonly unitHeading: (unit: string) => string;
  /** So many of a unit: 3–4 beds; at least 3 beds where nothing bounds them. */
  readonly amount: (count: Bounds, unit: string) => string;
  /** The same after "for". */
  readonly amountAfterFor: (count: Bounds, unit: string) => string;
  /** The same in a sentence: 21.0 to 24.6 million insured persons. */
  readonly amountFromTo: (count: Bounds, unit: string) => string;
  readonly systemTypeName: (systemType: string) => string;
  /** What of it is bought, after "market of". */
  readonly marketName: (systemType: string) => string;
  readonly siteName: (site: string) => string;
  /** From when to when, of moments or delays as the data gives them; empty where neither is given. */
  readonly period: (begin: string | undefined, end: string | undefined) => string;
  readonly kindName: (kind: string, count: number) => string;
  readonly insurerTypeName: (type: string) => string;
  readonly stateName: (state: names.ShownState) => string;
  readonly evidenceName: (status: EvidenceStatus) => string;
  readonly reasonName: (reason: string) => string;
  readonly doubtName: (doubt: string) => string;
  readonly fieldName: (field: Exclude<keyof Selector, "id">) => string;
  /** A text of a file, so that a terminal takes it for text only. */
  readonly shown: (text: string) => string;
  /** At most ten or so many of these and how many more; all of them where all are asked for. */
  readonly listed: (items: readonly string[], most?: number, between?: string) => string;
  readonly more: (count: number) => string;
  readonly paragraph: (text: string, hanging?: number) => string[];
  readonly title: (text: string) => string[];
  /** Each text as a paragraph; at most so many and how many more, all of them where all are asked for. */
  readonly lines: (texts: readonly string[], hanging?: number, most?: number) => string[];
}

const mostListed = 10;
const andMore = { en: (count: string) => `and ${count} more`, de: (count: string) => `und ${count} weitere` };

/** Nodes by id and alias: of those of a landscape that was asked about, which is frozen. */
const nodesByName = oncePer((nodes: readonly LandscapeNode[]) => {
  const byId = new Map<string, LandscapeNode>();
  for (const node of nodes) for (const alias of node.aliases ?? []) byId.set(alias, node);
  for (const node of nodes) byId.set(node.id, node);
  return byId;
});

/** What the nodes of such a landscape call their types. */
const typesNamedIn = oncePer(serviceTypeNames);

/** The one writing of a report on a landscape and, where one is played, a scenario. */
export function writingOf(
  { nodes = [], dependencies = [], timeZone, units = [], totals = [], serviceTypes }: NamesAndTimes = {},
  scenario: TimedBy = {},
  { language = "en", width = 80, colour = false, all = false }: TextOptions = {},
): Writing {
  const numerals = numeralsOf(language);
  const paint = colour ? coloured : plain;
  const byId = nodesByName(nodes);
  const own: ServiceTypeNames = serviceTypes ?? typesNamedIn(nodes);
  const serviceName = (type: string): string => shown(serviceTypeName(type, language, nameOfType(own, type, language)));
  let systemTypes: ReadonlyMap<string, string> | undefined;
  const ownSystemTypes = (): ReadonlyMap<string, string> => {
    systemTypes ??= writtenTypes(nodes, "system");
    return systemTypes;
  };
  const organisationName = (type: string): string => organisationTypeName(type, language);
  const typeName: Writing["typeName"] = ({ what, type }) => (what === "service" ? serviceName(type) : organisationName(type));
  let activitiesByType: ReadonlyMap<string, string> | undefined;
  const activityOf: Writing["activityOf"] = ({ what, type }) => {
    if (what !== "organisation") return undefined;
    activitiesByType ??= activities(nodes, language);
    const activity = activitiesByType.get(type);
    return activity === undefined ? undefined : shown(activity);
  };
  const nameOfUnit =
    (unit: string) =>
    (count: number): string =>
      unitName(unit, count, units, language);
  const totalName = (id: string): string => {
    const total = totals.find((each) => each.id === id);
    return total === undefined ? shown(id) : nameOfTotal(total, memberNames);
  };
  const nameOf = (id: string): string => {
    if (id === unknownOperator) return names.unknownOperatorName[language];
    const node = byId.get(id);
    if (node === undefined) return shown(id);
    const isOfCatalogue =
      node.kind === "service" && node.names?.[language] === undefined && isTypeName(node.serviceType, node.name);
    return isOfCatalogue ? serviceName(node.serviceType) : shown(nameIn(node, language));
  };
  const fullName = (id: string): string => {
    const node = byId.get(id);
    const owner = node === undefined ? undefined : node.kind === "member-group" ? node.insurer : operatorOf(node);
    if (owner === undefined || owner === unknownOperator) return nameOf(id);
    const [name, of] = [nameOf(id), nameOf(owner)];
    return name.includes(of) ? name : `${name} (${of})`;
  };
  const levelName = (id: string): string => {
    const node = byId.get(id);
    const activity = node === undefined ? undefined : activityIn(node, language);
    return activity === undefined ? fullName(id) : `${nameOf(id)} (${shown(activity)})`;
  };
  const kindName = (kind: string, count: number): string =>
    isKind(kind) ? names.nodeKindName(kind, count, language) : readable(kind);
  const memberNames: MemberNames = {
    language,
    nameOf,
    serviceName,
    kindName,
    fieldName: (field) => names.selectorFieldName(field, language),
    unitName: (unit) => nameOfUnit(unit)(2),
  };
  const wholeName: Writing["wholeName"] = (row) => {
    const activity = activityOf(row);
    return activity === undefined ? typeName(row) : `${typeName(row)} (${activity})`;
  };
  const placeName: Writing["placeName"] = ({ unit, total }) => {
    const known = totalsOf(totals, unit).length;
    if (total === null) return known > 0 ? outsideTotal[language] : undefined;
    return known > 1 ? totalName(total) : undefined;
  };
  const clock = clockOf(scenario, { timeZone }, language);
  let links: Map<string, Dependency> | undefined;
  const more = (count: number): string => andMore[language](numerals.count(count));
  return {
    language,
    width,
    all,
    paint,
    clock,
    numerals,
    nameOf,
    fullName,
    levelName,
    linkName: (id) => {
      links ??= new Map(dependencies.map((each) => [each.id, each]));
      const link = links.get(id);
      return link === undefined ? shown(id) : `${fullName(link.dependent)} → ${numerals.or(suppliersOf(link).map(fullName))}`;
    },
    serviceName,
    organisationName,
    typeName,
    activityOf,
    totalName,
    wholeName,
    placeName,
    rowName: (row) => {
      const place = placeName(row);
      return place === undefined ? wholeName(row) : `${wholeName(row)} (${place})`;
    },
    unitName: (unit, count = 2) => nameOfUnit(unit)(count),
    unitHeading: (unit) => {
      const name = nameOfUnit(unit)(2);
      return name.charAt(0).toLocaleUpperCase(locales[language]) + name.slice(1);
    },
    amount: (count, unit) => amountOf(count, nameOfUnit(unit), numerals.counts, language),
    amountAfterFor: (count, unit) =>
      amountOf(count, (n) => unitNameAfterFor(unit, n, units, language), numerals.counts, language),
    amountFromTo: (count, unit) => amountOf(count, nameOfUnit(unit), numerals.personsFromTo, language),
    systemTypeName: (type) => shown(systemTypeName(type, language, ownSystemTypes().get(type))),
    marketName: (type) => marketName(type, language, ownSystemTypes().get(type)),
    siteName: (site) => siteName(site, language),
    period: (begin, end) => {
      const [from, until] = [begin, end].map((moment) => (moment === undefined ? undefined : clock.written(moment)));
      return periodName(from, until, language);
    },
    kindName,
    insurerTypeName: (type) => (isInsurerType(type) ? names.insurerTypeName(type, language) : shown(type)),
    stateName: (state) => names.stateName(state, language),
    evidenceName: (status) => names.evidenceName(status, language),
    doubtName: (doubt) => doubtName(doubt, language),
    reasonName: (reason) => names.reasonName(reason, language),
    fieldName: (field) => names.selectorFieldName(field, language),
    shown,
    more,
    listed: (items, most = mostListed, between = ", ") =>
      all || items.length <= most ? items.join(between) : `${items.slice(0, most).join(between)} ${more(items.length - most)}`,
    paragraph: (text, hanging = 0) => wrap(text, width, hanging),
    lines: (items, hanging = 2, most = mostListed) => [
      ...(all ? items : items.slice(0, most)).flatMap((item) => wrap(item, width, hanging)),
      ...(all || items.length <= most ? [] : wrap(more(items.length - most), width)),
    ],
    title: (text) => wrap(text, width).map((line) => paint("bold", line)),
  };
}

const isKind = (kind: string): kind is NodeKind => (nodeKinds as readonly string[]).includes(kind);
const isInsurerType = (type: string): type is InsurerType => (insurerTypes as readonly string[]).includes(type);

const nameOfType = (own: ServiceTypeNames, type: string, language: Language): string | undefined =>
  Object.hasOwn(own, type) ? own[type]?.[language] : undefined;
