import { Option } from "@commander-js/extra-typings";
import type { Landscape } from "../../model/landscape/landscape.js";
import { organisationType } from "../../model/landscape/organisation-type.js";
import { languages } from "../../words/language.js";
import { writingOf } from "../../words/writing.js";

/** `--service-type TYPE`. */
export const serviceTypeOption = (what: string) => new Option("--service-type <type>", what);

/**
 * The service type, or type of organisation, that a word stands for: by its id, or by what reports call it in German or
 * English, such as `eAU-Annahme`; else the word as it is.
 */
export function typeNamed(landscape: Landscape, word: string): string {
  const services = new Set(landscape.nodes.flatMap((node) => (node.kind === "service" ? [node.serviceType] : [])));
  const organisations = new Set(landscape.nodes.flatMap((node) => organisationType(node) ?? []));
  if (services.has(word) || organisations.has(word)) return word;
  const wanted = word.trim().toLowerCase();
  const types = [
    ...[...services].map((type) => ({ what: "service" as const, type })),
    ...[...organisations].map((type) => ({ what: "organisation" as const, type })),
  ];
  for (const language of languages) {
    const { typeName } = writingOf(landscape, {}, { language });
    const called = types.filter((each) => typeName(each).toLowerCase() === wanted);
    if (called.length === 1) return called[0]?.type ?? word;
  }
  return word;
}

/** The type of `--service-type` as analyses take it. */
export const serviceOf = (landscape: Landscape, word: string | undefined): { readonly service?: string } =>
  word === undefined ? {} : { service: typeNamed(landscape, word) };
