import type { ComponentChildren, JSX } from "preact";

export interface FoldProps {
  readonly id: string;
  readonly title: string;
  /** How much stands in it. */
  readonly count?: string | undefined;
  /** Whether it is for the screen only. @defaultValue false: it is printed, opened */
  readonly isScreenOnly?: boolean;
  readonly children: ComponentChildren;
}

/** A part of the page that is opened when it is wanted, with its count; printed opened. */
export function Fold({ id, title, count, isScreenOnly = false, children }: FoldProps): JSX.Element {
  return (
    <details id={id} class={isScreenOnly ? "fold screen" : "fold"}>
      <summary>
        <h2>{title}</h2> {count !== undefined && <span class="count">{count}</span>}
      </summary>
      <div class="folded">{children}</div>
    </details>
  );
}
