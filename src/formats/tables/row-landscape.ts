import type { Dependency } from "../../model/landscape/dependency.js";
import type { Group } from "../../model/landscape/group.js";
import type { ItProvider } from "../../model/landscape/nodes/it-provider.js";
import type { Service } from "../../model/landscape/nodes/service.js";
import type { System } from "../../model/landscape/nodes/system.js";
import type { Evidence } from "../../model/values/evidence.js";
import { unknownOperator } from "../../model/values/unknown-operator.js";
import type { ImportNotes } from "./import-note.js";
import { idPart, type NameIds } from "./name-ids.js";
import { ownProvider, type RowFacts } from "./row-facts.js";
import { comparable } from "./table.js";

/** The table's row in the landscape's list of sources. */
export const tableSource = "table";
const criticalTag = "critical";
/** What a contract's system is, as far as a table of contracts says. */
const systemType = "contract";

/** A node that rows speak of, and the first of them. */
interface Made<N> {
  readonly node: N;
  readonly row: number;
}

export interface RowLandscapeOptions {
  readonly file: string;
  /** Id of the organisation whose table it is. */
  readonly organisation: string;
  /** What the column `persons` counts. */
  readonly unit: string;
  /** Hours until a second supplier carries, where the table says none. */
  readonly substituteHours: number | undefined;
  readonly ids: NameIds;
  readonly notes: ImportNotes;
  /** By the name of a system, all providers that rows state for it. */
  readonly providersOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Makes nodes, groups and dependencies of rows: what has one name, whatever its case, is one node. */
export class RowLandscape {
  readonly providers = new Map<string, Made<ItProvider>>();
  readonly systems = new Map<string, Made<System>>();
  readonly services = new Map<string, Made<Service>>();
  readonly groups: Group[] = [];
  readonly dependencies: Dependency[] = [];
  private readonly rowOf = new Map<Dependency, number>();
  private readonly own = new Map<string, Dependency>();
  /** By the name of a system, the provider and the row that were first. */
  private readonly named = new Map<string, { readonly provider: string | undefined; readonly row: number }>();
  /** Spellings that were told. */
  private readonly told = new Set<string>();

  constructor(private readonly options: RowLandscapeOptions) {}

  /** How many nodes there are so far, the organisation included. */
  get nodes(): number {
    return 1 + this.providers.size + this.systems.size + this.services.size;
  }

  add(facts: RowFacts): void {
    const { notes, substituteHours } = this.options;
    const { substitute } = facts;
    const service = this.service(facts);
    this.spelled(facts.service, service.name, this.services.get(comparable(facts.service))?.row, facts.row);
    const provider = this.providerOf(facts);
    const system = this.system(facts, provider, facts.isSystemNamed);
    const dependency = this.own.get(`${service.id} ${system.id}`) ?? this.depend(facts, service, system, facts.status);
    const first = this.rowOf.get(dependency) ?? facts.row;
    if (first !== facts.row) notes.add("row-repeated", { service: service.name, system: system.name, first }, String(facts.row));
    if (substitute === undefined) return;
    if (provider !== undefined && comparable(substitute) === comparable(provider)) {
      notes.add("substitute-itself", { service: service.name, cell: substitute }, String(facts.row));
      return;
    }
    dependency.group ??= this.group(service, dependency.id);
    const hours = facts.substituteHours ?? substituteHours;
    if (hours === undefined) notes.add("substitute-at-once", { service: service.name, substitute }, String(facts.row));
    const second = this.system({ ...facts, system: facts.service }, substitute, false);
    const standBy = this.depend(facts, service, second, hours === undefined ? "assumed" : facts.status);
    Object.assign(standBy, { group: dependency.group }, hours === undefined ? {} : { activationHours: hours });
  }

  /** The provider that a row states, or the only one that other rows state for a system of this name. */
  private providerOf({ row, provider, system, isSystemNamed }: RowFacts): string | undefined {
    if (provider !== undefined) return provider;
    const stated = [...(this.options.providersOf.get(comparable(system)) ?? [])];
    const [only] = stated;
    if (isSystemNamed && only !== undefined && stated.length === 1) {
      this.options.notes.add("operator-of-namesake", { system, provider: only }, String(row));
      return only;
    }
    this.options.notes.add("operator-unknown", { system }, String(row));
    return undefined;
  }

  private service(facts: RowFacts): Service {
    const { organisation, unit } = this.options;
    const known = this.services.get(comparable(facts.service));
    const node: Service = known?.node ?? {
      kind: "service",
      id: this.idOf(facts.service, "service", facts.row, `${organisation}/`),
      name: facts.service,
      operator: organisation,
      serviceType: "",
      evidence: this.evidence(facts.row, facts.status),
    };
    const first = known?.row ?? facts.row;
    if (known === undefined) this.services.set(comparable(facts.service), { node, row: first });
    const said = { row: facts.row, first };
    const type = idPart(facts.serviceType ?? "");
    if (type !== "" && node.serviceType === "") node.serviceType = type;
    else if (type !== "" && node.serviceType !== type) this.contradict("serviceType", type, node.serviceType, said);
    if (facts.tolerance !== undefined) this.keep(node, "maxTolerableHours", "tolerance", facts.tolerance, said);
    if (facts.recoveryObjective !== undefined)
      this.keep(node, "recoveryTimeObjectiveHours", "recoveryObjective", facts.recoveryObjective, said);
    const count = node.populations?.[0]?.count;
    if (facts.persons !== undefined && (count === undefined || count === "unknown"))
      node.populations = [{ unit, count: facts.persons }];
    else if (facts.persons !== undefined && facts.persons !== "unknown" && count !== facts.persons)
      this.contradict("persons", String(facts.persons), String(count), said);
    if (facts.isCritical) node.tags = [criticalTag];
    return node;
  }

  private system({ row, status, system, site }: RowFacts, provider: string | undefined, isNamed: boolean): System {
    const operator = this.operator(provider, row, status);
    const key = `${operator} ${comparable(system)}`;
    const known = this.systems.get(key);
    if (isNamed) this.spelled(system, known?.node.name, known?.row, row);
    const node: System = known?.node ?? {
      kind: "system",
      id: this.idOf(system, "system", row, `${operator}/`),
      name: system,
      operator,
      systemType,
      evidence: this.evidence(row, isNamed || status === "assumed" ? status : "inferred"),
    };
    if (known === undefined) {
      if (isNamed) this.noteNamesake(node, provider, row);
      this.systems.set(key, { node, row });
    }
    const place = idPart(site ?? "");
    if (place !== "") this.keep(node, "site", "site", place, { row, first: known?.row ?? row });
    return node;
  }

  /** Tells that what is called alike is run by another, and is another system. */
  private noteNamesake({ name }: System, provider: string | undefined, row: number): void {
    const key = comparable(name);
    const first = this.named.get(key);
    if (first === undefined) this.named.set(key, { provider, row });
    else {
      const [own, other] = [provider, first.provider].map((each) => each ?? unknownOperator);
      this.options.notes.add(
        "system-of-another",
        { system: name, provider: own ?? "", other: other ?? "", first: first.row },
        String(row),
      );
    }
  }

  private operator(provider: string | undefined, row: number, status: Evidence["status"]): string {
    if (provider === undefined) return unknownOperator;
    if (provider === ownProvider) return this.options.organisation;
    const known = this.providers.get(comparable(provider));
    this.spelled(provider, known?.node.name, known?.row, row);
    if (known !== undefined) return known.node.id;
    const id = this.idOf(provider, "provider", row);
    const node: ItProvider = { kind: "it-provider", id, name: provider, evidence: this.evidence(row, status) };
    this.providers.set(comparable(provider), { node, row });
    return id;
  }

  private depend({ row, said }: RowFacts, service: Service, system: System, status: Evidence["status"]): Dependency {
    const { id } = this.options.ids.idOf(service.name, "service", "needs-");
    // how much of the service is lost with its system, no row says
    const evidence = this.evidence(row, status === "documented" ? "inferred" : status, said);
    const made: Dependency = { id, dependent: service.id, supplier: system.id, kind: "operation", weight: 1, evidence };
    this.dependencies.push(made);
    this.rowOf.set(made, row);
    const pair = `${service.id} ${system.id}`;
    if (!this.own.has(pair)) this.own.set(pair, made);
    return made;
  }

  private group({ id: node }: Service, dependency: string): string {
    const id = `any-of-${dependency}`;
    this.groups.push({ id, node, rule: "at-least", k: 1 });
    return id;
  }

  private evidence(row: number, status: Evidence["status"], said: readonly string[] = []): Evidence {
    return { status, sources: [tableSource], note: [`${this.options.file}:${row}`, ...said].join(", ") };
  }

  /** Tells where a name is spelled otherwise than in the row that had it first. */
  private spelled(cell: string, name: string | undefined, first: number | undefined, row: number): void {
    if (name === undefined || first === undefined || cell === name) return;
    const key = `${cell} ${name}`;
    if (!this.told.has(key)) this.options.notes.add("spelling", { cell, name, first }, String(row));
    this.told.add(key);
  }

  private idOf(name: string, otherwise: string, row: number, prefix = ""): string {
    const { ids, notes } = this.options;
    const { id, isNumbered } = ids.idOf(name, otherwise, prefix);
    if (isNumbered) notes.add("id-numbered", { name, id }, String(row));
    return id;
  }

  private keep<K extends string, V>(
    node: { [P in K]?: V | undefined },
    field: K,
    role: "tolerance" | "recoveryObjective" | "site",
    value: V,
    said: { readonly row: number; readonly first: number },
  ): void {
    if (node[field] === undefined) node[field] = value;
    else if (node[field] !== value) this.contradict(role, String(value), String(node[field]), said);
  }

  private contradict(
    role: "serviceType" | "tolerance" | "recoveryObjective" | "persons" | "site",
    cell: string,
    said: string,
    { row, first }: { readonly row: number; readonly first: number },
  ): void {
    this.options.notes.add("contradiction", { role, cell, said, first }, String(row));
  }
}
