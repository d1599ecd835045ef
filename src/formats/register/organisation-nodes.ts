import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode, NodeOfKind } from "../../model/landscape/node.js";
import { isOrganisation, type OrganisationKind } from "../../model/landscape/node-kinds.js";
import { aliasSchema } from "../../model/values/identifiers.js";
import { NameIds } from "../tables/name-ids.js";
import { memberOf, wordIn } from "./code-lists.js";
import type { RegisterContents } from "./register-contents.js";
import type { Organisation } from "./register-organisations.js";

/** The unit in which financial entities are counted, each as one. */
export const entityUnit = "entities";

/** The nodes of the financial entities and providers of registers. */
export class OrganisationNodes {
  readonly list: NodeOfKind<OrganisationKind>[] = [];
  readonly ids = new NameIds();
  readonly idOf = new Map<string, string>();
  /** How many several registers name. */
  shared = 0;
  private readonly kinds = new Map<string, OrganisationKind>();
  private readonly usedKinds = new Set<string>();
  private readonly currencies = new Set<string>();
  private entities = 0;

  constructor(private readonly contents: RegisterContents) {
    const { organisations, notes, reading } = contents;
    const all = [...organisations.byKey.values()];
    for (const each of all) {
      this.kinds.set(each.key, this.kindOf(each));
      const { id, isNumbered } = this.ids.idOf(this.nameOf(each.key), each.key);
      if (isNumbered) notes.add("id-numbered", { name: this.nameOf(each.key), id }, each.place);
      this.idOf.set(each.key, id);
    }
    const taken = new Set(this.idOf.values());
    for (const each of all) this.list.push(this.nodeOf(each, taken));
    const byDefault = this.list.filter(
      ({ kind, evidence }) => kind === "service-provider" && evidence.status === "assumed",
    ).length;
    if (byDefault > 0) notes.add("entities-kind", { entities: byDefault });
    for (const key of Object.keys(reading.kinds ?? {})) if (!this.usedKinds.has(key)) notes.add("kind-unused", { key });
  }

  nameOf(key: string): string {
    return this.contents.organisations.nameOf(key).slice(0, 500);
  }

  units(): Pick<Landscape, "units"> {
    const entities = { de: "Finanzunternehmen", en: "financial entities" };
    const ofEntities = { id: entityUnit, names: entities, singular: { de: "Finanzunternehmen", en: "financial entity" } };
    const amounts = [...this.currencies]
      .sort()
      .map((id) => ({ id, names: { de: `${id} Bilanzsumme`, en: `${id} of total assets` } }));
    const units = [...(this.entities > 0 ? [ofEntities] : []), ...amounts];
    return units.length === 0 ? {} : { units };
  }

  /** All entities of the registers: what shares of them are taken of. */
  totals(): Pick<Landscape, "totals"> {
    if (this.entities === 0) return {};
    const evidence = { status: "inferred" as const, note: "counted in the registers" };
    return { totals: [{ id: "entities-in-registers", unit: entityUnit, count: this.entities, evidence }] };
  }

  private kindOf({ key, codes, name, entityType, isEntity, place }: Organisation): OrganisationKind {
    const { kinds = {} } = this.contents.reading;
    const word = wordIn("entity-type", entityType ?? "");
    const member = memberOf(entityType ?? "");
    const said = [key, ...codes, name, entityType, member, word].find((each) => each !== undefined && Object.hasOwn(kinds, each));
    const kind = said === undefined ? undefined : kinds[said];
    if (said !== undefined && kind !== undefined && isOrganisation({ kind } as LandscapeNode)) {
      this.usedKinds.add(said);
      this.contents.notes.add("kind-mapped", { name: name ?? key, kind }, place);
      return kind as OrganisationKind;
    }
    return isEntity && word !== "intra-group-provider" ? "service-provider" : "it-provider";
  }

  private nodeOf(each: Organisation, taken: Set<string>): NodeOfKind<OrganisationKind> {
    const { key, codes, country, entityType, isEntity, isListed, place, sources, assets } = each;
    const kind = this.kinds.get(key) ?? "it-provider";
    if (sources.size > 1) this.shared++;
    if (!isListed) this.contents.notes.add("code-made", { code: this.nameOf(key) }, place);
    const aliases = [...codes].filter((code) => {
      const isNew = !taken.has(code) && aliasSchema.safeParse(code).success;
      taken.add(code);
      return isNew;
    });
    const isDefault = !isListed || (kind === "service-provider" && this.contents.reading.kinds === undefined);
    const base = {
      ...{ id: this.idOf.get(key) ?? key, name: this.nameOf(key) },
      ...(aliases.length > 0 ? { aliases } : {}),
      ...(country === undefined ? {} : { country }),
      evidence: { status: isDefault ? ("assumed" as const) : ("inferred" as const), sources: [...sources], note: place },
    };
    if (kind === "it-provider") return { kind, ...base, ...this.parentOf(each) };
    if (isEntity) this.entities++;
    const populations = [
      ...(isEntity ? [{ unit: entityUnit, count: 1 }] : []),
      ...[...assets].map(([unit, { count, day, source, place: at }]) => {
        this.currencies.add(unit);
        const evidence = { status: "documented" as const, sources: [source], note: at };
        return { unit, count, ...(day === undefined ? {} : { asOf: day }), evidence };
      }),
    ];
    const counted = populations.length > 0 ? { populations } : {};
    if (kind === "insurer") return { kind, ...base, insurerType: "other", insured: "unknown", ...counted };
    const providerType = wordIn("entity-type", entityType ?? "");
    return { kind, ...base, ...(providerType === undefined ? {} : { providerType }), sites: "unknown", ...counted };
  }

  /** The owner of a provider, if it is one itself and not owned by it. */
  private parentOf({ key, parent, name }: Organisation): { readonly parent?: string } {
    if (parent === undefined) return {};
    const { byKey } = this.contents.organisations;
    const seen = new Set([key]);
    for (let above: string | undefined = parent; above !== undefined; above = byKey.get(above)?.parent) {
      if (seen.has(above)) {
        this.contents.notes.add("edge-itself", { name: name ?? key });
        return {};
      }
      seen.add(above);
    }
    if (this.kinds.get(parent) === "it-provider") return { parent: this.idOf.get(parent) ?? parent };
    const values = { name: name ?? key, operator: this.nameOf(parent), kind: this.kinds.get(parent) ?? "it-provider" } as const;
    this.contents.notes.add("operator-no-organisation", values);
    return {};
  }
}
