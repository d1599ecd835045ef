import { nodeKinds } from "../../model/landscape/node-kinds.js";
import { checkLimit } from "../../model/values/limits.js";
import { ForeignLandscape } from "../foreign/foreign-landscape.js";
import {
  checkForeign,
  type ForeignOptions,
  type ForeignReading,
  foreignOptionKinds,
  isTaken,
} from "../foreign/foreign-options.js";
import type { Imported } from "../tables/import-table.js";
import { decodeText } from "../text/decode-text.js";
import { withoutEscapes } from "../xml/xml-text.js";
import {
  type ArchimateElement,
  type ArchimateModel,
  type ArchimateRelation,
  archimateModel,
  placeText,
} from "./archimate-model.js";
import { type JunctionKind, type RawNeed, withoutJunctions } from "./archimate-needs.js";

/** Names of properties in which this package writes more than ArchiMate has elements for. */
export const ownNames = {
  id: "tragweite id",
  kind: "tragweite kind",
  type: "tragweite type",
  insurer: "tragweite insurer",
} as const;

const organisation = /^Business(?:Actor|Role)$/;
/** Elements that run. */
const system =
  /^(?:Application\w+|Technology\w+|Infrastructure\w+|Node|Device|SystemSoftware|CommunicationNetwork|Network|Path|CommunicationPath|Facility|Equipment|DistributionNetwork)$/;
const junction = /^(?:(And|Or)Junction|Junction)$/;
/** Relations in which the target needs the source; the last two only where they are asked for. */
const targetNeeds = /^(?:Serving|UsedBy|Reali[sz]ation|Assignment)$/;
const targetNeedsIfTaken = /^(?:Flow|Triggering)$/;
/** Relations in which the whole needs its parts, where they are asked for. */
const wholeNeeds = /^(?:Composition|Aggregation)$/;

/**
 * Reads a landscape from an ArchiMate model in the Open Exchange Format, 2.1 or 3.x: application and technology elements become
 * systems, business services services of who is assigned to them, actors and roles it-providers. The target of Serving (UsedBy),
 * Realization and Assignment needs its source, who reads in an Access needs what is read; Flow, Triggering, Composition and Aggregation
 * are taken where `take` names them. What goes through a junction of Or is a group of which one is enough. What `writeArchimate`
 * wrote comes back with its ids, kinds and operators.
 * @throws `InvalidInputError` for what is no such model, or has nothing that becomes a node
 * @throws `LimitExceededError` beyond `limits.fileBytes`, `nesting`, `nodes` or `dependencies`
 * @remarks Cost: time and space O(input). Source: The Open Group, "ArchiMate Model Exchange File Format", 2.1 and 3.1.
 */
export function readArchimate(input: string | Uint8Array, options: ForeignOptions = {}): Imported {
  const reading = checkForeign("readArchimate", input, options, foreignOptionKinds);
  const { limits, file, onNote } = reading;
  const made = new ForeignLandscape("archimate", reading);
  const model = archimateModel(decodeText(input, { limits, file, version: undefined }, onNote), limits, file, made.notes);
  new ArchimateReader(model, made, reading).read();
  return made.finish({ title: withoutEscapes(model.name) });
}

class ArchimateReader {
  private readonly byId: ReadonlyMap<string, ArchimateElement>;
  private readonly junctions = new Map<string, JunctionKind>();

  constructor(
    private readonly model: ArchimateModel,
    private readonly made: ForeignLandscape,
    private readonly reading: ForeignReading,
  ) {
    this.byId = new Map(model.elements.map((element) => [element.id, element]));
  }

  read(): void {
    const operators = this.operators();
    for (const element of this.model.elements) this.element(element, operators.get(element.id));
    const needs = this.model.relations.flatMap((relation) => this.needOf(relation, operators));
    const told = new Set<string>();
    const tell = (id: string, place: string): void => {
      if (told.has(id)) return;
      told.add(id);
      this.made.notes.add("read-otherwise", { found: "And in Or", taken: "Or" }, place);
    };
    let steps = 0;
    const step = (): void => checkLimit(this.reading.limits, "dependencies", ++steps, this.reading.file);
    for (const need of withoutJunctions(needs, this.junctions, tell, step)) this.made.need(need);
  }

  /** By the id of what they run, the first actor or role that is assigned to it. */
  private operators(): Map<string, string> {
    const found = new Map<string, string>();
    for (const { type, source, target } of this.model.relations) {
      const [from, to] = [this.byId.get(source), this.byId.get(target)];
      if (type !== "Assignment" || from === undefined || to === undefined) continue;
      if (this.isOrganisation(from) && !this.isOrganisation(to) && !found.has(target)) found.set(target, source);
    }
    return found;
  }

  private isOrganisation(element: ArchimateElement): boolean {
    const kind = this.own(element, "kind");
    return kind === undefined ? organisation.test(element.type) : /insurer|provider/.test(kind);
  }

  /** What this package wrote about an element. */
  private own({ properties }: ArchimateElement, what: keyof typeof ownNames): string | undefined {
    for (const [definition, value] of properties)
      if (this.model.definitions.get(definition) === ownNames[what]) return withoutEscapes(value);
    return undefined;
  }

  private element(element: ArchimateElement, operator: string | undefined): void {
    const { id, type, name, properties, place } = element;
    const at = placeText(place);
    const [, joins] = junction.exec(type) ?? [];
    if (junction.test(type)) {
      this.junctions.set(id, joins === "Or" ? "or" : "and");
      return;
    }
    const own = nodeKinds.find((kind) => kind === this.own(element, "kind"));
    const kind = organisation.test(type) ? "it-provider" : type === "BusinessService" ? "service" : "system";
    if (own === undefined && kind === "system" && !system.test(type)) {
      this.made.notes.tally("element-left", type, at);
      return;
    }
    const others = [...properties.keys()].map((definition) => this.model.definitions.get(definition) ?? definition);
    for (const property of others)
      if (!(Object.values(ownNames) as string[]).includes(property)) this.made.notes.tally("attribute-left", property, at);
    this.made.node({
      ...{ key: id, name: own === undefined ? name : withoutEscapes(name), kind, ownKind: own, place: at, operator },
      type: this.own(element, "type") ?? type,
      id: this.own(element, "id"),
      owner: this.idOfOwn(this.own(element, "insurer")),
      isMade: own !== undefined,
    });
  }

  /** The element that has an id of ours. */
  private idOfOwn(id: string | undefined): string | undefined {
    if (id === undefined) return undefined;
    this.ownIds ??= new Map(this.model.elements.map((element) => [this.own(element, "id") ?? "", element.id]));
    return this.ownIds.get(id);
  }
  private ownIds: ReadonlyMap<string, string> | undefined;

  /** The need that a relation says; none where it says none, or an end of it is left. */
  private needOf(relation: ArchimateRelation, operators: ReadonlyMap<string, string>): RawNeed[] {
    const { id, type, source, target, place } = relation;
    const at = placeText(place);
    if (type === "Assignment" && operators.get(target) === source) return [];
    const direction = this.directionOf(relation);
    const isLeft = [source, target].some(
      (end) => this.byId.has(end) && !this.junctions.has(end) && this.made.get(end) === undefined,
    );
    if (direction === undefined || isLeft) {
      const isOptional = targetNeedsIfTaken.test(type) || wholeNeeds.test(type);
      const code = isLeft ? "relation-of-left" : isOptional ? "relation-optional" : "relation-left";
      this.made.notes.tally(code, type, at);
      return [];
    }
    const [dependent, supplier] = direction === "target-needs" ? [target, source] : [source, target];
    return [{ dependent, supplier, note: `${type} ${id}`, place: at }];
  }

  private directionOf({ type, access, source }: ArchimateRelation): "target-needs" | "source-needs" | undefined {
    if (type === "Assignment") {
      const from = this.byId.get(source);
      return from !== undefined && this.isOrganisation(from) ? undefined : "target-needs";
    }
    if (targetNeeds.test(type)) return "target-needs";
    if (type === "Access" && access === "Read") return "source-needs";
    if (!isTaken(this.reading, type)) return undefined;
    if (targetNeedsIfTaken.test(type)) return "target-needs";
    return wholeNeeds.test(type) ? "source-needs" : undefined;
  }
}
