import type { RowConcentration, SystemMarket } from "../../analysis/concentration/concentration-result.js";
import { standingAlone } from "../../analysis/counting/gates.js";
import type { ConcentrationView } from "../../analysis/failures/supplying-units.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { unassignedServices } from "../../model/landscape/unassigned-services.js";
import { whoseSize } from "../../report/text/whose-size.js";
import type { InBoth } from "../../words/language.js";
import type { Writing } from "../../words/writing.js";

/** A limit on an index: of one type, or of all. */
export interface HhiLimit {
  readonly type?: string;
  readonly hhi: number;
}

/** What the HHI of losses of a type is of, in a view. */
const hhiOf: InBoth<Readonly<Record<ConcentrationView, (type: string) => string>>> = {
  en: {
    operator: (type) => `the HHI of ${type} by operator`,
    owner: (type) => `the HHI of ${type} by owner`,
    site: (type) => `the HHI of ${type} by site`,
    platform: (type) => `the HHI of ${type} by platform`,
  },
  de: {
    operator: (type) => `der HHI von ${type} nach Betreibern`,
    owner: (type) => `der HHI von ${type} nach Eigentümern`,
    site: (type) => `der HHI von ${type} nach Standorten`,
    platform: (type) => `der HHI von ${type} nach Plattformen`,
  },
};

const hhiReached: InBoth<(what: string, hhi: string, limit: string) => string> = {
  en: (what, hhi, limit) => `limit reached: ${what} is up to ${hhi}; the limit is ${limit}`,
  de: (what, hhi, limit) => `Grenze erreicht: ${what} ist bis zu ${hhi}; die Grenze ist ${limit}`,
};

const hhiNotKnown: InBoth<(what: string, why: string, limit: string) => string> = {
  en: (what, why, limit) => `limit not kept: ${what} is not known, as ${why}; the limit is ${limit}`,
  de: (what, why, limit) => `Grenze nicht eingehalten: ${what} ist nicht bekannt, weil ${why}; die Grenze ist ${limit}`,
};

const noneKnown: InBoth<Readonly<Record<ConcentrationView, string>>> = {
  en: {
    operator: "no supplier is known",
    owner: "no supplier is known",
    site: "no supplier's site is known",
    platform: "no supplier's platform is known",
  },
  de: {
    operator: "kein Lieferant bekannt ist",
    owner: "kein Lieferant bekannt ist",
    site: "von keinem Lieferanten der Standort bekannt ist",
    platform: "von keinem Lieferanten die Plattform bekannt ist",
  },
};

const notKnownWhoOffers: InBoth<(names: string) => string> = {
  en: (names) => `nobody stated who offers ${names}`,
  de: (names) => `nicht angegeben ist, wer ${names} anbietet`,
};

/** One alone has all. */
const mostHhi = 10_000;

/** The same of a market in which those of the type buy. */
const marketOf: InBoth<(market: string, type: string) => string> = {
  en: (market, type) => `the market of ${market} behind ${type}`,
  de: (market, type) => `Markt ${market} hinter ${type}`,
};

const assumed: InBoth = { en: " (shares assumed, not measured)", de: " (Anteile angenommen, nicht gemessen)" };

/**
 * What is said of the index of market shares that may reach the limit, in each market in which those of the row buy; where none is
 * known, of that of losses. Over all of the row, whoever supplies those of whom nobody is known to do so.
 */
export function hhiBreaches(
  limit: HhiLimit,
  row: RowConcentration,
  by: ConcentrationView,
  landscape: Landscape,
  writing: Writing,
): string[] {
  const markets = row.markets.filter(({ isNearest }) => isNearest === true);
  const reached =
    markets.length === 0
      ? lossBreaches(limit, row, by, landscape, writing)
      : markets.flatMap((market) => marketBreaches(limit, market, row, by, writing));
  return reached.length > 0 || row.what !== "service" ? reached : unassignedIndex(limit, row.type, by, landscape, writing);
}

/** Of a service type where nobody stated who offers some of it, the shares of all may be others. */
export function unassignedIndex(
  limit: HhiLimit,
  type: string,
  by: ConcentrationView,
  landscape: Landscape,
  writing: Writing,
): string[] {
  const services = unassignedServices(landscape).get(type);
  if (services === undefined || limit.hhi > mostHhi) return [];
  const { language, numerals, typeName } = writing;
  const why = notKnownWhoOffers[language](whoseSize(services, writing));
  return [hhiNotKnown[language](hhiOf[language][by](typeName({ what: "service", type })), why, numerals.count(limit.hhi))];
}

function marketBreaches(
  limit: HhiLimit,
  { systemType, all, assumedWeights }: SystemMarket,
  row: RowConcentration,
  by: ConcentrationView,
  { numerals, language, typeName, marketName }: Writing,
): string[] {
  const hhi = all?.hhi.atMost ?? 0;
  if (hhi < limit.hhi) return [];
  const subject = hhiOf[language][by](marketOf[language](marketName(systemType), typeName(row)));
  const figure = numerals.count(Math.ceil(hhi)) + (assumedWeights ? assumed[language] : "");
  return [hhiReached[language](subject, figure, numerals.count(limit.hhi))];
}

function lossBreaches(
  limit: HhiLimit,
  row: RowConcentration,
  by: ConcentrationView,
  landscape: Landscape,
  { numerals, language, typeName }: Writing,
): string[] {
  const [subject, most] = [hhiOf[language][by](typeName(row)), numerals.count(limit.hhi)];
  // organisations that state no need of their own stand on nobody; a service does
  const alone = standingAlone(landscape, row, row.total?.id ?? null);
  const standsOnSomebody =
    limit.type !== undefined ||
    (row.index === undefined ? row.offering.organisations.atMost : (row.unattributed?.organisations.atMost ?? 0)) > alone ||
    row.what === "service";
  const index = standsOnSomebody ? (row.unattributed?.index ?? row.index) : row.index;
  if (index === undefined) return standsOnSomebody ? [hhiNotKnown[language](subject, noneKnown[language][by], most)] : [];
  const hhi = index.hhi.atMost;
  if (hhi < limit.hhi) return [];
  if (row.index === undefined) return [hhiNotKnown[language](subject, noneKnown[language][by], most)];
  return [hhiReached[language](subject, numerals.count(Math.ceil(hhi)), most)];
}
