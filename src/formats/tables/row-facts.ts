import type { ImportMap, ImportRole } from "../../model/documents/import-map.js";
import type { Evidence } from "../../model/values/evidence.js";
import { greatestOf } from "../../sequences.js";
import { aboutNumber, type CellNumber, cellNumber, type DecimalMark, decimalIn, timeUnit, unitOfHeading } from "./cell-number.js";
import { type CellWords, cellWords, evidenceStatus } from "./cell-words.js";
import type { ColumnPlan } from "./column-plan.js";
import type { ImportNotes } from "./import-note.js";
import { idPart } from "./name-ids.js";
import { onlyTextIn } from "./rows-between.js";
import { cellPlace, comparable, plainText, type TableRow } from "./table.js";

/** The most characters of a name in a landscape. */
const longestName = 500;
/** What a row is called that adds up others. */
const sums = /^(?:(?:zwischen|gesamt)?summe|gesamt|insgesamt|(?:grand |sub ?)?total|sum)\s*:?$/i;
const numberRoles = ["substituteHours", "tolerance", "recoveryObjective", "persons"] as const;
type NumberRole = (typeof numberRoles)[number];

/** Of which a cell that says that nobody knows leaves nothing in the landscape; the other roles tell it by themselves. */
const silentRoles: readonly ImportRole[] = [...numberRoles, "criticality", "substitute", "serviceType", "site"];

/** Stands for a provider that is the organisation itself; a name in a cell is never empty. */
export const ownProvider = "";

/** What one row says; what it does not say is absent. */
export interface RowFacts {
  readonly row: number;
  readonly service: string;
  readonly system: string;
  /** Whether the system has a name of its own. */
  readonly isSystemNamed: boolean;
  /** A name, or `ownProvider`. */
  readonly provider?: string;
  readonly serviceType?: string;
  readonly substitute?: string;
  readonly substituteHours?: number;
  readonly tolerance?: number;
  readonly recoveryObjective?: number;
  /** Of a cell that says a number which cannot be read: unknown. */
  readonly persons?: number | "unknown";
  readonly isCritical: boolean;
  readonly site?: string;
  readonly status: Evidence["status"];
  /** What its evidence says besides where it stands. */
  readonly said: readonly string[];
}

/** Reads the cells of rows, and notes what is not taken of them. */
export class RowReader {
  private readonly words: CellWords;
  private readonly decimal: DecimalMark | undefined;
  /** The name of the organisation, to be compared. */
  private readonly organisation: string;
  /** Hours of one, by role, where the heading names a unit. */
  private readonly unitHours = new Map<NumberRole, number>();

  constructor(
    private readonly plan: ColumnPlan,
    map: ImportMap,
    private readonly notes: ImportNotes,
  ) {
    this.organisation = comparable(map.organisation?.name ?? "");
    this.words = cellWords(map);
    const numbers = numberRoles.flatMap((role) => plan.rows.map((row) => this.written(row, role)));
    this.decimal = map.decimal ?? decimalIn(numbers);
    if (map.decimal === undefined && this.decimal !== undefined) notes.add("decimal", { mark: this.decimal });
    for (const role of numberRoles) {
      const column = plan.columns.get(role);
      const heading = plan.headings.cells[column ?? -1] ?? "";
      const hours = role === "persons" ? undefined : unitOfHeading(heading);
      if (column === undefined || hours === undefined || hours === 1) continue;
      this.unitHours.set(role, hours);
      notes.add("unit-of-heading", { heading: plainText(heading), hours }, cellPlace(column, plan.headings.number));
    }
  }

  /** What a row says, or nothing where it names neither a service nor a system. */
  read(row: TableRow): RowFacts | undefined {
    const [service, system] = [this.nameIn(row, "service"), this.nameIn(row, "system")];
    if (service === undefined && system === undefined) {
      const texts = row.cells.map(plainText).filter((text) => text !== "");
      this.notes.add("row-left", { texts }, String(row.number));
      return undefined;
    }
    if (this.isOfSums(row)) {
      this.notes.add("row-of-sums", { text: service ?? system ?? "" }, String(row.number));
      return undefined;
    }
    const only = onlyTextIn(this.plan, row);
    if (only !== undefined) this.notes.add("row-of-one", { text: only }, String(row.number));
    if (service === undefined && this.plan.columns.has("service"))
      this.notes.add("service-unnamed", { system: system ?? "" }, this.placeOf(row, "service"));
    if (system === undefined && this.plan.columns.has("system"))
      this.notes.add("system-unnamed", { service: service ?? "" }, this.placeOf(row, "system"));
    const names = { service: service ?? system ?? "", system: system ?? service ?? "", isSystemNamed: system !== undefined };
    for (const role of silentRoles) this.noteUnknown(row, role);
    const found = {
      provider: this.providerIn(row, "provider"),
      serviceType: this.wordIn(row, "serviceType"),
      site: this.wordIn(row, "site"),
      ...this.substituteIn(row, names.service),
      tolerance: this.hoursIn(row, "tolerance"),
      recoveryObjective: this.hoursIn(row, "recoveryObjective"),
      persons: this.countIn(row, "persons"),
    };
    const evidence = this.textOf(row, "evidence");
    const status = evidenceStatus(evidence);
    const said = [this.textOf(row, "reference"), status === undefined ? evidence : ""].filter((text) => text !== "");
    const known = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Partial<RowFacts>;
    return { row: row.number, ...names, ...known, isCritical: this.criticalIn(row), status: status ?? "documented", said };
  }

  /** Whether a row adds up those above it: it is called so, and has no provider. */
  private isOfSums(row: TableRow): boolean {
    const [first = ""] = row.cells.map(plainText).filter((text) => text !== "");
    return sums.test(first) && /^[-–—]?$/.test(this.textOf(row, "provider"));
  }

  private textOf({ cells }: TableRow, role: ImportRole): string {
    const column = this.plan.columns.get(role);
    return column === undefined ? "" : plainText(cells[column] ?? "");
  }

  /** The number that the file itself holds in a cell. */
  private storedIn({ numbers }: TableRow, role: ImportRole): number | undefined {
    const column = this.plan.columns.get(role);
    return column === undefined ? undefined : numbers?.get(column);
  }

  /** A number as somebody wrote it, which shows what stands before decimals. */
  private written(row: TableRow, role: NumberRole): string {
    if (this.storedIn(row, role) !== undefined) return "";
    const { number } = timeUnit(this.textOf(row, role));
    return aboutNumber(number) ?? number;
  }

  private placeOf({ number }: TableRow, role: ImportRole): string {
    return cellPlace(this.plan.columns.get(role) ?? 0, number);
  }

  /** A name that stands in a cell; nothing where it is empty or says that nothing is known. */
  private nameIn(row: TableRow, role: ImportRole): string | undefined {
    const text = this.textOf(row, role);
    if (text === "" || this.words.isNothing(text)) return undefined;
    if (text.length <= longestName) return text;
    this.notes.add("name-cut", { name: text }, this.placeOf(row, role));
    return text.slice(0, longestName).trim();
  }

  /** A name of which a word of the landscape can be made, which is of Latin letters and digits. */
  private wordIn(row: TableRow, role: "serviceType" | "site"): string | undefined {
    const cell = this.nameIn(row, role);
    if (cell === undefined || idPart(cell) !== "") return cell;
    this.notes.add("word-unread", { role, cell, near: [] }, this.placeOf(row, role));
    return undefined;
  }

  private providerIn(row: TableRow, role: "provider" | "substitute"): string | undefined {
    const text = this.textOf(row, role);
    return this.words.isOwn(text) || (text !== "" && comparable(text) === this.organisation)
      ? ownProvider
      : this.nameIn(row, role);
  }

  /** Tells that a cell says that nobody knows, where that leaves nothing in the landscape. */
  private noteUnknown(row: TableRow, role: ImportRole): void {
    const cell = this.textOf(row, role);
    if (!this.words.isUnknown(cell)) return;
    const isAnswer = role === "criticality" || role === "substitute";
    this.notes.add(isAnswer ? "answer-open" : "cell-unknown", { role, cell }, this.placeOf(row, role));
  }

  private substituteIn(row: TableRow, service: string): { substitute?: string; substituteHours?: number } {
    const hours = this.hoursIn(row, "substituteHours");
    const place = this.placeOf(row, "substitute");
    const text = this.textOf(row, "substitute");
    const isYes = this.words.isYes(text) || this.words.isPartly(text);
    if (isYes) this.notes.add("substitute-unnamed", { service, cell: text }, place);
    const name = isYes || this.words.isNo(text) ? undefined : this.providerIn(row, "substitute");
    if (name === undefined && hours !== undefined) {
      const cell = this.textOf(row, "substituteHours");
      this.notes.add("substitute-missing", { role: "substituteHours", cell }, this.placeOf(row, "substituteHours"));
    }
    return name === undefined ? {} : { substitute: name, ...(hours === undefined ? {} : { substituteHours: hours }) };
  }

  private criticalIn(row: TableRow): boolean {
    const cell = this.textOf(row, "criticality");
    const isYes = this.words.isYes(cell);
    if (this.words.isTakenForYes(cell))
      this.notes.add("answer-taken", { role: "criticality", cell }, this.placeOf(row, "criticality"));
    if (cell !== "" && !isYes && !this.words.isNo(cell))
      this.notes.add("word-unread", { role: "criticality", cell, near: this.words.near(cell) }, this.placeOf(row, "criticality"));
    return isYes;
  }

  private hoursIn(row: TableRow, role: Exclude<NumberRole, "persons">): number | undefined {
    const cell = this.textOf(row, role);
    const unit = timeUnit(cell);
    const number = this.numberIn(row, role, unit.number);
    if (number === undefined) return undefined;
    const hours = inHours(number, unit.hours ?? this.unitHours.get(role) ?? 1);
    if (unit.hours !== undefined && unit.hours !== 1)
      this.notes.add("unit-of-time", { role, cell, hours }, this.placeOf(row, role));
    else if (aboutNumber(cell) !== undefined)
      this.notes.add("number-about", { role, cell, value: number }, this.placeOf(row, role));
    return hours;
  }

  /** Nobody counts thousandths of a person: a mark before three digits stands between thousands. */
  private countIn(row: TableRow, role: "persons"): number | "unknown" | undefined {
    const [cell, place] = [this.textOf(row, role), this.placeOf(row, role)];
    if (cell === "" || this.words.isNothing(cell)) return undefined;
    const about = aboutNumber(cell);
    const found = this.foundIn(row, role, about ?? cell);
    const isEither = found !== undefined && "readings" in found;
    const count = found === undefined ? undefined : isEither ? greatestOf(found.readings) : found.value;
    if (count === undefined || !Number.isSafeInteger(count)) {
      this.notes.add("number-unread", { role, cell }, place);
      return "unknown";
    }
    if (isEither) this.notes.add("thousands", { role, cell, count }, place);
    else if (about !== undefined) this.notes.add("number-about", { role, cell, value: count }, place);
    return count;
  }

  private numberIn(row: TableRow, role: Exclude<NumberRole, "persons">, text: string): number | undefined {
    const [cell, place] = [this.textOf(row, role), this.placeOf(row, role)];
    if (cell === "" || this.words.isNothing(text)) return undefined;
    const found = this.foundIn(row, role, aboutNumber(text) ?? text);
    if (found !== undefined && "value" in found) return found.value;
    if (found === undefined) this.notes.add("number-unread", { role, cell }, place);
    else this.notes.add("number-ambiguous", { role, cell, readings: found.readings }, place);
    return undefined;
  }

  private foundIn(row: TableRow, role: NumberRole, text: string): CellNumber {
    const stored = this.storedIn(row, role);
    if (stored === undefined) return cellNumber(text, this.decimal);
    return stored < 0 ? undefined : { value: stored };
  }
}

/** To as many digits as anybody means: a third of an hour has no end in decimals. */
const inHours = (number: number, unit: number): number => Number((number * unit).toPrecision(12));
