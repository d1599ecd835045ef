import { type Fields, fieldsOf, listOf, readForeignJson, refuseOther, textOf } from "../foreign/foreign-json.js";
import { ForeignLandscape } from "../foreign/foreign-landscape.js";
import { checkForeign, type ForeignOptions, foreignOptionKinds } from "../foreign/foreign-options.js";
import type { Imported } from "../tables/import-table.js";

/** A resource of a bundle, and the words by which others name it. */
interface Resource {
  readonly type: string;
  readonly key: string;
  readonly fields: Fields;
  readonly place: string;
}

/**
 * Reads a landscape from a bundle of the FHIR directory of the Telematikinfrastruktur (VZD, JSON): organisations become service-providers,
 * endpoints systems of the type of their connection, health care services services of who provides them; a service or an organisation needs its
 * endpoints. Persons are never read.
 * @throws `InvalidInputError` for what is no bundle, or has nothing that becomes a node
 * @throws `LimitExceededError` beyond `limits.fileBytes`, `nesting`, `nodes` or `dependencies`
 * @remarks Cost: time and space O(input). Source: gematik, "VZD-FHIR-Directory", and HL7 FHIR 4.0.1.
 */
export function readFhirVzd(input: string | Uint8Array, options: ForeignOptions = {}): Imported {
  const reading = checkForeign("readFhirVzd", input, options, foreignOptionKinds);
  const bundle = fieldsOf(readForeignJson(input, "fhir", reading));
  if (bundle["resourceType"] !== "Bundle") refuseOther("fhir", reading.file);
  const made = new ForeignLandscape("fhir", reading);
  const links = listOf(bundle["link"]).map(fieldsOf);
  const next = links.find(({ relation }) => relation === "next");
  if (next !== undefined) made.notes.add("incomplete", { about: textOf(next["url"]) ?? "next" }, "/link");
  const resources = listOf(bundle["entry"]).map((entry, index) => resourceOf(fieldsOf(entry), `/entry/${index}/resource`));
  const total = Number(bundle["total"] ?? 0);
  if (total > resources.length) made.notes.add("incomplete", { about: `entry: ${resources.length}, total: ${total}` }, "/total");
  for (const resource of resources) addResource(made, resource);
  for (const resource of resources) addNeeds(made, resource);
  return made.finish();
}

function resourceOf(entry: Fields, place: string): Resource {
  const fields = fieldsOf(entry["resource"]);
  const type = textOf(fields["resourceType"]) ?? "";
  return { type, key: `${type}/${textOf(fields["id"]) ?? place}`, fields, place };
}

/** What a reference names: `Organization/1`, also at the end of an address. */
function referenceOf(value: unknown): string | undefined {
  const text = textOf(fieldsOf(value)["reference"]);
  return text?.split("/_history/", 1)[0]?.split("/").slice(-2).join("/");
}

const codeOf = (value: unknown): string | undefined => {
  const concept = fieldsOf(value);
  return textOf(concept["code"]) ?? textOf(fieldsOf(listOf(concept["coding"])[0])["code"]);
};

function addResource(made: ForeignLandscape, { type, key, fields, place }: Resource): void {
  const name = textOf(fields["name"]) ?? key;
  const status = textOf(fields["status"]) ?? (fields["active"] === false ? "inactive" : "active");
  const aliases = listOf(fields["identifier"]).flatMap((each) => textOf(fieldsOf(each)["value"]) ?? []);
  switch (type) {
    case "Organization":
      made.node({ key, name, kind: "service-provider", type: codeOf(listOf(fields["type"])[0]), aliases, place });
      break;
    case "HealthcareService":
      made.node({
        key,
        name,
        kind: "service",
        type: codeOf(listOf(fields["type"])[0]),
        operator: referenceOf(fields["providedBy"]),
        aliases,
        place,
      });
      break;
    case "Endpoint":
      made.node({
        key,
        name,
        kind: "system",
        type: codeOf(fields["connectionType"]),
        operator: referenceOf(fields["managingOrganization"]),
        place,
      });
      break;
    default:
      made.notes.tally("element-left", type === "" ? "resource" : type, place);
      return;
  }
  if (status !== "active") made.notes.add("note-of-file", { about: name, text: status }, place);
}

function addNeeds(made: ForeignLandscape, { key, type, fields, place }: Resource): void {
  if (type !== "Organization" && type !== "HealthcareService") return;
  listOf(fields["endpoint"]).forEach((each, index) => {
    const supplier = referenceOf(each);
    if (supplier !== undefined)
      made.need({ dependent: key, supplier, kind: "communication", note: "endpoint", place: `${place}/endpoint/${index}` });
  });
}
