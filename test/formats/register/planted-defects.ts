import { randomFrom } from "../../../bench/generators/random.js";
import type { FindingCode } from "../../../src/formats/register/index.js";
import type { DraftRegister } from "./generated-registers.js";
import { leiOf } from "./register-parts.js";

/** A defect that stands in one register, and the one finding that there is of it. */
export interface PlantedDefect {
  readonly file: string;
  readonly template: string;
  readonly code: FindingCode;
}

type Row = Record<string, string | number>;
type Kind = readonly [
  code: FindingCode,
  template: string,
  plant: (draft: DraftRegister, pick: (rows: Row[]) => Row, number: number) => void,
];

const rowsIn = (draft: DraftRegister, template: string): Row[] => draft.rows[template] ?? [];
const ofRank = (draft: DraftRegister, rank: number): Row[] => rowsIn(draft, "b_05.02").filter((row) => row["0050"] === rank);
const providerOf = (draft: DraftRegister, row: Row, rank: number): string | number | undefined =>
  ofRank(draft, rank).find((each) => each["0010"] === row["0010"])?.["0030"];

/** A change of one cell. */
const cell =
  (template: string, column: string, value: (row: Row, number: number) => string | number) =>
  (draft: DraftRegister, pick: (rows: Row[]) => Row, number: number): void => {
    const row = pick(rowsIn(draft, template));
    row[column] = value(row, number);
  };

/** One kind of defect after the other; each makes one finding. */
const kinds: readonly Kind[] = [
  ["empty-key", "b_02.02", cell("b_02.02", "0130", () => "")],
  ["empty-key", "b_05.02", (draft, pick) => Object.assign(pick(ofRank(draft, 3)), { "0060": "" })],
  ["double-key", "b_05.01", (draft, pick) => void rowsIn(draft, "b_05.01").push({ ...pick(rowsIn(draft, "b_05.01")) })],
  ["double-key", "b_06.01", (draft, pick) => void rowsIn(draft, "b_06.01").push({ ...pick(rowsIn(draft, "b_06.01")) })],
  ["foreign-key", "b_02.02", cell("b_02.02", "0050", (_, number) => `F9${number}`)],
  ["foreign-key", "b_02.02", cell("b_02.02", "0010", (_, number) => `NONE-${number}`)],
  ["foreign-key", "b_05.02", (draft, pick, number) => Object.assign(pick(ofRank(draft, 3)), { "0060": leiOf(number, "NONE") })],
  ["foreign-key", "b_05.01", cell("b_05.01", "0110", (_, number) => leiOf(number, "NONE"))],
  ["indicator", "b_07.01", (draft) => void draft.indicators.set("b_07.01", false)],
  ["indicator", "b_06.01", (draft) => void draft.indicators.set("b_06.01", null)],
  ["indicator", "b_03.01", (draft) => void draft.indicators.set("b_03.01", true)],
  ["lei", "b_01.02", cell("b_01.02", "0060", (_, number) => `${leiOf(number, "WRNG").slice(0, 18)}00`)],
  ["lei", "b_01.02", cell("b_01.02", "0060", (_, number) => `DUMMY ${number}`)],
  ["code-list", "b_01.02", cell("b_01.02", "0040", () => "cloud")],
  ["code-list", "b_05.01", cell("b_05.01", "0080", () => "IE")],
  ["code-list", "b_07.01", cell("b_07.01", "0050", () => "eba_ZZ:x791")],
  ["rank", "b_05.02", (draft, pick) => Object.assign(pick(ofRank(draft, 3)), { "0050": "third" })],
  ["rank-gap", "b_05.02", (draft, pick) => Object.assign(pick(ofRank(draft, 3)), { "0050": 5 })],
  [
    "recipient-itself",
    "b_05.02",
    (draft, pick) => {
      const row = pick(ofRank(draft, 2));
      row["0060"] = row["0030"] ?? "";
    },
  ],
  [
    "recipient-rank",
    "b_05.02",
    (draft, pick) => {
      const row = pick(ofRank(draft, 3));
      row["0060"] = providerOf(draft, row, 1) ?? "";
    },
  ],
  ["cell", "b_02.02", cell("b_02.02", "0070", () => "31.12.2025")],
  ["cell", "b_06.01", cell("b_06.01", "0080", () => "-3")],
  ["cell", "b_01.02", cell("b_01.02", "0110", () => "1.000,00")],
  [
    "function-of-other",
    "b_02.02",
    (draft, pick) => {
      const [entity] = rowsIn(draft, "b_01.02");
      rowsIn(draft, "b_06.01").push({ ...rowsIn(draft, "b_06.01")[0]!, "0010": "F3", "0040": entity?.["0010"] ?? "" });
      pick(rowsIn(draft, "b_02.02").filter((row) => row["0020"] !== entity?.["0010"]))["0050"] = "F3";
    },
  ],
];

/** Plants so many defects in registers, one of each kind after the other, never two in one row. */
export function plantDefects(drafts: readonly DraftRegister[], count: number, seed: number): PlantedDefect[] {
  const random = randomFrom(seed);
  const taken = new Set<Row>();
  const pick = (rows: Row[]): Row => {
    const free = rows.filter((row) => !taken.has(row));
    const row = free[random.below(free.length)]!;
    taken.add(row);
    return row;
  };
  return Array.from({ length: count }, (_, number) => {
    const [code, template, plant] = kinds[number % kinds.length]!;
    const draft = drafts[(number * 7) % drafts.length]!;
    plant(draft, pick, number);
    return { file: draft.file, template, code };
  });
}
