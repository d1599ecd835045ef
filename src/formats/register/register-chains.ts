import { addTo } from "../../sequences.js";
import type { ImportNotes } from "../tables/import-note.js";
import type { TableRow } from "../tables/table.js";
import { isNotApplicable } from "./code-lists.js";
import type { RegisterTable } from "./register.js";
import type { AddedRegister, RegisterSystem } from "./register-added.js";
import type { RegisterNeeds } from "./register-needs.js";
import type { Organisation, RegisterOrganisations, Said } from "./register-organisations.js";

/** What chains are added to. */
export interface ChainedContents {
  readonly notes: ImportNotes;
  readonly organisations: RegisterOrganisations;
  readonly needs: RegisterNeeds;
  system(operator: Organisation, service: string, said: Said): RegisterSystem;
}

/** A row of B_05.02: who stands at which rank of the chain behind a contract's service. */
interface Link {
  readonly provider: Organisation;
  readonly system: RegisterSystem;
  /** 0 where it is no number. */
  readonly rank: number;
  /** Absent where it is empty or the provider itself. */
  readonly recipient: Organisation | undefined;
  readonly said: Said;
}

/**
 * Adds the chains of sub-contractors: the system of who receives a service needs that of who provides it. Where a register leaves out the
 * recipient, all of the rank before are taken for it.
 */
export function addChains(contents: ChainedContents, added: AddedRegister): void {
  const table = added.register.tables.get("b_05.02");
  if (table === undefined) return;
  const chains = new Map<string, { readonly service: string; readonly links: Link[] }>();
  for (const row of table.rows) {
    const [contract, service] = [table.cell(row, "0010"), table.cell(row, "0020")];
    const known = added.contracts.get(contract);
    if (known !== undefined && !known.isRunning) continue;
    const said = added.said(table, row);
    if (table.cell(row, "0030") === "") {
      contents.notes.add("row-left", { texts: row.cells.filter((cell) => cell.trim() !== "") }, said.place);
      continue;
    }
    const key = `${contract}\n${service}`;
    const chain = chains.get(key) ?? { service, links: [] };
    chains.set(key, chain);
    chain.links.push(linkOf(contents, table, row, service, said));
  }
  for (const { service, links } of chains.values()) addChain(contents, service, links);
}

function linkOf(contents: ChainedContents, table: RegisterTable, row: TableRow, service: string, said: Said): Link {
  const { organisations } = contents;
  const provider = organisations.named(table.cell(row, "0030"), table.cell(row, "0040"), said);
  const rank = /^\d+(?:\.0+)?$/.test(table.cell(row, "0050")) ? Number(table.cell(row, "0050")) : 0;
  const code = table.cell(row, "0060");
  const isOther = code !== "" && !isNotApplicable(code) && organisations.keyOf(code, table.cell(row, "0070")) !== provider.key;
  // a provider of the first rank serves the financial entity, which some name as its recipient
  const recipient = isOther ? organisations.named(code, table.cell(row, "0070"), said) : undefined;
  const isChain = recipient !== undefined && !(rank <= 1 && recipient.isEntity);
  return { provider, system: contents.system(provider, service, said), rank, recipient: isChain ? recipient : undefined, said };
}

function addChain(contents: ChainedContents, service: string, links: readonly Link[]): void {
  const byRank = new Map<number, Link[]>();
  for (const link of links) addTo(byRank, link.rank, link);
  const ranks = [...byRank.keys()].sort((a, b) => a - b);
  for (const { provider, system, rank, recipient, said } of links) {
    const add = (dependent: string, status: "inferred" | "assumed"): void => {
      if (dependent !== system.key)
        contents.needs.add({ dependent, supplier: system.key, service: system.service, status }, said, `rank ${rank}`);
    };
    if (recipient !== undefined) add(contents.system(recipient, service, said).key, "inferred");
    else if (rank > 1) {
      const before = ranks.filter((each) => each < rank).at(-1);
      contents.notes.tally("recipient-inferred", provider.name ?? provider.key, said.place);
      for (const each of byRank.get(before ?? Number.NaN) ?? []) add(each.system.key, "assumed");
    }
  }
}
