import type { JSX } from "preact";
import type { ControlsProps, ControlsView } from "./controls-section.js";
import type { PageWriting } from "./page-view.js";

/** The moment that is looked at, to be moved. Nothing where the scenario has no times. */
export function MomentSlider({ page, controls, acts }: ControlsProps): JSX.Element | null {
  const { moments, place } = controls;
  if (moments.length === 0) return null;
  const text = momentText(page, controls);
  return (
    <p id="moment-slider" class="slider screen">
      <label for="moment">
        {page.words.moment}:{" "}
        <output id="moment-text" for="moment">
          {text}
        </output>
      </label>
      <button
        type="button"
        data-step="-1"
        aria-label={page.words.earlier}
        disabled={place === 0}
        onClick={() => acts?.moveTo(place - 1)}
      >
        ‹
      </button>
      <input
        type="range"
        id="moment"
        min={0}
        max={moments.length}
        step={1}
        value={place}
        aria-valuetext={text}
        onInput={({ currentTarget }) => acts?.moveTo(Number(currentTarget.value))}
      />
      <button
        type="button"
        data-step="1"
        aria-label={page.words.later}
        disabled={place === moments.length}
        onClick={() => acts?.moveTo(place + 1)}
      >
        ›
      </button>
    </p>
  );
}

/** The moment of the slider in words. */
export function momentText({ words, writing }: PageWriting, { moments, place }: Pick<ControlsView, "moments" | "place">): string {
  const chosen = moments[place - 1];
  return chosen === undefined ? words.allAtOnce : writing.clock.writtenInFull(chosen.at);
}
