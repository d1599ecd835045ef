import { checkLimit } from "../../model/values/limits.js";
import { type FilesToRead, type ForeignInput, filesToRead } from "../foreign/foreign-files.js";
import { type Fields, fieldsOf, listOf, refuseOther, textOf } from "../foreign/foreign-json.js";
import { ForeignLandscape } from "../foreign/foreign-landscape.js";
import type { ForeignOptions, ForeignReading } from "../foreign/foreign-options.js";
import { readForeignYaml } from "../foreign/foreign-yaml.js";
import type { Imported } from "../tables/import-table.js";
import { entityReference, keyOf } from "./entity-reference.js";

/** An entity with its place. */
interface Entity {
  readonly key: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly metadata: Fields;
  readonly spec: Fields;
  readonly place: string;
}

const nodeKinds = new Set(["component", "resource", "api"]);
/** Fields that are read. */
const readOfSpec = new Set([
  ...["type", "owner", "system", "domain", "subcomponentOf", "dependsOn", "dependencyOf", "consumesApis", "providesApis"],
  ...["profile", "targets", "target"],
]);
const readOfMetadata = new Set(["name", "namespace", "title", "tags"]);

/**
 * Reads a landscape from a catalogue of Backstage, of one document or many, in one file or several: components, resources and interfaces become systems, groups
 * it-providers and, as owners, operators. `dependsOn` and `consumesApis` name what is needed; `dependencyOf` and `providesApis` who needs it.
 * @throws `InvalidInputError` for what is no catalogue, or has nothing that becomes a node
 * @throws `LimitExceededError` beyond `limits.fileBytes`, `yamlBytes`, `nesting`, `yamlAliases`, `nodes` or `dependencies`
 * @remarks Cost: time and space O(input). Source: Backstage, "Descriptor Format of Catalog Entities".
 */
export function readBackstage(input: ForeignInput, options: ForeignOptions = {}): Imported {
  const { files, reading } = filesToRead("readBackstage", input, options);
  checkLimit(reading.limits, "yamlBytes", files.length < 2 ? 0 : files.reduce((sum, { content }) => sum + content.length, 0));
  const reader = new BackstageReader(reading);
  return reader.read(files.flatMap((file) => entitiesIn(file, reader.made)));
}

function entitiesIn({ content, reading, placed }: FilesToRead["files"][number], made: ForeignLandscape): Entity[] {
  const { documents, placeOf } = readForeignYaml(content, reading);
  const all = documents.flatMap((each) => (Array.isArray(each) ? (each as unknown[]) : [each]));
  const entities = all.filter((each) => textOf(fieldsOf(each)["apiVersion"])?.startsWith("backstage.io/"));
  if (entities.length === 0) refuseOther("backstage", reading.file);
  const others = all.length - entities.length;
  if (others > 0) made.notes.tally("element-left", "document", undefined, others);
  return entities.map((each) => entityOf(fieldsOf(each), placed(placeOf(each))));
}

function entityOf(document: Fields, place: string): Entity {
  const metadata = fieldsOf(document["metadata"]);
  const kind = (textOf(document["kind"]) ?? "").toLowerCase();
  const namespace = (textOf(metadata["namespace"]) ?? "default").toLowerCase();
  const name = textOf(metadata["name"]) ?? "";
  return { key: keyOf(kind, namespace, name), kind, namespace, name, metadata, spec: fieldsOf(document["spec"]), place };
}

class BackstageReader {
  readonly made: ForeignLandscape;
  /** Keys by names alone, of those whose name only one entity has. */
  private readonly byName = new Map<string, string | undefined>();

  constructor(reading: ForeignReading) {
    this.made = new ForeignLandscape("backstage", reading);
  }

  read(entities: readonly Entity[]): Imported {
    for (const entity of entities) {
      if (nodeKinds.has(entity.kind) || entity.kind === "group")
        this.name(`${entity.namespace}/${entity.name}`.toLowerCase(), entity.key);
      if (entity.kind === "group") this.addGroup(entity);
    }
    for (const entity of entities) {
      if (nodeKinds.has(entity.kind)) this.addNode(entity);
      else if (entity.kind !== "group") this.skip(entity);
    }
    for (const entity of entities) if (nodeKinds.has(entity.kind)) this.addNeeds(entity);
    return this.made.finish();
  }

  private name(name: string, key: string): void {
    this.byName.set(name, this.byName.has(name) && this.byName.get(name) !== key ? undefined : key);
  }

  private addGroup({ key, name, metadata, spec, place }: Entity): void {
    const title = textOf(fieldsOf(spec["profile"])["displayName"]) ?? textOf(metadata["title"]) ?? name;
    this.made.node({ key, name: title, kind: "it-provider", place });
  }

  private addNode({ key, kind, namespace, name, metadata, spec, place }: Entity): void {
    const owner = textOf(spec["owner"]);
    const of = ["system", "domain", "subcomponentOf"].flatMap((field) => textOf(spec[field]) ?? []);
    this.made.node({
      ...{ key, name: textOf(metadata["title"]) ?? name, kind: "system", type: textOf(spec["type"]) ?? kind, place },
      operator: owner === undefined ? undefined : this.ownerOf(owner, namespace, place),
      tags: [...listOf(metadata["tags"]).map(String), ...of.map((text) => entityReference(text, namespace)?.name ?? text)],
    });
    for (const field of Object.keys(spec))
      if (!readOfSpec.has(field)) this.made.notes.tally("attribute-left", `spec.${field}`, place);
    for (const field of Object.keys(metadata))
      if (!readOfMetadata.has(field)) this.made.notes.tally("attribute-left", `metadata.${field}`, place);
  }

  /** A group of the catalogue; an organisation of that name where the catalogue does not have it. */
  private ownerOf(owner: string, namespace: string, place: string): string | undefined {
    const reference = entityReference(owner, namespace);
    if (reference === undefined) return undefined;
    const key = keyOf(reference.kind ?? "group", reference.namespace, reference.name);
    if (this.made.get(key) !== undefined) return key;
    if (reference.kind === "user") {
      this.made.notes.add("node-skipped", { name: owner, what: "user" }, place);
      return undefined;
    }
    return this.made.organisation(reference.name, place);
  }

  private skip({ kind, name, spec, place }: Entity): void {
    const targets = [...listOf(spec["targets"]), spec["target"]].flatMap((target) => textOf(target) ?? []);
    this.made.notes.add("node-skipped", { name, what: kind }, place);
    for (const target of targets) {
      this.made.notes.add("incomplete", { about: target }, place);
      this.made.elsewhere.push(target);
    }
  }

  private addNeeds(entity: Entity): void {
    const { key } = entity;
    for (const [field, otherKind] of [
      ["dependsOn", "resource"],
      ["consumesApis", "api"],
    ] as const)
      for (const supplier of this.namedIn(entity, field, otherKind)) this.need(key, supplier, field, entity.place);
    for (const [field, otherKind] of [
      ["dependencyOf", "component"],
      ["providesApis", "api"],
    ] as const)
      for (const dependent of this.namedIn(entity, field, otherKind)) this.need(dependent, key, field, entity.place);
  }

  private need(dependent: string, supplier: string, note: string, place: string): void {
    this.made.need({ dependent, supplier, note, place });
  }

  /** Keys of the entities that a field names; without a kind, an interface where the field is for them, else the only entity of that name. */
  private namedIn({ key, spec, namespace }: Entity, field: string, otherwise: string): string[] {
    return listOf(spec[field]).flatMap((each) => {
      const reference = entityReference(String(each), namespace);
      if (reference === undefined) return [];
      const { kind, namespace: space, name } = reference;
      if (kind !== undefined) return [keyOf(kind, space, name)];
      const usual = keyOf(otherwise, space, name);
      if (field.endsWith("Apis") && this.made.get(usual) !== undefined) return [usual];
      const only = this.byName.get(`${space}/${name}`);
      // nobody names itself: what is called alike stands in another file
      return [only === key ? usual : (only ?? String(each))];
    });
  }
}
