import type { Arbitrary, IRawProperty, Parameters } from "fast-check";
import { vi } from "vitest";

/** Rounds have seeds far apart, so that no two run on the same inputs. */
const shift = Number(process.env["ROUND"] ?? 1) * 1_000_003;

/** Every property and every sample takes the seed of `npm test`, shifted by that of the round. */
vi.mock("fast-check", async (importOriginal) => {
  const original = await importOriginal<typeof import("fast-check")>();
  const shifted = (given: Parameters<unknown> | number = {}): Parameters<unknown> => {
    const parameters = typeof given === "number" ? { numRuns: given } : given;
    return { ...parameters, seed: (parameters.seed ?? 20230424) + shift };
  };
  const assert = (property: IRawProperty<unknown>, given?: Parameters<unknown>) => original.assert(property, shifted(given));
  const sample = (source: Arbitrary<unknown>, given?: Parameters<unknown> | number) => original.sample(source, shifted(given));
  return { ...original, assert, sample, default: { ...original.default, assert, sample } };
});
