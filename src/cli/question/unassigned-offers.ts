import type { AskedGate } from "../../analysis/counting/gates.js";
import type { UnassignedDoubt } from "../../analysis/counting/unassigned-doubts.js";
import { exactly } from "../../quantities.js";
import { whoseSize } from "../../report/text/whose-size.js";
import type { InBoth } from "../../words/language.js";
import type { Writing } from "../../words/writing.js";

/**
 * A sentence where a limit is not kept, as nobody stated who offers services that may be lost.
 * @param isReached - whether a lowered limit may be reached by those services whose operator is stated
 */
export function unassignedSentence(
  gate: AskedGate,
  doubts: readonly UnassignedDoubt[],
  isReached: (lowered: AskedGate) => boolean,
  writing: Writing,
): string | undefined {
  const doubt = doubts.find(({ lowered }) => lowered === undefined || isReached(lowered));
  if (doubt === undefined) return undefined;
  const { services, mayAdd, unit } = doubt;
  return sentences[writing.language]({
    names: whoseSize(services, writing),
    amount: Number.isFinite(mayAdd) ? writing.amount(exactly(mayAdd), unit) : undefined,
    units: writing.unitName(unit),
    type: writing.typeName(doubt),
    within: gate.total === undefined ? "" : ` (${writing.totalName(gate.total)})`,
    limit: writing.numerals.count(gate.limit),
  });
}

interface Told {
  readonly names: string;
  /** Absent where nobody knows. */
  readonly amount: string | undefined;
  readonly units: string;
  readonly type: string;
  /** Of a limit that names a total, that. */
  readonly within: string;
  readonly limit: string;
}

const sentences: InBoth<(told: Told) => string> = {
  en: ({ names, amount, units, type, within, limit }) => {
    const lost =
      amount === undefined
        ? `how many ${units}${within} lose ${type} with it is not known, either`
        : `up to ${amount}${within} may lose ${type} with it`;
    return `limit not kept: who offers ${names} is not known; ${lost}, beyond those that are counted; the limit is ${limit}`;
  },
  de: ({ names, amount, units, type, within, limit }) => {
    const lost =
      amount === undefined
        ? `wie viele ${units}${within} damit ${type} verlieren, auch nicht`
        : `damit können bis zu ${amount}${within} ${type} verlieren`;
    return `Grenze nicht eingehalten: wer ${names} anbietet, ist nicht bekannt; ${lost}, über die gezählten hinaus; die Grenze ist ${limit}`;
  },
};
