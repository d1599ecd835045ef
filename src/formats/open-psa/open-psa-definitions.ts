import { type InputIssue, InvalidInputError } from "../../errors/errors.js";
import type { FormatIssues } from "../../errors/format-issues.js";
import type { IssueValues } from "../../errors/issues.js";
import type { BasicEvent, FaultTree, FaultTreeGate, HouseEvent } from "../../model/documents/fault-tree.js";
import { nearest, Suggestions } from "../../model/values/nearest.js";
import { formatIssue } from "../text/format-issue.js";
import { issueAt, type XmlElement } from "./open-psa-elements.js";
import { constantValue, probabilityOf } from "./open-psa-expressions.js";
import { isConnective, isOperand, operandsOf, SameFormulas, skipped } from "./open-psa-formulas.js";
import { findLoop } from "./open-psa-loop.js";

const definitionTags = ["define-gate", "define-basic-event", "define-house-event", "define-parameter"] as const;
const notCoherent = ["not", "xor", "iff", "imply", "nand", "nor", "cardinality"];

/** The definitions of all files of one model, put together. */
export class OpenPsaDefinitions {
  private treeId = "fault-tree";
  private readonly defined = new Map<string, XmlElement>();
  private readonly parameters = new Map<string, XmlElement>();
  private readonly issues: { file: string | undefined; issue: InputIssue }[] = [];
  private readonly gates: FaultTreeGate[] = [];
  private readonly used = new Set<string>();
  private readonly same = new SameFormulas();
  private readonly suggestions = new Suggestions();

  nameTree({ attributes }: XmlElement): void {
    if (this.treeId === "fault-tree") this.treeId = attributes["name"] ?? this.treeId;
  }

  add(element: XmlElement): void {
    const { tag, attributes } = element;
    const name = attributes["name"];
    if (skipped.includes(tag)) return;
    if (!(definitionTags as readonly string[]).includes(tag)) this.refuse(element, "psa-unsupported", { tag });
    else if (name === undefined) this.refuse(element, "psa-unnamed", { tag });
    else if (attributes["role"] === "private") this.refuse(element, "psa-private", { name });
    else this.define(name, element);
  }

  private define(name: string, element: XmlElement): void {
    const space = element.tag === "define-parameter" ? this.parameters : this.defined;
    const before = space.get(name);
    if (before === undefined) space.set(name, element);
    else this.refuse(element, "psa-defined-twice", { name, line: before.line });
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
        const probability = probabilityOf(inner[0], this.parameters, (at, code, values) => this.refuse(at, code, values));
        const label = element.children.find(({ tag }) => tag === "label")?.text.trim();
        const name = label === undefined || label === "" ? {} : { name: label };
        events.push({ id, ...name, ...(probability === undefined ? {} : { probability }) });
      }
    }
    const loop = findLoop(this.gates);
    const inLoop = this.defined.get(loop?.[0] ?? "");
    if (loop !== undefined && inLoop !== undefined) this.refuse(inLoop, "psa-loop", { gates: loop });
    const top = this.issues.length === 0 ? this.topOf(wantedTop) : "";
    this.throwIssues();
    return { id: this.treeId, top, gates: this.gates, events, houseEvents };
  }

  /** A gate and those inside its formula. */
  private gate(id: string, element: XmlElement, inner: readonly XmlElement[]): void {
    const [formula] = inner;
    if (formula === undefined || inner.length > 1) {
      this.refuse(element, "psa-formulas", { gate: id, count: inner.length });
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
      const operands = operandsOf(at);
      if (!isOperand(at) && !this.isCoherent(at)) {
        // what stands inside is told, too: it would be wrong in any formula
        if (notCoherent.includes(at.tag)) operands.forEach(inputOf);
        continue;
      }
      if (operands.length === 0) {
        this.refuse(at, "psa-no-arguments", { tag: at.tag });
        continue;
      }
      const inputs = operands.map(inputOf).filter((input) => input !== undefined);
      if (at.tag === "atleast") this.refuseRepeated(at, operands);
      if (at.tag === "atleast")
        this.gates.push({ id: next.id, rule: "at-least", k: this.minimumOf(at, operands.length), inputs });
      else this.gates.push({ id: next.id, rule: at.tag === "and" ? "and" : "or", inputs });
    }
  }

  /** An argument that is given twice would count as two. */
  private refuseRepeated(element: XmlElement, operands: readonly XmlElement[]): void {
    const firsts = new Map<number, XmlElement>();
    const repeated = new Set<string>();
    for (const operand of operands) {
      const number = this.same.numberOf(operand);
      const first = firsts.get(number);
      if (first === undefined) firsts.set(number, operand);
      else if (isOperand(operand) && isOperand(first)) repeated.add(nameOf(operand));
      else this.refuse(operand, "psa-repeated-formula", { tag: operand.tag, line: first.line });
    }
    for (const name of repeated) this.refuse(element, "psa-repeated-argument", { name });
  }

  private minimumOf(element: XmlElement, operands: number): number {
    const text = element.attributes["min"] ?? "";
    const minimum = /^\s*\+?\d+\s*$/.test(text) ? Number(text) : 0;
    if (minimum === 0) this.refuse(element, "psa-minimum", { found: text });
    else if (minimum > operands) this.refuse(element, "psa-too-few-arguments", { minimum, operands });
    return minimum;
  }

  /** The id that a reference or a constant names. */
  private operand(element: XmlElement): string | undefined {
    if (element.tag === "constant") {
      const state = constantValue(element);
      if (state === undefined) {
        this.refuse(element, "psa-constant", {});
        return undefined;
      }
      const id = `constant(${state})`;
      if (!this.defined.has(id)) this.defined.set(id, { ...element, tag: "define-house-event", children: [element] });
      return id;
    }
    const name = element.attributes["name"] ?? "";
    const found = this.defined.get(name);
    const wanted = element.tag === "event" ? element.attributes["type"] : element.tag;
    if (found === undefined) {
      const near = this.suggestions.near(name, this.defined);
      this.refuse(element, "psa-undefined", { tag: element.tag, name, near });
    } else if (wanted !== undefined && found.tag !== `define-${wanted}`) {
      this.refuse(element, "psa-other-kind", { name, wanted, tag: found.tag });
    } else this.used.add(name);
    return name;
  }

  private isCoherent(element: XmlElement): boolean {
    const { tag } = element;
    if (isConnective(element)) return true;
    this.refuse(element, notCoherent.includes(tag) ? "psa-not-coherent" : "psa-no-connective", { tag });
    return false;
  }

  private stateOf(element: XmlElement, inner: XmlElement | undefined): boolean {
    const state = inner === undefined ? undefined : constantValue(inner);
    if (state === undefined) this.refuse(element, "psa-house-event", { name: element.attributes["name"] ?? "" });
    return state ?? false;
  }

  private topOf(wanted: string | undefined): string {
    const gates = [...this.defined].filter(([, { tag }]) => tag === "define-gate").map(([id]) => id);
    const refuse = (issue: InputIssue): string => {
      this.issues.push({ file: undefined, issue });
      return "";
    };
    if (wanted !== undefined) {
      const near = nearest(wanted, this.defined.keys());
      return this.defined.has(wanted) ? wanted : refuse(formatIssue("psa-unknown-top", { top: wanted, near }));
    }
    const tops = gates.filter((id) => !this.used.has(id));
    const [only] = tops;
    if (only !== undefined && tops.length === 1) return only;
    return refuse(formatIssue("psa-tops", { count: tops.length, gates: tops.slice(0, 5) }));
  }

  private refuse<C extends keyof FormatIssues>(element: XmlElement, code: C, values: IssueValues[C]): void {
    this.issues.push({ file: element.file, issue: issueAt(element, code, values) });
  }

  private throwIssues(): void {
    const [first] = this.issues;
    if (first === undefined) return;
    const ofFile = this.issues.filter(({ file }) => file === first.file).map(({ issue }) => issue);
    ofFile.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
    throw new InvalidInputError(ofFile, first.file, this.issues.length - ofFile.length);
  }
}

/** What a reference or a constant is called. */
function nameOf({ tag, attributes }: XmlElement): string {
  return tag === "constant" ? `constant(${attributes["value"]})` : (attributes["name"] ?? "");
}
