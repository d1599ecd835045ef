import type { FormatIssues } from "../../errors/format-issues.js";
import type { IssueValues } from "../../errors/issues.js";
import type { XmlElement } from "./open-psa-elements.js";

/** Takes what is wrong with an element. */
export type Refuse = <C extends keyof FormatIssues>(element: XmlElement, code: C, values: IssueValues[C]) => void;

/** The truth value of a constant. */
export function constantValue({ tag, attributes }: XmlElement): boolean | undefined {
  const value = attributes["value"];
  if (tag !== "constant" && tag !== "bool") return undefined;
  return value === "true" ? true : value === "false" ? false : undefined;
}

/**
 * The probability that an expression states: a number, or a parameter that is a number.
 * @returns `undefined` where there is no expression, or one that was refused
 */
export function probabilityOf(
  expression: XmlElement | undefined,
  parameters: ReadonlyMap<string, XmlElement>,
  refuse: Refuse,
): number | undefined {
  if (expression === undefined) return undefined;
  const seen = new Set<string>();
  let at = expression;
  while (at.tag === "parameter") {
    const name = at.attributes["name"] ?? "";
    const definition = parameters.get(name);
    const value = definition?.children.find(({ tag }) => tag !== "label" && tag !== "attributes");
    if (value === undefined || seen.has(name)) {
      const why = definition === undefined ? "undefined" : value === undefined ? "empty" : "loop";
      refuse(at, "psa-parameter", { name, why });
      return undefined;
    }
    seen.add(name);
    at = value;
  }
  if (at.tag !== "float" && at.tag !== "int") {
    refuse(at, "psa-expression", { tag: at.tag });
    return undefined;
  }
  const text = at.attributes["value"] ?? "";
  const probability = text.trim() === "" ? Number.NaN : Number(text);
  if (probability >= 0 && probability <= 1) return probability;
  refuse(at, "psa-probability", { found: text });
  return undefined;
}
