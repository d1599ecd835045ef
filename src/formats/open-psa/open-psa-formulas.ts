import { appendAll } from "../../sequences.js";
import type { XmlElement } from "./open-psa-elements.js";

/** Elements that say nothing about a formula. */
export const skipped: readonly string[] = ["label", "attributes"];
const references: readonly string[] = ["gate", "basic-event", "house-event", "event"];

/** Whether an element names what is defined elsewhere, or is a constant. */
export function isOperand({ tag }: XmlElement): boolean {
  return references.includes(tag) || tag === "constant";
}

/** Whether an element joins others in a way that is read. */
export function isConnective({ tag }: XmlElement): boolean {
  return tag === "and" || tag === "or" || tag === "atleast";
}

/** The arguments of a formula; of a reference itself. */
export function operandsOf(formula: XmlElement): readonly XmlElement[] {
  return isOperand(formula) ? [formula] : formula.children.filter(({ tag }) => !skipped.includes(tag));
}

/** Which formulas say the same: whatever the order of arguments, and how often `and` and `or` have one. */
export class SameFormulas {
  private readonly numbers = new Map<string, number>();
  private readonly known = new WeakMap<XmlElement, number>();

  /** A number that formulas share that say the same. */
  numberOf(formula: XmlElement): number {
    // arguments before what they stand in, without a call for each level
    const open = [formula];
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      const missing = isOperand(last) ? [] : operandsOf(last).filter((operand) => !this.known.has(operand));
      if (missing.length > 0) {
        appendAll(open, missing);
        continue;
      }
      this.known.set(last, this.numbered(last));
      open.pop();
    }
    return this.known.get(formula) ?? -1;
  }

  private numbered(formula: XmlElement): number {
    const { tag, attributes } = formula;
    if (isOperand(formula))
      return this.numberOfKey(tag === "constant" ? `is ${attributes["value"]}` : `of ${attributes["name"]}`);
    const operands = operandsOf(formula).map((operand) => this.known.get(operand) ?? -1);
    // what cannot be read says nothing, and nothing twice
    if (operands.length === 0 || !isConnective(formula)) return this.numberOfKey(`no ${this.numbers.size}`);
    const isOnce = tag === "and" || tag === "or";
    const sorted = (isOnce ? [...new Set(operands)] : operands).sort((a, b) => a - b);
    const [only] = sorted;
    if (isOnce && only !== undefined && sorted.length === 1) return only;
    return this.numberOfKey(`${tag} ${Number(attributes["min"])} ${sorted.join()}`);
  }

  private numberOfKey(key: string): number {
    const number = this.numbers.get(key) ?? this.numbers.size;
    this.numbers.set(key, number);
    return number;
  }
}
