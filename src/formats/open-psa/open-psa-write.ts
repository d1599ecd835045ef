import type { FaultTree, FaultTreeGate } from "../../model/documents/fault-tree.js";
import { checkFaultTree } from "../../model/documents/fault-tree.js";
import { appendAll } from "../../sequences.js";

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write these
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escaped(text: string): string {
  return text.replaceAll(unwritable, "\ufffd").replaceAll(/[&<>"]/g, (character) => escapes[character] ?? "");
}

/** Names that Open-PSA allows, one for each id: letters, digits, `_` and single `-` inside; what an id has besides becomes `_`. */
class Names {
  private readonly names = new Map<string, string>();
  private readonly taken = new Set<string>();

  of(id: string): string {
    const known = this.names.get(id);
    if (known !== undefined) return known;
    const plain = id
      .replaceAll(/[^A-Za-z0-9_-]/g, "_")
      .replaceAll(/-{2,}/g, "-")
      .replaceAll(/^-+|-+$/g, "");
    const stem = /^[A-Za-z_]/.test(plain) ? plain : `n_${plain}`;
    let name = stem;
    for (let number = 2; this.taken.has(name.toLowerCase()); number++) name = `${stem}_${number}`;
    this.taken.add(name.toLowerCase());
    this.names.set(id, name);
    return name;
  }
}

/**
 * Writes a fault tree as an Open-PSA model (MEF XML) that other tools read. Ids that are no names there are rewritten; the
 * label of a basic event keeps its id, so that results can be brought back.
 * @returns one file, with a line end after the last
 * @remarks Cost: time and space O(inputs). Source: S. Epstein and A. Rauzy, "Open-PSA Model Exchange Format", version 2.0d.
 */
export function writeFaultTree(tree: FaultTree): string {
  checkFaultTree("writeFaultTree", tree);
  const { id, top, gates, events, houseEvents } = tree;
  const names = new Names();
  const tags = new Map<string, string>();
  for (const event of events) tags.set(event.id, "basic-event");
  for (const event of houseEvents) tags.set(event.id, "house-event");
  const reference = (input: string): string => `<${tags.get(input) ?? "gate"} name="${names.of(input)}"/>`;
  // the top first, so that readers which take the first gate find it; a top that is no gate becomes one
  const isGate = gates.some((gate) => gate.id === top);
  const first = gates.filter((gate) => gate.id === top);
  const written: FaultTreeGate[] = isGate
    ? [...first, ...gates.filter((gate) => gate.id !== top)]
    : [{ id: "top()", rule: "or", inputs: [top] }];
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<opsa-mef>", `  <define-fault-tree name="${names.of(id)}">`];
  for (const gate of written) {
    lines.push(`    <define-gate name="${names.of(gate.id)}">`);
    appendAll(lines, formula(gate, reference));
    lines.push("    </define-gate>");
  }
  lines.push("  </define-fault-tree>", "  <model-data>");
  for (const event of events) {
    lines.push(`    <define-basic-event name="${names.of(event.id)}">`, `      <label>${escaped(event.id)}</label>`);
    if (event.probability !== undefined) lines.push(`      <float value="${event.probability}"/>`);
    lines.push("    </define-basic-event>");
  }
  for (const { id: house, state } of houseEvents)
    lines.push(`    <define-house-event name="${names.of(house)}"><constant value="${state}"/></define-house-event>`);
  lines.push("  </model-data>", "</opsa-mef>");
  return `${lines.join("\n")}\n`;
}

function formula(gate: FaultTreeGate, reference: (input: string) => string): string[] {
  const { length } = gate.inputs;
  const [only] = gate.inputs;
  const k = gate.rule === "at-least" ? gate.k : gate.rule === "and" ? length : 1;
  // a formula has arguments, and a vote asks for one at least and for no more than it has
  if (k === 0 || k > length) return [`      <constant value="${k === 0}"/>`];
  if (length === 1 && only !== undefined) return [`      ${reference(only)}`];
  const [begin, end] = gate.rule === "at-least" ? [`atleast min="${gate.k}"`, "atleast"] : [gate.rule, gate.rule];
  return [`      <${begin}>`, ...gate.inputs.map((input) => `        ${reference(input)}`), `      </${end}>`];
}
