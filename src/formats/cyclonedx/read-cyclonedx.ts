import { type Fields, fieldsOf, listOf, readForeignJson, refuseOther, textOf } from "../foreign/foreign-json.js";
import { ForeignLandscape } from "../foreign/foreign-landscape.js";
import {
  checkForeign,
  type ForeignOptions,
  type ForeignReading,
  foreignOptionKinds,
  isTaken,
} from "../foreign/foreign-options.js";
import type { Imported } from "../tables/import-table.js";
import { propertiesOf } from "./cyclonedx-properties.js";

/** Types of components whose outage is an event; others, such as libraries, are parts of them. */
const running = ["application", "platform", "operating-system", "device", "device-driver", "firmware", "container"];
/** Fields that are read. */
const readOfService = ["bom-ref", "name", "provider", "services", "data", "properties"];
const readOfComponent = ["bom-ref", "name", "type", "components", "properties"];
const readOfBom = ["$schema", "bomFormat", "specVersion", "metadata", "services", "components", "dependencies", "compositions"];

/**
 * Reads a landscape from a bill of materials in CycloneDX 1.4 to 1.7 (JSON): the component that it describes, services, and components
 * that run become systems, providers it-providers, `dependsOn` dependencies. Libraries and other parts are left unless `take` names
 * their type. What `writeCyclonedx` wrote comes back with its ids, kinds and operators.
 * @throws `InvalidInputError` for what is no bill of materials in JSON, or has nothing that becomes a node
 * @throws `LimitExceededError` beyond `limits.fileBytes`, `nesting`, `nodes` or `dependencies`
 * @remarks Cost: time and space O(input). Source: OWASP, "CycloneDX Specification", 1.6 (ECMA-424).
 */
export function readCyclonedx(input: string | Uint8Array, options: ForeignOptions = {}): Imported {
  const reading = checkForeign("readCyclonedx", input, options, foreignOptionKinds);
  const bom = fieldsOf(readForeignJson(input, "cyclonedx", reading));
  if (bom["bomFormat"] !== "CycloneDX") refuseOther("cyclonedx", reading.file);
  const reader = new CyclonedxReader(reading);
  reader.readBom(bom);
  const main = fieldsOf(fieldsOf(bom["metadata"])["component"]);
  return reader.made.finish({ title: textOf(main["name"]) });
}

class CyclonedxReader {
  readonly made: ForeignLandscape;
  /** References to components that are left, by their types. */
  private readonly left = new Map<string, string>();

  constructor(private readonly reading: ForeignReading) {
    this.made = new ForeignLandscape("cyclonedx", reading);
  }

  readBom(bom: Fields): void {
    const metadata = fieldsOf(bom["metadata"]);
    const main = metadata["component"];
    if (main !== undefined) this.component(fieldsOf(main), "/metadata/component", true);
    this.leave(bom, readOfBom, "");
    this.all(bom["services"], "/services", (each, place) => this.service(each, place));
    this.all(bom["components"], "/components", (each, place) => this.component(each, place, false));
    this.all(bom["dependencies"], "/dependencies", (each, place) => this.dependency(each, place));
    this.all(bom["compositions"], "/compositions", (each, place) => this.composition(each, place));
  }

  private all(list: unknown, place: string, read: (each: Fields, place: string) => void): void {
    listOf(list).forEach((each, index) => {
      read(fieldsOf(each), `${place}/${index}`);
    });
  }

  private service(service: Fields, place: string): void {
    const own = propertiesOf(service);
    const name = textOf(service["name"]) ?? textOf(service["bom-ref"]) ?? place;
    const ref = textOf(service["bom-ref"]);
    this.made.node({
      ...{ key: ref ?? place, name: own.kind === undefined ? name : String(service["name"]), id: ref, place },
      ...{
        kind: "system",
        ownKind: own.kind,
        type: own.type ?? "service",
        operator: own.operator ?? this.provider(service, place),
        owner: own.insurer,
      },
    });
    const data = listOf(service["data"]).length;
    if (data > 0) this.made.notes.tally("element-left", "services.data", place, data);
    this.leave(service, readOfService, place);
    this.all(service["services"], `${place}/services`, (each, inside) => this.service(each, inside));
  }

  private provider(service: Fields, place: string): string | undefined {
    const provider = fieldsOf(service["provider"]);
    const name = textOf(provider["name"]);
    if (name === undefined) return undefined;
    const key = textOf(provider["bom-ref"]) ?? `provider ${name}`;
    if (this.made.get(key) === undefined)
      this.made.node({ key, name, kind: "it-provider", isMade: !("bom-ref" in provider), place: `${place}/provider` });
    return key;
  }

  private component(component: Fields, place: string, isMain: boolean): void {
    const type = textOf(component["type"]) ?? "component";
    const ref = textOf(component["bom-ref"]);
    const name = textOf(component["name"]) ?? ref ?? place;
    if (isMain || running.includes(type) || isTaken(this.reading, type)) {
      this.made.node({ key: ref ?? place, name, kind: "system", type, id: ref, place });
      this.leave(component, readOfComponent, place);
    } else {
      this.made.notes.tally("element-left", type, place);
      if (ref !== undefined) this.left.set(ref, type);
    }
    this.all(component["components"], `${place}/components`, (each, inside) => this.component(each, inside, false));
  }

  private dependency(dependency: Fields, place: string): void {
    const ref = textOf(dependency["ref"]) ?? "";
    listOf(dependency["dependsOn"]).forEach((each, index) => {
      const supplier = textOf(each) ?? "";
      const at = `${place}/dependsOn/${index}`;
      const type = this.left.get(ref) ?? this.left.get(supplier);
      if (type === undefined) this.made.need({ dependent: ref, supplier, place: at });
      else this.made.notes.tally("relation-of-left", `dependsOn ${type}`, at);
    });
    const provides = listOf(dependency["provides"]).length;
    if (provides > 0) this.made.notes.tally("relation-left", "provides", `${place}/provides`, provides);
  }

  /** Where the file says that it does not know all: nobody may take that for all there is. */
  private composition(composition: Fields, place: string): void {
    const aggregate = textOf(composition["aggregate"]) ?? "unknown";
    const of = [...listOf(composition["assemblies"]), ...listOf(composition["dependencies"])].map(String).join(", ");
    if (aggregate !== "complete")
      this.made.notes.add("incomplete", { about: of === "" ? aggregate : `${aggregate}: ${of}` }, place);
  }

  private leave(part: Fields, read: readonly string[], place: string): void {
    for (const field of Object.keys(part))
      if (!read.includes(field)) this.made.notes.tally("attribute-left", field, `${place}/${field}`);
  }
}
