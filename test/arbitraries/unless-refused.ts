import fc from "fast-check";
import { LimitExceededError, NoConvergenceError } from "../../src/errors/errors.js";

/**
 * What holds of every case that the engine answers. It refuses loops that would move by a hair more often than it may evaluate
 * them (a gain next to 1, a slack next to 0), or with delays on more breakpoints than it may take; such a case says nothing.
 */
export const unlessRefused =
  <Case extends readonly unknown[]>(holds: (...given: Case) => void) =>
  (...given: Case): void => {
    try {
      holds(...given);
    } catch (error) {
      fc.pre(!isRefused(error));
      throw error;
    }
  };

const isRefused = (error: unknown): boolean =>
  error instanceof NoConvergenceError || (error instanceof LimitExceededError && error.limit === "breakpoints");

/** The same of what is awaited. */
export const unlessRefusedLater =
  <Case extends readonly unknown[]>(holds: (...given: Case) => Promise<void>) =>
  async (...given: Case): Promise<void> => {
    try {
      await holds(...given);
    } catch (error) {
      fc.pre(!isRefused(error));
      throw error;
    }
  };
