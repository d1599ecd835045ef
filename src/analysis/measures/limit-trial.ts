import type { Landscape } from "../../model/landscape/landscape.js";
import { type Bounds, type EvidenceStatus, sumOfBounds } from "../../quantities.js";
import type { CountedRow } from "../counting/counted-rows.js";
import type { AskedGate } from "../counting/gates.js";
import { mostAdded } from "../counting/may-offer.js";
import { populationFigures } from "../counting/population-figures.js";
import { PopulationSum } from "../counting/population-sum.js";
import type { RankUnit } from "../failures/failure-units.js";
import { lossMeasure, withFailure } from "../failures/loss-measure.js";
import { prepareSweep, type Sweep } from "../failures/prepared-failures.js";
import { nobodyTaken, takenByType } from "../failures/row-loss.js";
import type { ChoiceProblem } from "./choice/choice-problem.js";
import { type HeldRow, heldRows } from "./held-rows.js";
import type { MeasureReading } from "./measure.js";
import type { MeasureEffect, Measures, TakenByUnit } from "./measures-result.js";
import { placedUnits } from "./placed-units.js";
import type { Trial, TrialPart } from "./trial.js";
import { countsOf, lostWith, lostWithUnit } from "./unassigned-lost.js";

/** Of one unit and row: the part that says whether the limit is reached, and those of its holders. */
interface HeldParts {
  readonly row: HeldRow;
  /** Place of the part that is 1 where the limit is reached. */
  readonly reached: number;
  /** Places of the parts of the holders of the row, which are 1 where they lose it. */
  readonly holders: readonly number[];
  /** Places of the parts of its services of unknown operators, which are as {@link lostWith}. */
  readonly unassigned: readonly number[];
}

/** What the loss of a unit takes of a row. */
interface TakenOfRow {
  readonly row: HeldRow;
  readonly count: Bounds;
  /** Those who count as losing it. */
  readonly lost: ReadonlySet<number>;
  /** By service of an unknown operator: {@link lostWith}. */
  readonly unassigned: readonly number[];
  /** What these may add to the count, whoever offers them. */
  readonly mayAdd: number;
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
    this.rows = heldRows(landscape, gate, reading);
    this.like = prepareSweep(landscape, minEvidence, tried, { unit: gate.figures.unit });
    this.units = this.takenIn(this.like, tried).flatMap(({ unit, rows }) =>
      rows.some((taken) => this.isReached(taken)) ? [unit] : [],
    );
    const parts: TrialPart[] = [];
    const held: HeldParts[] = [];
    for (const { id: unit } of this.units)
      for (const row of this.rows) {
        const { unassigned } = row;
        const reached = parts.push({ unit, nodes: [...row.holders.flatMap(({ nodes }) => nodes), ...unassigned] }) - 1;
        const placeOf = (nodes: readonly string[]): number => parts.push({ unit, nodes }) - 1;
        const holders = row.holders.map(({ nodes }) => placeOf(nodes));
        held.push({ row, reached, holders, unassigned: unassigned.map((id) => placeOf([id])) });
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
    const saved = this.held.flatMap(({ row, holders, unassigned }): Bounds[] => {
      const spared = row.holders.filter((_, place) => fallen(holders[place] ?? -1) > 0);
      const anybodys = unassigned.filter((part) => fallen(part) > 0).length;
      if (spared.length + anybodys === 0) return [];
      const sum = new PopulationSum(row.figures);
      for (const { holder } of spared) {
        sum.addSure(holder);
        sum.addAny(holder);
      }
      return [{ ...sum.bounds, atMost: sum.atMost + mostAdded(row.mayOffer, { anybodys, ofLost: 0 }) }];
    });
    return { avoided: this.held.reduce((sum, { reached }) => sum + fallen(reached), 0), saved: sumOfBounds(saved) };
  }

  shown(before: Landscape, after: Landscape): Pick<Measures, "taken"> {
    return { taken: { before: this.takenOf(before), after: this.takenOf(after) } };
  }

  undecidedIn(landscape: Landscape): string[] {
    const all = this.takenByAll(landscape).flatMap(({ rows }) => rows);
    const reached = all.filter((taken) => this.isReached(taken));
    if (reached.some((taken) => this.isReached({ ...taken, mayAdd: 0 }))) return [];
    const open = reached.flatMap(({ row, unassigned }) =>
      row.unassigned.filter((_, place) => unassigned[place] !== lostWith.nothing),
    );
    return [...new Set(open)].sort();
  }

  lossesIn(landscape: Landscape, parts: readonly number[]): Float64Array {
    const losses = new Float64Array(this.parts.length);
    const asked = new Set(parts.map((part) => this.parts[part]?.unit));
    const perUnit = this.parts.length / this.units.length;
    const sweep = this.sweepOf(landscape);
    placedUnits(this.units, this.landscape, landscape).forEach((unit, number) => {
      if (!asked.has(unit.id)) return;
      let place = number * perUnit;
      for (const { rows } of this.takenIn(sweep, [unit]))
        for (const loss of rows.flatMap((taken) => this.lossesOf(taken))) losses[place++] = loss;
    });
    return losses;
  }

  /** Of the parts of a row, in their order. */
  private lossesOf(taken: TakenOfRow): number[] {
    const { row, lost, unassigned } = taken;
    return [this.isReached(taken) ? 1 : 0, ...row.holders.map(({ holder }) => (lost.has(holder) ? 1 : 0)), ...unassigned];
  }

  /** What each unit that reaches the limit takes in a landscape: of the row of which it takes most. */
  private takenOf(landscape: Landscape): TakenByUnit[] {
    return this.takenByAll(landscape).map(({ unit, rows }) => {
      const most = [...rows].sort((a, b) => b.count[this.end] + b.mayAdd - a.count[this.end] - a.mayAdd)[0];
      const { count, mayAdd } = most ?? { count: { atLeast: 0, atMost: 0 }, mayAdd: 0 };
      return { id: unit.id, count, ...(mayAdd > 0 ? { mayAdd } : {}) };
    });
  }

  private get end(): keyof Bounds {
    return this.reading === "worst" ? "atMost" : "atLeast";
  }

  private isReached({ count, mayAdd }: Pick<TakenOfRow, "count" | "mayAdd">): boolean {
    return count[this.end] + mayAdd >= this.gate.limit;
  }

  private sweepOf(landscape: Landscape): Sweep {
    return prepareSweep(landscape, this.minEvidence, this.units, { unit: this.gate.figures.unit, like: this.like });
  }

  private takenByAll(landscape: Landscape): ReturnType<LimitTrial["takenIn"]> {
    return this.takenIn(this.sweepOf(landscape), placedUnits(this.units, this.landscape, landscape));
  }

  private takenIn(sweep: Sweep, units: readonly RankUnit[]): { readonly unit: RankUnit; readonly rows: readonly TakenOfRow[] }[] {
    const { types } = sweep.offers;
    const typeOf = ({ what, type }: CountedRow): number => types.findIndex((each) => each.what === what && each.type === type);
    const numbers = this.rows.map(({ row }) => typeOf(row));
    const { numberOf } = populationFigures(this.landscape);
    const measure = lossMeasure(sweep, undefined);
    return units.map((unit) =>
      withFailure(sweep, unit, {}, () => {
        const taken = takenByType(
          sweep.offers,
          measure.read((reading) => sweep[reading].failureOf(unit)),
        );
        const gone = new Set(unit.nodes.map((id) => numberOf.get(id)));
        const rows = this.rows.map((row, place): TakenOfRow => {
          const sum = new PopulationSum(row.figures);
          const { sure, any } = taken[numbers[place] ?? -1] ?? nobodyTaken;
          for (const holder of sure) sum.addSure(holder);
          for (const holder of any) sum.addAny(holder);
          const unassigned = lostWithUnit(row.unassigned, sweep.worst, unit);
          const mayAdd = mostAdded(row.mayOffer, countsOf(unassigned), (holder) => gone.has(holder));
          return { row, count: sum.bounds, lost: new Set(this.reading === "worst" ? any : sure), unassigned, mayAdd };
        });
        return { unit, rows };
      }),
    );
  }
}
