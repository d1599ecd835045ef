import type { LandscapeNode, NodeKind } from "../../model/landscape/node.js";
import { isOrganisation } from "../../model/landscape/node-kinds.js";
import { aliasSchema, idSchema } from "../../model/values/identifiers.js";
import { unknownOperator } from "../../model/values/unknown-operator.js";
import type { ImportNotes } from "../tables/import-note.js";
import { idPart, NameIds } from "../tables/name-ids.js";
import { plainText } from "../tables/table.js";
import { evidenceOf } from "./foreign-evidence.js";
import type { ForeignNode } from "./foreign-node.js";
import type { ForeignReading } from "./foreign-options.js";

/** So long a name of a node may be. */
const longestName = 500;
/** What a system is whose type no word says. */
const otherType = "other";

/** The nodes that are made of the things of a file. */
export class ForeignNodes {
  readonly list: LandscapeNode[] = [];
  private readonly byKey = new Map<string, LandscapeNode>();
  private readonly kinds = new Map<string, { readonly kind: NodeKind; readonly isDefault: boolean }>();
  private readonly usedKinds = new Set<string>();
  private readonly ids = new Map<string, string>();
  /** Ids and aliases that name a node. */
  private readonly taken = new Set<string>();

  constructor(
    private readonly things: ReadonlyMap<string, ForeignNode>,
    private readonly reading: ForeignReading,
    private readonly notes: ImportNotes,
  ) {
    for (const thing of things.values()) this.kinds.set(thing.key, this.kindOf(thing));
    for (const key of Object.keys(reading.kinds ?? {})) if (!this.usedKinds.has(key)) notes.add("kind-unused", { key });
    this.giveIds();
    for (const thing of things.values()) {
      const node = this.nodeOf(thing);
      this.list.push(node);
      this.byKey.set(thing.key, node);
    }
    for (const thing of things.values()) this.addAliases(thing);
  }

  get(key: string): LandscapeNode | undefined {
    return this.byKey.get(key);
  }

  private kindOf({ key, name, type, kind, ownKind, operator, isAssumed = false, place }: ForeignNode): {
    kind: NodeKind;
    isDefault: boolean;
  } {
    const { kinds = {} } = this.reading;
    const said = [key, name, type].find((each) => each !== undefined && Object.hasOwn(kinds, each));
    const mapped = said === undefined ? undefined : kinds[said];
    if (said !== undefined && mapped !== undefined) {
      this.usedKinds.add(said);
      this.notes.add("kind-mapped", { name, kind: mapped }, place);
      return { kind: mapped, isDefault: false };
    }
    if (ownKind !== undefined) return { kind: ownKind, isDefault: false };
    if (kind === "insurer") {
      this.notes.add("insurer-not-taken", { name }, place);
      return { kind: "it-provider", isDefault: true };
    }
    if (kind === "service" && operator === undefined) {
      this.notes.add("service-as-system", { name }, place);
      return { kind: "system", isDefault: true };
    }
    if (kind !== undefined) return { kind, isDefault: isAssumed };
    this.notes.add("kind-of-default", { name, kind: "system", ...(type === undefined ? {} : { type }) }, place);
    return { kind: "system", isDefault: true };
  }

  /** Ids that are asked for first, then those made of names. */
  private giveIds(): void {
    const ids = new NameIds();
    for (const { key, id } of this.things.values())
      if (id !== undefined && idSchema.safeParse(id).success && ids.take(id)) this.ids.set(key, id);
    for (const { key, name, place } of this.things.values()) {
      if (this.ids.has(key)) continue;
      const { id, isNumbered } = ids.idOf(name, idPart(key) || (this.kinds.get(key)?.kind ?? "system"));
      if (isNumbered) this.notes.add("id-numbered", { name, id }, place);
      this.ids.set(key, id);
    }
    for (const id of this.ids.values()) this.taken.add(id);
  }

  private nodeOf(thing: ForeignNode): LandscapeNode {
    const { key, place, type, tags = [] } = thing;
    const { kind, isDefault } = this.kinds.get(key) ?? { kind: "system", isDefault: true };
    const words = [...new Set(tags.map(idPart).filter((tag) => tag !== ""))];
    const base = {
      id: this.ids.get(key) ?? key,
      name: this.nameOf(thing),
      evidence: evidenceOf(isDefault ? "assumed" : "inferred", this.reading.file, place, key),
      ...(words.length > 0 ? { tags: words } : {}),
    };
    switch (kind) {
      case "system":
        return { kind, ...base, operator: this.operatorOf(thing), systemType: this.typeOf(thing) };
      case "service":
        return { kind, ...base, operator: this.operatorOf(thing), serviceType: wordOf(type) || base.id };
      case "gematik-service":
        return { kind, ...base };
      case "it-provider":
        return { kind, ...base, ...this.parentOf(thing) };
      case "insurer":
        this.notes.add("size-unknown", { name: base.name, kind }, place);
        return { kind, ...base, insurerType: "other", insured: "unknown" };
      case "service-provider": {
        this.notes.add("size-unknown", { name: base.name, kind }, place);
        const word = wordOf(type);
        return { kind, ...base, sites: "unknown", ...(word === "" ? {} : { providerType: word }) };
      }
      case "employer-group":
        return { kind, ...base, employers: "unknown" };
      case "member-group":
        return { kind, ...base, insurer: this.ids.get(thing.owner ?? "") ?? base.id, insured: "unknown" };
    }
  }

  private nameOf({ name, key, ownKind, place }: ForeignNode): string {
    const own = ownKind === undefined ? name.trim() : name;
    const plain = plainText(name) === "" && ownKind === undefined ? key : own;
    if (plain.length <= longestName) return plain || "?";
    this.notes.add("name-cut", { name: plain }, place);
    return plain.slice(0, longestName).trim();
  }

  private typeOf({ type, name, place }: ForeignNode): string {
    const word = wordOf(type);
    if (word === "") this.notes.add("type-of-default", { name }, place);
    return word || otherType;
  }

  private operatorOf({ operator, name, place }: ForeignNode): string {
    if (operator === undefined) {
      this.notes.add("operator-unknown", { system: name }, place);
      return unknownOperator;
    }
    return this.organisation(operator, name, place) ?? unknownOperator;
  }

  /** The id of an organisation; a note where it is none. */
  private organisation(operator: string, name: string, place: string): string | undefined {
    const found = this.things.get(operator);
    const kind = this.kinds.get(operator)?.kind;
    if (found === undefined || kind === undefined) {
      this.notes.add("operator-dangling", { name, operator }, place);
      return undefined;
    }
    if (isOrganisation({ kind } as LandscapeNode)) return this.ids.get(operator);
    this.notes.add("operator-no-organisation", { name, operator: found.name, kind }, place);
    return undefined;
  }

  private parentOf({ key, owner, name, place }: ForeignNode): { readonly parent?: string } {
    if (owner === undefined || owner === key) return {};
    const parent = this.organisation(owner, name, place);
    if (parent === undefined) return {};
    const kind = this.kinds.get(owner)?.kind;
    if (kind === "it-provider") return { parent };
    this.notes.add("operator-no-organisation", { name, operator: owner, kind: kind ?? "system" }, place);
    return {};
  }

  /** What else names the node, where that names no other. */
  private addAliases({ key, aliases = [], isMade = false }: ForeignNode): void {
    const node = this.byKey.get(key);
    if (node === undefined) return;
    const own = (isMade ? aliases : [key, ...aliases]).filter((alias) => {
      if (this.taken.has(alias) || !aliasSchema.safeParse(alias).success) return false;
      this.taken.add(alias);
      return true;
    });
    if (own.length > 0) node.aliases = own;
  }
}

/** A word of a file as one of a landscape. */
const wordOf = (text = ""): string => (idSchema.safeParse(text).success ? text : idPart(text));
