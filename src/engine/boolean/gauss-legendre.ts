/** Nodes and weights of Gauss-Legendre quadrature on [0, 1]; exact for polynomials of degree at most 2 · count − 1. */
export interface Quadrature {
  readonly node: Float64Array;
  readonly weight: Float64Array;
}

/**
 * @param count - at least 1
 * @remarks Cost: time O(count²). Newton's method on the Legendre polynomial from the classical first guess. Source: W. H.
 * Press et al., "Numerical Recipes", 3rd edition, 2007, section 4.6.1.
 */
export function gaussLegendre(count: number): Quadrature {
  const node = new Float64Array(count);
  const weight = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    let x = Math.cos((Math.PI * (index + 0.75)) / (count + 0.5));
    let slope = 1;
    for (let step = 0; step < 100; step++) {
      let [current, before] = [1, 0];
      for (let degree = 1; degree <= count; degree++)
        [current, before] = [((2 * degree - 1) * x * current - (degree - 1) * before) / degree, current];
      slope = (count * (x * current - before)) / (x * x - 1);
      const move = current / slope;
      x -= move;
      if (Math.abs(move) < 1e-16) break;
    }
    node[index] = (1 - x) / 2;
    weight[index] = 1 / ((1 - x * x) * slope * slope);
  }
  return { node, weight };
}
