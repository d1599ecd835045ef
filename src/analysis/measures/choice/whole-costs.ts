/** Costs as whole numbers of some unit, so that sums of them are exact. */
export interface WholeCosts {
  readonly units: readonly number[];
  /** How many units are 1 of cost. */
  readonly scale: number;
  readonly budget: number;
}

/** What a sum may reach: far below 2⁵³, as ties are told apart in the same number. */
const mostUnits = 2 ** 44;

/**
 * Costs with at most six decimals as they are; others rounded up to a part in 2⁴³ of their sum, and the budget by as much for each,
 * so that three times a third of it is within.
 */
export function wholeCosts(costs: readonly number[], budget: number): WholeCosts {
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  for (let scale = 1; scale <= 1e6 && total * scale < mostUnits; scale *= 10) {
    if (!costs.every((cost) => isDecimal(cost, scale))) continue;
    const most = isDecimal(budget, scale) ? Math.round(budget * scale) : Math.floor(budget * scale);
    return { units: costs.map((cost) => Math.round(cost * scale)), scale, budget: most };
  }
  const scale = 2 ** Math.floor(Math.log2(mostUnits / total)); // a power of two: leaves what is short as it is
  return { units: costs.map((cost) => Math.ceil(cost * scale)), scale, budget: Math.floor(budget * scale) + costs.length };
}

const isDecimal = (value: number, scale: number): boolean => Math.round(value * scale) / scale === value;
