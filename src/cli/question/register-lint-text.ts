import type { RegisterFinding, RegisterLint } from "../../formats/register/index.js";
import { addTo } from "../../sequences.js";
import type { InBoth, Language } from "../../words/language.js";

/** A register with its findings in words. */
export interface ToldLint {
  readonly file: string | null;
  readonly rows: number;
  readonly findings: readonly (RegisterFinding & { readonly text: string })[];
}

/** So many findings of one kind are listed. */
const mostAlike = 10;

const counted = (count: number, one: string, more: string, language: Language): string =>
  `${count.toLocaleString(language)} ${count === 1 ? one : more}`;

const words: InBoth<{
  readonly head: (name: string, blocking: number, warnings: number, rows: number) => string;
  readonly unnamed: string;
  readonly blocking: string;
  readonly warnings: string;
  readonly more: (count: number) => string;
  readonly all: (registers: number, rejected: number) => string;
}> = {
  en: {
    head: (name, blocking, warnings, rows) =>
      rows === 0
        ? `${name}: there is no row to be checked: perhaps its tables are empty, or have no headings such as c0010`
        : blocking + warnings === 0
          ? `${name}: nothing found in ${counted(rows, "row", "rows", "en")}`
          : `${name}: ${counted(blocking, "finding blocks", "findings block", "en")}, ${counted(warnings, "warning", "warnings", "en")} in ${counted(rows, "row", "rows", "en")}`,
    unnamed: "the register",
    blocking: "blocking",
    warnings: "warnings",
    more: (count) => `… and ${count} more like it (--all lists them)`,
    all: (registers, rejected) =>
      `${counted(registers, "register", "registers", "en")}: ${rejected === 0 ? "none would be rejected" : `${rejected} would be rejected`}`,
  },
  de: {
    head: (name, blocking, warnings, rows) =>
      rows === 0
        ? `${name}: keine Zeile zu prüfen: vielleicht sind die Tabellen leer oder ohne Überschriften wie c0010`
        : blocking + warnings === 0
          ? `${name}: nichts gefunden in ${counted(rows, "Zeile", "Zeilen", "de")}`
          : `${name}: ${counted(blocking, "Befund blockiert", "Befunde blockieren", "de")}, ${counted(warnings, "Warnung", "Warnungen", "de")} in ${counted(rows, "Zeile", "Zeilen", "de")}`,
    unnamed: "das Register",
    blocking: "blockierend",
    warnings: "Warnungen",
    more: (count) => `… und ${count} weitere solche (mit --all stehen alle da)`,
    all: (registers, rejected) =>
      `${counted(registers, "Register", "Register", "de")}: ${rejected === 0 ? "keines würde zurückgewiesen" : rejected === 1 ? "eines würde zurückgewiesen" : `${rejected} würden zurückgewiesen`}`,
  },
};

/** What is wrong in registers, those for which they are rejected first. */
export function lintText(registers: readonly ToldLint[], isWhole: boolean, language: Language): string {
  const { head, unnamed, blocking, warnings, all } = words[language];
  const lines = registers.flatMap(({ file, rows, findings }) => {
    const [blocks, warns] = (["blocking", "warning"] as const).map((each) =>
      findings.filter(({ severity }) => severity === each),
    );
    return [
      head(file ?? unnamed, blocks?.length ?? 0, warns?.length ?? 0, rows),
      ...section(blocking, blocks ?? [], isWhole, language),
      ...section(warnings, warns ?? [], isWhole, language),
    ];
  });
  const rejected = registers.filter(isRejected).length;
  const last = registers.length > 1 ? [all(registers.length, rejected)] : [];
  return [...lines, ...last].map((line) => `${line.replaceAll("\n", " ")}\n`).join("");
}

/** A register without rows is none, whatever is found in it. */
export const isRejected = ({ rows, findings }: Pick<RegisterLint, "rows" | "findings">): boolean =>
  rows === 0 || findings.some(({ severity }) => severity === "blocking");

function section(title: string, findings: ToldLint["findings"], isWhole: boolean, language: Language): string[] {
  if (findings.length === 0) return [];
  const byCode = new Map<string, ToldLint["findings"][number][]>();
  for (const finding of findings) addTo(byCode, finding.code, finding);
  const lines = [...byCode.values()].flatMap((alike) => {
    const most = isWhole || alike.length === mostAlike + 1 ? alike.length : mostAlike;
    const shown = alike
      .slice(0, most)
      .map(({ rule, place, text }) => `    ${rule === undefined ? "" : `${rule} `}${place}: ${text}`);
    return alike.length > most ? [...shown, `    ${words[language].more(alike.length - most)}`] : shown;
  });
  return [`  ${title}`, ...lines];
}
