import { Option } from "@commander-js/extra-typings";
import type { Landscape } from "../../model/landscape/landscape.js";
import { builtInUnits } from "../../model/values/built-in-units.js";
import type { InBoth, Language } from "../../words/language.js";
import { unitName } from "../../words/populations.js";

const words: InBoth = {
  en: "compare in this unit, such as sites (default: insured persons, or where there are none what the first total counts)",
  de: "in dieser Einheit vergleichen, zum Beispiel sites (sonst Versicherte, oder ohne sie das, was die erste Gesamtzahl zählt)",
};

/** `--unit sites`: in what is counted. */
export const unitOption = (language: Language, text = words[language]) => new Option("--unit <unit>", text);

/** The unit that is asked for, by its id or what people call it in German or English, such as `Patienten`; else as it is written. */
export function unitNamed({ units = [] }: Landscape, text: string | undefined): { readonly unit?: string } {
  if (text === undefined) return {};
  const ids = [...units.map(({ id }) => id), ...builtInUnits];
  if (ids.includes(text)) return { unit: text };
  const wanted = text.toLowerCase();
  const isCalled = (id: string): boolean =>
    (["de", "en"] as const).some((language) =>
      [1, 2].some((count) => unitName(id, count, units, language).toLowerCase() === wanted),
    );
  return { unit: ids.find(isCalled) ?? text };
}
