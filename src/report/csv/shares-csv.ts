import type { PublishedShares } from "../../analysis/shares/published-shares.js";
import { csvText } from "./csv-text.js";

/**
 * Shares as they can be published, a row for each type of organisation and each operator or owner: `count` and `share` are empty where they are hidden. Of those that are put
 * together `id` or `type` is empty, and `units` says how many they are.
 */
export function sharesCsv({ by, types, rows }: PublishedShares): string {
  const whole = types.reduce((sum, { organisations }) => sum + organisations, 0);
  const lines = rows.flatMap(({ id, name, units, counts, all }) => {
    const row = (type: string, organisations: number, count: number | null): (string | number)[] => [
      ...[by, id ?? "", name ?? "", units, type, organisations],
      ...(count === null ? ["", ""] : [count, organisations === 0 ? 0 : count / organisations]),
    ];
    return [
      ...types.map(({ type, organisations }, at) => row(type ?? "", organisations, counts[at] ?? null)),
      row("all", whole, all),
    ];
  });
  return csvText([["by", "id", "name", "units", "type", "organisations", "count", "share"], ...lines]);
}
