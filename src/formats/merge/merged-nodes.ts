import type { LandscapeNode } from "../../model/landscape/node.js";
import { isOrganisation } from "../../model/landscape/node-kinds.js";
import { statesFailures } from "../../model/landscape/nodes/failure-fields.js";
import { statesSameFailures } from "../../model/landscape/nodes/failure-law.js";
import type { Evidence } from "../../model/values/evidence.js";
import type { Population } from "../../model/values/population.js";
import { unknownOperator } from "../../model/values/unknown-operator.js";
import { comparable } from "../tables/table.js";
import { isSame, joinedEvidence, MergedIds, type MergeNotes, type Renamings, type Row, renamedEvidence } from "./merge-state.js";
import type { SettledFields } from "./settled-fields.js";

/** Fields that name other nodes. */
const references = ["operator", "parent", "insurer"] as const;
/** Fields that are joined otherwise than by keeping the first. */
const ownFields = new Set(["id", "kind", "aliases", "evidence", "failureEvidence", "tags", "populations"]);

/**
 * The nodes of several landscapes. Two are one where they share an alias, or an id with kind, name and operator, unless their aliases tell them apart.
 */
export class MergedNodes {
  readonly byId = new Map<string, LandscapeNode>();
  /** How many nodes of later landscapes were joined with one that was there. */
  joined = 0;
  private readonly ids = new MergedIds();
  /** Ids and aliases → the id of the node that they name. */
  private readonly called = new Map<string, string>();

  constructor(
    private readonly notes: MergeNotes,
    private readonly settled: SettledFields,
  ) {}

  /** @remarks Cost: O(nodes). */
  add(nodes: readonly LandscapeNode[], renamings: Renamings): void {
    // who runs something is known before what is run
    const inOrder = [...nodes.filter(isOrganisation), ...nodes.filter((node) => !isOrganisation(node))];
    for (const node of inOrder) renamings.nodes.set(node.id, this.sameAs(node, renamings)?.id ?? this.newId(node, renamings));
    for (const node of inOrder) this.put(node, renamings);
  }

  private newId(node: LandscapeNode, { file }: Renamings): string {
    const id = this.ids.free(node.id);
    if (id !== node.id) this.notes.notes.add("id-numbered", { name: node.name, id }, file);
    return id;
  }

  private sameAs(node: LandscapeNode, renamings: Renamings): LandscapeNode | undefined {
    for (const alias of node.aliases ?? []) {
      const known = this.byId.get(this.called.get(alias) ?? "");
      if (known === undefined) continue;
      if (known.kind === node.kind) return known;
      this.notes.conflict(node.name, "kind", known.kind, node.kind, renamings.file);
    }
    const known = this.byId.get(this.called.get(node.id) ?? "");
    if (known === undefined || known.kind !== node.kind) return undefined;
    // its id is an alias of the other
    if (known.id !== node.id) return known;
    const isTold = (known.aliases ?? []).length > 0 && (node.aliases ?? []).length > 0;
    return !isTold && comparable(known.name) === comparable(node.name) && this.hasSameOperator(known, node, renamings)
      ? known
      : undefined;
  }

  private hasSameOperator(known: Row, node: Row, { nodes }: Renamings): boolean {
    const own = node["operator"];
    if (typeof own !== "string" || own === unknownOperator) return known["operator"] === own;
    return known["operator"] === (nodes.get(own) ?? own);
  }

  private put(node: LandscapeNode, renamings: Renamings): void {
    const id = renamings.nodes.get(node.id) ?? node.id;
    const renamed = this.renamed(node, id, renamings);
    const known = this.byId.get(id);
    if (known === undefined) this.byId.set(id, renamed);
    else {
      this.joined++;
      this.byId.set(id, this.joinedNode(known, renamed, renamings));
    }
    for (const word of [id, ...(this.byId.get(id)?.aliases ?? [])]) if (!this.called.has(word)) this.called.set(word, id);
  }

  private renamed(node: LandscapeNode, id: string, renamings: Renamings): LandscapeNode {
    const fields: Record<string, unknown> = { ...node, id, evidence: renamedEvidence(node.evidence, renamings) };
    for (const field of references) {
      const named = fields[field];
      if (typeof named === "string") fields[field] = renamings.nodes.get(named) ?? named;
    }
    if (node.failureEvidence !== undefined) fields["failureEvidence"] = renamedEvidence(node.failureEvidence, renamings);
    if ("populations" in node && node.populations !== undefined)
      fields["populations"] = node.populations.map((each) =>
        each.evidence === undefined ? each : { ...each, evidence: renamedEvidence(each.evidence, renamings) },
      );
    if ("supply" in node && Array.isArray(node.supply?.order)) {
      const order = node.supply.order.map((each) => renamings.nodes.get(each) ?? each);
      fields["supply"] = { ...node.supply, order: [...new Set(order)] };
    }
    const aliases = (node.aliases ?? []).filter((alias) => (this.called.get(alias) ?? id) === id && alias !== id);
    delete fields["aliases"];
    return { ...fields, ...(aliases.length > 0 ? { aliases } : {}) } as unknown as LandscapeNode;
  }

  private joinedNode(known: LandscapeNode, node: LandscapeNode, { file }: Renamings): LandscapeNode {
    const fields: Record<string, unknown> = { ...known };
    for (const [field, other] of Object.entries(node)) {
      const kept = fields[field];
      if (ownFields.has(field) || other === undefined || isSame(kept, other)) continue;
      const isFree = (kept === undefined || kept === "unknown") && !this.settled.isSettled(known, field, other);
      if (isFree) fields[field] = other;
      else if (other !== "unknown") this.notes.conflict(known.name, field, kept ?? "", other, file);
    }
    const aliases = withNew(known.aliases ?? [], node.aliases ?? []);
    const tags = withNew(known.tags ?? [], node.tags ?? []);
    const populations = this.populations(known, node, file);
    const failureEvidence = evidenceOfFailures(known, node);
    return {
      ...fields,
      ...(aliases.length > 0 ? { aliases } : {}),
      ...(tags.length > 0 ? { tags } : {}),
      ...(populations.length > 0 ? { populations } : {}),
      ...(failureEvidence === undefined ? {} : { failureEvidence }),
      evidence: joinedEvidence(known.evidence, node.evidence),
    } as unknown as LandscapeNode;
  }

  private populations(known: LandscapeNode, node: LandscapeNode, file: string): Population[] {
    const all = [...populationsIn(known)];
    for (const each of populationsIn(node)) {
      const at = all.findIndex(({ unit }) => unit === each.unit);
      const kept = all[at];
      if (kept === undefined && !this.settled.isSettled(known, "populations", each)) all.push(each);
      else if (kept === undefined) this.notes.conflict(known.name, each.unit, "", each.count, file);
      else if (kept.count === "unknown") all[at] = each;
      else if (each.count !== "unknown" && !isSame(kept.count, each.count))
        this.notes.conflict(known.name, each.unit, kept.count, each.count, file);
    }
    return all;
  }
}

/** How the figures of failures are known that are kept: evidence for others says nothing of them. */
function evidenceOfFailures(known: LandscapeNode, node: LandscapeNode): Evidence | undefined {
  if (!statesFailures(known)) return node.failureEvidence;
  if (node.failureEvidence === undefined || !statesSameFailures(known, node)) return known.failureEvidence;
  return known.failureEvidence === undefined ? node.failureEvidence : joinedEvidence(known.failureEvidence, node.failureEvidence);
}

/** All that stand in the first list, and what of the second does not. */
const withNew = (own: readonly string[], more: readonly string[]): string[] => [
  ...own,
  ...more.filter((each) => !own.includes(each)),
];

const populationsIn = (node: LandscapeNode): readonly Population[] =>
  "populations" in node && node.populations !== undefined ? node.populations : [];
