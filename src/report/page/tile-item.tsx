import type { JSX } from "preact";
import type { Tile, TilePart } from "./tile.js";
import { unbroken } from "./unbroken.js";

interface TileItemProps {
  readonly tile: Tile;
  /** Id of the part of the page that tells more. */
  readonly section?: string;
}

/** One figure with its label, its bar and what there is to say of it. */
export function TileItem({ tile: { label, number, unit, bar, lines, before }, section }: TileItemProps): JSX.Element {
  return (
    <li class="tile">
      <p class="label">{section === undefined ? label : <a href={`#${section}`}>{label}</a>}</p>
      <p class="figure">
        {before !== undefined && (
          <span class="was">
            {before.text}
            {before.isOther && <span aria-hidden="true"> →</span>}
          </span>
        )}
        <strong>{unbroken(number)}</strong> {unit}
      </p>
      {bar !== undefined && <TileBar parts={bar} />}
      {lines.map((line) => (
        <p class="line">{unbroken(line)}</p>
      ))}
    </li>
  );
}

/** The parts one after the other on a track; what they say stands in the number and the lines. */
export function TileBar({ parts }: { readonly parts: readonly TilePart[] }): JSX.Element {
  let from = 0;
  return (
    <svg class="bar" width="100%" height="8" aria-hidden="true">
      <rect class="track" width="100%" height="8" />
      {parts.map(({ kind, share }) => {
        const x = from;
        from += share;
        return share === 0 ? null : <rect class={kind} x={percent(x)} width={percent(share)} height="8" />;
      })}
    </svg>
  );
}

/** What is only perhaps so is hatched in all bars, in the colour of what it would be. */
export function HatchPattern(): JSX.Element {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true">
      {["perhaps-hatch", "perhaps-degraded", "assumed-hatch"].map((id) => (
        <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="hatch" width="2.5" height="5" />
        </pattern>
      ))}
    </svg>
  );
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;
