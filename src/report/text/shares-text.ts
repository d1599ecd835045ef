import type { PublishedShares } from "../../analysis/shares/published-shares.js";
import { printable } from "../../errors/errors.js";
import { nodeKinds } from "../../model/landscape/node-kinds.js";
import { nodeKindName } from "../../words/fixed-names.js";
import type { InBoth, Language } from "../../words/language.js";
import { coloured, plain } from "../../words/paint.js";
import { organisationTypeName } from "../../words/populations.js";
import { wrap } from "../../words/wrap.js";
import type { TextOptions } from "../../words/writing.js";
import { table } from "./table.js";

/** What `publishedShares` gave. */
export interface SharesReport {
  readonly result: PublishedShares;
}

type PublishedRow = PublishedShares["rows"][number];

/** So many rows are shown. */
const mostRows = 20;

interface Words {
  readonly title: InBothViews;
  readonly all: string;
  readonly several: string;
  readonly others: (units: number) => string;
  readonly otherTypes: string;
  readonly of: (organisations: number) => string;
  readonly more: (rows: number) => string;
  readonly hidden: (least: number, small: number, others: number) => string;
  readonly nothing: string;
  readonly nothingKnown: string;
  readonly perhaps: string;
  readonly incomplete: string;
  readonly one: string;
}
type InBothViews = Readonly<Record<PublishedShares["by"], string>>;

const words: InBoth<Words> = {
  en: {
    title: {
      operator: "Organisations that rest on an operator, through all tiers",
      owner: "Organisations that rest on an owner and its companies, through all tiers",
    },
    all: "all",
    several: "Of the small ones together: who rests on several of them is counted for each.",
    others: (units) => `${units} small ones together`,
    otherTypes: "small types together",
    of: (organisations) => `of ${organisations.toLocaleString("en")}`,
    more: (rows) => `… and ${rows.toLocaleString("en")} more rows (--all lists them)`,
    hidden: (least, small, others) =>
      small + others === 0
        ? `No count is below ${least}: nothing is hidden.`
        : `A dot is hidden: ${small} counts below ${least}, and ${others} others so that the sums of rows and columns do not tell them.`,
    nothing: "No organisation rests on anybody else.",
    nothingKnown: "As far as is known, no organisation rests on anybody else.",
    perhaps: "Where several suppliers or operators are named of which one is meant, an organisation counts for each.",
    incomplete: "It is not known of all on whom they rest: more may rest on each than stand here.",
    one: "Publish one such table for a day: the difference of two tells what each of them hides.",
  },
  de: {
    title: {
      operator: "Organisationen, die auf einem Betreiber beruhen, über alle Stufen",
      owner: "Organisationen, die auf einem Eigentümer und seinen Firmen beruhen, über alle Stufen",
    },
    all: "alle",
    several: "Bei den kleinen zusammen zählt, wer auf mehreren beruht, mehrmals.",
    others: (units) => `${units} kleine zusammen`,
    otherTypes: "kleine Arten zusammen",
    of: (organisations) => `von ${organisations.toLocaleString("de")}`,
    more: (rows) => `… und ${rows.toLocaleString("de")} weitere Zeilen (mit --all stehen alle da)`,
    hidden: (least, small, others) =>
      small + others === 0
        ? `Keine Zahl liegt unter ${least}: nichts ist verborgen.`
        : `Ein Punkt heißt verborgen: ${small} Zahlen unter ${least}, und ${others} weitere, damit die Summen der Zeilen und Spalten sie nicht verraten.`,
    nothing: "Keine Organisation beruht auf jemand anderem.",
    nothingKnown: "Soweit bekannt, beruht keine Organisation auf jemand anderem.",
    perhaps: "Wo als Lieferant oder Betreiber mehrere in Frage kommen, zählt eine Organisation bei jedem von ihnen.",
    incomplete: "Nicht von allen ist bekannt, auf wem sie beruhen: Überall können es mehr sein, als hier stehen.",
    one: "Für einen Tag ist eine solche Tabelle zu veröffentlichen: der Unterschied zweier verrät, was jede verbirgt.",
  },
};

/** Whether a row is the sum of several units. */
const isSummed = ({ name, units }: PublishedRow): boolean => name === null && units > 1;

/** Insurers, hospitals: a kind of nodes, or a type of organisations. */
function typeNameOf(type: string, language: Language): string {
  const kind = nodeKinds.find((each) => each === type);
  return kind === undefined ? organisationTypeName(type, language) : nodeKindName(kind, 2, language);
}

const percent = (count: number, of: number, language: Language): string =>
  of === 0 ? "" : (count / of).toLocaleString(language, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Shares as they can be published: in each cell the count and which share of the type it is; a dot where it is hidden. */
export function sharesText(shares: PublishedShares, options: TextOptions = {}): string {
  const { language = "en", width = 80, colour = false, all: isWhole = false } = options;
  const { title, all, several, others, otherTypes, of, more, hidden, nothing, nothingKnown, one, perhaps, incomplete } =
    words[language];
  const { types, rows, by, least } = shares;
  if (rows.length === 0) return `${shares.incomplete ? nothingKnown : nothing}\n`;
  const shown = isWhole ? rows : rows.slice(0, mostRows);
  const nameOf = ({ name, units }: PublishedRow): string =>
    name === null ? others(units) : printable(name).replaceAll("\n", " ");
  const cellOf = (count: number | null | undefined, organisations: number, isSum: boolean): string => {
    if (count === null || count === undefined) return "·";
    // who rests on several of them is in the sum several times: that is no share
    if (isSum) return count.toLocaleString(language);
    return `${count.toLocaleString(language)} (${percent(count, organisations, language)})`;
  };
  const whole = types.reduce((sum, { organisations }) => sum + organisations, 0);
  const lines = table(
    [
      { header: "", align: "left", cells: shown.map(nameOf) },
      ...types.map(({ type, organisations }, column) => ({
        header: `${type === null ? otherTypes : typeNameOf(type, language)} ${of(organisations)}`,
        align: "right" as const,
        cells: shown.map((row) => cellOf(row.counts[column], organisations, isSummed(row))),
      })),
      { header: `${all} ${of(whole)}`, align: "right", cells: shown.map((row) => cellOf(row.all, whole, isSummed(row))) },
    ],
    width,
    colour ? coloured : plain,
  );
  const left = rows.length - shown.length;
  const notes = [
    ...(shown.some(isSummed) ? [several] : []),
    hidden(least, shares.hidden.small, shares.hidden.others),
    ...(shares.hidden.small > 0 ? [one] : []),
    ...(shares.perhaps ? [perhaps] : []),
    ...(shares.incomplete ? [incomplete] : []),
  ];
  return [title[by], "", ...lines, ...(left > 0 ? [more(left)] : []), "", ...notes.flatMap((note) => wrap(note, width))]
    .map((line) => `${line}\n`)
    .join("");
}
