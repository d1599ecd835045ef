import type { Limits } from "../../model/values/limits.js";
import type { Graph } from "../graphs/graph.js";
import { GraphParts } from "../graphs/graph-reading.js";
import { readXml, type XmlTag } from "../xml/read-xml.js";

/** An attribute as it is declared. */
interface Attribute {
  readonly name: string;
  value?: string;
}

/** A node or an edge while it is open. */
interface Part {
  readonly name: "node" | "edge";
  readonly tag: XmlTag;
  readonly data: Map<string, string>;
}

type Of = "node" | "edge";

/** Elements that only hold others. */
const frames = new Set(["gexf", "meta", "nodes", "edges", "attributes", "attvalues", "creator", "keywords", "graph"]);

/**
 * The graph of a text in GEXF 1.1 to 1.3; attributes by their titles, with the values that they have where nothing is said.
 * @throws `InvalidInputError` for nodes in nodes
 * @remarks Source: GEXF Working Group, "GEXF 1.2draft Primer", 2012, and the schema of GEXF 1.3.
 */
export function gexfGraph(text: string, limits: Limits, file: string | undefined): Graph {
  const reader = new GexfReader(new GraphParts("gexf", limits, file));
  readXml(text, limits, file, {
    open: (tag) => reader.open(tag),
    text: (piece) => reader.text(piece),
    close: (name) => reader.close(name),
  });
  return reader.graph();
}

class GexfReader {
  private depth = 0;
  private isInMeta = false;
  private of: Of = "node";
  private readonly declared: Readonly<Record<Of, Map<string, Attribute>>> = { node: new Map(), edge: new Map() };
  private readonly withValue: Readonly<Record<Of, Attribute[]>> = { node: [], edge: [] };
  private attribute: Attribute | undefined;
  private isDirected = false;
  private part: Part | undefined;
  private collected: string | undefined;

  constructor(private readonly parts: GraphParts) {}

  open(tag: XmlTag): void {
    const { name, place } = tag;
    this.depth++;
    if (this.depth === 1 && name !== "gexf") this.parts.refuseRoot(place);
    switch (name) {
      case "meta":
        this.isInMeta = true;
        break;
      case "description":
      case "default":
        this.collected = "";
        break;
      case "graph":
        this.isDirected = tag.value("defaultedgetype") === "directed";
        break;
      case "attributes":
        this.of = tag.value("class") === "edge" ? "edge" : "node";
        break;
      case "attribute":
        this.attribute = { name: tag.value("title") ?? tag.value("id") ?? "" };
        this.declared[this.of].set(tag.value("id") ?? "", this.attribute);
        break;
      case "attvalue":
        this.takeValue(tag);
        break;
      case "node":
      case "edge":
        if (this.part?.name === "node") this.parts.refuse(name, place);
        this.part = { name, tag, data: this.start(name, tag) };
        break;
      default:
        if (!frames.has(name)) this.parts.leave(name, place);
    }
  }

  text(piece: string): void {
    if (this.collected !== undefined) this.collected += piece;
  }

  close(name: string): void {
    this.depth--;
    if (name === "meta") this.isInMeta = false;
    else if (name === "description") {
      if (this.isInMeta) this.parts.own = this.collected;
      this.collected = undefined;
    } else if (name === "default") this.closeDefault();
    else if (name === "node" || name === "edge") this.closePart();
  }

  private takeValue(tag: XmlTag): void {
    const { part } = this;
    if (part === undefined) return;
    const of = tag.value("for") ?? tag.value("id") ?? "";
    const name = this.declared[part.name].get(of)?.name ?? of;
    part.data.set(name, tag.value("value") ?? "");
    if ((tag.value("start") ?? tag.value("end")) !== undefined) this.parts.leave("start", tag.place);
  }

  private closeDefault(): void {
    const { attribute, collected = "" } = this;
    this.collected = undefined;
    if (attribute === undefined) return;
    if (attribute.value === undefined) this.withValue[this.of].push(attribute);
    attribute.value = collected;
  }

  private start(of: Of, tag: XmlTag): Map<string, string> {
    const data = new Map(this.withValue[of].map(({ name, value = "" }) => [name, value]));
    this.parts.addDefaults(data.size);
    const label = tag.value("label");
    if (label !== undefined && of === "node") data.set("label", label);
    const weight = tag.value("weight");
    if (weight !== undefined && of === "edge") data.set("weight", weight);
    const kind = tag.value("kind");
    if (kind !== undefined && of === "edge") data.set("kind", kind);
    return data;
  }

  private closePart(): void {
    const { part } = this;
    this.part = undefined;
    if (part === undefined) return;
    const { name, tag, data } = part;
    const { place } = tag;
    const id = tag.value("id");
    if ((tag.value("start") ?? tag.value("end")) !== undefined) this.parts.leave("start", place);
    if (name === "node") {
      this.parts.addNode({ id: id ?? "", data, place });
      return;
    }
    const type = tag.value("type");
    const isDirected = type === undefined ? this.isDirected : type !== "undirected";
    const [source, target] = [tag.value("source") ?? "", tag.value("target") ?? ""];
    this.parts.addEdge({ id, source, target, isDirected, data, place });
    // one edge that is written for two, each with a direction
    if (type === "mutual") this.parts.addEdge({ id, source: target, target: source, isDirected, data, place });
  }

  graph(): Graph {
    return this.parts.graph();
  }
}
