import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type Scalar } from "yaml";
import { LimitExceededError } from "../../errors.js";
import { wholeNumberAdvice } from "../../model/values/number-meant.js";
import type { SourceOptions } from "../text/source-document.js";

/** Something wrong at an offset into the text. */
export interface YamlFinding {
  readonly offset: number;
  readonly message: string;
  readonly hint?: string;
}

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
  { limits: { yamlAliases }, file, wholeNumbers }: SourceOptions,
): { value: unknown; findings: readonly YamlFinding[] } {
  const findings: YamlFinding[] = [];
  const anchors = new Map<string, Counted>();
  let aliased = 0;
  let torn = false; // a part is missing, so what its absence breaks would only distract

  const offsetOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

  const keyOf = (key: unknown, taken: ReadonlySet<string>): string | undefined => {
    const offset = offsetOf(key);
    if (!isScalar(key) || typeof key.value !== "string") {
      const shown = isScalar(key) ? String(key.value) : "a list or an object";
      findings.push({ offset, message: `the key ${shown} is no text`, hint: "write the key in quotation marks" });
      return undefined;
    }
    if (key.value === "__proto__") {
      findings.push({ offset, message: 'the key "__proto__" is not allowed', hint: "choose another name" });
      return undefined;
    }
    if (key.value === "<<") {
      torn = true;
      findings.push({ offset, message: "merge keys (<<) are not read", hint: "write the fields out" });
      return undefined;
    }
    if (taken.has(key.value)) {
      findings.push({ offset, message: `the key ${JSON.stringify(key.value)} stands here a second time`, hint: "leave one out" });
      return undefined;
    }
    return key.value;
  };

  const refuseDot = (key: string, node: Scalar): void => {
    const { value, source } = node;
    const hint = typeof value === "number" && Number.isInteger(value) ? wholeNumberAdvice(source ?? "") : undefined;
    if (hint !== undefined) findings.push({ offset: offsetOf(node), message: `${key} is ${source}`, hint });
  };

  const follow = (source: string, offset: number): Counted => {
    const target = anchors.get(source);
    if (target === undefined) {
      torn = true;
      findings.push({
        offset,
        message: `the alias *${source} stands for nothing before it`,
        hint: `mark the value with &${source}`,
      });
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
    for (const pair of node.items) {
      const key = keyOf(pair.key, taken);
      if (key === undefined) continue;
      taken.add(key);
      if (wholeNumbers.has(key) && isScalar(pair.value)) refuseDot(key, pair.value);
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
