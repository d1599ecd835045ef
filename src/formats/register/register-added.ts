import type { TableRow } from "../tables/table.js";
import type { Register, RegisterTable } from "./register.js";
import type { RegisterContract } from "./register-contracts.js";
import type { Said } from "./register-organisations.js";

/** A function of a financial entity: what it serves people or partners with. */
export interface RegisterFunction {
  readonly key: string;
  readonly entity: string;
  readonly id: string;
  readonly name: string;
  readonly activity: string;
  readonly tags: readonly string[];
  readonly recoveryHours: number | undefined;
  readonly said: Said;
}

/** What a provider runs of one type of service. */
export interface RegisterSystem {
  readonly key: string;
  readonly operator: string;
  /** A word in the form of an id. */
  readonly service: string;
  readonly said: Said;
}

/** A register while it is added: how places in it are called, and which contracts it has. */
export interface AddedRegister {
  readonly register: Register;
  readonly source: string;
  readonly contracts: Map<string, RegisterContract>;
  said(table: RegisterTable, row: TableRow, code?: string): Said;
}
