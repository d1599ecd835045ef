import type { JSX } from "preact";
import { partRows } from "../rows/part-rows.js";
import type { LayeredBox } from "../svg/layered-view.js";
import type { PageWriting } from "./page-view.js";
import { selectingWords } from "./selecting-words.js";
import type { Tile } from "./tile.js";
import { outageTile } from "./tiles.js";

interface FiguresProps {
  readonly page: PageWriting;
  readonly box: LayeredBox;
}

/** How many are without the selected service, how many persons these have, and for how long; nothing of any other box. */
export function SelectedFigures({ page, box }: FiguresProps): JSX.Element | null {
  const figures = figuresOf(page, box);
  if (figures.length === 0) return null;
  return (
    <dl class="selected-figures">
      {figures.map(({ label, number, unit }) => (
        <div>
          <dt>{label}</dt>
          <dd>
            <strong>{number}</strong> {unit}
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Figure = Pick<Tile, "label" | "number" | "unit">;

function figuresOf({ landscape, result, course, writing, language }: PageWriting, { name }: LayeredBox): Figure[] {
  if (name.kind !== "service-type") return [];
  const words = selectingWords[language];
  const { numerals } = writing;
  const rows = partRows(result.rows).filter(({ what, type }) => what === "service" && type === name.serviceType);
  const row =
    rows.find(({ lost }) => lost.organisations.atMost > 0) ?? rows.find(({ degraded }) => degraded.organisations.atMost > 0);
  if (row === undefined) return [];
  const state = row.lost.organisations.atMost > 0 ? "lost" : "degraded";
  const { organisations, count } = row[state];
  const isKnown = count.atMost !== Number.POSITIVE_INFINITY;
  const { number, unit, ...outage } = outageTile({ landscape, result, course }, [row], state, writing, name.serviceType);
  return [
    { label: words.figures[state], number: numerals.counts(organisations), unit: words.organisations(organisations.atMost) },
    {
      label: words.theirs,
      number: isKnown ? numerals.personsBetween(count) : words.unknownShort,
      unit: isKnown ? writing.unitName(row.unit, count.atMost) : "",
    },
    ...(course === undefined || state === "degraded" ? [] : [{ label: outage.label.split(":")[0] ?? "", number, unit }]),
  ];
}
