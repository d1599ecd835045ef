import { type Fields, fieldsOf, listOf, readForeignJson, refuseOther, textOf } from "../foreign/foreign-json.js";
import { ForeignLandscape } from "../foreign/foreign-landscape.js";
import { checkForeign, type ForeignOptions, foreignOptionKinds } from "../foreign/foreign-options.js";
import type { Imported } from "../tables/import-table.js";

/** A part of a model, and what kind of part it is. */
interface Part {
  readonly fields: Fields;
  readonly type: string;
  readonly place: string;
}

/** Lists of parts in a part. */
const inside = [
  ["softwareSystems", "software-system"],
  ["containers", "container"],
  ["components", "component"],
  ["people", "person"],
  ["deploymentNodes", "deployment-node"],
  ["children", "deployment-node"],
  ["infrastructureNodes", "infrastructure-node"],
  ["softwareSystemInstances", "instance"],
  ["containerInstances", "instance"],
  ["customElements", "element"],
] as const;

/**
 * Reads a landscape from a workspace of Structurizr as JSON: software systems, containers, components and deployment nodes become systems; who
 * uses another needs it, and what is deployed on a node needs that. Persons are left. Whether a use is a need the file does not say.
 * @throws `InvalidInputError` for what is no workspace, or has nothing that becomes a node
 * @throws `LimitExceededError` beyond `limits.fileBytes`, `nesting`, `nodes` or `dependencies`
 * @remarks Cost: time and space O(input).
 */
export function readStructurizr(input: string | Uint8Array, options: ForeignOptions = {}): Imported {
  const reading = checkForeign("readStructurizr", input, options, foreignOptionKinds);
  const workspace = fieldsOf(readForeignJson(input, "structurizr-json", reading));
  if (!("model" in workspace)) refuseOther("structurizr-json", reading.file);
  const made = new ForeignLandscape("structurizr-json", reading);
  if ("views" in workspace) made.notes.tally("element-left", "views", "/views");
  const [left, instances] = [new Set<string>(), new Map<string, string>()];
  const parts = partsOf({ fields: fieldsOf(workspace["model"]), type: "model", place: "/model" });
  for (const part of parts) {
    const of = instanceOf(part.fields);
    if (part.type !== "instance") addPart(made, part, left);
    else if (of !== undefined) instances.set(idOf(part), of);
  }
  for (const part of parts) addRelations(made, part, left, instances);
  return made.finish({ title: textOf(workspace["name"]) });
}

/** All parts below one; what is deployed stands behind the node that it is deployed on. */
function partsOf(model: Part): Part[] {
  const parts = [model];
  for (const { fields, place } of parts)
    for (const [list, type] of inside)
      listOf(fields[list]).forEach((each, index) => {
        parts.push({ fields: fieldsOf(each), type, place: `${place}/${list}/${index}` });
      });
  return parts.slice(1);
}

const idOf = ({ fields, place }: Part): string => textOf(fields["id"]) ?? place;

function addPart(made: ForeignLandscape, part: Part, left: Set<string>): void {
  const { fields, type, place } = part;
  const key = idOf(part);
  const name = textOf(fields["name"]) ?? key;
  if (type === "person") {
    left.add(key);
    made.notes.add("node-skipped", { name, what: type }, place);
    return;
  }
  const tags = (textOf(fields["tags"]) ?? "").split(",");
  made.node({ key, name, kind: "system", type: textOf(fields["technology"]) ?? type, tags, place });
}

/** Of which software system or container something is an instance. */
const instanceOf = (fields: Fields): string | undefined => textOf(fields["softwareSystemId"]) ?? textOf(fields["containerId"]);

/** Who uses an instance uses what it is an instance of. */
function addRelations(
  made: ForeignLandscape,
  part: Part,
  left: ReadonlySet<string>,
  instances: ReadonlyMap<string, string>,
): void {
  const { fields, type, place } = part;
  const node = type.endsWith("node") ? idOf(part) : undefined;
  for (const list of ["softwareSystemInstances", "containerInstances"])
    listOf(fields[list]).forEach((each, index) => {
      const of = instanceOf(fieldsOf(each));
      if (of !== undefined && node !== undefined)
        made.need({ dependent: of, supplier: node, kind: "hosting", note: "deployment", place: `${place}/${list}/${index}` });
    });
  for (const list of ["children", "infrastructureNodes"])
    listOf(fields[list]).forEach((each, index) => {
      const child = textOf(fieldsOf(each)["id"]);
      if (child !== undefined && node !== undefined && list === "children")
        made.need({ dependent: child, supplier: node, kind: "hosting", note: "deployment", place: `${place}/${list}/${index}` });
    });
  listOf(fields["relationships"]).forEach((each, index) => {
    const relation = fieldsOf(each);
    const at = `${place}/relationships/${index}`;
    const ends = [textOf(relation["sourceId"]) ?? idOf(part), textOf(relation["destinationId"]) ?? ""];
    const [source = "", target = ""] = ends.map((end) => instances.get(end) ?? end);
    if (textOf(relation["linkedRelationshipId"]) !== undefined) return;
    if ([source, target].some((end) => left.has(end))) made.notes.tally("relation-of-left", "person", at);
    else made.need({ dependent: source, supplier: target, note: textOf(relation["description"]), place: at });
  });
}
