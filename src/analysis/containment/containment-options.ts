import { InvalidArgumentError } from "../../errors/errors.js";
import { type Dependency, dependencyKinds } from "../../model/landscape/dependency.js";
import type { Selector } from "../../model/scenario/selector.js";
import { checkList, type OptionCheck } from "../../model/values/argument-checks.js";
import type { Limits } from "../../model/values/limits.js";
import { type WorkOptions, workKinds } from "../../model/values/work-options.js";
import { type EvidenceStatus, evidenceStatuses } from "../../quantities.js";
import { type ExposedReading, exposedReadings } from "./containment-result.js";

/** How often the engine may run for a question unless more or less is said. */
export const mostRunsByDefault = 20_000;

/** Who attacks, what must stay clean, and how exposure runs. */
export interface ContainmentOptions extends WorkOptions {
  /** Ids of what the attacker holds: it is lost. An organisation stands for all that it operates. */
  readonly attacked: readonly string[];
  /** What must stay clean, by ids or selectors; an organisation stands for all that it operates. */
  readonly protect: readonly (string | Selector)[];
  /** Kinds of dependencies along which exposure runs, both ways. @defaultValue all */
  readonly along?: readonly Dependency["kind"][];
  /** Whether what is exposed goes on serving, or is lost. @defaultValue "serving" */
  readonly exposed?: ExposedReading;
  /** At most so many links may be cut. @defaultValue any number */
  readonly mostCuts?: number;
  /** Hours that exposure needs for each link: then what can still be done later is found, too. @defaultValue it is not asked */
  readonly spreadHours?: number;
  /** The unit of which as much as possible is to stay served. @defaultValue that of `rank` */
  readonly unit?: string;
  /** Dependencies with weaker evidence may not exist: nobody can count on them, and exposure runs along them. @defaultValue "assumed" */
  readonly minEvidence?: EvidenceStatus;
  /** How often the engine may run for each question: for the plans, and for each time. @defaultValue 20,000 */
  readonly mostRuns?: number;
  readonly limits?: Partial<Limits>;
}

export const checkIds: OptionCheck = (call, value, name) => {
  checkList(call, `option ${name}`, value, 'give ids, such as ["bitmarck"]');
  if ((value as readonly unknown[]).length === 0)
    throw new InvalidArgumentError(call, `the option ${name} is empty`, 'give ids, such as ["bitmarck"]');
};

const checkAlong: OptionCheck = (call, value, name) => {
  const hint = `give some of ${dependencyKinds.join(", ")}`;
  checkList(call, `option ${name}`, value, hint);
  const all = value as readonly unknown[];
  const other = all.find((each) => !dependencyKinds.includes(each as Dependency["kind"]));
  if (other !== undefined || all.length === 0)
    throw new InvalidArgumentError(call, `the option ${name} has ${JSON.stringify(other) ?? "nothing"}`, hint);
};

const checkSpread: OptionCheck = (call, value, name) => {
  if (typeof value === "number" && Number.isFinite(value) && value > 0) return;
  throw new InvalidArgumentError(call, `the option ${name} is no time`, "give hours, more than 0");
};

/** The options of a containment, for {@link checkOptions}. */
export const containmentOptionKinds = {
  attacked: checkIds,
  protect: checkIds,
  along: checkAlong,
  exposed: exposedReadings,
  mostCuts: "count",
  spreadHours: checkSpread,
  unit: "text",
  minEvidence: evidenceStatuses,
  mostRuns: "count",
  limits: "limits",
  ...workKinds,
} as const;
