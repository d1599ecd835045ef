import { appendAll } from "../../sequences.js";
import type { ForeignReading } from "../foreign/foreign-options.js";
import { ImportNotes } from "../tables/import-note.js";
import { idPart } from "../tables/name-ids.js";
import type { TableRow } from "../tables/table.js";
import { isNotApplicable, memberOf, wordIn } from "./code-lists.js";
import { dayIn, type Register, type RegisterTable, rowsOf } from "./register.js";
import type { AddedRegister, RegisterFunction, RegisterSystem } from "./register-added.js";
import { addChains } from "./register-chains.js";
import { exitKey, exitsIn, hasEnded } from "./register-contracts.js";
import { RegisterNeeds } from "./register-needs.js";
import { type Organisation, RegisterOrganisations, type Said } from "./register-organisations.js";

/** What stands in registers, put together: organisations, functions, systems, and who needs what. */
export class RegisterContents {
  readonly notes = new ImportNotes();
  readonly organisations = new RegisterOrganisations(this.notes);
  readonly functions = new Map<string, RegisterFunction>();
  readonly systems = new Map<string, RegisterSystem>();
  readonly needs = new RegisterNeeds();
  readonly sources: { readonly id: string; readonly file: string | undefined; readonly day: string | undefined }[] = [];

  constructor(readonly reading: ForeignReading) {}

  /**
   * @param isOne - whether it is the only one, so that places need not say of which they are
   * @remarks Cost: time and space O(cells).
   */
  add(register: Register, isOne: boolean): void {
    const source = `register-${this.sources.length + 1}`;
    this.sources.push({ id: source, file: register.file, day: register.day });
    const before = isOne || register.file === undefined ? "" : `${register.file}:`;
    const added: AddedRegister = {
      ...{ register, source, contracts: new Map() },
      said: (table, row, code) => ({ source, place: `${before}${table.place(row, code)}` }),
    };
    appendAll(
      this.notes.list,
      register.notes.inOrder().map((note) => (note.place === undefined ? note : { ...note, place: `${before}${note.place}` })),
    );
    this.addEntities(added);
    this.addProviders(added);
    this.addFunctions(added);
    this.addServices(added);
    addChains(this, added);
    this.addUsers(added);
    this.addLinks(added);
    this.noteLeft(added);
  }

  system(operator: Organisation, service: string, said: Said): RegisterSystem {
    const word = wordIn("service", service) ?? (idPart(memberOf(service)) || "other");
    const key = `${operator.key} ${word}`;
    const known = this.systems.get(key);
    if (known !== undefined) return known;
    const made = { key, operator: operator.key, service: word, said };
    this.systems.set(key, made);
    return made;
  }

  private addEntities(added: AddedRegister): void {
    const { register, source } = added;
    for (const template of ["b_01.02", "b_01.01"]) {
      const table = register.tables.get(template);
      if (table === undefined) continue;
      for (const row of table.rows) {
        const said = added.said(table, row);
        const lei = table.cell(row, "0010");
        if (lei === "") {
          this.rowLeft(row, said);
          continue;
        }
        const entity = this.organisations.named(lei, "eba_qCO:qx2000", said);
        // who keeps the register need not be in its scope
        if (template === "b_01.02") entity.isEntity = true;
        entity.isListed = true;
        this.organisations.say(entity, "name", table.cell(row, "0020"), said);
        this.organisations.say(entity, "entityType", table.cell(row, "0040"), said);
        this.organisations.say(entity, "country", countryOf(table.cell(row, "0030")), said);
        this.addAssets(entity, table, row, source, added);
      }
    }
  }

  private addAssets(entity: Organisation, table: RegisterTable, row: TableRow, source: string, added: AddedRegister): void {
    const text = table.cell(row, "0110");
    if (text === "") return;
    const { place } = added.said(table, row, "0110");
    const amount = Number(text);
    if (!/^\d+(?:\.\d+)?(?:e\+?\d+)?$/i.test(text) || !Number.isSafeInteger(Math.round(amount))) {
      this.notes.add("assets-unread", { name: entity.name ?? entity.key, text }, place);
      return;
    }
    const currency = memberOf(table.cell(row, "0100")).toUpperCase();
    if (!/^[A-Z]{3}$/.test(currency)) this.notes.add("assets-unread", { name: entity.name ?? entity.key, text }, place);
    else this.organisations.sayAssets(entity, currency, { count: Math.round(amount), day: added.register.day, source, place });
  }

  private addProviders(added: AddedRegister): void {
    const table = added.register.tables.get("b_05.01");
    if (table === undefined) return;
    for (const row of table.rows) {
      const said = added.said(table, row);
      const cell = (code: string): string => table.cell(row, code);
      if (cell("0010") === "") {
        this.rowLeft(row, said);
        continue;
      }
      const codes = [
        [cell("0010"), cell("0020")],
        [cell("0030"), cell("0040")],
      ] as const;
      // a register may know by a national code whom another knows by its identifier
      const [first = codes[0]] = [...codes].sort((a, b) => Number(isLeiType(b[1])) - Number(isLeiType(a[1])));
      const provider = this.organisations.named(
        first[0] === "" ? codes[0][0] : first[0],
        first[0] === "" ? codes[0][1] : first[1],
        said,
      );
      for (const [code, type] of codes) this.organisations.addCode(provider, code, type);
      provider.isListed = true;
      this.organisations.say(provider, "name", cell("0050") || cell("0060"), said);
      this.organisations.say(provider, "country", countryOf(cell("0080")), said);
      if (cell("0110") === "" || isNotApplicable(cell("0110"))) continue;
      const parent = this.organisations.named(cell("0110"), cell("0120"), added.said(table, row, "0110"));
      if (parent !== provider) this.organisations.say(provider, "parent", parent.key, added.said(table, row, "0110"));
    }
  }

  private addFunctions(added: AddedRegister): void {
    const table = added.register.tables.get("b_06.01");
    if (table === undefined) return;
    for (const row of table.rows) {
      const said = added.said(table, row);
      const cell = (code: string): string => table.cell(row, code);
      if (cell("0010") === "" || cell("0040") === "") {
        this.rowLeft(row, said);
        continue;
      }
      const entity = this.organisations.named(cell("0040"), "eba_qCO:qx2000", said);
      const key = functionKey(entity.key, cell("0010"));
      if (this.functions.has(key)) {
        this.notes.add("node-repeated", { id: `${entity.name ?? entity.key} ${cell("0010")}` }, said.place);
        continue;
      }
      const critical = wordIn("critical", cell("0050"));
      const hours = cell("0080");
      const tags = critical === "yes" ? ["critical"] : critical === "no" ? [] : ["criticality-not-assessed"];
      this.functions.set(key, {
        ...{ key, entity: entity.key, id: cell("0010"), name: cell("0030") || cell("0010"), activity: cell("0020"), tags, said },
        recoveryHours: /^\d+(?:\.\d+)?$/.test(hours) ? Number(hours) : undefined,
      });
    }
  }

  private addServices(added: AddedRegister): void {
    const { register, contracts } = added;
    const table = register.tables.get("b_02.02");
    if (table === undefined) return;
    const exits = exitsIn(register);
    for (const row of table.rows) {
      const said = added.said(table, row);
      const cell = (code: string): string => table.cell(row, code);
      if (cell("0020") === "" || cell("0030") === "") {
        this.rowLeft(row, said);
        continue;
      }
      const contract = contracts.get(cell("0010")) ?? { systems: new Set(), users: new Set(), isRunning: false };
      contracts.set(cell("0010"), contract);
      const user = this.organisations.named(cell("0020"), "eba_qCO:qx2000", said);
      contract.users.add(user.key);
      if (hasEnded(cell("0080"), register.day)) {
        this.notes.add("contract-expired", { contract: cell("0010"), day: dayIn(cell("0080")) ?? "" }, said.place);
        continue;
      }
      contract.isRunning = true;
      const provider = this.organisations.named(cell("0030"), cell("0040"), said);
      const system = this.system(provider, cell("0060"), said);
      contract.systems.add(system.key);
      const dependent = this.functionOf(user, cell("0050"), said)?.key ?? user.key;
      const reliance = wordIn("reliance", cell("0180"));
      const note = [`contract ${cell("0010")}`, reliance === undefined ? "" : `reliance ${reliance}`].filter(Boolean).join(", ");
      const exit = exits.get(exitKey(cell("0010"), cell("0030"), cell("0060")));
      this.needs.add({ dependent, supplier: system.key, service: system.service, status: "inferred", exit }, said, note);
    }
  }

  /** The function that a contract is for; of one that the register does not list, the entity itself needs what it is for. */
  private functionOf(user: Organisation, id: string, { place }: Said): RegisterFunction | undefined {
    const found = this.functions.get(functionKey(user.key, id));
    if (found === undefined && !isNotApplicable(id))
      this.notes.add("function-missing", { entity: user.name ?? user.key, function: id }, place);
    return found;
  }

  /** Who uses a contract by B_04.01 and has no row in B_02.02 needs what the contract brings. */
  private addUsers(added: AddedRegister): void {
    const table = added.register.tables.get("b_04.01");
    for (const row of table?.rows ?? []) {
      if (table === undefined) return;
      const contract = added.contracts.get(table.cell(row, "0010"));
      const lei = table.cell(row, "0020");
      if (contract === undefined || lei === "") continue;
      const said = added.said(table, row);
      const user = this.organisations.named(lei, "eba_qCO:qx2000", said);
      if (contract.users.has(user.key)) continue;
      for (const supplier of contract.systems) {
        const service = this.systems.get(supplier)?.service ?? "";
        this.needs.add(
          { dependent: user.key, supplier, service, status: "inferred" },
          said,
          `contract ${table.cell(row, "0010")}`,
        );
      }
    }
  }

  /** What a contract within a group brings rests on the contract that it is linked to. */
  private addLinks(added: AddedRegister): void {
    const table = added.register.tables.get("b_02.03");
    for (const row of table?.rows ?? []) {
      if (table === undefined) return;
      const [own, linked] = ["0010", "0020"].map(
        (code) => added.contracts.get(table.cell(row, code))?.systems ?? new Set<string>(),
      );
      for (const dependent of own ?? [])
        for (const supplier of linked ?? []) {
          const service = this.systems.get(supplier)?.service ?? "";
          if (dependent !== supplier)
            this.needs.add({ dependent, supplier, service, status: "inferred" }, added.said(table, row), "linked contract");
        }
    }
  }

  /** Templates of which nothing is in a landscape. */
  private noteLeft({ register }: AddedRegister): void {
    for (const template of ["b_01.03", "b_03.01", "b_03.02", "b_03.03", "b_99.01"]) {
      const rows = rowsOf(register, template).length;
      if (rows > 0) this.notes.tally("element-left", template, undefined, rows);
    }
    for (const [template, code] of leftColumns) {
      const table = register.tables.get(template);
      const filled = table?.rows.filter((row) => table.cell(row, code) !== "").length ?? 0;
      if (filled > 0) this.notes.tally("attribute-left", `${template}.${code}`, undefined, filled);
    }
  }

  private rowLeft(row: TableRow, { place }: Said): void {
    this.notes.add("row-left", { texts: row.cells.map((cell) => cell.trim()).filter((cell) => cell !== "") }, place);
  }
}

/** Columns that say something which no landscape holds. */
const leftColumns: readonly (readonly [template: string, code: string])[] = [
  ...([
    ["b_01.02", "0050"],
    ["b_01.02", "0060"],
    ["b_02.01", "0030"],
    ["b_02.01", "0050"],
  ] as const),
  ...(["0100", "0110", "0120", "0130", "0140", "0150", "0160", "0170"] as const).map((code) => ["b_02.02", code] as const),
  ...([
    ["b_05.01", "0070"],
    ["b_05.01", "0100"],
    ["b_06.01", "0060"],
    ["b_06.01", "0090"],
    ["b_06.01", "0100"],
  ] as const),
  ...([
    ["b_07.01", "0060"],
    ["b_07.01", "0070"],
    ["b_07.01", "0100"],
  ] as const),
];

const functionKey = (entity: string, id: string): string => `${entity} function ${id.trim().toUpperCase()}`;
const isLeiType = (type: string): boolean => wordIn("code-type", type) === "lei";
const countryOf = (cell: string): string => (/^[A-Z]{2}$/.test(memberOf(cell)) ? memberOf(cell) : "");
