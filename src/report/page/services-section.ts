import type { ServiceImpact } from "../../analysis/impact/impact-result.js";
import { wholeTotal } from "../../model/landscape/total.js";
import { lostPicture } from "../svg/persons-pictures.js";
import { pictureText } from "../svg/picture.js";
import { pictureTitle } from "../svg/picture-title.js";
import { type Html, html, trusted } from "./html.js";
import { type HtmlColumn, htmlTable } from "./html-table.js";
import type { PageWriting } from "./page-view.js";

/** Who loses what: a bar for each service, and the exact numbers below. */
export function servicesSection(page: PageWriting): Html {
  const { words, writing, result, landscape, scenario } = page;
  const svg = pictureText(lostPicture(result, landscape, writing, pictureTitle(scenario, result, writing)));
  return html`<h2>${words.services}</h2><figure id="services-picture"><div class="picture" role="group" aria-label="${words.services}" tabindex="0">${trusted(svg)}</div></figure>${servicesTable(page)}`;
}

function servicesTable(page: PageWriting): Html {
  const { words, writing, result, landscape, saved } = page;
  const { numerals, serviceName } = writing;
  const total = wholeTotal(landscape.totals)?.insured;
  const most = ({ lost, possiblyLost }: ServiceImpact): number => Math.max(lost.insured.atMost, possiblyLost.insured.atMost);
  const rows = [...result.services].sort((a, b) => most(b) - most(a) || (a.serviceType < b.serviceType ? -1 : 1));
  const number = (header: string, value: (service: ServiceImpact) => string): HtmlColumn => ({
    header,
    isNumber: true,
    cells: rows.map(value),
  });
  const { count } = numerals;
  const before = new Map(saved?.services.map((service) => [service.serviceType, service]));
  const change = (service: ServiceImpact): string => {
    const difference = service.lost.insured.atMost - (before.get(service.serviceType)?.lost.insured.atMost ?? 0);
    return `${difference > 0 ? "+" : ""}${count(difference)}`;
  };
  return htmlTable(words.services, [
    { header: words.service, cells: rows.map(({ serviceType }) => serviceName(serviceType)) },
    number(`${words.lostInsurers}, ${words.surely}`, ({ lost }) => count(lost.insurers.length)),
    number(words.possibly, ({ possiblyLost }) => count(possiblyLost.insurers.length)),
    number(words.offering, ({ insurersOffering }) => count(insurersOffering)),
    number(`${words.insured}, ${words.atLeast}`, ({ lost }) => count(lost.insured.atLeast)),
    number(words.atMost, ({ lost }) => count(lost.insured.atMost)),
    ...(total === undefined ? [] : [number(words.share, ({ lost }) => numerals.share(lost.insured, total))]),
    number(words.degradedInsurers, ({ degraded, possiblyDegraded }) =>
      numerals.counts({ atLeast: degraded.insurers.length, atMost: degraded.insurers.length + possiblyDegraded.insurers.length }),
    ),
    ...(saved === undefined ? [] : [number(words.change, change)]),
  ]);
}
