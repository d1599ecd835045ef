/** What a heading of a German table most likely stands for, in small letters. */
const fields: ReadonlyMap<string, string> = new Map([
  ["kennung", "id"],
  ["art", "kind"],
  ["bezeichnung", "name"],
  ["versicherte", "insured"],
  ["einrichtungen", "sites"],
  ["arbeitgeber", "employers"],
  ["einheit", "unit"],
  ["anzahl", "count"],
  ["zahl", "count"],
  ["stand", "asOf"],
  ["gültig ab", "validFrom"],
  ["gültig bis", "validTo"],
  ["betreiber", "operator"],
  ["dienstart", "serviceType"],
  ["lieferant", "supplier"],
  ["gewicht", "weight"],
  ["gruppe", "group"],
  ["datensatz", "record"],
]);

/** What a German word in a cell stands for. */
const values: ReadonlyMap<string, string> = new Map([
  ["ja", "true"],
  ["wahr", "true"],
  ["nein", "false"],
  ["falsch", "false"],
  ["unbekannt", "unknown"],
  ["belegt", "documented"],
  ["abgeleitet", "inferred"],
  ["angenommen", "assumed"],
]);

/** The field that a German heading most likely means; none where it is no word that is known here. */
export const fieldMeant = (heading: string): readonly string[] => meantBy(fields, heading);

/** The word that a German one most likely means, of those that may stand there. */
export const valueMeant = (text: string, words: readonly string[]): readonly string[] =>
  meantBy(values, text).filter((word) => words.includes(word));

function meantBy(terms: ReadonlyMap<string, string>, text: string): string[] {
  const found = terms.get(text.trim().toLowerCase());
  return found === undefined ? [] : [found];
}
