import type { Regulation } from "../../model/documents/regulation.js";
import { checkAskedLandscape } from "../../model/documents/whole-document.js";
import { checkWholeRegulation } from "../../model/documents/whole-regulation.js";
import { checkWholeScenario } from "../../model/documents/whole-scenario.js";
import { checkOptions } from "../../model/values/argument-checks.js";
import type { Limits } from "../../model/values/limits.js";
import { checkDay } from "../../model/values/moments.js";
import { type WorkOptions, workKinds } from "../../model/values/work-options.js";
import { type EvidenceStatus, evidenceStatuses } from "../../quantities.js";
import type { AttributionOptions } from "../attribution/attribution-settled.js";
import { type OnTopOptions, onTopKinds } from "../failures/moment-below.js";
import { checkOnTop } from "../failures/on-top-check.js";
import { type ConcentrationView, concentrationViews } from "../failures/supplying-units.js";
import { checkMargins, type FigureMargins } from "../named-limits/named-limits-figures.js";

/** What concentration is asked of, and with which rules. */
export interface ConcentrationOptions extends AttributionOptions, OnTopOptions, WorkOptions {
  /** @defaultValue "operator" */
  readonly by?: ConcentrationView;
  /** This service type, or type of organisation, only. @defaultValue all */
  readonly service?: string;
  /** This unit only, such as sites. @defaultValue all */
  readonly unit?: string;
  /** Dependencies with weaker evidence may not exist; the results bracket both. @defaultValue "assumed" */
  readonly minEvidence?: EvidenceStatus;
  /** The day on which rules are looked at, such as 2023-04-24. @defaultValue that of the landscape */
  readonly asOf?: string;
  /** Named limits to hold the results against. @defaultValue none */
  readonly regulation?: Regulation;
  /** When a figure is too derived or old to decide. */
  readonly margins?: FigureMargins;
  readonly limits?: Partial<Limits>;
}

const concentrationKinds = {
  exactPlayers: "count",
  diagramNodes: "count",
  samples: "count from 1",
  seed: "count",
  by: concentrationViews,
  ...onTopKinds,
  service: "text",
  unit: "text",
  minEvidence: evidenceStatuses,
  asOf: checkDay,
  regulation: checkWholeRegulation,
  margins: checkMargins,
  limits: "limits",
  ...workKinds,
} as const;

/** @throws {@link InvalidArgumentError} or {@link InvalidInputError} for what `concentration` cannot take */
export function checkConcentration(landscape: unknown, options: ConcentrationOptions): void {
  checkAskedLandscape("concentration", landscape);
  checkOptions("concentration", options, concentrationKinds);
  checkOnTop("concentration", options, checkWholeScenario);
}
