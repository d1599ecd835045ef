import type { ImportNotes } from "../tables/import-note.js";
import { comparable } from "../tables/table.js";
import { memberOf, wordIn } from "./code-lists.js";
import { isLeiShaped } from "./lei.js";

/** An amount in a currency, and where it stands. */
interface Amount {
  readonly count: number;
  readonly day: string | undefined;
  readonly source: string;
  readonly place: string;
}

/** A financial entity or a provider, as all registers together know it. */
export interface Organisation {
  readonly key: string;
  /** Other registers may name it by others of these. */
  readonly codes: Set<string>;
  /** The registers that name it, by their sources. */
  readonly sources: Set<string>;
  place: string;
  name?: string;
  country?: string;
  /** Set for a financial entity: the code of its type, as the register has it. */
  entityType?: string;
  isEntity: boolean;
  /** By currency. */
  readonly assets: Map<string, Amount>;
  /** Key of its ultimate parent. */
  parent?: string;
  /** Set where a register has a row for it, not only its code elsewhere. */
  isListed: boolean;
}

/** Where something of a register stands: its source in the landscape, and the place. */
export interface Said {
  readonly source: string;
  readonly place: string;
}

/**
 * The organisations of registers, joined by Legal Entity Identifier, or another code of one type. What the first register says is kept; what others
 * say otherwise is noted.
 */
export class RegisterOrganisations {
  readonly byKey = new Map<string, Organisation>();
  private readonly keyOfCode = new Map<string, string>();

  constructor(private readonly notes: ImportNotes) {}

  /** The organisation that a code names; it is made where no register has named it before. */
  named(code: string, type: string, { source, place }: Said): Organisation {
    const key = this.keyOf(code, type);
    const known = this.byKey.get(key);
    if (known !== undefined) {
      known.sources.add(source);
      return known;
    }
    const made: Organisation = {
      ...{ key, codes: new Set([code.trim()]), sources: new Set([source]), place },
      ...{ isEntity: false, isListed: false, assets: new Map() },
    };
    this.byKey.set(key, made);
    this.keyOfCode.set(key, key);
    return made;
  }

  /** Lets further codes name an organisation, unless they name another. */
  addCode(organisation: Organisation, code: string, type: string): void {
    const key = plainKey(code, type);
    if (code.trim() === "" || this.keyOfCode.has(key)) return;
    this.keyOfCode.set(key, organisation.key);
    organisation.codes.add(code.trim());
  }

  /** The key of an organisation by any of its codes. */
  keyOf(code: string, type: string): string {
    const key = plainKey(code, type);
    return this.keyOfCode.get(key) ?? key;
  }

  /** Keeps what is said first of a text field. */
  say(
    organisation: Organisation,
    field: "name" | "country" | "entityType" | "parent",
    value: string,
    { place, source }: Said,
  ): void {
    if (value === "") return;
    const kept = organisation[field];
    if (kept === undefined) organisation[field] = value;
    else if (comparable(kept) !== comparable(value))
      this.conflict(
        organisation,
        field,
        field === "parent" ? this.nameOf(kept) : kept,
        field === "parent" ? this.nameOf(value) : value,
        {
          place,
          source,
        },
      );
  }

  sayAssets(organisation: Organisation, currency: string, amount: Amount): void {
    const kept = organisation.assets.get(currency);
    if (kept === undefined) organisation.assets.set(currency, amount);
    else if (kept.count !== amount.count)
      this.conflict(organisation, "assets", `${kept.count} ${currency}`, `${amount.count} ${currency}`, amount);
  }

  nameOf(key: string): string {
    return this.byKey.get(key)?.name ?? key;
  }

  private conflict(organisation: Organisation, field: string, kept: string, other: string, { place }: Said): void {
    this.notes.add("register-conflict", { about: organisation.name ?? organisation.key, field, kept, other }, place);
  }
}

/** A Legal Entity Identifier is known whatever type is written beside it; another code only with its type. */
function plainKey(code: string, type: string): string {
  const plain = code.trim().toUpperCase();
  if (isLeiShaped(plain)) return plain;
  const word = wordIn("code-type", type) ?? memberOf(type).toLowerCase();
  return word === "" ? plain : `${word}:${plain}`;
}
