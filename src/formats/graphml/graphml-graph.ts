import type { Limits } from "../../model/values/limits.js";
import type { Graph } from "../graphs/graph.js";
import { GraphParts } from "../graphs/graph-reading.js";
import type { SourcePosition } from "../text/source-position.js";
import { readXml, type XmlTag } from "../xml/read-xml.js";

/** An attribute as a key declares it. */
interface Key {
  readonly name: string;
  readonly of: string;
  /** What it is where nothing is said. */
  value?: string;
}

/** A node or an edge while it is open. */
interface Part {
  readonly tag: XmlTag;
  readonly data: Map<string, string>;
}

/** What a drawing program writes for a look instead of an attribute. */
const graphics = /graphics$/;
const isLabel = (name: string): boolean => name === "NodeLabel" || name === "EdgeLabel";

/**
 * The graph of a text in GraphML; attributes by their names, with the values that keys have for where nothing is said.
 * @throws `InvalidInputError` for hyperedges, ports and graphs in nodes
 * @remarks Source: U. Brandes, M. Eiglsperger, J. Lerner, "GraphML Primer", 2004.
 */
export function graphmlGraph(text: string, limits: Limits, file: string | undefined): Graph {
  const reader = new GraphmlReader(new GraphParts("graphml", limits, file));
  readXml(text, limits, file, {
    open: (tag) => reader.open(tag),
    text: (piece) => reader.text(piece),
    close: (name) => reader.close(name),
  });
  return reader.graph();
}

class GraphmlReader {
  private readonly keys = new Map<string, Key>();
  private readonly withValue: Key[] = [];
  private depth = 0;
  private graphs = 0;
  private isDirected = false;
  private part: Part | undefined;
  private key: Key | undefined;
  private collected: string | undefined;
  private at: SourcePosition = { line: 1, column: 1 };

  constructor(private readonly parts: GraphParts) {}

  open(tag: XmlTag): void {
    const { name, place } = tag;
    this.depth++;
    if (this.depth === 1 && name !== "graphml") this.parts.refuseRoot(place);
    switch (name) {
      case "key":
        this.key = {
          name: tag.value("attr.name") ?? tag.value("yfiles.type") ?? tag.value("id") ?? "",
          of: tag.value("for") ?? "all",
        };
        this.keys.set(tag.value("id") ?? "", this.key);
        break;
      case "graph":
        if (this.part !== undefined) this.parts.refuse("graph", place);
        this.graphs++;
        if (this.graphs > 1) this.parts.refuse("graph", place);
        this.isDirected = tag.value("edgedefault") === "directed";
        break;
      case "node":
      case "edge":
        this.part = { tag, data: this.defaults(name) };
        break;
      case "hyperedge":
      case "port":
        this.parts.refuse(name, place);
        break;
      case "data":
        this.key = this.keys.get(tag.value("key") ?? "") ?? { name: tag.value("key") ?? "", of: "all" };
        this.collected = "";
        this.at = place;
        break;
      case "default":
        this.collected = "";
        break;
      case "graphml":
      case "desc":
        break;
      default:
        this.openOther(name, tag);
    }
  }

  /** What programs for drawing write: the first label of a node is its name. */
  private openOther(name: string, { place }: XmlTag): void {
    if (isLabel(name)) this.collected = "";
    else if (this.collected === undefined) this.parts.leave(name, place);
  }

  text(piece: string): void {
    if (this.collected !== undefined) this.collected += piece;
  }

  close(name: string): void {
    this.depth--;
    if (isLabel(name)) {
      const label = this.collected?.trim() ?? "";
      if (label !== "" && this.part?.data.has("label") === false) this.part.data.set("label", label);
      this.collected = "";
    } else if (name === "default" && this.key !== undefined) {
      if (this.key.value === undefined) this.withValue.push(this.key);
      this.key.value = this.collected ?? "";
      this.collected = undefined;
    } else if (name === "data") this.closeData();
    else if (name === "node" || name === "edge") this.closePart(name);
  }

  private closeData(): void {
    const { key, collected = "" } = this;
    this.collected = undefined;
    if (key === undefined) return;
    if (this.part === undefined) {
      if (key.name === "landscape" && this.graphs > 0) this.parts.own = collected;
      else this.parts.leave(key.name, this.at);
    } else if (graphics.test(key.name)) this.parts.leave(key.name, this.part.tag.place);
    else this.part.data.set(key.name, collected);
  }

  private closePart(name: "node" | "edge"): void {
    const { part } = this;
    this.part = undefined;
    if (part === undefined) return;
    const { tag, data } = part;
    const { place } = tag;
    const id = tag.value("id");
    if (name === "node") {
      this.parts.addNode({ id: id ?? "", data, place });
      return;
    }
    const said = tag.value("directed");
    const isDirected = said === undefined ? this.isDirected : said === "true";
    this.parts.addEdge({ id, source: tag.value("source") ?? "", target: tag.value("target") ?? "", isDirected, data, place });
  }

  private defaults(of: string): Map<string, string> {
    const found = new Map<string, string>();
    for (const key of this.withValue) if (key.of === of || key.of === "all") found.set(key.name, key.value ?? "");
    this.parts.addDefaults(found.size);
    return found;
  }

  graph(): Graph {
    return this.parts.graph();
  }
}
