import { InvalidInputError } from "../../errors/errors.js";
import { type Fields, fieldsOf, listOf, refuseOther, textOf } from "../foreign/foreign-json.js";
import { ForeignLandscape } from "../foreign/foreign-landscape.js";
import { checkForeign, type ForeignOptions, foreignOptionKinds } from "../foreign/foreign-options.js";
import { type ForeignYaml, readForeignYaml } from "../foreign/foreign-yaml.js";
import type { Imported } from "../tables/import-table.js";
import { formatIssue } from "../text/format-issue.js";

/** Fields of a service that are read. */
const read = new Set(["depends_on", "links", "container_name", "extends"]);
const readOfFile = new Set(["version", "name", "services"]);

/**
 * Reads a landscape from a file of docker-compose: every service becomes a system that needs what `depends_on` and `links` name. What only
 * has to end before (`service_completed_successfully`) is no need; start order is not all that is needed, so that nothing here is more than
 * assumed.
 * @throws `InvalidInputError` for what is no such file, or has no services
 * @throws `LimitExceededError` beyond `limits.fileBytes`, `yamlBytes`, `nesting`, `yamlAliases`, `nodes` or `dependencies`
 * @remarks Cost: time and space O(input). Source: Compose Specification.
 */
export function readCompose(input: string | Uint8Array, options: ForeignOptions = {}): Imported {
  const reading = checkForeign("readCompose", input, options, foreignOptionKinds);
  const yaml = readForeignYaml(input, reading);
  const file = fieldsOf(yaml.documents[0]);
  if (!("services" in file) && partsOfCompose.some((part) => part in file))
    throw new InvalidInputError([formatIssue("foreign-empty", { format: "compose", elsewhere: includedIn(file) })], reading.file);
  if (!("services" in file)) refuseOther("compose", reading.file);
  const made = new ForeignLandscape("compose", reading);
  if (yaml.documents.length > 1)
    made.notes.tally("element-left", "---", yaml.placeOf(yaml.documents[1]), yaml.documents.length - 1);
  for (const field of Object.keys(file))
    if (!readOfFile.has(field)) made.notes.tally("element-left", field, yaml.placeOf(file[field]));
  const services = Object.entries(fieldsOf(file["services"]));
  for (const [name, value] of services) addService(made, name, fieldsOf(value), yaml.placeOf(value));
  for (const [name, value] of services) addNeeds(made, name, fieldsOf(value), yaml);
  return made.finish({ title: textOf(file["name"]) });
}

/** What a file may have beside services, or instead of them where it completes another. */
const partsOfCompose = ["include", "networks", "volumes", "configs", "secrets"] as const;

/** The files that a file says to belong to it. */
const includedIn = (file: Fields): string[] =>
  listOf(file["include"]).flatMap((each) => {
    const { path } = fieldsOf(each);
    return [each, ...(Array.isArray(path) ? path : [path])].flatMap((one) => textOf(one) ?? []).slice(0, 20);
  });

function addService(made: ForeignLandscape, name: string, service: Fields, place: string): void {
  const called = textOf(service["container_name"]);
  const image = textOf(service["image"]);
  made.node({
    ...{ key: name, name, id: name, kind: "system", type: image === undefined ? "container" : productOf(image), place },
    aliases: called === undefined || called === name ? [] : [called],
  });
  for (const [field, value] of Object.entries(service)) {
    if (!read.has(field) && field !== "image") made.notes.tally("attribute-left", field, place);
    if (field === "extends" || String(value).includes("${"))
      made.notes.add("note-of-file", { about: name, text: `${field}: ${shown(value)}` }, place);
  }
}

/** `registry/library/postgres:15` is postgres. */
const productOf = (image: string): string => (image.split("/").at(-1) ?? image).split(/[:@]/, 1)[0] ?? image;

const shown = (value: unknown): string => textOf(value) ?? textOf(fieldsOf(value)["service"]) ?? "…";

function addNeeds(made: ForeignLandscape, name: string, service: Fields, { placeOf }: ForeignYaml): void {
  const place = placeOf(service);
  const on = service["depends_on"];
  const named = Array.isArray(on) ? on.map((each) => [String(each), {}] as const) : Object.entries(fieldsOf(on));
  for (const [supplier, how] of named) {
    const condition = textOf(fieldsOf(how)["condition"]);
    const note = condition === undefined ? "depends_on" : `depends_on ${condition}`;
    if (condition === "service_completed_successfully") made.notes.tally("relation-left", condition, place);
    else made.need({ dependent: name, supplier, note, place });
  }
  for (const link of listOf(service["links"])) {
    const [supplier = ""] = String(link).split(":", 1);
    made.need({ dependent: name, supplier, note: "links", place });
  }
}
