import { type ImportMap, type ImportRole, importMapVersion, importRoles } from "../../model/documents/import-map.js";
import { aboutNumber, cellNumber, timeUnit } from "./cell-number.js";
import { cellWords } from "./cell-words.js";
import { headingRow } from "./column-plan.js";
import { checkTable, comparable, plainText, type Table } from "./table.js";
import { headingsDown } from "./transposed.js";

/**
 * What headings say, in German and English, the surest first. Roles in the order in which they choose: a heading that could be two
 * things (`Ersatzdienstleister`, `Service type`) is the one that chooses first.
 */
const patterns: readonly (readonly [role: ImportRole, patterns: readonly RegExp[]])[] = [
  [
    "substituteHours",
    [
      /(?:umschalt|aktivierung|ersatz|anlauf).*(?:zeit|std|stunden|\bh\b|dauer)/,
      /activation|switch-?over|failover (?:time|hours)/,
    ],
  ],
  [
    "substitute",
    [
      /ersatz|zweitlieferant|zweitanbieter|ausweich|alternativ|backup-?(?:anbieter|dienstleister)/,
      /substitute|second (?:supplier|source|provider)|alternative|fallback|failover/,
    ],
  ],
  ["recoveryObjective", [/\brto\b|wiederanlauf|wiederherstellungszeit|recovery time/]],
  [
    "tolerance",
    [
      /\bm[bt]pd\b|\bmta\b|toleran|tolerier|tolerable/,
      /ausfalldauer|maximale? ausfall|max\.? ausfall|max(?:imum)? (?:outage|downtime)/,
    ],
  ],
  [
    "persons",
    [
      /^versicherte|versicherte$/,
      /patient|einwohner|betroffene|personen|mitglieder|nutzer|anwender/,
      /persons|people|users|insured|members|inhabitants/,
    ],
  ],
  ["criticality", [/krit|critical/, /wesentlich|material/]],
  ["evidence", [/beleg|nachweis|quelle|evidence|source/]],
  ["reference", [/vertrags?[- ]?(?:nr|nummer|id)|^vertrag$|aktenzeichen/, /contract|reference|^id$/, /^nr\.?$|^lfd/]],
  ["serviceType", [/dienst-?art|diensttyp|leistungsart|service ?type|type of service/]],
  ["site", [/standort|rechenzentrum|^rz$|data cent(?:er|re)|site|location/]],
  [
    "provider",
    [
      /dienstleister|anbieter|lieferant|auftragnehmer|vertragspartner|kreditor|betreiber/,
      /provider|supplier|vendor|contractor|operator/,
    ],
  ],
  [
    "service",
    [
      /dienst(?!leist)|leistung|vertragsgegenstand|gegenstand/,
      /service/,
      /(?:fach|geschäfts)?(?:prozess|verfahren|funktion)/,
      /process|function/,
      /anwendung|application|bezeichnung/,
    ],
  ],
  ["system", [/system/, /plattform|produkt|software|anwendung/, /platform|product|application/]],
];

const numberRoles: readonly ImportRole[] = ["substituteHours", "recoveryObjective", "tolerance", "persons"];

const units: readonly (readonly [unit: string, heading: RegExp])[] = [
  ["patients", /patient/],
  ["inhabitants", /einwohner|inhabitant/],
  ["users", /nutzer|anwender|user/],
];

/** No row of a spreadsheet has more cells. */
const mostCells = 16_385;

/** Says whose name it is nowhere but in the heading above. */
const bareName = /^(?:name|bezeichnung|firma|titel)$/;

/** Headings as they are compared: a word that is broken at the end of a line is whole, and a bare name is of what stands above it. */
function calledBy(headings: readonly string[], above: readonly string[]): string[] {
  const isGroups = above.filter((cell) => plainText(cell) !== "").length > 1;
  let group = "";
  return headings.map((heading, column) => {
    group = comparable(above[column] ?? "") || group;
    const own = comparable(heading).replaceAll(/(\p{L})- (?=\p{Ll})(?!und |oder |and |or )/gu, "$1");
    return isGroups && group !== "" && bareName.test(own) ? group : own;
  });
}

/** Roles by column, as headings and the cells below them make them likely. */
function roles(
  headings: readonly string[],
  below: readonly (readonly string[])[],
  above: readonly string[] = [],
): Map<ImportRole, number> {
  const found = new Map<ImportRole, number>();
  const taken = new Set<number>();
  const called = calledBy(headings, above);
  const own = headings.map(comparable);
  for (const [role, each] of patterns) {
    const columnWith = (isFit: (at: number) => boolean): number | undefined =>
      each
        .map((pattern) =>
          called.findIndex(
            (word, at) => pattern.test(word) && !taken.has(at) && own.indexOf(own[at] ?? word) === at && isFit(at),
          ),
        )
        .find((at) => at >= 0);
    const column =
      columnWith((at) => fits(role, at, below) && namesSome(role, at, below)) ?? columnWith((at) => fits(role, at, below));
    if (column === undefined) continue;
    found.set(role, column);
    taken.add(column);
  }
  return found;
}

/** A column of second suppliers that names one, and not only says whether there is one. */
function namesSome(role: ImportRole, column: number, below: readonly (readonly string[])[]): boolean {
  if (role !== "substitute") return true;
  return filledIn(column, below).some((cell) => !words.isYes(cell) && !words.isNo(cell) && !words.isPartly(cell));
}

/** A column of numbers has a number in at least half of the cells that say something. */
function fits(role: ImportRole, column: number, below: readonly (readonly string[])[]): boolean {
  if (!numberRoles.includes(role)) return true;
  const filled = filledIn(column, below).filter((cell) => !words.isNothing(cell));
  const numbers = filled.map((cell) => timeUnit(cell).number).map((cell) => cellNumber(aboutNumber(cell) ?? cell, ","));
  return numbers.filter((number) => number !== undefined).length * 2 >= filled.length;
}

/** The usual words in cells: which others a mapping has is not known yet. */
const words = cellWords({ tragweite: importMapVersion });

const filledIn = (column: number, below: readonly (readonly string[])[]): string[] =>
  below.map((cells) => plainText(cells[column] ?? "")).filter((cell) => cell !== "");

/**
 * A first mapping of a table, by its headings in German or English and by what stands below them. It names no organisation: whose
 * table it is stands in none.
 * @returns with the columns that were recognised, perhaps none; none where the headings stand below each other
 * @remarks Cost: time O(cells).
 */
export function guessImportMap(table: Table): ImportMap {
  checkTable("guessImportMap", table);
  if (headingsDown(table) !== undefined) return { tragweite: importMapVersion, columns: {} };
  const below = table.rows.map(({ cells }) => cells);
  const rolesOf = (at: number): Map<ImportRole, number> => roles(below[at] ?? [], below.slice(at + 1), below[at - 1]);
  // groups of headings may name as many as the headings below them, in fewer cells
  const at = headingRow(table, (cells, index) => {
    const filled = cells.filter((cell) => cell !== "").length;
    return filled > 1 ? rolesOf(index).size + filled / mostCells : 0;
  });
  const cells = table.rows[at]?.cells ?? [];
  const found = rolesOf(at);
  const columns = Object.fromEntries(
    importRoles.flatMap((role) => {
      const column = found.get(role);
      return column === undefined ? [] : [[role, plainText(cells[column] ?? "")]];
    }),
  );
  const persons = comparable(cells[found.get("persons") ?? -1] ?? "");
  const unit = units.find(([, heading]) => heading.test(persons))?.[0];
  return { tragweite: importMapVersion, columns, ...(unit === undefined ? {} : { unit }) };
}
