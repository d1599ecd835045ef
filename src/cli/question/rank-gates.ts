import type { AskedGate } from "../../analysis/counting/gates.js";
import { mayBeLostBy, type UnassignedDoubt, unassignedDoubts } from "../../analysis/counting/unassigned-doubts.js";
import { type LossBreach, type LostRow, lossGate } from "../../analysis/failures/loss-gates.js";
import { type UnstatedQuestion, unstatedBreaches } from "../../analysis/failures/unstated-units.js";
import type { PairLoss } from "../../analysis/rank/rank-pairs.js";
import type { Rank } from "../../analysis/rank/rank-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { rankedName } from "../../report/text/ranked-name.js";
import { writingOf } from "../../words/writing.js";
import type { Host } from "../terminal/host.js";
import { gateNotes, hitInRank } from "./gate-notes.js";
import { breachSentence, withoutFigure } from "./gates.js";
import type { Question } from "./question.js";
import { unassignedSentence } from "./unassigned-offers.js";
import { unstatedSentence } from "./unstated-place.js";

/** What takes something: a unit, or the two of a pair. */
type Taking = readonly Parameters<typeof rankedName>[2][];

/** Limits that are held against every single unit, and against every pair while it is tried. */
export class RankGates {
  private readonly breachOf: ReadonlyMap<AskedGate, (rows: readonly LostRow[]) => LossBreach | undefined>;
  /** Of each limit the first pair that may reach it. */
  private readonly byPairs = new Map<AskedGate, { readonly breach: LossBreach; readonly taking: Taking }>();
  private readonly doubtsOf: ReadonlyMap<AskedGate, readonly UnassignedDoubt[]>;
  private readonly lowered: readonly AskedGate[];

  /** @param asked - the view, and the one service type that is looked at */
  constructor(
    private readonly gates: readonly AskedGate[],
    private readonly landscape: Landscape,
    asked: { readonly by: string; readonly service?: string | undefined },
  ) {
    const mayBeLost = mayBeLostBy(asked.by, landscape);
    this.doubtsOf = new Map(gates.map((gate) => [gate, unassignedDoubts(gate, landscape, mayBeLost, asked.service)]));
    this.lowered = [...this.doubtsOf.values()].flat().flatMap(({ lowered }) => lowered ?? []);
    this.breachOf = new Map([...gates, ...this.lowered].map((gate) => [gate, lossGate(gate, landscape)]));
  }

  /** The limits, and those below them that count where nobody stated who offers a service. */
  get held(): AskedGate[] {
    return [...this.breachOf.keys()];
  }

  /** To be told of every pair that is tried. */
  readonly onPair = ({ units, rows }: PairLoss): void => {
    for (const [gate, breachOf] of this.breachOf) {
      const breach = this.byPairs.has(gate) ? undefined : breachOf(rows);
      if (breach !== undefined) this.byPairs.set(gate, { breach, taking: units.map((id) => ({ id })) });
    }
  };

  /**
   * Whether a limit may be reached; for each that may be the first unit, pair or reading of what nobody stated by which it is gets a
   * line on stderr.
   */
  isAnyReached(
    { units, options: { by, service } }: Rank,
    question: UnstatedQuestion,
    language: Question["language"],
    { stderr }: Host,
  ): boolean {
    const { gates, landscape } = this;
    const writing = writingOf(landscape, {}, { language });
    for (const note of gateNotes(gates, landscape, hitInRank(units), writing, service)) stderr.write(`${note}\n`);
    const inDoubt = unstatedBreaches([...gates, ...this.lowered], landscape, by, question);
    const sentences = gates.flatMap((gate) => {
      const found = this.byUnits(gate, units) ?? this.byPairs.get(gate);
      const doubt = inDoubt.get(gate);
      if (found !== undefined && (found.breach.count.atLeast >= gate.limit || doubt === undefined)) {
        const { breach, taking } = found;
        const names = writing.numerals.and(taking.map((each) => rankedName(by, writing, each)));
        const total = gate.figures.parts[breach.part]?.total?.id ?? null;
        const told = { ...breach, ...breach.count, total, withoutFigure: withoutFigure(landscape, gate, breach.part), by: names };
        return [breachSentence(gate, told, writing)];
      }
      if (doubt !== undefined) return [unstatedSentence(doubt, writing)];
      const isReached = (lowered: AskedGate): boolean =>
        this.byUnits(lowered, units) !== undefined || this.byPairs.has(lowered) || inDoubt.has(lowered);
      return unassignedSentence(gate, this.doubtsOf.get(gate) ?? [], isReached, writing) ?? [];
    });
    for (const sentence of sentences) stderr.write(`${sentence}\n`);
    return sentences.length > 0;
  }

  private byUnits(gate: AskedGate, units: Rank["units"]): { readonly breach: LossBreach; readonly taking: Taking } | undefined {
    for (const unit of units) {
      const breach = this.breachOf.get(gate)?.(unit.rows);
      if (breach !== undefined) return { breach, taking: [unit] };
    }
    return undefined;
  }
}
