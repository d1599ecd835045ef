import type { Concentration } from "../../analysis/concentration/concentration-result.js";
import { nameIn } from "../../model/values/name-in.js";
import { type Bar, type BarLimit, barsPicture } from "./bars-picture.js";
import { axisPersons } from "./persons-pictures.js";
import type { Picture } from "./picture.js";
import type { PictureWriting } from "./picture-writing.js";

/** Who takes a service from whom when it alone is lost: persons of a service type, with the limits of rules as lines. */
export function concentrationPicture(
  { services, totalInsured, rules }: Concentration,
  serviceType: string | undefined,
  writing: PictureWriting,
  most = 20,
): Picture {
  const { words, numerals, language, serviceName } = writing;
  const mostOf = (index: number): number => services[index]?.units[0]?.logic.insured.atMost ?? 0;
  const largest = services.reduce((best, _, index) => (mostOf(index) > mostOf(best) ? index : best), 0);
  const service = services.find((each) => each.serviceType === serviceType) ?? services[largest];
  const bars = (service?.units ?? []).slice(0, most).flatMap((unit): Bar[] => {
    const { insured } = unit.logic;
    if (insured.atMost <= 0) return [];
    const share = totalInsured === undefined ? "" : ` (${numerals.share(insured, totalInsured)})`;
    return [{ name: nameIn(unit, language) || unit.id, value: insured, text: `${numerals.personsBetween(insured)}${share}` }];
  });
  const limits = new Map<number, string[]>();
  for (const { id, limit, state, unit } of rules) {
    if (limit === undefined || state !== "in-force" || (unit !== "persons" && unit !== "insured")) continue;
    limits.set(limit, [...(limits.get(limit) ?? []), id]);
  }
  return barsPicture(bars, {
    title: words.concentrationTitle(serviceName(service?.serviceType ?? serviceType ?? "")),
    unit: words.persons,
    axis: (value) => axisPersons(value, writing),
    note: words.lostNote,
    limits: [...limits].map(
      ([value, ids]): BarLimit => ({ value, text: `${words.limit(numerals.count(value))}: ${ids.join(", ")}` }),
    ),
    empty: words.nothing,
  });
}
