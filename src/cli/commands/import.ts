import { type Command, Option } from "@commander-js/extra-typings";
import type { InputIssue } from "../../errors/errors.js";
import {
  type EdgeDirection,
  edgeDirections,
  type Format,
  guessImportMap,
  type Imported,
  type ImportMap,
  type ImportNote,
  importTable,
  readImportMap,
  readTable,
  recogniseFormat,
  type Table,
  writeLandscape,
} from "../../formats/index.js";
import { isForeign, isGraph, readForeign, readForeignFiles } from "../../formats/read-foreign.js";
import { refuseTransposed } from "../../formats/tables/column-plan.js";
import { writeYaml } from "../../formats/yaml/yaml.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { type OrganisationKind, organisationKinds } from "../../model/landscape/node-kinds.js";
import { jsonText } from "../../model/values/json-text.js";
import type { Limits } from "../../model/values/limits.js";
import type { Language } from "../../words/language.js";
import { commaList } from "../question/comma-list.js";
import { listening, tellNotes } from "../question/import-notes.js";
import { importWords } from "../question/import-words.js";
import { refuseTwoInputs } from "../question/landscape-source.js";
import { limitOption } from "../question/limit-option.js";
import { registersOrFile } from "../question/register-files.js";
import { addOptions } from "../terminal/add-options.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { languageOf } from "../terminal/language.js";
import { addFormattedOutput, type FormattedOptions, formatOf, refuseOverwriting, writeDocument } from "../terminal/output.js";
import { UsageError } from "../terminal/usage-error.js";
import { wrongValue } from "../terminal/wrong-value.js";

const formats = ["yaml", "json", "csv"] as const satisfies readonly Format[];
type ImportFormat = (typeof formats)[number];

interface ImportOptions extends FormattedOptions<ImportFormat> {
  readonly map?: string | undefined;
  readonly guess?: boolean | undefined;
  readonly sheet?: string | undefined;
  readonly name?: string | undefined;
  readonly kind?: OrganisationKind | undefined;
  readonly count?: number | undefined;
  readonly decimal?: "." | "," | undefined;
  readonly edges?: EdgeDirection | undefined;
  readonly weights?: boolean | undefined;
  readonly take?: readonly string[] | undefined;
  readonly notes?: string | undefined;
  readonly limit?: Partial<Limits> | undefined;
}

export function addImportCommand(program: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const help = importWords[language];
  const command = program.command("import").description(help.description).argument("<tables...>", help.table);
  const own = [
    new Option("--map <file>", help.map),
    new Option("--guess", help.guess),
    new Option("--sheet <name>", help.sheet),
    new Option("--name <text>", help.name),
    new Option("--kind <kind>", help.kind).choices(organisationKinds),
    new Option("--count <number>", help.count).argParser((text) => countOf(text, language)),
    new Option("--decimal <mark>", help.decimal).choices([".", ","]),
    new Option("--edges <direction>", help.edges).choices(edgeDirections),
    new Option("--weights", help.weights),
    new Option("--take <a,b>", help.take).argParser(commaList),
    new Option("--notes <file>", help.notes),
  ];
  addFormattedOutput(
    addOptions<ImportOptions, [string[]], Record<never, never>, Record<never, never>>(command, own),
    language,
    formats,
  )
    .addOption(limitOption(language))
    .addHelpText("after", help.examples)
    .action(async (paths, options) => finish(await importCommand(paths, options, host)));
}

function countOf(text: string, language: Language): number {
  if (/^\d+$/.test(text) && Number.isSafeInteger(Number(text))) return Number(text);
  throw wrongValue(language, {
    en: "Write a whole number of 0 or more, without marks between thousands.",
    de: "richtig ist eine ganze Zahl von 0 an, ohne Zeichen zwischen den Tausendern",
  });
}

async function importCommand(paths: readonly string[], options: ImportOptions, outer: Host): Promise<ExitCode> {
  const { host, heard } = listening(outer);
  const { map: mapPath, guess = false, out, notes: notesPath, limit: limits = {} } = options;
  refuseTwoInputs([...paths, mapPath]);
  await refuseOverwriting(out, [...paths, mapPath], host);
  await refuseOverwriting(notesPath, [...paths, mapPath, out], host);
  if (guess && mapPath !== undefined)
    throw new UsageError({
      en: "--guess makes a mapping, and --map has one already; leave one out",
      de: "„--guess“ macht eine Zuordnung, und mit „--map“ ist schon eine da; eines davon ist zu viel",
    });
  const format = formatOf(options.format, out, formats);
  const input = await registersOrFile(paths, host, limits);
  const kindsOfMap = async (): Promise<ImportMap["kinds"]> =>
    mapPath === undefined ? undefined : (await readMap(mapPath, host, limits)).kinds;
  if ("registers" in input) {
    refuseForForeign(options, paths.join(", "));
    refuseForOthers(options, paths.join(", "));
    const { readRegisterLandscape } = await import("../../formats/register/index.js");
    const asked = { name: options.name, kinds: await kindsOfMap(), limits, onNote: host.onNote };
    return finish(readRegisterLandscape(input.registers, asked), format, options, host, heard);
  }
  if ("files" in input) {
    refuseForForeign(options, paths.join(", "));
    refuseForOthers(options, paths.join(", "));
    const asked = { name: options.name, take: options.take, kinds: await kindsOfMap(), limits, onNote: host.onNote };
    const made = await readForeignFiles(input.format, input.files, asked);
    if (made !== undefined) return finish(made, format, options, host, heard);
    throw new Error(`${input.format} is not read together`);
  }
  const { bytes, file } = input;
  const foreign = recogniseFormat(bytes);
  if (isForeign(foreign)) {
    refuseForForeign(options, file);
    if (!isGraph(foreign)) refuseForOthers(options, file);
    const kinds = await kindsOfMap();
    const { name, edges, weights, take } = options;
    const made = await readForeign(foreign, bytes, { file, name, kinds, edges, weights, take, limits, onNote: host.onNote });
    if (made !== undefined) return finish(made, format, options, host, heard);
  }
  if (foreign === "ti-status") return importStatus({ bytes, file }, format, options, host, heard);
  refuseForOthers(options, file);
  const table = await readAnyTable(bytes, file, options, host);
  if ("landscape" in table) {
    refuseForLandscape(options, file);
    await writeDocument(writeLandscape(table.landscape, { format, limits }), options, host);
    return ExitCode.ok;
  }
  const read = mapPath === undefined ? undefined : await readMap(mapPath, host, limits);
  const map = withOptions(read?.columns === undefined ? { ...guessImportMap(table), ...read } : read, options);
  if (guess) return writeGuess(map, table, format, options, host);
  const made = importTable(table, map, { limits });
  const notes = read?.columns === undefined ? [headingsGuessed, ...made.notes] : made.notes;
  return finish({ ...made, notes }, format, options, host, heard);
}

/** Writes what is guessed of a table, as far as anything can be. */
async function writeGuess(
  map: ImportMap,
  table: Table,
  format: ImportFormat,
  options: ImportOptions,
  host: Host,
): Promise<ExitCode> {
  if (map.columns?.service === undefined && map.columns?.system === undefined) refuseTransposed(table);
  await writeDocument(format === "json" ? jsonText(map) : writeYaml(map, options.limit ?? {}), options, host);
  return ExitCode.ok;
}

/** Nobody said which column is what. */
const headingsGuessed: ImportNote = { kind: "assumed", code: "headings-guessed", values: {} };

/** Writes the scenario that a state of the Telematikinfrastruktur is. */
async function importStatus(
  { bytes, file }: { readonly bytes: Uint8Array; readonly file: string },
  format: ImportFormat,
  options: ImportOptions,
  host: Host,
  heard: readonly InputIssue[],
): Promise<ExitCode> {
  refuseForForeign(options, file);
  refuseForOthers(options, file);
  const { map, take, name, limit: limits } = options;
  const given = Object.entries({ map, take }).find(([, value]) => value !== undefined);
  if (given !== undefined || format === "csv") {
    const option = given?.[0] ?? "format csv";
    throw new UsageError({
      en: `${file} becomes a scenario, in YAML or JSON: leave --${option} out`,
      de: `aus „${file}“ wird ein Szenario, in YAML oder JSON: „--${option}“ ist zu viel`,
    });
  }
  const { readTiLagebild } = await import("../../formats/ti-lagebild/index.js");
  const { scenario, notes } = readTiLagebild(bytes, { file, name, limits, onNote: host.onNote });
  await writeDocument(format === "json" ? jsonText(scenario) : writeYaml(scenario, limits), options, host);
  await tellNotes(notes, options, host, languageOf(options.lang, host), heard);
  return ExitCode.ok;
}

/** Writes a landscape and what is noted of it. */
async function finish(
  { landscape, notes }: Imported,
  format: ImportFormat,
  options: ImportOptions,
  host: Host,
  heard: readonly InputIssue[],
): Promise<ExitCode> {
  await writeDocument(writeLandscape(landscape, { format, limits: options.limit ?? {} }), options, host);
  await tellNotes(notes, options, host, languageOf(options.lang, host), heard);
  return ExitCode.ok;
}

/** @throws {@link UsageError} where an option says how a table is to be read, of a file of another program */
function refuseForForeign({ guess, sheet, kind, count, decimal }: ImportOptions, file: string): void {
  const given = Object.entries({ guess, sheet, kind, count, decimal }).find(([, value]) => value !== undefined);
  if (given === undefined) return;
  throw new UsageError({
    en: `${file} is a file of another program and no table of contracts: leave --${given[0]} out`,
    de: `„${file}“ ist die Datei eines anderen Programms und keine Tabelle von Verträgen: „--${given[0]}“ ist zu viel`,
  });
}

/** @throws {@link UsageError} where an option is for graphs, of something else */
function refuseForOthers({ edges, weights }: ImportOptions, file: string): void {
  const given = Object.entries({ edges, weights }).find(([, value]) => value !== undefined);
  if (given === undefined) return;
  throw new UsageError({
    en: `--${given[0]} is for graphs, and ${file} is none`,
    de: `„--${given[0]}“ ist für Graphen, und „${file}“ ist keiner`,
  });
}

/** @throws {@link UsageError} where an option says how a table is to be read, of a workbook that is no table */
function refuseForLandscape({ map, guess, name, kind, count, decimal }: ImportOptions, file: string): void {
  const given = Object.entries({ map, guess, name, kind, count, decimal }).find(([, value]) => value !== undefined);
  if (given === undefined) return;
  throw new UsageError({
    en: `${file} holds a landscape and no table of contracts: leave --${given[0]} out`,
    de: `in „${file}“ steht eine Landschaft und keine Tabelle von Verträgen: „--${given[0]}“ ist zu viel`,
  });
}

/** A table of a text, or of a sheet of a workbook; or the landscape that a workbook holds, which needs no more. */
async function readAnyTable(
  bytes: Uint8Array,
  file: string,
  { sheet, limit: limits = {} }: ImportOptions,
  { onNote }: Host,
): Promise<Table | { readonly landscape: Landscape }> {
  const { isXlsx, readXlsxLandscape, readXlsxTable } = await import("../../formats/xlsx/index.js");
  if (isXlsx(bytes)) {
    const landscape = sheet === undefined ? readXlsxLandscape(bytes, { file, limits }) : undefined;
    return landscape === undefined ? readXlsxTable(bytes, { file, sheet, limits }) : { landscape };
  }
  if (sheet !== undefined)
    throw new UsageError({
      en: `--sheet is for workbooks (XLSX), and ${file} is none`,
      de: `„--sheet“ ist für Arbeitsmappen (XLSX), und „${file}“ ist keine`,
    });
  return readTable(bytes, { file, limits, onNote });
}

async function readMap(path: string, host: Host, limits: Partial<Limits>): Promise<ImportMap> {
  return readImportMap(await host.readBytes(path, limits), { file: path, limits, onNote: host.onNote });
}

/** A mapping with what the options say instead. */
function withOptions(map: ImportMap, { name, kind, count, decimal }: ImportOptions): ImportMap {
  const said = Object.entries({ name, kind, count }).filter(([, value]) => value !== undefined);
  const organisation = { ...map.organisation, ...Object.fromEntries(said) };
  return {
    ...map,
    ...(Object.keys(organisation).length > 0 ? { organisation } : {}),
    ...(decimal === undefined ? {} : { decimal }),
  };
}
