import type { LandscapeWarning } from "../../analysis/warnings/landscape-warnings.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { nodeKinds } from "../../model/landscape/node-kinds.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { evidenceStatuses, exactly } from "../../quantities.js";
import { shown } from "../../words/shown.js";
import { wrap } from "../../words/wrap.js";
import { type TextOptions, writingOf } from "../../words/writing.js";
import { validationWords } from "./validation-words.js";

/** A landscape that was found valid, with what its author should know. */
export interface ValidationReport {
  readonly landscape: Landscape;
  readonly scenario?: Scenario | undefined;
  readonly warnings: readonly LandscapeWarning[];
}

/** What a valid landscape holds, by kind and evidence, then the warnings. */
export function validationText({ landscape, scenario, warnings }: ValidationReport, options: TextOptions = {}): string {
  const writing = writingOf(landscape, scenario, options);
  const { numerals, paint, width, listed, kindName, evidenceName } = writing;
  const { count } = numerals;
  const texts = validationWords[writing.language];
  const { nodes, groups = [], dependencies = [], pools = [] } = landscape;
  const kinds = nodeKinds.flatMap((kind) => {
    const number = nodes.filter((node) => node.kind === kind).length;
    return number === 0 ? [] : [`${count(number)} ${kindName(kind, number)}`];
  });
  const statuses = evidenceStatuses.map((status) => {
    const number = dependencies.filter(({ evidence }) => evidence.status === status).length;
    return `${count(number)} ${evidenceName(status)}`;
  });
  const named = (ids: readonly string[]): string => listed(ids.map(writing.fullName));
  const warningText = (warning: LandscapeWarning): string => {
    switch (warning.code) {
      case "counted-twice":
        return texts.warnings[warning.code](writing.nameOf(warning.id), named(warning.others));
      case "exceeded-total": {
        const [least, published] = [warning.least, warning.count].map((each) => writing.amount(exactly(each), warning.unit));
        return texts.warnings[warning.code](shown(warning.id), published ?? "", least ?? "");
      }
      case "restart-loop": {
        const { hanging, nodes: members } = warning;
        const loop = texts.warnings[warning.code](named(members));
        return hanging.length === 0 ? loop : `${loop}; ${texts.hanging(hanging.length, count(hanging.length), named(hanging))}`;
      }
      default:
        return texts.warnings[warning.code](named(warning.nodes));
    }
  };
  const lines = [
    texts.valid(shown(landscape.id)),
    texts.nodesCounted(nodes.length, count(nodes.length), kinds.join(", ")),
    texts.dependenciesCounted(dependencies.length, count(dependencies.length), statuses.join(", ")),
    texts.groupsCounted(count(groups.length), count(pools.length)),
    ...(scenario === undefined
      ? []
      : [texts.scenarioValid(shown(scenario.id), scenario.disturbances.length, count(scenario.disturbances.length))]),
  ];
  return [
    ...lines.flatMap((line) => wrap(line, width, 2)),
    ...warnings.flatMap((warning) =>
      wrap(`${texts.warning}: ${warningText(warning)}`, width, 2).map((line) => paint("yellow", line)),
    ),
    "",
  ].join("\n");
}
