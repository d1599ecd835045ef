import type { PatchedList, RowChange } from "../../model/documents/patch.js";
import { ConflictingChanges, joinedChanges, type MeasureChange } from "./joined-changes.js";
import type { TodayRows } from "./today-rows.js";

/** The row of which two changes say different things. */
export interface MeasureConflict {
  readonly list: PatchedList;
  readonly row: string;
  /** Whether both give a dependency a group of their own. */
  readonly isGroup: boolean;
}

/**
 * Why two changes, each of which makes nothing worse, cannot both be made: they say different things of one row, or one makes
 * alternatives of a group from which the other takes one.
 */
export function measureConflict(today: TodayRows, one: MeasureChange, other: MeasureChange): MeasureConflict | undefined {
  try {
    joinedChanges([one, other]);
  } catch (error) {
    if (!(error instanceof ConflictingChanges)) throw error;
    const { list, row } = error;
    const isMoved = ({ change = {} }: MeasureChange): boolean =>
      change.dependencies?.some(({ id, set }) => id === row && set?.["group"] !== undefined) === true;
    return { list, row, isGroup: list === "dependencies" && isMoved(one) && isMoved(other) };
  }
  const row = takenFrom(today, one, other) ?? takenFrom(today, other, one);
  return row === undefined ? undefined : { list: "groups", row, isGroup: false };
}

/** A group of which one change takes all together in another way, and the other moves a dependency out of it. */
function takenFrom(today: TodayRows, one: MeasureChange, other: MeasureChange): string | undefined {
  const changed = new Set(
    ((one.change?.groups ?? []) as readonly RowChange[]).flatMap(({ id, set = {} }) => (set["rule"] === undefined ? [] : [id])),
  );
  const moved = ((other.change?.dependencies ?? []) as readonly RowChange[]).flatMap(({ id, set = {}, unset = [] }) => {
    const group = today.dependencies.get(id)?.group;
    const isMoved = set["group"] === undefined ? unset.includes("group") : set["group"] !== group;
    return group !== undefined && isMoved ? [group] : [];
  });
  return moved.find((group) => changed.has(group));
}
