import type { Landscape } from "../../src/model/landscape/landscape.js";
import type { Scenario } from "../../src/model/scenario/scenario.js";
import { eventOf, groupLoss, groupsOf, isStandBy, lossOf, type Row, type SharedOut, sharedOut, sum } from "./slow-supply-rows.js";

/** What is so at the one moment that is looked at. */
export interface Moment {
  /** Ids of the supplies of which nothing is in stock. */
  readonly empty: ReadonlySet<string>;
  /** Ids of the stand-bys that carry. */
  readonly carrying: ReadonlySet<string>;
  /** Ids of the dependencies with moments of their own that hear what is there at present; the others hear nothing bad. */
  readonly hearing: ReadonlySet<string>;
}

const whole = 2 ** 40;
const hair = 2 ** 20;
const mostRounds = 100_000;
const grid = (share: number): number => Math.floor(share * whole);

/**
 * What is lost at one moment, from the definitions, where all is known: nothing is lost at first, and every level and every share is
 * found again from those before, until none moves. Whoever is out still draws; a stand-by draws more than always only while it carries.
 * @returns units of 2⁻⁴⁰ by id
 */
export function slowShares(landscape: Landscape, { disturbances }: Scenario, moment: Moment): ReadonlyMap<string, number> {
  const { nodes, dependencies: rows = [] } = landscape;
  const groups = groupsOf(landscape);
  const supplies = nodes.flatMap((node) => sharedOut(node, landscape));
  const events = disturbances.map((each) => eventOf(each, rows, 0));
  const isCut = ({ id }: Row): boolean => events.some(({ cut }) => cut.has(id));
  let lost = new Map(nodes.map(({ id }) => [id, 0]));
  let missing = new Map<string, number>();

  const heard = (row: Row): number => {
    if (row.runs !== undefined && !moment.hearing.has(row.id)) return 0;
    if (isCut(row)) return whole;
    const loss = Math.max(lost.get(row.supplier!)!, missing.get(row.id) ?? 0);
    return whole - loss < grid(row.threshold ?? 0) - hair ? whole : loss;
  };
  const drawn = ({ row, always, atLoss, of }: SharedOut["draws"][number]): number => {
    if (of === undefined || (isStandBy(row) && !moment.carrying.has(row.id))) return always;
    return always + Math.ceil((atLoss * heard(of)) / whole);
  };
  const missingOf = (supply: SharedOut, dependent: string): number => {
    if (!moment.empty.has(supply.id)) return 0;
    const drawnBy = (who: readonly string[] | undefined): number =>
      sum(supply.draws.filter(({ row }) => who?.includes(row.dependent) ?? true).map(drawn));
    const { order, perDay } = supply;
    if (order === undefined) return lossOf(drawnBy(undefined), perDay);
    const before = order.slice(0, order.indexOf(dependent));
    return lossOf(drawnBy([dependent]), Math.max(0, perDay - drawnBy(before)));
  };
  const lossOfNode = (id: string): number =>
    Math.max(
      0,
      ...events.map(({ left }) => whole - grid(left.get(id) ?? 1)),
      ...groups
        .filter(({ node }) => node === id)
        .map((group) => groupLoss(group, group.members, heard, ({ id: row }) => moment.carrying.has(row))),
    );

  for (let round = 0; round < mostRounds; round++) {
    const nextMissing = new Map(
      supplies.flatMap((supply) => supply.draws.map(({ row }): [string, number] => [row.id, missingOf(supply, row.dependent)])),
    );
    const nextLost = new Map(nodes.map(({ id }) => [id, lossOfNode(id)]));
    const isSame =
      [...nextLost].every(([id, loss]) => lost.get(id) === loss) &&
      [...nextMissing].every(([id, loss]) => missing.get(id) === loss);
    if (isSame) return lost;
    [lost, missing] = [nextLost, nextMissing];
  }
  throw new Error("the twin finds no rest");
}
