import { Argument, type Command, Option } from "@commander-js/extra-typings";
import { EmptySelectionError } from "../../errors/errors.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import type { NodeKind } from "../../model/landscape/node.js";
import { findNode } from "../../model/landscape/resolve-node.js";
import { selectNodes } from "../../model/scenario/select-nodes.js";
import type { Selector } from "../../model/scenario/selector.js";
import { nameIn } from "../../model/values/name-in.js";
import { table } from "../../report/text/table.js";
import { either } from "../../words/german-issues/german-phrases.js";
import { quoted } from "../../words/german-quotes.js";
import type { InBoth, Language } from "../../words/language.js";
import { coloured, plain } from "../../words/paint.js";
import { shown } from "../../words/shown.js";
import { kindOption } from "../question/kind-option.js";
import { loadScenario, loadShipped } from "../question/landscape-source.js";
import { addQuestion, type QuestionOptions, readQuestion, refuseOptions } from "../question/question.js";
import { serviceTypeOption, typeNamed } from "../question/service-type-option.js";
import { shippedLandscapes } from "../question/shipped.js";
import { isColoured } from "../terminal/colour.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { languageOf } from "../terminal/language.js";
import { UsageError } from "../terminal/usage-error.js";

const words: InBoth<
  Readonly<
    Record<
      | "description"
      | "landscape"
      | "kind"
      | "operator"
      | "serviceType"
      | "systemType"
      | "site"
      | "platform"
      | "association"
      | "tag"
      | "examples",
      string
    >
  >
> = {
  en: {
    description: "list what is shipped, or the nodes of a landscape",
    landscape: "a path, - for standard input, or a shipped name; without it all that is shipped",
    kind: "nodes of this kind",
    operator: "run by this organisation or a subsidiary of it",
    serviceType: "services of this type",
    systemType: "systems of this type",
    site: "systems at this site",
    platform: "systems on this platform",
    association: "insurers of this association",
    tag: "nodes with this tag",
    examples: `
Examples:
  $ tragweite list                                          shipped landscapes and scenarios
  $ tragweite list germany-2023 --operator bitmarck         what Bitmarck operates
  $ tragweite list germany-2023 --kind service --service-type eau-intake
  $ tragweite list ./ours.yaml --kind insurer`,
  },
  de: {
    description: "aufzählen, was mitgeliefert wird, oder die Knoten einer Landschaft",
    landscape: "ein Pfad, - für die Standardeingabe, oder ein mitgelieferter Name; ohne Angabe alles, was mitgeliefert wird",
    kind: "Knoten dieser Art",
    operator: "von dieser Organisation oder einer Tochter betrieben",
    serviceType: "Dienste dieser Art",
    systemType: "Systeme dieser Art",
    site: "Systeme an diesem Standort",
    platform: "Systeme auf dieser Plattform",
    association: "Krankenversicherer dieses Verbandes",
    tag: "Knoten mit diesem Merkmal",
    examples: `
Beispiele:
  $ tragweite list                                          mitgelieferte Landschaften und Szenarien
  $ tragweite list germany-2023 --operator bitmarck         was Bitmarck betreibt
  $ tragweite list germany-2023 --kind service --service-type eau-intake
  $ tragweite list ./ours.yaml --kind insurer`,
  },
};

const shippedWords: InBoth<{
  readonly heads: readonly string[];
  readonly landscape: string;
  readonly scenarioFor: (landscape: string) => string;
}> = {
  en: { heads: ["name", "kind", "title"], landscape: "landscape", scenarioFor: (landscape) => `scenario for ${landscape}` },
  de: { heads: ["Name", "Art", "Titel"], landscape: "Landschaft", scenarioFor: (landscape) => `Szenario zu ${landscape}` },
};
/** Kinds stand in the list as `--kind` takes them. */
const nodeHeads: InBoth<readonly string[]> = { en: ["id", "kind (--kind)", "name"], de: ["Kennung", "Art (--kind)", "Name"] };

interface ListOptions extends QuestionOptions {
  readonly kind?: NodeKind | undefined;
  readonly operator?: string | undefined;
  readonly serviceType?: string | undefined;
  readonly systemType?: string | undefined;
  readonly site?: string | undefined;
  readonly platform?: string | undefined;
  readonly association?: string | undefined;
  readonly tag?: string | undefined;
}

export function addListCommand(program: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const help = words[language];
  const command = program.command("list").description(help.description).addArgument(new Argument("[landscape]", help.landscape));
  addQuestion(command, language, ["scenario", "minEvidence", "with"])
    .addOption(kindOption(help.kind))
    .addOption(new Option("--operator <node>", help.operator))
    .addOption(serviceTypeOption(help.serviceType))
    .addOption(new Option("--system-type <word>", help.systemType))
    .addOption(new Option("--site <word>", help.site))
    .addOption(new Option("--platform <word>", help.platform))
    .addOption(new Option("--association <word>", help.association))
    .addOption(new Option("--tag <word>", help.tag))
    .addHelpText("after", help.examples)
    .action(async (source, options) => finish(await listCommand(source, options, host)));
}

async function listCommand(source: string | undefined, options: ListOptions, host: Host): Promise<ExitCode> {
  const language = languageOf(options.lang, host);
  const { scenario: _scenario, with: figures, patch, minEvidence: _evidence, limit: _limits, lang: _lang, ...filter } = options;
  refuseOptions(options, {
    scenario: {
      en: "is for other commands: a list shows what there is, and run shows what is lost",
      de: "gibt es nur bei anderen Befehlen: eine Liste zeigt, was es gibt, und „run“ zeigt, was ausgefallen ist",
    },
    minEvidence: {
      en: "is for other commands: a list shows all that there is, however well it is known",
      de: "gibt es nur bei anderen Befehlen: eine Liste zeigt alles, was es gibt, wie gut auch immer es belegt ist",
    },
    with: {
      en: "is for other commands: figures change no id, kind or name, and no more is listed",
      de: "gibt es nur bei anderen Befehlen: eigene Zahlen ändern weder Kennung noch Art noch Name, und mehr zeigt eine Liste nicht",
    },
  });
  const fields = Object.entries(filter).filter(([, value]) => value !== undefined);
  if (source === undefined) {
    if (fields.length > 0 || (figures ?? patch) !== undefined)
      throw new UsageError({
        en: "a filter needs a landscape, such as: tragweite list germany-2023 --kind insurer",
        de: "zu einer Auswahl gehört eine Landschaft, wie in: tragweite list germany-2023 --kind insurer",
      });
    writeRows(await shippedRows(host, language), shippedWords[language].heads, host);
    return ExitCode.ok;
  }
  const { landscape } = await readQuestion(source, options, host);
  const ids = fields.length === 0 ? undefined : matching(landscape, Object.fromEntries(fields) as Selector);
  const nodes = landscape.nodes.filter(({ id }) => ids === undefined || ids.has(id));
  const rows = nodes.map((node) => [node.id, node.kind, nameIn(node, language)]);
  writeRows(
    rows.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
    nodeHeads[language],
    host,
  );
  return ExitCode.ok;
}

async function shippedRows(host: Host, language: Language): Promise<string[][]> {
  const { landscape, scenarioFor } = shippedWords[language];
  const rows: string[][] = [];
  for (const { name, scenarios, ...shipped } of await shippedLandscapes(host)) {
    rows.push([name, landscape, nameIn(await loadShipped(shipped, host), language) ?? ""]);
    for (const scenario of scenarios)
      rows.push([scenario.name, scenarioFor(name), nameIn(await loadScenario(scenario.path, host), language) ?? ""]);
  }
  return rows;
}

function matching(landscape: Landscape, { operator, serviceType, ...attributes }: Selector): ReadonlySet<string> {
  const run = operator === undefined ? {} : { operator: findNode(landscape, operator)?.id ?? operator };
  const offered = serviceType === undefined ? {} : { serviceType: typeNamed(landscape, serviceType) };
  try {
    return selectNodes(indexLandscape(landscape), [{ ...attributes, ...run, ...offered }], []).surely;
  } catch (error) {
    if (!(error instanceof EmptySelectionError)) throw error;
    const { selector, suggestions } = error;
    const wanted = Object.entries(selector);
    const en = wanted.map(([field, value]) => `${field} ${JSON.stringify(value)}`).join(" and ");
    const de = wanted.map(([field, value]) => `${quoted(field)} ${quoted(value)}`).join(" und ");
    throw new UsageError({
      en: `nothing in the landscape has ${en}${suggestions.length > 0 ? `; did you mean ${suggestions.join(" or ")}?` : ""}`,
      de: `nichts in der Landschaft hat ${de}${suggestions.length > 0 ? `; gemeint ist vielleicht ${either(suggestions.map(quoted))}` : ""}`,
    });
  }
}

/** As a table that fits a terminal; in a pipe each row is a line, however long. */
function writeRows(rows: readonly (readonly string[])[], headers: readonly string[], host: Host): void {
  const columns = headers.map((header, index) => ({
    header,
    align: "left" as const,
    cells: rows.map((row) => shown(row[index] ?? "")),
  }));
  const paint = isColoured(host.stdout, host) ? coloured : plain;
  host.stdout.write(`${table(columns, host.stdout.columns ?? Number.POSITIVE_INFINITY, paint).join("\n")}\n`);
}
