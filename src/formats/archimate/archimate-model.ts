import { checkLimit, type Limits } from "../../model/values/limits.js";
import { refuseOther } from "../foreign/foreign-json.js";
import type { ImportNotes } from "../tables/import-note.js";
import type { SourcePosition } from "../text/source-position.js";
import { readXml, type XmlTag } from "../xml/read-xml.js";

export interface ArchimateElement {
  readonly id: string;
  /** Without `Relationship` at its end. */
  readonly type: string;
  name: string;
  /** By the ids of their definitions. */
  readonly properties: Map<string, string>;
  readonly place: SourcePosition;
}

export interface ArchimateRelation {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  /** What of an access: Read, Write, ReadWrite. */
  readonly access: string | undefined;
  readonly place: SourcePosition;
}

/** A model as the two versions of the exchange format have it. */
export interface ArchimateModel {
  readonly name: string;
  readonly elements: readonly ArchimateElement[];
  readonly relations: readonly ArchimateRelation[];
  /** Names of properties by the ids of their definitions. */
  readonly definitions: ReadonlyMap<string, string>;
}

export const placeText = ({ line, column }: SourcePosition): string => `${line}:${column}`;

const namespace = /^https?:\/\/www\.opengroup\.org\/xsd\/archimate/;
const isName = (name: string): boolean => name === "name" || name === "label";

/**
 * Reads a model in the Open Exchange Format, 2.1 (`label`, `…Relationship`) or 3.x (`name`). What stands in it besides elements and
 * relations is noted.
 * @throws `LimitExceededError` beyond `limits.nodes` and `dependencies`
 */
export function archimateModel(text: string, limits: Limits, file: string | undefined, notes: ImportNotes): ArchimateModel {
  const reader = new ModelReader(limits, file, notes);
  readXml(text, limits, file, {
    open: (tag) => reader.open(tag),
    text: (piece) => reader.text(piece),
    close: (name) => reader.close(name),
  });
  return reader.model();
}

class ModelReader {
  private name = "";
  private readonly elements: ArchimateElement[] = [];
  private readonly relations: ArchimateRelation[] = [];
  private readonly definitions = new Map<string, string>();
  /** Names of elements that are open. */
  private readonly path: string[] = [];
  private element: ArchimateElement | undefined;
  private isInRelation = false;
  private definition: string | undefined;
  private property: string | undefined;
  private collected: string | undefined;

  constructor(
    private readonly limits: Limits,
    private readonly file: string | undefined,
    private readonly notes: ImportNotes,
  ) {}

  open(tag: XmlTag): void {
    const { name, place } = tag;
    if (this.path.length === 0 && (name !== "model" || !namespace.test(tag.namespace))) refuseOther("archimate", this.file);
    this.path.push(name);
    if (name === "element" && this.parent === "elements") this.openElement(tag);
    else if (name === "relationship" && this.parent === "relationships") this.openRelation(tag);
    else if (/^property(?:definition|def)$/i.test(name)) this.openDefinition(tag);
    else if (name === "property") this.property = tag.value("propertyDefinitionRef") ?? tag.value("identifierref") ?? "";
    else if (this.path.length === 2 && ["views", "organizations", "organization", "metadata"].includes(name))
      this.notes.tally("element-left", name, placeText(place));
    else if (name === "documentation") this.notes.tally("attribute-left", name, placeText(place));
    else if (isName(name) || name === "value") this.collected = "";
  }

  private get parent(): string {
    return this.path.at(-2) ?? "";
  }

  private openElement(tag: XmlTag): void {
    const id = tag.value("identifier") ?? "";
    this.element = { id, type: tag.value("type") ?? "", name: "", properties: new Map(), place: tag.place };
    this.elements.push(this.element);
    checkLimit(this.limits, "nodes", this.elements.length, this.file);
  }

  private openRelation(tag: XmlTag): void {
    this.isInRelation = true;
    this.relations.push({
      id: tag.value("identifier") ?? "",
      type: (tag.value("type") ?? "").replace(/Relationship$/, ""),
      source: tag.value("source") ?? "",
      target: tag.value("target") ?? "",
      access: tag.value("accessType"),
      place: tag.place,
    });
    checkLimit(this.limits, "dependencies", this.relations.length, this.file);
  }

  private openDefinition(tag: XmlTag): void {
    this.definition = tag.value("identifier") ?? "";
    const name = tag.value("name");
    if (name !== undefined) this.definitions.set(this.definition, name);
  }

  text(piece: string): void {
    if (this.collected !== undefined) this.collected += piece;
  }

  close(name: string): void {
    const inside = this.parent;
    this.path.pop();
    if (isName(name)) this.closeName(inside);
    else if (name === "value" && inside === "property" && this.element !== undefined)
      this.element.properties.set(this.property ?? "", this.collected ?? "");
    else if (name === "element") this.element = undefined;
    else if (name === "relationship") this.isInRelation = false;
    else if (/^property(?:definition|def)$/i.test(name)) this.definition = undefined;
    if (isName(name) || name === "value") this.collected = undefined;
  }

  /** A name in several languages is the first of them. */
  private closeName(inside: string): void {
    const text = this.collected ?? "";
    if (inside === "element" && this.element !== undefined) this.element.name ||= text;
    else if (inside === "model") this.name ||= text;
    else if (this.definition !== undefined && !this.isInRelation) this.definitions.set(this.definition, text);
  }

  model(): ArchimateModel {
    const { name, elements, relations, definitions } = this;
    return { name, elements, relations, definitions };
  }
}
