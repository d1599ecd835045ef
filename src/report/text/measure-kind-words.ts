import type { MeasureKind } from "../../analysis/measures/measure.js";
import type { InBoth } from "../../words/language.js";

/** Names of what a measure is about. */
export interface MeasureNames {
  readonly node: string;
  readonly supplier: string;
  readonly beside: string;
  readonly hours: string;
}

/** What a measure is, by its kind. */
export const measureKindWords: InBoth<Readonly<Record<MeasureKind, (names: MeasureNames) => string>>> = {
  en: {
    "second-supplier": ({ node, supplier, beside }) => `${node}: ${beside} as a second supplier beside ${supplier}`,
    "second-instance": ({ node }) => `${node}: a second instance, run by someone else at another place`,
    "stand-by": ({ node, supplier, hours }) => `${node}: a stand-by of one's own for ${supplier}, which carries after ${hours} h`,
    buffer: ({ node, supplier, hours }) => `${node}: a buffer of ${hours} h against the loss of ${supplier}`,
    recovery: ({ node, hours }) => `${node}: back to work within ${hours} h`,
  },
  de: {
    "second-supplier": ({ node, supplier, beside }) => `${node}: ${beside} als zweiter Lieferant neben ${supplier}`,
    "second-instance": ({ node }) => `${node}: zweite Instanz an anderem Ort, von jemand anderem betrieben`,
    "stand-by": ({ node, supplier, hours }) => `${node}: eigene Reserve für ${supplier}, trägt nach ${hours} h`,
    buffer: ({ node, supplier, hours }) => `${node}: Puffer von ${hours} h gegen den Ausfall von ${supplier}`,
    recovery: ({ node, hours }) => `${node}: Wiederanlauf innerhalb von ${hours} h`,
  },
};
