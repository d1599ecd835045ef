import type { LandscapeWarning } from "../../analysis/warnings/landscape-warnings.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { nodeKinds } from "../../model/landscape/node.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { evidenceStatuses } from "../../quantities.js";
import type { Language } from "../../words/language.js";
import { numeralsOf } from "../../words/numerals.js";
import { coloured, plain } from "../../words/paint.js";
import { shown } from "../../words/shown.js";
import { words } from "../../words/words.js";
import { wrap } from "../../words/wrap.js";

/** A landscape that was found valid, with what its author should know. */
export interface ValidationReport {
  readonly landscape: Landscape;
  readonly scenario?: Scenario | undefined;
  readonly warnings: readonly LandscapeWarning[];
}

export interface ValidationTextOptions {
  readonly language?: Language;
  readonly width?: number;
  readonly colour?: boolean;
  readonly all?: boolean;
}

const mostNamed = 10;

/** What a valid landscape holds, by kind and evidence, then the warnings. */
export function validationText(
  { landscape, scenario, warnings }: ValidationReport,
  { language = "en", width = 80, colour = false, all = false }: ValidationTextOptions = {},
): string {
  const texts = words[language];
  const { count } = numeralsOf(language);
  const paint = colour ? coloured : plain;
  const { nodes, groups = [], dependencies = [], pools = [] } = landscape;
  const kinds = nodeKinds.flatMap((kind) => {
    const number = nodes.filter((node) => node.kind === kind).length;
    return number === 0 ? [] : [`${count(number)} ${texts.nodeKinds[kind](number)}`];
  });
  const statuses = evidenceStatuses.map((status) => {
    const number = dependencies.filter(({ evidence }) => evidence.status === status).length;
    return texts.evidenceCount(count(number), texts.evidence[status]);
  });
  const named = (ids: readonly string[]): string =>
    all || ids.length <= mostNamed
      ? ids.map(shown).join(", ")
      : `${ids.slice(0, mostNamed).map(shown).join(", ")} ${texts.more(count(ids.length - mostNamed))}`;
  const warned = warnings.map((warning) => {
    if (warning.code !== "restart-loop") return texts.warnings[warning.code](named(warning.nodes));
    const { hanging } = warning;
    const loop = texts.warnings["restart-loop"](named(warning.nodes));
    return hanging.length === 0 ? loop : `${loop}; ${texts.hanging(hanging.length, count(hanging.length), named(hanging))}`;
  });
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
    ...warned.flatMap((text) => wrap(`${texts.warning}: ${text}`, width, 2).map((line) => paint("yellow", line))),
    "",
  ].join("\n");
}
