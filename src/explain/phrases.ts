import { printable } from "../errors.js";
import type { Dependency } from "../model/landscape/dependency.js";
import { isOrganisation, operatorOf } from "../model/landscape/node.js";
import type { Disturbance } from "../model/scenario/disturbance.js";
import { momentOf } from "../model/scenario/scenario.js";
import type { Selector } from "../model/scenario/selector.js";
import { parseDelay } from "../model/values/dates.js";
import type { Evidence, Source } from "../model/values/evidence.js";
import { unknownOperator } from "../model/values/identifiers.js";
import { nameIn } from "../model/values/name-in.js";
import { type NodeState, stateOfLevel } from "../quantities.js";
import type { Explanation } from "./explanation.js";
import { en } from "./words/en.js";
import { type ExplanationLanguage, type ExplanationWords, explanationWords } from "./words/words.js";

const locales: Readonly<Record<ExplanationLanguage, string>> = { en: "en-GB", de: "de-DE" };

/** What the phrases of an explanation are made from. */
export type Named = Pick<Explanation, "nodes" | "sources" | "scenarioSources" | "disturbances"> & {
  readonly start?: string | undefined;
};

/** A text from a file on one line, with nothing in it that a terminal would act on. */
export function plain(text: string): string {
  return printable(text.replace(/\s+/g, " ").trim());
}

/** Names, numbers, moments, disturbances and evidence in the words of one language. */
export class Phrases {
  readonly words: ExplanationWords;
  private readonly whole: Intl.NumberFormat;
  private readonly percents: Intl.NumberFormat;
  private readonly list: Intl.ListFormat;
  private readonly alternatives: Intl.ListFormat;

  constructor(
    private readonly named: Named,
    readonly language: ExplanationLanguage,
  ) {
    this.words = explanationWords[language];
    this.whole = new Intl.NumberFormat(locales[language]);
    this.percents = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 });
    this.list = new Intl.ListFormat(locales[language], { type: "conjunction" });
    this.alternatives = new Intl.ListFormat(locales[language], { type: "disjunction" });
  }

  count(value: number): string {
    return this.whole.format(value);
  }

  /** A share as percent; never 0 % or 100 % for one that is neither. */
  percent(share: number): string {
    if (share > 0 && share < 0.0005) return `< ${this.percents.format(0.1)} %`;
    if (share < 1 && share > 0.9995) return `> ${this.percents.format(99.9)} %`;
    return `${this.percents.format(share * 100)} %`;
  }

  and(parts: readonly string[]): string {
    return this.list.format(parts);
  }

  or(parts: readonly string[]): string {
    return this.alternatives.format(parts);
  }

  /** A node as people call it: its name, with its operator where it has one. */
  node(id: string): string {
    if (id === unknownOperator) return this.words.unknownOperator;
    const node = Object.hasOwn(this.named.nodes, id) ? this.named.nodes[id] : undefined;
    if (node === undefined) return plain(id);
    const own = plain(nameIn(node, this.language));
    const name =
      node.kind === "service" && node.names?.[this.language] === undefined ? this.serviceName(node.serviceType, own) : own;
    const owner = node.kind === "member-group" ? node.insurer : operatorOf(node);
    return owner === undefined || owner === unknownOperator ? name : `${name} (${this.node(owner)})`;
  }

  /** A node whose loss is meant: an organisation takes with it all that it operates. */
  withAllOperated(id: string): string {
    const node = Object.hasOwn(this.named.nodes, id) ? this.named.nodes[id] : undefined;
    const name = this.node(id);
    return id === unknownOperator || (node !== undefined && isOrganisation(node)) ? this.words.withAllOperated(name) : name;
  }

  /** A service type as people call it. */
  serviceType(serviceType: string): string {
    const { serviceNames } = this.words;
    return Object.hasOwn(serviceNames, serviceType) ? (serviceNames[serviceType] ?? serviceType) : plain(serviceType);
  }

  state(level: number, isolated = false): string {
    const state: NodeState = isolated ? "isolated" : stateOfLevel(level);
    return state === "degraded" ? this.words.level(this.percent(level)) : this.words.states[state];
  }

  /** A moment, or a delay in the zone of the scenario's start. */
  moment(text: string): string {
    const { start } = this.named;
    const instant = momentOf(text, start);
    if (instant === undefined) return plain(text);
    const minutes = zoneMinutes(parseDelay(text) === undefined ? text : (start ?? text));
    const [day = "", time = ""] = new Date(instant + minutes * 60_000).toISOString().split("T");
    const clock = time.endsWith(":00.000Z") ? time.slice(0, 5) : time.replace(/(\.000)?Z$/, "");
    return `${this.day(day)} ${clock}`;
  }

  /** The zone of a moment, such as UTC+02:00. */
  zone(text: string): string {
    const offset = parseDelay(text) === undefined ? text : (this.named.start ?? "");
    const match = /[+-]\d{2}:\d{2}$/.exec(offset);
    return match === null ? "UTC" : `UTC${match[0]}`;
  }

  day(day: string): string {
    return this.language === "de" ? plain(day).split("-").reverse().join(".") : plain(day);
  }

  /** What a disturbance does, in few words. */
  disturbanceName(id: string): string {
    const disturbance = Object.hasOwn(this.named.disturbances, id) ? this.named.disturbances[id] : undefined;
    if (disturbance === undefined) return plain(id);
    const { words } = this;
    if (disturbance.kind === "disconnection") {
      const [one, other] = disturbance.between;
      return words.disconnection(this.selected(one), this.selected(other));
    }
    const { except = [] } = disturbance;
    const nodes = this.selected(disturbance.nodes) + (except.length > 0 ? ` ${words.except(this.selected(except))}` : "");
    if (disturbance.kind === "isolation") return words.isolation(nodes);
    return disturbance.level === 0 ? words.loss(nodes) : words.degradation(nodes, this.percent(disturbance.level));
  }

  /** A disturbance with its times, its reason and its evidence. */
  disturbance(id: string): string {
    const disturbance: Disturbance | undefined = Object.hasOwn(this.named.disturbances, id)
      ? this.named.disturbances[id]
      : undefined;
    const { words } = this;
    const { begin, end, reason, evidence } = disturbance ?? {};
    const times = [
      begin === undefined ? "" : words.from(this.moment(begin)),
      end === undefined ? "" : words.until(this.moment(end)),
    ];
    const parts = [
      [this.disturbanceName(id), ...times].filter((part) => part !== "").join(" "),
      ...(reason === undefined
        ? []
        : [words.reason(plain(Object.hasOwn(words.reasons, reason) ? (words.reasons[reason] ?? reason) : reason))]),
      ...(evidence === undefined ? [] : [this.evidence(evidence, this.named.scenarioSources)]),
    ];
    return `${parts.join("; ")} [${plain(id)}]`;
  }

  /** How sure a dependency is, and from where. */
  link({ kind, evidence }: Dependency): string {
    const { words } = this;
    const named = words.kinds[kind];
    const sure = evidence.status === "assumed" ? words.assumedLink(named) : words.link(named, words.evidence[evidence.status]);
    return [sure, ...this.origins(evidence, this.named.sources)].join("; ");
  }

  evidence(evidence: Evidence, sources: Readonly<Record<string, Source>>): string {
    return [this.words.evidence[evidence.status], ...this.origins(evidence, sources)].join("; ");
  }

  private origins({ sources = [], fromIncident, status }: Evidence, known: Readonly<Record<string, Source>>): string[] {
    const { words } = this;
    const names = sources.map((source) => {
      const { title, url, date } =
        typeof source === "string" ? (Object.hasOwn(known, source) ? (known[source] ?? {}) : {}) : source;
      const name = plain(title ?? url ?? (typeof source === "string" ? source : ""));
      return date === undefined ? name : `${name} (${this.day(date)})`;
    });
    const from = names.length > 0 ? [words.sources(names.join(", "))] : status === "assumed" ? [words.noSource] : [];
    return [...from, ...(fromIncident === undefined ? [] : [words.fromIncident(plain(fromIncident))])];
  }

  private selected(selectors: readonly Selector[]): string {
    return this.and(selectors.map((selector) => this.selector(selector)));
  }

  private selector({ id, operator, ...fields }: Selector): string {
    const { words } = this;
    const given = Object.entries(fields).filter(([, value]) => value !== undefined);
    const rest = given as [keyof typeof fields, string][];
    const others = rest.map(
      ([field, value]) => `${words.selectorFields[field]} ${field === "serviceType" ? this.serviceType(value) : plain(value)}`,
    );
    if (id !== undefined) return [this.uninflected(id), ...others].join(", ");
    if (operator === undefined) return words.allWith(others.join(", "));
    return rest.length === 0 ? this.node(operator) : [words.allOf(this.node(operator)), ...others].join(", ");
  }

  /** In German the name of a thing stands in quotation marks, for its first word would have to change after a preposition. */
  private uninflected(id: string): string {
    const node = Object.hasOwn(this.named.nodes, id) ? this.named.nodes[id] : undefined;
    const name = this.node(id);
    return this.language === "de" && node !== undefined && !isOrganisation(node) ? `„${name}“` : name;
  }

  /** A name that the catalogue knows is translated; a name that users gave stays. */
  private serviceName(serviceType: string, name: string): string {
    return Object.hasOwn(en.serviceNames, serviceType) && en.serviceNames[serviceType] === name
      ? this.serviceType(serviceType)
      : plain(name);
  }
}

function zoneMinutes(text: string): number {
  const match = /([+-])(\d{2}):(\d{2})$/.exec(text);
  return match === null ? 0 : (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}
