import { Argument } from "@commander-js/extra-typings";
import {
  isNdjsonName,
  NdjsonLandscapeReader,
  type ReadOptions,
  readFigures,
  readLandscape,
  readPatch,
  readScenario,
  recogniseFormat,
} from "../../formats/index.js";
import { readForeign } from "../../formats/read-foreign.js";
import { withFigures } from "../../model/documents/figures.js";
import { applyPatch } from "../../model/documents/patch-apply.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import type { Limits } from "../../model/values/limits.js";
import { nearest } from "../../model/values/nearest.js";
import { either } from "../../words/german-issues/german-phrases.js";
import { quoted } from "../../words/german-quotes.js";
import type { InBoth, Language } from "../../words/language.js";
import type { Host } from "../terminal/host.js";
import { UsageError } from "../terminal/usage-error.js";
import { homesOf, type Shipped, shippedLandscapes } from "./shipped.js";

export interface SourceOptions {
  readonly limits?: Partial<Limits>;
  /** The path of own figures to be laid over those of the landscape. */
  readonly figures?: string | undefined;
  /** The path of a patch to be applied before. */
  readonly patch?: string | undefined;
  /** What of it is asked, before figures are laid over it; all of it if absent. */
  readonly onDay?: ((landscape: Landscape) => Landscape) | undefined;
}

/** The landscape of a command. */
export const landscapeArgument = (language: Language) => new Argument("<landscape>", words[language]);

const words: InBoth = {
  en: "a path, - for standard input, or a shipped name such as germany-2023",
  de: "ein Pfad, - für die Standardeingabe, oder ein mitgelieferter Name wie germany-2023",
};

/** The path of standard input. */
export const standardInput = "-";

/** How a document is named in messages. */
const fileName = (path: string): string => (path === standardInput ? "standard input" : path);

/** A path has a `/` or a `\\`, an extension or a drive (`C:ours`); anything else is the name of something shipped. */
export function isPath(source: string): boolean {
  return source === standardInput || /[/\\]/.test(source) || /\.[^.]*$/.test(source) || /^[a-z]:/i.test(source);
}

/** The landscape of a path, of a shipped name, or of standard input for `-`, with a patch applied and own figures laid over it. */
export async function loadLandscape(
  source: string,
  host: Host,
  { limits = {}, figures, patch, onDay = (whole) => whole }: SourceOptions = {},
): Promise<Landscape> {
  const shipped = isPath(source) ? [] : await shippedLandscapes(host);
  const homes = homesOf(source, shipped);
  if (homes.length > 0) throw scenarioForLandscape(source, homes);
  const named = isPath(source) ? { path: source } : shippedNamed("landscape", source, shipped);
  const read = await loadShipped(named, host, { limits });
  const landscape = onDay(patch === undefined ? read : await patched(read, patch, host, limits));
  if (figures === undefined) return landscape;
  const own = readFigures(await host.readBytes(figures, limits), { file: fileName(figures), limits, onNote: host.onNote });
  return withFigures(landscape, own, { limits });
}

/** A landscape as it is shipped: with the patch that makes it of another one. */
export async function loadShipped(
  { path, patch }: Pick<Shipped, "path" | "patch">,
  host: Host,
  { limits = {} }: Pick<SourceOptions, "limits"> = {},
): Promise<Landscape> {
  const read = await readInParts(path, host, limits);
  return patch === undefined ? read : await patched(read, patch, host, limits);
}

/** Lines of JSON are read as they come; everything else in one piece. */
async function readInParts(path: string, host: Host, limits: Partial<Limits>): Promise<Landscape> {
  const options = { file: fileName(path), limits, onNote: host.onNote };
  if (/\.xlsx$/i.test(path)) return readWorkbook(await host.readBytes(path, limits), options);
  if (/\.(?:graphml|gexf)$/i.test(path)) return readGraph(await host.readBytes(path, limits), options);
  if (host.streamBytes === undefined || !isNdjsonName(path)) return readLandscape(await host.readBytes(path, limits), options);
  const reader = new NdjsonLandscapeReader(options);
  for await (const part of host.streamBytes(path)) reader.push(part);
  return reader.finish();
}

/** The landscape that a workbook holds; another workbook is told like any file of another program. */
async function readWorkbook(bytes: Uint8Array, options: ReadOptions): Promise<Landscape> {
  const { file = "", limits = {} } = options;
  const { isXlsx, readXlsxLandscape } = await import("../../formats/xlsx/index.js");
  return (isXlsx(bytes) ? readXlsxLandscape(bytes, { file, limits }) : undefined) ?? readLandscape(bytes, options);
}

/** The landscape that a graph was written from; another graph is told like any file of another program. */
async function readGraph(bytes: Uint8Array, options: ReadOptions): Promise<Landscape> {
  const { file = "", limits = {} } = options;
  const { isOwnGraph } = await import("../../formats/graphs/own-graph.js");
  const format = isOwnGraph(bytes) ? recogniseFormat(bytes) : undefined;
  const made = format && (await readForeign(format, bytes, { file, limits, onNote: options.onNote }));
  return made?.landscape ?? readLandscape(bytes, options);
}

async function patched(landscape: Landscape, path: string, host: Host, limits: Partial<Limits>): Promise<Landscape> {
  const patch = readPatch(await host.readBytes(path, limits), { file: fileName(path), limits, onNote: host.onNote });
  return applyPatch(landscape, patch, { limits });
}

/** The scenario of a path, of a shipped name, or of standard input for `-`; its selectors must match where a landscape is given. */
export async function loadScenario(
  source: string,
  host: Host,
  { limits = {}, landscape }: Pick<SourceOptions, "limits"> & { readonly landscape?: Landscape | undefined } = {},
): Promise<Scenario> {
  const shipped = isPath(source) ? [] : (await shippedLandscapes(host)).flatMap(({ scenarios }) => scenarios);
  const { path } = isPath(source) ? { path: source } : shippedNamed("scenario", source, shipped);
  const beside = landscape === undefined ? {} : { landscape };
  return readScenario(await host.readBytes(path, limits), { file: fileName(path), limits, onNote: host.onNote, ...beside });
}

/** @throws {@link UsageError} where landscape and scenario would both come from standard input, which is read once */
export function refuseTwoInputs(sources: readonly (string | undefined)[]): void {
  if (sources.filter((source) => source === standardInput).length > 1)
    throw new UsageError({
      en: "standard input (-) can be read once only; give a file for the other",
      de: "die Standardeingabe (-) kann nur einmal gelesen werden; das andere muss eine Datei sein",
    });
}

/** A scenario stands where a landscape belongs. */
function scenarioForLandscape(scenario: string, homes: readonly string[]): UsageError {
  return new UsageError({
    en: `"${scenario}" is a scenario for ${homes.join(", ")}: name the landscape first, then --scenario ${scenario}`,
    de: `${quoted(scenario)} ist ein Szenario zu ${homes.map(quoted).join(", ")}: zuerst die Landschaft nennen, dann --scenario ${scenario}`,
  });
}

/** What is shipped by this name. */
function shippedNamed<Named extends Pick<Shipped, "name" | "path">>(
  what: "landscape" | "scenario",
  name: string,
  shipped: readonly Named[],
): Named {
  const found = shipped.find((each) => each.name === name);
  if (found !== undefined) return found;
  const names = [...new Set(shipped.map((each) => each.name))];
  const near = nearest(name, names);
  const known: InBoth =
    near.length > 0
      ? { en: `did you mean ${near.join(" or ")}?`, de: `gemeint ist vielleicht ${either(near.map(quoted))}` }
      : {
          en: `shipped are ${names.join(", ")}, which tragweite list shows`,
          de: `mitgeliefert werden ${names.map(quoted).join(", ")}, siehe „tragweite list“`,
        };
  throw new UsageError(
    name === ""
      ? {
          en: `the name of the ${what} is missing`,
          de: `der Name ${{ landscape: "der Landschaft", scenario: "des Szenarios" }[what]} fehlt`,
        }
      : {
          en: `no shipped ${what} "${name}"; ${known.en} (a file is written with its extension, or as ./${name})`,
          de: `${{ landscape: "die Landschaft", scenario: "das Szenario" }[what]} ${quoted(name)} wird nicht mitgeliefert; ${known.de} (eine Datei steht mit ihrer Endung da, oder als ${quoted(`./${name}`)})`,
        },
  );
}
