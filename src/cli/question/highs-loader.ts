import { type Highs, highsSolver } from "../../analysis/measures/choice/highs-milp.js";
import type { MilpSolver } from "../../analysis/measures/choice/milp-solver.js";
import { UsageError } from "../terminal/usage-error.js";

interface HighsModule {
  readonly default: () => Promise<Highs>;
}

/**
 * HiGHS, which is installed only where somebody wants it.
 * @param load - how it is loaded
 * @throws {@link UsageError} where it is not installed
 */
export async function loadHighs(load: () => Promise<HighsModule> = importHighs): Promise<MilpSolver> {
  return unlessMissing(async () => highsSolver(await (await load()).default()));
}

/** Its types are those of its other form, for `require`. */
const importHighs = async (): Promise<HighsModule> => (await import("highs")) as unknown as HighsModule;

/**
 * What comes of the package.
 * @throws {@link UsageError} where it is not installed
 */
export async function unlessMissing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new UsageError({
      en: "the solver HiGHS is in the package highs, which is not installed here: npm install highs, or leave the solver out",
      de: "Der Löser HiGHS steht im Paket highs, das hier nicht installiert ist: npm install highs, oder den Löser weglassen",
    });
  }
}

const missing: readonly unknown[] = ["ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND"];

const isMissing = (error: unknown): boolean =>
  error instanceof Error && missing.includes((error as { readonly code?: unknown }).code) && error.message.includes("highs");
