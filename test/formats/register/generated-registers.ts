import { type Random, randomFrom } from "../../../bench/generators/random.js";
import type { RegisterFile } from "../../../src/formats/register/index.js";
import { zipOf } from "../recognise/zip-of.js";
import { type HeadingStyle, leiOf, packageOf, type RegisterCells, service } from "./register-parts.js";

/** How large generated registers are. */
export interface GeneratedSize {
  readonly seed: number;
  readonly registers: number;
  readonly entities: number;
  readonly providers: number;
}

/** A register while it is made: rows that can be changed, by template. */
export interface DraftRegister {
  readonly file: string;
  readonly rows: Record<string, Record<string, string | number>[]>;
  readonly style: HeadingStyle;
  /** Filing indicators that say otherwise than the rows; `null` leaves one out. */
  readonly indicators: Map<string, boolean | null>;
}

const lei = "eba_qCO:qx2000";
const types = ["S07", "S17", "S19", "S14"] as const;
const styles = ["codes", "labels", "upper", "german"] as const;

export const providerCode = (number: number): string => leiOf(number, "PROV");
export const entityCode = (number: number): string => leiOf(number, "ENTY");
/** The sub-contractor behind most chains, whom nobody has as a direct provider. */
export const hubCode = providerCode(0);
const providerName = (number: number): string => (number === 0 ? "Hidden Hub" : `Provider ${number}`);

/**
 * Registers of many entities: a tenth of the providers work for others only, and the first of these stands behind most chains. Chains fan out;
 * recipients of rank 1 are empty in one third of the registers, and the provider itself in the others.
 */
export function draftRegisters({ seed, registers, entities, providers }: GeneratedSize): DraftRegister[] {
  const random = randomFrom(seed);
  const own = Math.floor(entities / registers);
  return Array.from({ length: registers }, (_, index) =>
    draftRegister(index, index * own, index === registers - 1 ? entities - index * own : own, providers, random),
  );
}

function draftRegister(index: number, first: number, entities: number, providers: number, random: Random): DraftRegister {
  const made = new RegisterDraft(index, providers, random);
  for (let entity = first; entity < first + entities; entity++) made.addEntity(entity, first);
  return made.finish(first);
}

class RegisterDraft {
  private readonly rows: DraftRegister["rows"] = Object.fromEntries(
    ["b_01.01", "b_01.02", "b_02.01", "b_02.02", "b_05.01", "b_05.02", "b_06.01", "b_07.01"].map((template) => [template, []]),
  );
  private readonly used = new Set<number>();
  private contracts = 0;

  constructor(
    private readonly index: number,
    private readonly providers: number,
    private readonly random: Random,
  ) {}

  addEntity(entity: number, first: number): void {
    const code = entityCode(entity);
    this.put("b_01.02", {
      ...{
        "0010": code,
        "0020": `Entity ${entity}`,
        "0030": "eba_GA:DE",
        "0040": entity % 3 === 0 ? "eba_CT:x309" : "eba_CT:x12",
      },
      ...{ "0050": "eba_RP:x53", "0060": entityCode(first), "0070": "2025-12-31", "0080": "2025-01-17", "0090": "9999-12-31" },
      ...{ "0100": "eba_CU:EUR", "0110": (1 + this.random.below(1_000)) * 1_000_000 },
    });
    for (const id of ["F1", "F2"]) {
      this.put("b_06.01", {
        ...{ "0010": id, "0020": id === "F1" ? "eba_TA:x185" : "eba_TA:x163", "0030": `Function ${id}`, "0040": code },
        ...{
          "0050": "eba_BT:x28",
          "0060": "",
          "0070": "2025-06-30",
          "0080": 4 + this.random.below(44),
          "0090": 1,
          "0100": "eba_ZZ:x793",
        },
      });
      for (let count = 1 + this.random.below(2); count > 0; count--) this.addContract(code, id);
    }
  }

  finish(first: number): DraftRegister {
    this.put("b_01.01", {
      ...{ "0010": entityCode(first), "0020": `Entity ${first}`, "0030": "eba_GA:DE", "0040": "eba_CT:x12", "0050": "BaFin" },
      "0060": "2025-12-31",
    });
    for (const number of [...this.used].sort((a, b) => a - b)) {
      const owner = number > 0 && number % 7 === 0 ? number - 1 : undefined;
      if (owner !== undefined && !this.used.has(owner)) this.putProvider(owner, undefined);
      this.putProvider(number, owner);
    }
    const style = styles[this.index % styles.length] ?? "codes";
    return { file: `register-${this.index + 1}.zip`, rows: this.rows, style, indicators: new Map() };
  }

  private addContract(entity: string, id: string): void {
    const contract = `C-${this.index + 1}-${++this.contracts}`;
    const type = types[this.random.below(types.length)] ?? "S19";
    const behind = Math.ceil(this.providers / 10);
    const direct = behind + this.random.below(this.providers - behind);
    this.put("b_02.01", {
      "0010": contract,
      "0020": "eba_CO:x1",
      "0040": "eba_CU:EUR",
      "0050": 1_000 + this.random.below(100_000),
    });
    this.put("b_02.02", service(contract, entity, this.code(direct), id, type, "x797"));
    this.put("b_07.01", {
      ...{ "0010": contract, "0020": this.code(direct), "0030": lei, "0040": `eba_TA:${type}`, "0050": "eba_ZZ:x961" },
      ...{
        "0070": "2025-03-01",
        "0080": "eba_BT:x28",
        "0090": "eba_ZZ:x966",
        "0100": "eba_ZZ:x792",
        "0110": "eba_BT:x29",
        "0120": "",
      },
    });
    const link = (number: number, rank: number, recipient: string): void =>
      this.put("b_05.02", {
        ...{ "0010": contract, "0020": `eba_TA:${type}`, "0030": this.code(number), "0040": lei, "0050": rank },
        ...{ "0060": recipient, "0070": recipient === "" ? "" : lei },
      });
    link(direct, 1, this.index % 3 === 0 ? "" : this.code(direct));
    // two sub-contractors at rank 2, and behind the first of them, most often, the hub
    const [second, third] = [1 + this.random.below(behind - 2), behind - 1];
    link(second, 2, this.code(direct));
    if (this.random.chance(0.3)) link(third, 2, this.code(direct));
    if (this.random.chance(0.8)) link(0, 3, this.code(second));
  }

  private code(number: number): string {
    this.used.add(number);
    return providerCode(number);
  }

  private putProvider(number: number, owner: number | undefined): void {
    const code = providerCode(number);
    if ((this.rows["b_05.01"] ?? []).some((row) => row["0010"] === code)) return;
    this.put("b_05.01", {
      ...{ "0010": code, "0020": lei, "0050": providerName(number), "0060": providerName(number), "0070": "eba_CT:x212" },
      ...{ "0080": "eba_GA:IE", "0090": "eba_CU:EUR", "0100": 1_000 },
      ...{ "0110": owner === undefined ? "" : providerCode(owner), "0120": owner === undefined ? "" : lei },
    });
  }

  private put(template: string, row: RegisterCells): void {
    this.rows[template]?.push({ ...row });
  }
}

/** The register as a report package. */
export function zippedRegister({ file, rows, style, indicators }: DraftRegister): RegisterFile {
  const parts = packageOf(rows, style, "");
  const said = Object.entries(parts).map(([name, text]) => {
    if (name !== "reports/FilingIndicators.csv") return [name, text];
    const lines = text.split("\r\n").flatMap((line) => {
      const [template = ""] = line.toLowerCase().split(",");
      if (!indicators.has(template)) return [line];
      const other = indicators.get(template);
      return other === null ? [] : [`${template.toUpperCase()},${other}`];
    });
    return [name, lines.join("\r\n")];
  });
  return { file, content: zipOf(Object.fromEntries(said), { isPacked: true }) };
}
