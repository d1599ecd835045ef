import type { Landscape } from "../../src/model/landscape/landscape.js";
import { nodeKinds } from "../../src/model/landscape/node-kinds.js";
import { insurerTypes } from "../../src/model/landscape/nodes/insurer-types.js";
import type { Scenario } from "../../src/model/scenario/scenario.js";
import { evidenceStatuses, nodeStates } from "../../src/quantities.js";
import type { InBoth, Language } from "../../src/words/language.js";
import { writingOf } from "../../src/words/writing.js";

/** Words that stand in texts of one language and never in those of the other. */
const telling: InBoth<readonly string[]> = {
  en: (
    "the of and from lost with without which is are by not known unknown for least most cut degraded perhaps surely possibly " +
    "services insurers insured documented inferred assumed where until more such loses hours since affected"
  ).split(" "),
  de: (
    "der das und nicht ist sind von mit für bei oder ohne ausgefallen abgetrennt eingeschränkt vielleicht mindestens höchstens " +
    "dienste versicherte versicherten kassen krankenkassen belegt abgeleitet angenommen welches denen uhr"
  ).split(" "),
};

/** What a text is about: its names are data, and data may be in any language. */
export interface Told {
  readonly landscape: Landscape;
  readonly scenario?: Scenario | undefined;
  /** Further texts that come from data as they are, such as titles of sources. */
  readonly quoted?: readonly string[] | undefined;
}

/** Texts of a catalogue that take nothing and that differ between its languages, as both have them. */
export function labelsOf(catalogue: InBoth<object>): InBoth<string>[] {
  const pairs = (en: unknown, de: unknown): InBoth<string>[] => {
    if (typeof en === "string" && typeof de === "string") return en === de ? [] : [{ en, de }];
    if (typeof en !== "object" || en === null || typeof de !== "object" || de === null) return [];
    return Object.entries(en).flatMap(([key, value]) => pairs(value, (de as Record<string, unknown>)[key]));
  };
  return pairs(catalogue.en, catalogue.de);
}

/** All names of the vocabulary that the landscape uses. */
function vocabulary(landscape: Landscape): InBoth<string>[] {
  const [en, de] = [writingOf({}, {}, { language: "en" }), writingOf({}, {}, { language: "de" })];
  const both = (name: (writing: typeof en) => string): InBoth<string> => ({ en: name(en), de: name(de) });
  const systemTypes = new Set(landscape.nodes.flatMap((node) => (node.kind === "system" ? [node.systemType] : [])));
  const serviceTypes = new Set(landscape.nodes.flatMap((node) => (node.kind === "service" ? [node.serviceType] : [])));
  return [
    ...nodeKinds.flatMap((kind) => [1, 2].map((n) => both((writing) => writing.kindName(kind, n)))),
    ...nodeStates.map((state) => both((writing) => writing.stateName(state))),
    ...evidenceStatuses.map((status) => both((writing) => writing.evidenceName(status))),
    ...insurerTypes.map((type) => both((writing) => writing.insurerTypeName(type))),
    ...[...systemTypes].map((type) => both((writing) => writing.systemTypeName(type))),
    ...[...serviceTypes].map((type) => both((writing) => writing.serviceName(type))),
  ];
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
const asOneLine = (text: string): string => text.replaceAll(/\s+/g, " ");

/** Finds what no text in a language should have: words of the other, ids, identifiers of types, and in German ISO dates. */
export class Listener {
  private readonly labels: readonly InBoth<string>[];
  private readonly foreign: InBoth<readonly string[]>;

  constructor(
    private readonly landscape: Landscape,
    catalogues: readonly InBoth<object>[],
  ) {
    this.labels = [...vocabulary(landscape), ...catalogues.flatMap(labelsOf)];
    this.foreign = { en: this.foreignLabels("en"), de: this.foreignLabels("de") };
  }

  wrongIn(text: string, language: Language, { scenario, quoted = [] }: Omit<Told, "landscape"> = {}): string[] {
    const line = asOneLine(text);
    const other = language === "en" ? "de" : "en";
    const rest = this.withoutData(line, scenario, quoted, language);
    const words = new Set(wordsOf(rest));
    const has = (label: string): boolean => wordsOf(label).every((word) => words.has(word)) && standsIn(rest, label);
    return [
      ...this.idsIn(rest, scenario),
      ...telling[other].filter((word) => words.has(word)).map((word) => `word: ${word}`),
      ...this.foreign[other].filter(has).map((label) => `label: ${label}`),
      ...(language === "de" ? [...rest.matchAll(/\b\d{4}-\d{2}(-\d{2})?\b/g)].map(([date]) => `date: ${date}`) : []),
    ];
  }

  /** Names and quotations are data: taken out, the longest first. Names of services are not, where the catalogue translates them. */
  private withoutData(line: string, scenario: Scenario | undefined, quoted: readonly string[], language: Language): string {
    const { landscape } = this;
    const writing = writingOf(landscape, {}, { language });
    const sources = [...(landscape.sources ?? []), ...(scenario?.sources ?? [])];
    const data = [
      ...quoted,
      ...landscape.nodes.map(({ id }) => writing.nameOf(id)),
      ...sources.flatMap(({ title = "", url = "" }) => [title, url]),
      ...(scenario?.publishedFigures ?? []).map(({ claimedBy }) => claimedBy),
      ...(scenario?.disturbances ?? []).map(({ id }) => id),
      landscape.id,
      scenario?.id ?? "",
    ];
    const found = [...new Set(data.map(asOneLine))].filter((each) => each.length > 1).sort((a, b) => b.length - a.length);
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}/-])(?:${found.map(escaped).join("|")})(?![\\p{L}\\p{N}/-])`, "gu");
    return line.replaceAll(pattern, "¤");
  }

  private idsIn(rest: string, scenario: Scenario | undefined): string[] {
    const tokens = new Set(rest.match(/[\w.-]+(?:\/[\w.-]+)*/g) ?? []);
    const own = new Set(scenario?.disturbances.map(({ id }) => id));
    const nodes = this.landscape.nodes.filter(({ id, name }) => id !== name && /[-/]/.test(id)).map(({ id }) => id);
    const ids = [...nodes, ...(this.landscape.dependencies ?? []).map(({ id }) => id)];
    const types = this.landscape.nodes.flatMap((node) => [
      node.kind,
      ...(node.kind === "service" ? [node.serviceType] : node.kind === "system" ? [node.systemType] : []),
    ]);
    return [...new Set([...ids, ...types.filter((type) => type.includes("-"))])]
      .filter((id) => tokens.has(id) && !own.has(id))
      .map((id) => `id: ${id}`);
  }

  private foreignLabels(other: Language): string[] {
    const language = other === "en" ? "de" : "en";
    const own = this.labels.map((label) => label[language].toLowerCase());
    return [...new Set(this.labels.map((label) => label[other]))].filter(
      (label) => label.length >= 4 && !own.some((text) => text.includes(label.toLowerCase())),
    );
  }
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}-]+/gu) ?? [];

function standsIn(text: string, label: string): boolean {
  return new RegExp(`(?<![\\p{L}-])${escaped(asOneLine(label))}(?![\\p{L}-])`, "iu").test(text);
}

/** Words of narrow lines that are no words of the wide ones and no parts of such after a hyphen or a slash. */
export function brokenWords(narrow: string, wide: string): string[] {
  const words = (text: string): string[] => text.match(/\p{L}+/gu) ?? [];
  const known = new Set(words(wide));
  return words(narrow).filter((word) => !known.has(word));
}
