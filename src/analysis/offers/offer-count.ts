import { PopulationSum, type SummedFigures } from "../counting/population-sum.js";

/**
 * Counts the holders of two growing sets of offers, those surely taken and all that may be, of which the first is part of the
 * second, and what they hold in one unit.
 */
export class OfferCount {
  organisationsSure = 0;
  organisationsAny = 0;
  private readonly sum: PopulationSum;

  constructor(figures: SummedFigures) {
    this.sum = new PopulationSum(figures);
  }

  addSure(holder: number): void {
    this.organisationsSure++;
    this.sum.addSure(holder);
  }

  addAny(holder: number): void {
    this.organisationsAny++;
    this.sum.addAny(holder);
  }

  reset(): void {
    if (this.organisationsSure + this.organisationsAny === 0) return;
    this.organisationsSure = 0;
    this.organisationsAny = 0;
    this.sum.reset();
  }

  get atLeast(): number {
    return this.sum.atLeast;
  }

  /** Infinite where nothing bounds it. */
  get atMost(): number {
    return this.sum.atMost;
  }
}
