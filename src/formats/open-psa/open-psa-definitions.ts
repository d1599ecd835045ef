import { type InputIssue, InvalidInputError } from "../../errors.js";
import type { BasicEvent, FaultTree, FaultTreeGate, HouseEvent } from "../../model/documents/fault-tree.js";
import { nearest } from "../../model/values/nearest.js";
import { issueAt, type XmlElement } from "./open-psa-elements.js";
import { constantValue, probabilityOf } from "./open-psa-expressions.js";
import { findLoop } from "./open-psa-loop.js";

const definitionTags = ["define-gate", "define-basic-event", "define-house-event", "define-parameter"] as const;
const references = ["gate", "basic-event", "house-event", "event"];
const notCoherent = ["not", "xor", "iff", "imply", "nand", "nor", "cardinality"];
const skipped = ["label", "attributes"];

/** The definitions of all files of one model, put together. */
export class OpenPsaDefinitions {
  private treeId = "fault-tree";
  private readonly defined = new Map<string, XmlElement>();
  private readonly parameters = new Map<string, XmlElement>();
  private readonly issues: { file: string | undefined; issue: InputIssue }[] = [];
  private readonly gates: FaultTreeGate[] = [];
  private readonly used = new Set<string>();

  nameTree({ attributes }: XmlElement): void {
    if (this.treeId === "fault-tree") this.treeId = attributes["name"] ?? this.treeId;
  }

  add(element: XmlElement): void {
    const { tag, attributes } = element;
    const name = attributes["name"];
    if (skipped.includes(tag)) return;
    if (!(definitionTags as readonly string[]).includes(tag))
      this.refuse(element, `<${tag}> is not supported`, "fault trees with parameters that are numbers can be read");
    else if (name === undefined) this.refuse(element, `<${tag}> has no name`);
    else if (attributes["role"] === "private")
      this.refuse(element, `${name} is private`, "give it a name of its own and leave role out");
    else this.define(name, element);
  }

  private define(name: string, element: XmlElement): void {
    const space = element.tag === "define-parameter" ? this.parameters : this.defined;
    const before = space.get(name);
    if (before === undefined) space.set(name, element);
    else this.refuse(element, `${name} is defined a second time`, `first in line ${before.line}`);
  }

  /** @throws `InvalidInputError` with all issues of the first file that has any */
  faultTree(wantedTop: string | undefined): FaultTree {
    const events: BasicEvent[] = [];
    const houseEvents: HouseEvent[] = [];
    for (const [id, element] of this.defined) {
      const inner = element.children.filter(({ tag }) => !skipped.includes(tag));
      if (element.tag === "define-gate") this.gate(id, element, inner);
      else if (element.tag === "define-house-event") houseEvents.push({ id, state: this.stateOf(element, inner[0]) });
      else {
        const probability = probabilityOf(inner[0], this.parameters, (at, message, hint) => this.refuse(at, message, hint));
        const label = element.children.find(({ tag }) => tag === "label")?.text.trim();
        const name = label === undefined || label === "" ? {} : { name: label };
        events.push({ id, ...name, ...(probability === undefined ? {} : { probability }) });
      }
    }
    const loop = findLoop(this.gates);
    const inLoop = this.defined.get(loop?.[0] ?? "");
    if (loop !== undefined && inLoop !== undefined)
      this.refuse(inLoop, `gates rest on themselves: ${loop.join(" → ")}`, "MEF allows no loops");
    const top = this.issues.length === 0 ? this.topOf(wantedTop) : "";
    this.throwIssues();
    return { id: this.treeId, top, gates: this.gates, events, houseEvents };
  }

  /** A gate and those inside its formula. */
  private gate(id: string, element: XmlElement, inner: readonly XmlElement[]): void {
    const [formula] = inner;
    if (formula === undefined || inner.length > 1) {
      this.refuse(element, `gate ${id} has ${inner.length} formulas, not one`);
      return;
    }
    const open: { id: string; formula: XmlElement }[] = [{ id, formula }];
    let inside = 0;
    const inputOf = (operand: XmlElement): string | undefined => {
      if (isOperand(operand)) return this.operand(operand);
      const nested = `${id}(${++inside})`;
      open.push({ id: nested, formula: operand });
      return nested;
    };
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { formula: at } = next;
      if (!isOperand(at) && !this.isCoherent(at)) continue;
      const operands = isOperand(at) ? [at] : at.children.filter(({ tag }) => !skipped.includes(tag));
      const inputs = operands.map(inputOf).filter((input) => input !== undefined);
      if (at.tag === "atleast") this.gates.push({ id: next.id, rule: "at-least", k: this.minimumOf(at), inputs });
      else this.gates.push({ id: next.id, rule: at.tag === "and" ? "and" : "or", inputs });
    }
  }

  private minimumOf(element: XmlElement): number {
    const text = element.attributes["min"] ?? "";
    const minimum = text.trim() === "" ? Number.NaN : Number(text);
    if (!Number.isInteger(minimum) || minimum < 0)
      this.refuse(element, `atleast has min ${JSON.stringify(text)}`, "min is a whole number");
    return minimum;
  }

  /** The id that a reference or a constant names. */
  private operand(element: XmlElement): string | undefined {
    if (element.tag === "constant") {
      const state = constantValue(element);
      if (state === undefined) this.refuse(element, "a constant is true or false");
      const id = `constant(${state})`;
      if (!this.defined.has(id)) this.defined.set(id, { ...element, tag: "define-house-event", children: [element] });
      return id;
    }
    const name = element.attributes["name"] ?? "";
    const found = this.defined.get(name);
    const wanted = element.tag === "event" ? element.attributes["type"] : element.tag;
    if (found === undefined) {
      const [near] = nearest(name, this.defined.keys());
      this.refuse(element, `${element.tag} "${name}" is not defined`, near === undefined ? undefined : `did you mean ${near}?`);
    } else if (wanted !== undefined && found.tag !== `define-${wanted}`) {
      this.refuse(element, `${name} is no ${wanted}`, `it is defined by <${found.tag}>`);
    } else this.used.add(name);
    return name;
  }

  private isCoherent(element: XmlElement): boolean {
    const { tag } = element;
    if (tag === "and" || tag === "or" || tag === "atleast") return true;
    if (notCoherent.includes(tag)) this.refuse(element, `<${tag}> is not coherent`, "and, or and atleast can be read");
    else this.refuse(element, `<${tag}> is no connective`, "and, or and atleast can be read");
    return false;
  }

  private stateOf(element: XmlElement, inner: XmlElement | undefined): boolean {
    const state = inner === undefined ? undefined : constantValue(inner);
    if (state === undefined)
      this.refuse(element, `house event ${element.attributes["name"]} has no constant`, '<constant value="true"/> or false');
    return state ?? false;
  }

  private topOf(wanted: string | undefined): string {
    const gates = [...this.defined].filter(([, { tag }]) => tag === "define-gate").map(([id]) => id);
    const refuse = (message: string, hint: string): string => {
      this.issues.push({ file: undefined, issue: { path: [], message, hint } });
      return "";
    };
    if (wanted !== undefined) {
      const near = nearest(wanted, this.defined.keys());
      const hint = near.length > 0 ? `did you mean ${near.join(" or ")}?` : "name a gate of the model";
      return this.defined.has(wanted) ? wanted : refuse(`no gate "${wanted}"`, hint);
    }
    const tops = gates.filter((id) => !this.used.has(id));
    const [only] = tops;
    if (only !== undefined && tops.length === 1) return only;
    const some = tops.slice(0, 5).join(", ");
    return refuse(`${tops.length} gates are used by no other${some === "" ? "" : `: ${some}`}`, "say which one is the top");
  }

  private refuse({ file, ...element }: XmlElement, message: string, hint?: string): void {
    this.issues.push({ file, issue: issueAt({ file, ...element }, message, hint) });
  }

  private throwIssues(): void {
    const [first] = this.issues;
    if (first === undefined) return;
    const ofFile = this.issues.filter(({ file }) => file === first.file).map(({ issue }) => issue);
    throw new InvalidInputError(ofFile, first.file, this.issues.length - ofFile.length);
  }
}

function isOperand({ tag }: XmlElement): boolean {
  return references.includes(tag) || tag === "constant";
}
