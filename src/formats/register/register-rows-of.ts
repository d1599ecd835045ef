import type { Dependency } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode, NodeOfKind } from "../../model/landscape/node.js";
import { addTo } from "../../sequences.js";
import { type CodeListName, codeLists } from "./code-lists.js";
import { isLei } from "./lei.js";

type Row = Readonly<Record<string, string>>;

/** The rows of a register that a landscape holds, by template. */
export class RegisterRowsOf {
  private readonly made = new Map<string, Row[]>();
  private readonly nodes: ReadonlyMap<string, LandscapeNode>;
  private readonly systemsBehind = new Map<string, string[]>();
  private readonly functionIds = new Map<string, string>();

  constructor(private readonly landscape: Landscape) {
    this.nodes = new Map(landscape.nodes.map((node) => [node.id, node]));
    for (const { dependent, supplier } of landscape.dependencies ?? [])
      if (supplier !== undefined && this.nodes.get(dependent)?.kind === "system" && this.nodes.get(supplier)?.kind === "system")
        addTo(this.systemsBehind, dependent, supplier);
  }

  /** @remarks Cost: O(contracts · systems behind each). */
  rows(): ReadonlyMap<string, readonly Row[]> {
    for (const node of this.landscape.nodes) this.addNode(node);
    let contracts = 0;
    for (const dependency of this.landscape.dependencies ?? []) {
      const system = this.nodes.get(dependency.supplier ?? "");
      const user = this.nodes.get(dependency.dependent);
      if (system?.kind !== "system" || user === undefined || user.kind === "system") continue;
      this.addContract(`C-${++contracts}`, dependency, user, system);
    }
    return this.made;
  }

  private put(template: string, row: Row): void {
    const known = this.made.get(template);
    if (known === undefined) this.made.set(template, [row]);
    else known.push(row);
  }

  private addNode(node: LandscapeNode): void {
    if (node.kind === "it-provider") {
      const parent = node.parent === undefined ? undefined : this.nodes.get(node.parent);
      this.put("b_05.01", {
        ...{ "0010": codeOf(node), "0020": typeOf(node), "0050": node.name, "0080": countryOf(node) },
        ...(parent === undefined ? {} : { "0110": codeOf(parent), "0120": typeOf(parent) }),
      });
    } else if (node.kind === "insurer" || node.kind === "service-provider") {
      const type = node.kind === "insurer" ? "insurance-undertaking" : (node.providerType ?? "");
      const assets = node.populations?.find(({ unit, count }) => /^[A-Z]{3}$/.test(unit) && typeof count === "number");
      this.put("b_01.02", {
        ...{ "0010": codeOf(node), "0020": node.name, "0030": countryOf(node), "0040": codeIn("entity-type", type) },
        ...(assets === undefined ? {} : { "0100": `eba_CU:${assets.unit}`, "0110": String(assets.count) }),
      });
    } else if (node.kind === "service") this.addFunction(node);
  }

  private addFunction(node: NodeOfKind<"service">): void {
    const [, own] = /\/(f\d+)$/.exec(node.id) ?? [];
    const id = (own ?? `F${this.functionIds.size + 1}`).toUpperCase();
    this.functionIds.set(node.id, id);
    const tags = node.tags ?? [];
    const critical = tags.includes("critical") ? "x28" : tags.includes("criticality-not-assessed") ? "x21" : "x29";
    const [, activity = ""] = /^activity-(x\d+)$/.exec(node.serviceType) ?? [];
    this.put("b_06.01", {
      ...{ "0010": id, "0030": node.name, "0040": this.codeOfId(node.operator), "0050": `eba_BT:${critical}` },
      ...(activity === "" ? {} : { "0020": `eba_TA:${activity}` }),
      ...(node.recoveryTimeObjectiveHours === undefined ? {} : { "0080": String(node.recoveryTimeObjectiveHours) }),
    });
  }

  private addContract(contract: string, { exit }: Dependency, user: LandscapeNode, system: NodeOfKind<"system">): void {
    const [code, type] = this.providerOf(system);
    const service = codeIn("service", system.systemType);
    const entity = user.kind === "service" ? this.codeOfId(user.operator) : codeOf(user);
    this.put("b_02.01", { "0010": contract });
    this.put("b_02.02", {
      ...{ "0010": contract, "0020": entity, "0030": code, "0040": type, "0060": service, "0080": "9999-12-31" },
      "0050": this.functionIds.get(user.id) ?? "",
    });
    this.put("b_05.02", {
      "0010": contract,
      "0020": service,
      "0030": code,
      "0040": type,
      "0050": "1",
      "0060": code,
      "0070": type,
    });
    this.addChain(contract, service, system);
    if (exit === undefined) return;
    this.put("b_07.01", {
      ...{ "0010": contract, "0020": code, "0030": type, "0040": service, "0120": exit.alternative ?? "" },
      ...{ "0050": codeIn("substitutability", exit.substitutability), "0090": codeIn("reintegration", exit.reintegration) },
      "0080": exit.exitPlan === undefined ? "" : codeIn("truth", exit.exitPlan ? "yes" : "no"),
      "0110": codeIn("alternatives", exit.alternatives),
    });
  }

  /** Who works for whom behind a system, each pair once, at the rank at which it is met first. */
  private addChain(contract: string, service: string, system: NodeOfKind<"system">): void {
    const ranks = new Map([[system.id, 1]]);
    const queue = [system.id];
    for (const id of queue)
      for (const supplier of this.systemsBehind.get(id) ?? []) {
        const rank = (ranks.get(id) ?? 1) + 1;
        const isKnown = ranks.has(supplier);
        if (isKnown && ranks.get(supplier) !== rank) continue;
        const [provider, type] = this.providerOf(this.nodes.get(supplier));
        const [recipient, recipientType] = this.providerOf(this.nodes.get(id));
        this.put("b_05.02", {
          ...{ "0010": contract, "0020": service, "0030": provider, "0040": type, "0050": String(rank) },
          ...{ "0060": recipient, "0070": recipientType },
        });
        if (isKnown) continue;
        ranks.set(supplier, rank);
        queue.push(supplier);
      }
  }

  private providerOf(system: LandscapeNode | undefined): readonly [code: string, type: string] {
    const operator = system?.kind === "system" ? this.nodes.get(system.operator) : undefined;
    return operator === undefined ? ["", ""] : [codeOf(operator), typeOf(operator)];
  }

  private codeOfId(id: string): string {
    const node = this.nodes.get(id);
    return node === undefined ? "" : codeOf(node);
  }
}

/** What a register calls an organisation: its Legal Entity Identifier, else another alias, else its id. */
const codeOf = ({ id, aliases = [] }: LandscapeNode): string => aliases.find(isLei) ?? aliases[0] ?? id;
const typeOf = (node: LandscapeNode): string => (isLei(codeOf(node)) ? "eba_qCO:qx2000" : "");
const countryOf = (node: LandscapeNode): string =>
  "country" in node && node.country !== undefined ? `eba_GA:${node.country}` : "";

/** The code of a word of a closed list; empty where it has none. */
function codeIn(list: CodeListName, word: string | undefined): string {
  const { prefix, words } = codeLists[list];
  for (const [code, [own]] of words) if (own === word) return `${prefix}:${code}`;
  return "";
}
