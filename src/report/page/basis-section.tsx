import type { JSX } from "preact";
import { impactWords } from "../text/impact-words.js";
import { modelWithHash } from "../text/model-line.js";
import { Fold } from "./fold.js";
import { foldCounts } from "./fold-counts.js";
import { isOverview, type PageWriting } from "./page-view.js";

export interface BasisSectionProps {
  readonly page: PageWriting;
  /** Kilobytes of the landscape inside the page. */
  readonly embedded: string;
}

/** What the results rest on, and what is not known. */
export function BasisSection({ page, embedded }: BasisSectionProps): JSX.Element {
  const { words, writing, result, landscape } = page;
  const { numerals } = writing;
  const { documented, inferred, assumed } = result.evidence;
  const text = (count: number, name: string): string => `${numerals.count(count)} ${words.dependencies(count)}: ${name}`;
  const open = result.unknown.flatMap((fact) =>
    fact.what === "suppliers"
      ? [
          impactWords[writing.language].unknownSuppliers(
            writing.serviceName(fact.serviceType),
            fact.ids.length,
            numerals.count(fact.ids.length),
          ),
        ]
      : [],
  );
  return (
    <Fold id="basis" title={words.basis} count={foldCounts.basis(page)}>
      <p class="hint">{words.basisNote}</p>
      <ul>
        {/* nothing rests on anything while nothing is disturbed */}
        {!isOverview(page) && (
          <>
            <li>{text(documented, writing.evidenceName("documented"))}</li>
            <li>{text(inferred, writing.evidenceName("inferred"))}</li>
            <li class="assumed">
              {text(assumed, writing.evidenceName("assumed"))} <span class="tag">{words.assumptionMark}</span>
            </li>
          </>
        )}
        {open.map((each) => (
          <li>{each}</li>
        ))}
      </ul>
      <p>{words.embedded(embedded)}</p>
      <p>{words.madeWith(result.version, modelWithHash(result.model, writing))}</p>
    </Fold>
  );
}
