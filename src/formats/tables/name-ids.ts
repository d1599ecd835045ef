import { unknownOperator } from "../../model/values/unknown-operator.js";

/** So much of a name is in its id. */
const longestPart = 80;

/** The id that a name makes: `ePA für Ärzte` is `epa-fuer-aerzte`; nothing where it has no Latin letter or digit. */
export function idPart(name: string): string {
  const spelt = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: "ae", ö: "oe", ü: "ue", ß: "ss" })[letter] ?? "");
  const plain = spelt.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longestPart)
    .replace(/^-+|-+$/g, "");
}

/** Gives each thing an id of its own, made of its name. */
export class NameIds {
  private readonly taken = new Set<string>([unknownOperator]);
  /** The number that the next of many with one id is tried with. */
  private readonly next = new Map<string, number>();

  /** Takes an id as it is, unless another thing has it. */
  take(id: string): boolean {
    if (this.taken.has(id)) return false;
    this.taken.add(id);
    return true;
  }

  /**
   * @param prefix - what stands before it, with its `/` or `-`
   * @param otherwise - what is taken for a name that makes no id
   */
  idOf(name: string, otherwise: string, prefix = ""): { readonly id: string; readonly isNumbered: boolean } {
    const part = idPart(name);
    const wanted = `${prefix}${part === "" ? otherwise : part}`;
    let id = wanted;
    let number = this.next.get(wanted) ?? 2;
    while (this.taken.has(id)) id = `${wanted}-${number++}`;
    this.next.set(wanted, number);
    this.taken.add(id);
    return { id, isNumbered: id !== wanted };
  }
}
