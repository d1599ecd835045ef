import { numberedNodes } from "../../engine/compile/compile.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { type Bounds, type EvidenceStatus, sumOfBounds } from "../../quantities.js";
import { type CountedRow, countedRows } from "../counting/counted-rows.js";
import { type AskedGate, partsHeldIn } from "../counting/gates.js";
import { populationFigures } from "../counting/population-figures.js";
import { PopulationSum, type SummedFigures } from "../counting/population-sum.js";
import type { RankUnit } from "../failures/failure-units.js";
import { lossMeasure, withFailure } from "../failures/loss-measure.js";
import { prepareSweep, type Sweep } from "../failures/prepared-failures.js";
import type { ChoiceProblem } from "./choice/choice-problem.js";
import type { MeasureReading } from "./measure.js";
import type { MeasureEffect, Measures, TakenByUnit } from "./measures-result.js";
import { placedUnits } from "./placed-units.js";
import type { Trial, TrialPart } from "./trial.js";

/** A row of a limit within one part of its unit, with those who stand in it. */
interface HeldRow {
  readonly row: CountedRow;
  readonly figures: SummedFigures;
  readonly holders: readonly { readonly holder: number; readonly nodes: readonly string[] }[];
}

/** Of one unit and row: the part that says whether the limit is reached, and those of its holders. */
interface HeldParts {
  readonly row: HeldRow;
  /** Place of the part that is 1 where the limit is reached. */
  readonly reached: number;
  /** Places of the parts of the holders of the row, which are 1 where they lose it. */
  readonly holders: readonly number[];
}

/** Asks whether any unit that is lost alone takes so many that a limit is reached. */
export class LimitTrial implements Trial {
  readonly parts: readonly TrialPart[];
  readonly units: readonly RankUnit[];
  readonly isCritical = false;
  private readonly held: readonly HeldParts[];
  private readonly rows: readonly HeldRow[];
  private readonly like: Sweep;

  /**
   * @param landscape - with all nodes that any measure adds
   * @param tried - the units that may be lost
   */
  constructor(
    private readonly landscape: Landscape,
    tried: readonly RankUnit[],
    private readonly gate: AskedGate,
    private readonly reading: MeasureReading,
    private readonly minEvidence: EvidenceStatus,
  ) {
    this.rows = heldRows(landscape, gate);
    this.like = prepareSweep(landscape, minEvidence, tried, { unit: gate.figures.unit });
    this.units = this.takenIn(this.like, tried).flatMap(({ unit, counts }) =>
      counts.some((count) => this.isReached(count)) ? [unit] : [],
    );
    const parts: TrialPart[] = [];
    const held: HeldParts[] = [];
    for (const { id: unit } of this.units)
      for (const row of this.rows) {
        const reached = parts.push({ unit, nodes: row.holders.flatMap(({ nodes }) => nodes) }) - 1;
        held.push({ row, reached, holders: row.holders.map(({ nodes }) => parts.push({ unit, nodes }) - 1) });
      }
    this.parts = parts;
    this.held = held;
  }

  get withoutFigure(): string[] {
    const { holders: all } = populationFigures(this.landscape);
    const open = this.rows.flatMap(({ figures, holders }) => holders.filter(({ holder }) => figures.isOpen[holder] === 1));
    return [...new Set(open.flatMap(({ holder }) => all[holder]?.id ?? []))].sort();
  }

  /** No unit reaches the limit; of each row, those who lose it hold less than the limit at the least. */
  get goal(): ChoiceProblem["goal"] {
    const { limit } = this.gate;
    const limits = this.held.flatMap(({ row, reached, holders }) => {
      const least = row.holders.map(({ holder }) => row.figures.least[holder] ?? 0);
      return [
        { parts: [reached], weights: [1], atMost: 0 },
        { parts: holders, weights: least, atMost: least.every(Number.isInteger) ? limit - 1 : limit },
      ];
    });
    return { kind: "cheapest", limits };
  }

  effectOf(before: Float64Array, after: Float64Array): Pick<MeasureEffect, "avoided" | "saved"> {
    const fallen = (part: number): number => (before[part] ?? 0) - (after[part] ?? 0);
    const saved = this.held.flatMap(({ row, holders }): Bounds[] => {
      const spared = row.holders.filter((_, place) => fallen(holders[place] ?? -1) > 0);
      if (spared.length === 0) return [];
      const sum = new PopulationSum(row.figures);
      for (const { holder } of spared) {
        sum.addSure(holder);
        sum.addAny(holder);
      }
      return [sum.bounds];
    });
    return { avoided: this.held.reduce((sum, { reached }) => sum + fallen(reached), 0), saved: sumOfBounds(saved) };
  }

  shown(before: Landscape, after: Landscape): Pick<Measures, "taken"> {
    return { taken: { before: this.takenOf(before), after: this.takenOf(after) } };
  }

  lossesIn(landscape: Landscape, parts: readonly number[]): Float64Array {
    const losses = new Float64Array(this.parts.length);
    const asked = new Set(parts.map((part) => this.parts[part]?.unit));
    const perUnit = this.parts.length / this.units.length;
    const sweep = this.sweepOf(landscape);
    placedUnits(this.units, this.landscape, landscape).forEach((unit, number) => {
      if (!asked.has(unit.id)) return;
      let place = number * perUnit;
      for (const { counts, lost } of this.takenIn(sweep, [unit]))
        this.rows.forEach(({ holders }, row) => {
          losses[place++] = this.isReached(counts[row]) ? 1 : 0;
          for (const { holder } of holders) losses[place++] = lost[row]?.has(holder) === true ? 1 : 0;
        });
    });
    return losses;
  }

  /** What each unit that reaches the limit takes in a landscape: of the row of which it takes most. */
  private takenOf(landscape: Landscape): TakenByUnit[] {
    return this.takenIn(this.sweepOf(landscape), this.units).map(({ unit, counts }) => {
      const most = [...counts].sort((a, b) => b[this.end] - a[this.end])[0] ?? { atLeast: 0, atMost: 0 };
      return { id: unit.id, count: most };
    });
  }

  private get end(): keyof Bounds {
    return this.reading === "worst" ? "atMost" : "atLeast";
  }

  private isReached(count: Bounds | undefined): boolean {
    return count !== undefined && count[this.end] >= this.gate.limit;
  }

  private sweepOf(landscape: Landscape): Sweep {
    return prepareSweep(landscape, this.minEvidence, this.units, { unit: this.gate.figures.unit, like: this.like });
  }

  private takenIn(
    sweep: Sweep,
    units: readonly RankUnit[],
  ): { readonly unit: RankUnit; readonly counts: readonly Bounds[]; readonly lost: readonly ReadonlySet<number>[] }[] {
    const { holderOf, typeOf, types } = sweep.offers;
    const measure = lossMeasure(sweep, undefined);
    const holdersIn = (offers: Int32Array, { what, type }: CountedRow): Set<number> => {
      const number = types.findIndex((each) => each.what === what && each.type === type);
      return new Set([...offers].filter((offer) => typeOf[offer] === number).map((offer) => holderOf[offer] ?? -1));
    };
    return units.map((unit) =>
      withFailure(sweep, unit, {}, () => {
        const { lostSure, lostAny } = measure.read((reading) => sweep[reading].failureOf(unit));
        const found = this.rows.map(({ row, figures }) => {
          const sum = new PopulationSum(figures);
          const [sure, any] = [holdersIn(lostSure, row), holdersIn(lostAny, row)];
          for (const holder of sure) sum.addSure(holder);
          for (const holder of any) sum.addAny(holder);
          return { count: sum.bounds, lost: this.reading === "worst" ? any : sure };
        });
        return { unit, counts: found.map(({ count }) => count), lost: found.map(({ lost }) => lost) };
      }),
    );
  }
}

/** The rows of a limit, each within the parts in which a gate holds it. */
function heldRows(landscape: Landscape, gate: AskedGate): HeldRow[] {
  const { rows, offers } = countedRows(landscape);
  const { nodes } = numberedNodes(landscape);
  return rows.flatMap((row, place) => {
    if (row.unit !== gate.figures.unit || (gate.type ?? row.type) !== row.type) return [];
    const own = offers.filter((offer) => offer.row === place);
    return partsHeldIn(gate, landscape, row).flatMap((number): HeldRow[] => {
      const part = gate.figures.parts[number];
      if (part === undefined) return [];
      const inPart = own.filter(({ holder }) => part.covers[holder] === 1);
      const found = inPart.map(({ holder, nodes: numbers }) => ({
        holder,
        nodes: numbers.flatMap((each) => nodes[each]?.id ?? []),
      }));
      return [{ row, figures: { ...gate.figures, part }, holders: found }];
    });
  });
}
