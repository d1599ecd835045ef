import { type FilesToRead, type ForeignInput, filesToRead } from "../foreign/foreign-files.js";
import { refuseOther } from "../foreign/foreign-json.js";
import { ForeignLandscape } from "../foreign/foreign-landscape.js";
import type { ForeignOptions } from "../foreign/foreign-options.js";
import type { Imported } from "../tables/import-table.js";
import { decodeText } from "../text/decode-text.js";
import { readXml } from "../xml/read-xml.js";

/** An object of iTop: its class, its id and its fields. */
interface ItopObject {
  readonly type: string;
  readonly id: string;
  readonly fields: Map<string, string>;
  readonly place: string;
}

/** Classes that link two others, with the fields of who needs and of what is needed. */
const links: Readonly<Record<string, readonly [dependent: string, supplier: string]>> = {
  lnkApplicationSolutionToFunctionalCI: ["applicationsolution_id", "functionalci_id"],
  lnkApplicationSolutionToBusinessProcess: ["businessprocess_id", "applicationsolution_id"],
  lnkFunctionalCIToService: ["service_id", "functionalci_id"],
};
/** Fields that name what an object rests on. */
const hosts = ["system_id", "server_id", "webserver_id", "virtualhost_id", "middleware_id", "dbserver_id", "hypervisor_id"];
/** Fields that name two of which iTop takes one to be enough. */
const powers = ["powerA_id", "powerB_id"];
/** The field of a hypervisor that names the farm which needs it; one of them is enough, as iTop has it. */
const farm = "farm_id";
const read = new Set(["name", "org_id", "friendlyname", farm, ...powers, ...hosts]);
/** Classes of things that do not run. */
const noNode =
  /^(?:lnk|Person|Contact|Team|Location|Brand|Model|OSFamily|OSVersion|OSLicence|Document|Contract|Typology|Ticket|UserRequest|Incident|Change|Subnet|VLAN|Licence|NetworkDeviceType|IOSVersion)/;

/**
 * Reads a landscape from what iTop exports as XML (`<Set>` of objects): configuration items become systems, organisations it-providers and
 * operators; an application solution needs the items that are linked to it, a virtual or database server what it stands on, a farm any one
 * of its hypervisors, a device any one of its two sources of power. Several files are one set: iTop exports a file for each class.
 * @throws `InvalidInputError` for what is no such export, or has nothing that becomes a node
 * @throws `LimitExceededError` beyond `limits.fileBytes`, `nesting`, `nodes` or `dependencies`
 * @remarks Cost: time and space O(input).
 */
export function readItop(input: ForeignInput, options: ForeignOptions = {}): Imported {
  const { files, reading } = filesToRead("readItop", input, options);
  const objects = files.flatMap(objectsOf);
  const made = new ForeignLandscape("itop", reading);
  const organisations = new Set(objects.filter(({ type }) => type === "Organization").map(({ id }) => id));
  for (const object of objects) addObject(made, object, organisations);
  for (const object of objects) addNeeds(made, object);
  return made.finish();
}

function objectsOf({ content, reading, placed }: FilesToRead["files"][number]): ItopObject[] {
  const { limits, file, onNote } = reading;
  const objects = objectsIn(decodeText(content, { limits, file, version: undefined }, onNote), reading);
  return objects.map((each) => ({ ...each, place: placed(each.place) }));
}

function objectsIn(
  text: string,
  { limits, file }: { readonly limits: Parameters<typeof readXml>[1]; readonly file?: string | undefined },
): ItopObject[] {
  const objects: ItopObject[] = [];
  let depth = 0;
  let collected = "";
  readXml(text, limits, file, {
    open: ({ name, place: { line, column }, value }) => {
      depth++;
      if (depth === 1 && name !== "Set") refuseOther("itop", file);
      if (depth === 2) objects.push({ type: name, id: value("id") ?? "", fields: new Map(), place: `${line}:${column}` });
      collected = "";
    },
    text: (piece) => {
      collected += piece;
    },
    close: (name) => {
      if (depth === 3 && collected.trim() !== "") objects.at(-1)?.fields.set(name, collected.trim());
      depth--;
    },
  });
  return objects;
}

const itemKey = (id: string): string => `item ${id}`;
const organisationKey = (id: string): string => `organisation ${id}`;

function addObject(made: ForeignLandscape, { type, id, fields, place }: ItopObject, organisations: ReadonlySet<string>): void {
  const link = Object.hasOwn(links, type) ? links[type] : undefined;
  if (link !== undefined) return;
  const name = fields.get("name") ?? fields.get("friendlyname") ?? `${type} ${id}`;
  const aliases = [`${type}::${id}`];
  if (type === "Organization") {
    made.node({ key: organisationKey(id), name, kind: "it-provider", isMade: true, aliases, place });
    return;
  }
  if (noNode.test(type)) {
    made.notes.tally("element-left", type, place);
    return;
  }
  const owner = fields.get("org_id") ?? "0";
  const operator =
    owner === "0"
      ? undefined
      : organisations.has(owner)
        ? organisationKey(owner)
        : made.organisation(`Organization ${owner}`, place);
  made.node({ key: itemKey(id), name, kind: "system", type, operator, isMade: true, aliases, place });
  for (const field of fields.keys()) if (!read.has(field)) made.notes.tally("attribute-left", field, place);
}

function addNeeds(made: ForeignLandscape, { type, id, fields, place }: ItopObject): void {
  const link = Object.hasOwn(links, type) ? links[type] : undefined;
  if (link !== undefined) {
    const [dependent = "0", supplier = "0"] = link.map((field) => fields.get(field));
    if (dependent !== "0" && supplier !== "0")
      made.need({ dependent: itemKey(dependent), supplier: itemKey(supplier), note: type, place });
    return;
  }
  if (made.get(itemKey(id)) === undefined) return;
  const named = (field: string): string | undefined => {
    const other = fields.get(field) ?? "0";
    return other === "0" ? undefined : itemKey(other);
  };
  for (const field of [...hosts, ...powers]) {
    const supplier = named(field);
    const group = powers.includes(field) ? { group: { key: "power", k: 1 } } : {};
    if (supplier !== undefined) made.need({ dependent: itemKey(id), supplier, note: field, place, ...group });
  }
  const needy = named(farm);
  if (needy !== undefined)
    made.need({ dependent: needy, supplier: itemKey(id), note: farm, place, group: { key: "hypervisors", k: 1 } });
}
