import { Option } from "@commander-js/extra-typings";
import { UnknownIdError } from "../../errors.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { nearest } from "../../model/values/nearest.js";
import type { InBoth, Language } from "../../words/language.js";
import { UsageError } from "../host/usage-error.js";
import { wrongValue } from "../host/wrong-value.js";

/** A limit of the user's own: so many persons who may lose a service of a type, or of any one type. */
export interface FailOn {
  readonly serviceType?: string;
  readonly persons: number;
}

const form = /^(?:([a-z0-9][a-z0-9./-]*):)?lost>=(\d+)$/;

function parseFailOn(text: string, language: Language): FailOn {
  const [, serviceType, persons] = form.exec(text) ?? [];
  if (persons === undefined || !Number.isSafeInteger(Number(persons)))
    throw wrongValue(language, {
      en: 'Write "lost>=500000" for any service type, or "eau-intake:lost>=500000", in quotes.',
      de: 'richtig ist "lost>=500000" für jede Dienstart, oder "eau-intake:lost>=500000", in Anführungszeichen',
    });
  return { ...(serviceType === undefined ? {} : { serviceType }), persons: Number(persons) };
}

/** `--fail-on lost>=500000`, once per limit. */
export const failOnOption = (language: Language) =>
  new Option("--fail-on <limit>", words[language]).argParser(
    (text: string, before: readonly FailOn[] | undefined): readonly FailOn[] => [...(before ?? []), parseFailOn(text, language)],
  );

const words: InBoth = {
  en: 'exit with 1 if so many may lose a service: "lost>=500000" or "eau-intake:lost>=500000"',
  de: 'mit 1 enden, wenn so viele einen Dienst verlieren können: "lost>=500000" oder "eau-intake:lost>=500000"',
};

/**
 * A limit on what is never counted would pass whatever happens.
 * @param asked - the one service type that is looked at
 * @throws {@link UnknownIdError} for the first limit on a service type that the landscape does not have, with the nearest
 * @throws {@link UsageError} for the first limit on a service type other than the one that is looked at
 */
export function refuseUncounted(
  limits: readonly { readonly serviceType?: string }[],
  { nodes }: Landscape,
  asked?: string,
): void {
  const known = new Set(nodes.flatMap((node) => (node.kind === "service" ? [node.serviceType] : [])));
  for (const { serviceType } of limits) {
    if (serviceType === undefined) continue;
    if (!known.has(serviceType)) throw new UnknownIdError("service type", serviceType, nearest(serviceType, known));
    if (asked !== undefined && asked !== serviceType)
      throw new UsageError({
        en: `--fail-on is about ${serviceType}, and --service-type looks at ${asked} only`,
        de: `--fail-on nennt "${serviceType}", und --service-type sieht nur auf "${asked}"`,
      });
  }
}
