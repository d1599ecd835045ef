import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair, type Scalar } from "yaml";
import { LimitExceededError } from "../../errors/errors.js";
import { misreadNumber, numberMeant, wholeNumberAdvice } from "../../model/values/number-meant.js";
import { type FormatFinding, findingAt } from "../text/format-issue.js";
import type { SourceOptions } from "../text/source-document.js";

/** A value with the number of values in it, itself included. */
interface Counted {
  readonly value: unknown;
  readonly size: number;
}

/**
 * The plain data of a YAML node. An alias gives the very value of its anchor, so nothing is copied; how much it would be
 * if written out is counted against `limits.yamlAliases`.
 * @throws `LimitExceededError` beyond `limits.yamlAliases`
 * @remarks Recursion is bounded by the nesting that the caller has checked.
 */
export function plainData(
  root: Node | null,
  { limits: { yamlAliases }, file, wholeNumbers, numbers }: SourceOptions,
): { value: unknown; findings: readonly FormatFinding[] } {
  const findings: FormatFinding[] = [];
  const anchors = new Map<string, Counted>();
  let aliased = 0;
  let torn = false; // a part is missing, so what its absence breaks would only distract

  const offsetOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

  const keyOf = (key: unknown, taken: ReadonlySet<string>): string | undefined => {
    const offset = offsetOf(key);
    if (!isScalar(key) || typeof key.value !== "string") {
      findings.push(findingAt(offset, "yaml-key", isScalar(key) ? { key: String(key.value) } : {}));
      return undefined;
    }
    if (key.value === "__proto__") {
      findings.push(findingAt(offset, "forbidden-key", { key: key.value }));
      return undefined;
    }
    if (key.value === "<<") {
      torn = true;
      findings.push(findingAt(offset, "yaml-merge-key", {}));
      return undefined;
    }
    if (taken.has(key.value)) {
      findings.push(findingAt(offset, "repeated-key", { key: key.value }));
      return undefined;
    }
    return key.value;
  };

  const refuseMisread = (key: string, node: Scalar, rest: string): void => {
    const { value } = node;
    const source = (node.source ?? "") + rest;
    if (typeof value !== "number" || !numbers.has(key)) return;
    const isWhole = wholeNumbers.has(key);
    const dotted = Number.isInteger(value) && isWhole ? wholeNumberAdvice(source) : undefined;
    const commas = rest === "" ? undefined : (numberMeant(source, isWhole) ?? { kind: "decimal" as const });
    const advice = dotted ?? commas ?? (Number.isFinite(value) ? misreadNumber(source, value) : undefined); // the schema refuses the others
    const found = { is: "number", text: source } as const;
    if (advice !== undefined) findings.push(findingAt(offsetOf(node), "number-written", { field: key, found, advice }));
  };

  const follow = (source: string, offset: number): Counted => {
    const target = anchors.get(source);
    if (target === undefined) {
      torn = true;
      findings.push(findingAt(offset, "yaml-alias", { alias: source }));
      return { value: null, size: 1 };
    }
    aliased += target.size;
    if (aliased > yamlAliases) throw new LimitExceededError("yamlAliases", yamlAliases, aliased, file);
    return target;
  };

  const collect = (node: Node): Counted => {
    if (isSeq(node)) {
      const items = node.items.map((item) => (isNode(item) ? convert(item) : { value: null, size: 1 }));
      return { value: items.map(({ value }) => value), size: items.reduce((sum, { size }) => sum + size, 1) };
    }
    if (!isMap(node)) return { value: isScalar(node) ? node.value : null, size: 1 };
    const value: Record<string, unknown> = {};
    const taken = new Set<string>();
    let size = 1;
    for (const { pair, rest } of withWholeNumbers(node.items)) {
      const key = keyOf(pair.key, taken);
      if (key === undefined) continue;
      taken.add(key);
      if (isScalar(pair.value)) refuseMisread(key, pair.value, rest);
      const inner = isNode(pair.value) ? convert(pair.value) : { value: null, size: 1 };
      value[key] = inner.value;
      size += inner.size;
    }
    return { value, size };
  };

  const convert = (node: Node): Counted => {
    if (isAlias(node)) return follow(node.source, offsetOf(node));
    const counted = collect(node);
    if ("anchor" in node && typeof node.anchor === "string") anchors.set(node.anchor, counted);
    return counted;
  };

  const value = root === null ? null : convert(root).value;
  return { value: torn ? undefined : value, findings };
}

/** Whether `5` in `{ weight: 0,5 }`, which YAML takes for a field without a value, is the rest of the number before it. */
function isRestOfNumber({ key, value }: Pair, before: Pair | undefined): boolean {
  const number = before === undefined || isNothing(before.value) ? before?.key : before.value;
  if (!isWrittenNumber(key) || !isWrittenNumber(number) || !isNothing(value)) return false;
  return number.range?.[1] === (key.range?.[0] ?? 0) - 1;
}

/** Whether nothing stands there. */
const isNothing = (value: unknown): boolean => value === null || (isScalar(value) && value.value === null);

const isWrittenNumber = (node: unknown): node is Scalar => isScalar(node) && typeof node.value === "number";

/** The pairs of an object, each with what belongs to its number: `,5` after the `0` of `{ weight: 0,5 }`. */
function withWholeNumbers(pairs: readonly Pair[]): { readonly pair: Pair; rest: string }[] {
  const whole: { readonly pair: Pair; rest: string }[] = [];
  for (const [index, pair] of pairs.entries()) {
    const last = whole.at(-1);
    if (last !== undefined && isRestOfNumber(pair, pairs[index - 1])) last.rest += `,${(pair.key as Scalar).source ?? ""}`;
    else whole.push({ pair, rest: "" });
  }
  return whole;
}
