import { type ForeignInput, filesToRead } from "../foreign/foreign-files.js";
import { ForeignLandscape } from "../foreign/foreign-landscape.js";
import type { ForeignOptions } from "../foreign/foreign-options.js";
import type { Imported } from "../tables/import-table.js";
import { idSpace, itemKey, keysOf, serviceKey } from "./itop-ids.js";
import { type ItopObject, objectsOf } from "./itop-objects.js";
import { objectsOnce } from "./objects-once.js";

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
/** Classes of things that do not run; many of them have ids of their own, which a configuration item may have, too. */
const noNode =
  /^(?:lnk|Person|Contact|Team|Location|Brand|Model|OSFamily|OSVersion|OSLicence|Document|Contract|CustomerContract|ProviderContract|Typology|Ticket|UserRequest|Incident|Change|Problem|KnownError|FAQ|WorkOrder|Attachment|Subnet|VLAN|Licence|OSPatch|NetworkDeviceType|IOSVersion|SLA$|SLT$|DeliveryModel|Service(?:Family|Subcategory)|Software(?:$|Licence|Patch)|Group$)/;

/**
 * Reads a landscape from what iTop exports as XML (`<Set>` of objects): configuration items become systems, organisations it-providers and
 * operators; an application solution needs the items that are linked to it, a virtual or database server what it stands on, a farm any one
 * of its hypervisors, a device any one of its two sources of power. Several files are one set: iTop exports a file for each class.
 * @throws `InvalidInputError` for what is no such export, has nothing that becomes a node, or is of two installations
 * @throws `LimitExceededError` beyond `limits.fileBytes`, `nesting`, `nodes` or `dependencies`
 * @remarks Cost: time and space O(input).
 */
export function readItop(input: ForeignInput, options: ForeignOptions = {}): Imported {
  const { files, reading } = filesToRead("readItop", input, options);
  const made = new ForeignLandscape("itop", reading);
  const objects = objectsOnce(files.flatMap(objectsOf), spaceOf, read, made.notes);
  const organisations = new Set(objects.filter(({ type }) => type === "Organization").map(({ id }) => id));
  const keys = keysOf(objects.filter(({ type }) => isNode(type)));
  for (const object of objects) addObject(made, object, keys.get(object), organisations);
  for (const object of objects) addNeeds(made, object, keys.get(object));
  return made.finish();
}

const isLink = (type: string): boolean => Object.hasOwn(links, type);
const isNode = (type: string): boolean => type !== "Organization" && !isLink(type) && !noNode.test(type);
/** Things of one space have one id only if they are one; nothing for what is only counted. */
const spaceOf = (type: string): string | undefined =>
  type === "Organization" || isLink(type) || isNode(type) ? idSpace(type) : undefined;
const organisationKey = (id: string): string => `organisation ${id}`;

function addObject(
  made: ForeignLandscape,
  { type, id, fields, place }: ItopObject,
  key: string | undefined,
  organisations: ReadonlySet<string>,
): void {
  if (isLink(type)) return;
  const name = fields.get("name") ?? fields.get("friendlyname") ?? `${type} ${id}`;
  const aliases = [`${type}::${id}`];
  if (type === "Organization") {
    made.node({ key: organisationKey(id), name, kind: "it-provider", isMade: true, aliases, place });
    return;
  }
  if (key === undefined) {
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
  made.node({ key, name, kind: "system", type, operator, isMade: true, aliases, place });
  for (const field of fields.keys()) if (!read.has(field)) made.notes.tally("attribute-left", field, place);
}

function addNeeds(made: ForeignLandscape, { type, fields, place }: ItopObject, own: string | undefined): void {
  const link = isLink(type) ? links[type] : undefined;
  if (link !== undefined) {
    const [dependent = "0", supplier = "0"] = link.map((field) => fields.get(field));
    const needy = link[0] === "service_id" ? serviceKey(dependent) : itemKey(dependent);
    if (dependent !== "0" && supplier !== "0") made.need({ dependent: needy, supplier: itemKey(supplier), note: type, place });
    return;
  }
  if (own === undefined) return;
  const named = (field: string): string | undefined => {
    const other = fields.get(field) ?? "0";
    return other === "0" ? undefined : itemKey(other);
  };
  for (const field of [...hosts, ...powers]) {
    const supplier = named(field);
    const group = powers.includes(field) ? { group: { key: "power", k: 1 } } : {};
    if (supplier !== undefined) made.need({ dependent: own, supplier, note: field, place, ...group });
  }
  const needy = named(farm);
  if (needy !== undefined) made.need({ dependent: needy, supplier: own, note: farm, place, group: { key: "hypervisors", k: 1 } });
}
