import type { HolderCount } from "../../analysis/counting/holder-counts.js";
import type { Dependency } from "../../model/landscape/dependency.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { isOrganisation, operatorOf } from "../../model/landscape/node-kinds.js";
import type { ServiceTypeNames } from "../../model/landscape/service-type-names.js";
import type { PublishedTotal } from "../../model/landscape/total.js";
import type { TimedBy } from "../../model/scenario/local-time.js";
import type { Evidence, Source } from "../../model/values/evidence.js";
import type { DeclaredUnit } from "../../model/values/population.js";
import { unknownOperator } from "../../model/values/unknown-operator.js";
import { type Bounds, type NodeState, stateOfLevel } from "../../quantities.js";
import { disturbanceName } from "../../words/disturbance-names.js";
import { dependencyKindName } from "../../words/fixed-names.js";
import { incidentName } from "../../words/incident-names.js";
import type { Language } from "../../words/language.js";
import { shown } from "../../words/shown.js";
import { sourceName } from "../../words/source-name.js";
import { type Writing, writingOf } from "../../words/writing.js";
import type { AffectedOffer, Explanation } from "../explanation.js";
import { type ComparisonWords, comparisonWords } from "./comparison-words.js";
import { type ExplanationWords, explanationWords, type Thing } from "./explanation-words.js";
import { type SupplyWords, supplyWords } from "./supply-words.js";
import { type WhyNotWords, whyNotWords } from "./why-not-words.js";

/** What the phrases of an explanation are made from. */
export type Explained = Pick<Explanation, "nodes" | "sources" | "scenarioSources" | "disturbances"> & {
  /** Dependencies that are named by their ends. */
  readonly dependencies?: readonly Dependency[] | undefined;
  /** By which amounts and rows are named. */
  readonly units?: readonly DeclaredUnit[] | undefined;
  readonly totals?: readonly PublishedTotal[] | undefined;
  readonly serviceTypes?: ServiceTypeNames | undefined;
  readonly scenario: TimedBy & { readonly id?: string | undefined };
};

/** A text from a file on one line, with nothing in it that a terminal would act on. */
export function plain(text: string): string {
  return shown(text.replace(/\s+/g, " ").trim());
}

const things: readonly Thing[] = ["organisation", "system", "service"];

function thingOf(node: LandscapeNode | undefined): Thing {
  if (node === undefined || node.kind === "service" || node.kind === "gematik-service") return "service";
  return node.kind === "system" ? "system" : "organisation";
}

/** Names, numbers, moments, disturbances and evidence in the words of one language. */
export class Phrases {
  readonly words: ExplanationWords & WhyNotWords & ComparisonWords & SupplyWords;
  readonly writing: Writing;

  constructor(
    private readonly explained: Explained,
    readonly language: Language,
  ) {
    const own = { ...explanationWords[language], ...whyNotWords[language], ...comparisonWords[language] };
    this.words = { ...own, ...supplyWords[language] };
    const { nodes, dependencies, units, totals, serviceTypes, scenario } = explained;
    this.writing = writingOf({ nodes: Object.values(nodes), dependencies, units, totals, serviceTypes }, scenario, {
      language,
      all: true,
    });
  }

  count(value: number): string {
    return this.writing.numerals.count(value);
  }

  /** So many of each unit. */
  amounts(counts: readonly HolderCount[]): string {
    return counts.map(({ unit, count }) => this.amount(count, unit)).join(", ");
  }

  amount(count: Bounds, unit: string): string {
    const { atLeast, atMost } = count;
    if (atLeast === atMost || atMost === Number.POSITIVE_INFINITY) return this.writing.amount(count, unit);
    return `${this.words.boundsOf(this.count(atLeast), this.count(atMost))} ${this.writing.unitName(unit)}`;
  }

  /** The same after "for". */
  amountAfterFor(count: Bounds, unit: string): string {
    const { atLeast, atMost } = count;
    const isRange = atLeast !== atMost && atMost !== Number.POSITIVE_INFINITY;
    return isRange ? this.amount(count, unit) : this.writing.amountAfterFor(count, unit);
  }

  /** A share as percent; never 0 % or 100 % for one that is neither. */
  percent(share: number): string {
    return this.levels({ atLeast: share, atMost: share });
  }

  /** A range of shares as percent. */
  levels(levels: Bounds): string {
    return this.writing.numerals.level(levels);
  }

  hours(hours: number): string {
    return this.writing.numerals.hours(hours * 3_600_000);
  }

  and(parts: readonly string[]): string {
    return this.writing.numerals.and(parts);
  }

  or(parts: readonly string[]): string {
    return this.writing.numerals.or(parts);
  }

  more(count: number): string {
    return this.writing.more(count);
  }

  /** A node as people call it: its name, with its operator where it has one. */
  node(id: string): string {
    return this.writing.levelName(id);
  }

  /** A node whose loss is meant: an organisation takes with it all that it operates. */
  withAllOperated(id: string): string {
    const node = Object.hasOwn(this.explained.nodes, id) ? this.explained.nodes[id] : undefined;
    const name = this.node(id);
    return id === unknownOperator || (node !== undefined && isOrganisation(node)) ? this.words.withAllOperated(name) : name;
  }

  /** What nodes are called together: "systems and services"; `of`: after a number of which some are told. */
  things(offers: readonly { readonly nodes: readonly string[] }[], form: "told" | "of" = "told"): string {
    const [only, ...others] = this.thingsIn(offers);
    if (only === undefined) return "";
    if (others.length === 0 && offers.length === 1) return this.words.things[only][0];
    return this.and([only, ...others].map((thing) => this.words.things[thing][form === "of" ? 2 : 1]));
  }

  /** That none of them is affected. */
  noneAffected(offers: readonly { readonly nodes: readonly string[] }[]): string {
    const [only, ...others] = this.thingsIn(offers);
    if (only !== undefined && others.length === 0) return this.words.noneAffected[only];
    return this.words.noneOfAffected(`${this.count(offers.length)} ${this.things(offers, "of")}`);
  }

  private thingsIn(offers: readonly { readonly nodes: readonly string[] }[]): Thing[] {
    const { nodes } = this.explained;
    const found = new Set(offers.map(({ nodes: [id = ""] }) => thingOf(Object.hasOwn(nodes, id) ? nodes[id] : undefined)));
    return things.filter((thing) => found.has(thing));
  }

  /** A service type as people call it. */
  serviceType(serviceType: string): string {
    return this.writing.serviceName(serviceType);
  }

  /** What became of a node or offer; of one that is lost, too, whether it is cut off itself. */
  offerState({ level, state, alsoIsolated }: Pick<AffectedOffer, "level" | "state" | "alsoIsolated">): string {
    const word = this.state(level, state === "isolated");
    return alsoIsolated === true ? this.words.isolatedAnd(this.writing.stateName("isolated"), word) : word;
  }

  state(level: number, isolated = false): string {
    const state: NodeState = isolated ? "isolated" : stateOfLevel(level);
    return state === "degraded" ? this.words.level(this.percent(level)) : this.writing.stateName(state);
  }

  /** A moment, or a delay after the start, with its zone. */
  moment(text: string): string {
    return this.writing.clock.writtenInFull(text);
  }

  /** What a disturbance does, in few words. */
  disturbanceName(id: string): string {
    const { disturbances } = this.explained;
    const disturbance = Object.hasOwn(disturbances, id) ? disturbances[id] : undefined;
    return disturbance === undefined ? plain(id) : disturbanceName(disturbance, this.writing);
  }

  /** Whether a disturbance hits a node only if that is operated where nobody has stated: it does not name it by its id. */
  mayBeHit(id: string, disturbance: string): boolean {
    const { nodes, disturbances } = this.explained;
    const node = Object.hasOwn(nodes, id) ? nodes[id] : undefined;
    const hitting = Object.hasOwn(disturbances, disturbance) ? disturbances[disturbance] : undefined;
    if (node === undefined || hitting === undefined || operatorOf(node) !== unknownOperator) return false;
    const selectors = hitting.kind === "disconnection" ? hitting.between.flat() : hitting.nodes;
    return selectors.every((selector) => selector.id !== id);
  }

  /** Whether a disturbance surely leaves a node alone, as far as its selectors alone show. */
  isSpared(id: string, disturbance: string): boolean {
    const { nodes, disturbances } = this.explained;
    const [node, hitting] = [nodes[id], disturbances[disturbance]];
    const owner = node === undefined ? undefined : (operatorOf(node) ?? id);
    if (owner === undefined || owner === unknownOperator || hitting?.kind !== "isolation") return false;
    const operator = nodes[owner];
    if (operator === undefined || (operator.kind === "it-provider" && operator.parent !== undefined)) return false;
    return hitting.nodes.every((selector) => {
      const named = selector.id ?? selector.operator;
      return named !== undefined && named !== id && named !== owner;
    });
  }

  isService(id: string): boolean {
    const { nodes } = this.explained;
    return Object.hasOwn(nodes, id) && nodes[id]?.kind === "service";
  }

  isIsolation(id: string): boolean {
    const { disturbances } = this.explained;
    return Object.hasOwn(disturbances, id) && disturbances[id]?.kind === "isolation";
  }

  /** The same, with its times where another one does the same. */
  disturbanceApart(id: string): string {
    const name = this.disturbanceName(id);
    const isAlone = Object.keys(this.explained.disturbances).every(
      (other) => other === id || this.disturbanceName(other) !== name,
    );
    const times = isAlone ? "" : this.timesOf(id);
    return times === "" ? name : `${name} (${times})`;
  }

  /** From when to when a disturbance holds, as far as it is said; of one that has a beginning in time that nobody knows its end. */
  private timesOf(id: string): string {
    const { disturbances } = this.explained;
    const { begin, end } = (Object.hasOwn(disturbances, id) ? disturbances[id] : undefined) ?? {};
    const period = this.writing.period(begin, end);
    const { start, at } = this.explained.scenario;
    const isOpen = end === undefined && (begin !== undefined || (start !== undefined && at != null));
    return isOpen ? [period, this.words.endUnknown].filter((part) => part !== "").join(", ") : period;
  }

  private withTimes(id: string): string {
    const [name, times] = [this.disturbanceName(id), this.timesOf(id)];
    if (times === "") return name;
    return `${name}${times === this.words.endUnknown ? "," : ""} ${times}`;
  }

  /** A disturbance with its times, its reason and its evidence. */
  disturbance(id: string): string {
    const { disturbances, scenarioSources } = this.explained;
    const { words } = this;
    const { reasonName } = this.writing;
    const { reason, evidence } = (Object.hasOwn(disturbances, id) ? disturbances[id] : undefined) ?? {};
    const parts = [
      this.withTimes(id),
      ...(reason === undefined ? [] : [words.reason(reasonName(reason))]),
      ...(evidence === undefined ? [] : [this.evidence(evidence, scenarioSources)]),
    ];
    return parts.join("; ");
  }

  /** How sure a dependency is, and from where. */
  link({ kind, evidence }: Dependency): string {
    const { words } = this;
    const sure = words.link(this.kind(kind), this.writing.evidenceName(evidence.status));
    return [sure, ...this.origins(evidence, this.explained.sources)].join("; ");
  }

  kind(kind: Dependency["kind"]): string {
    return dependencyKindName(kind, this.language);
  }

  evidence(evidence: Evidence, sources: Readonly<Record<string, Source>>): string {
    return [this.writing.evidenceName(evidence.status), ...this.origins(evidence, sources)].join("; ");
  }

  /** That a fact was read off an incident: the one that is played, or another by its name. */
  private fromIncident(id: string): string {
    const isPlayed = this.explained.scenario.id === id;
    return isPlayed ? this.words.fromThisIncident : this.words.fromIncident(incidentName(id, this.language));
  }

  private origins({ sources = [], fromIncident, status }: Evidence, known: Readonly<Record<string, Source>>): string[] {
    const { words } = this;
    const names = sources.map((source) => {
      if (typeof source !== "string") return sourceName(source, "", this.writing);
      return sourceName(Object.hasOwn(known, source) ? (known[source] ?? {}) : {}, source, this.writing);
    });
    const from = names.length > 0 ? [words.sources(names.join(", "))] : status === "assumed" ? [words.noSource] : [];
    return [...from, ...(fromIncident === undefined ? [] : [this.fromIncident(fromIncident)])];
  }
}
