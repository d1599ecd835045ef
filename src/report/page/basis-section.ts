import { impactWords } from "../text/impact-words.js";
import { type Html, html } from "./html.js";
import type { PageWriting } from "./page-view.js";

/** What the results rest on, and what is not known. */
export function basisSection({ words, writing, result, landscape }: PageWriting, embedded: string): Html {
  const { numerals } = writing;
  const { documented, inferred, assumed } = result.evidence;
  const item = (count: number, name: string): Html => html`<li>${numerals.count(count)} ${words.dependencies}: ${name}</li>`;
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
  return html`<h2>${words.basis}</h2><p class="hint">${words.basisNote}</p><ul>${item(documented, writing.evidenceName("documented"))}${item(inferred, writing.evidenceName("inferred"))}<li class="assumed">${numerals.count(assumed)} ${words.dependencies}: ${writing.evidenceName("assumed")} <span class="tag">${words.assumptionMark}</span></li>${open.map(
    (text) => html`<li>${text}</li>`,
  )}</ul><p>${words.embedded(embedded)}</p><p>${words.madeWith(result.version, `${landscape.id} (SHA-256 ${result.model.hash.slice(0, 12)}…)`)}</p>`;
}
