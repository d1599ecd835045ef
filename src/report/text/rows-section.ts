import type { RowCount, StateCount } from "../../analysis/counting/count-rows.js";
import type { CountedRow } from "../../analysis/counting/counted-rows.js";
import type { CountAt, RowCourse } from "../../analysis/course/course-result.js";
import type { Bounds } from "../../quantities.js";
import { rowName, unitName } from "../../words/populations.js";
import type { ImpactWriting } from "./impact-writing.js";
import { rowsWords } from "./rows-words.js";

/** Services of insurers have tables of their own; these are all other rows. */
const isApart = ({ what, unit }: CountedRow): boolean => what === "organisation" || unit !== "insured";

const isAnybody = ({ surely, possibly }: StateCount): boolean => surely.length + possibly.length > 0;

/** Services of others than insurers, and practices, hospitals, pharmacies, employers themselves: who is lost and who degraded. */
export function rowsSection(writing: ImpactWriting): string[] {
  const { result, language, title, lines } = writing;
  const words = rowsWords[language];
  const texts = result.rows.filter(isApart).flatMap((row) => {
    const parts = [
      ...(isAnybody(row.lost) ? [words.lost(stateAmount(row, row.lost, writing))] : []),
      ...(isAnybody(row.isolated) ? [words.isolated(stateAmount(row, row.isolated, writing))] : []),
      ...(isAnybody(row.degraded) ? [words.degraded(stateAmount(row, row.degraded, writing))] : []),
      ...withoutFigure(row, writing),
    ];
    return parts.length === 0 ? [] : [`${rowName(row, writing)}: ${parts.join("; ")}`];
  });
  return texts.length === 0 ? [] : [...title(words.title), ...lines(texts, 2, Number.POSITIVE_INFINITY)];
}

/** Counted over all parts of the unit, so that nobody is left out. */
function stateAmount(row: CountedRow, { parts }: StateCount, writing: ImpactWriting): string {
  const sum = parts.length === 1 ? parts[0]?.count : parts.at(-1)?.total === null ? addedUp(parts) : parts[0]?.count;
  return amount(sum ?? { atLeast: 0, atMost: 0 }, row.unit, writing);
}

/** The first total and those outside all totals; other totals lie within. */
function addedUp(parts: StateCount["parts"]): Bounds {
  const [first, last] = [parts[0]?.count, parts.at(-1)?.count];
  return { atLeast: (first?.atLeast ?? 0) + (last?.atLeast ?? 0), atMost: (first?.atMost ?? 0) + (last?.atMost ?? 0) };
}

function amount(count: Bounds, unit: string, { landscape, language, numerals }: ImpactWriting): string {
  const [words, name] = [rowsWords[language], unitName(unit, landscape.units, language)];
  return count.atMost === Number.POSITIVE_INFINITY
    ? words.amountOpen(numerals.count(count.atLeast), name, count.atLeast === 0)
    : words.amount(numerals.counts(count), name);
}

function withoutFigure(row: RowCount, { language, listed, nameOf }: ImpactWriting): string[] {
  const ids = [...row.lost.parts, ...row.degraded.parts].flatMap((part) => part.withoutFigure);
  return ids.length === 0 ? [] : [rowsWords[language].withoutFigure(listed([...new Set(ids)].sort().map(nameOf)))];
}

/** Whether every node is in normal operation, at worst too. */
export function isAllNormal({ result }: ImpactWriting): boolean {
  return result.nodes.every(({ state }) => state.worst === "normal");
}

/** How many nodes are hit, where no row says it: never "nothing" while one is. */
export function nodesHit({ result, language, numerals, paragraph }: ImpactWriting): string[] {
  const count = (state: "lost" | "degraded"): string =>
    numerals.counts({
      atLeast: result.nodes.filter((node) => node.state.best === state && node.state.worst === state).length,
      atMost: result.nodes.filter((node) => node.state.worst === state || node.state.best === state).length,
    });
  return paragraph(rowsWords[language].nodesHit(count("lost"), count("degraded"), numerals.count(result.nodes.length)));
}

/** The same rows over time: how many are lost and degraded at most, and from when to when anybody is. */
export function courseRowTexts(
  rows: readonly RowCourse[],
  writing: ImpactWriting,
  moment: (step: RowCourse["steps"][number]) => string,
): string[] {
  const words = rowsWords[writing.language];
  return rows.filter(isApart).map((row) => {
    const parts = (["lost", "degraded"] as const).flatMap((state) => {
      const most = state === "lost" ? row.mostLost : row.mostDegraded;
      if (most.organisations.atMost === 0) return [];
      const spans = spansOf(row.steps, (step) => step[state]).map(([from, until]) =>
        words.span(moment(from), until === undefined ? undefined : moment(until)),
      );
      return [`${words[state](amount(most.count, row.unit, writing))} (${writing.listed(spans, 3)})`];
    });
    return `${rowName(row, writing)}: ${parts.join("; ")}`;
  });
}

type Step = RowCourse["steps"][number];

/** The stretches in which anybody may be in a state, each with the step that ends it. */
function spansOf(steps: readonly Step[], of: (step: Step) => CountAt): [from: Step, until: Step | undefined][] {
  const spans: [Step, Step | undefined][] = [];
  let from: Step | undefined;
  for (const step of steps) {
    const isAny = of(step).organisations.atMost > 0;
    if (isAny) from ??= step;
    else if (from !== undefined) {
      spans.push([from, step]);
      from = undefined;
    }
  }
  if (from !== undefined) spans.push([from, undefined]);
  return spans;
}
