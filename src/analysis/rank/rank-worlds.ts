import type { Landscape } from "../../model/landscape.js";

/**
 * Every landscape that one with candidates may be: for each such dependency one of its candidates is the supplier.
 * @returns `undefined` where there are more than `most`
 * @remarks Cost: the landscapes share all rows but those dependencies.
 */
export function worldsOf(landscape: Landscape, most: number): Landscape[] | undefined {
  const { dependencies = [] } = landscape;
  const open = dependencies.flatMap(({ candidates }, row) => (candidates === undefined ? [] : [{ row, candidates }]));
  const count = open.reduce((product, { candidates }) => product * candidates.length, 1);
  if (count > most) return undefined;
  return Array.from({ length: count }, (_, world) => {
    const resolved = [...dependencies];
    let rest = world;
    for (const { row, candidates } of open) {
      const dependency = resolved[row];
      const supplier = candidates[rest % candidates.length];
      rest = Math.floor(rest / candidates.length);
      if (dependency === undefined || supplier === undefined) continue;
      const { candidates: _candidates, ...fields } = dependency;
      resolved[row] = { ...fields, supplier };
    }
    return { ...landscape, dependencies: resolved };
  });
}
