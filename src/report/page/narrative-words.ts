import type { Language } from "../../words/language.js";

const of = (count: number, one: string, many: string): string => (count === 1 ? one : many);

const en = {
  at: (moment: string, n: number, count: string, total: string) =>
    `At ${moment}, ${count} of the ${total} disturbances of this scenario ${of(n, "holds", "hold")}.`,
  allAtOnce: (n: number, count: string) =>
    n === 1
      ? "The disturbance of this scenario is taken as lasting: what follows is an upper bound, not a moment."
      : `All ${count} disturbances of this scenario are taken at once: what follows is an upper bound, not a moment.`,
  nothingHolds: "No disturbance holds, so nothing that is drawn is impaired.",
  disturbed: (parts: string) => `${parts}.`,
  cutOff: (names: string) => `Cut off: ${names}`,
  unplugged: (names: string) => `unplugged from each other: ${names}`,
  limited: (names: string) => `limited: ${names}`,
  more: (count: string) => `${count} more`,
  basis: (documented: string, inferred: string, assumed: string, given: string) =>
    `How sure the disturbances are: ${[documented, inferred, assumed, given].filter((each) => each !== "").join(", ")}.`,
  documented: (count: string) => `${count} documented`,
  inferred: (count: string) => `${count} inferred`,
  assumed: (count: string) => `${count} with at least a level or time that is assumed`,
  given: (count: string) => `${count} asked for as a what-if`,
  modelAssumed: "By this model, assumptions included,",
  model: "By this model",
  mostHit: (model: string, service: string, persons: string, share: string, insurers: string, offering: string) =>
    `${model} most people lose ${service}: ${persons} insured persons${share} at ${insurers} of ${offering} insurers.`,
  bounds: (least: string, most: string) => `at least ${least} and at most ${most}`,
  shareOf: (share: string) => ` (${share} of all)`,
  together: (services: number, count: string, insurers: string, total: string, largest: string) =>
    `${count} ${of(services, "kind of service is", "kinds of service are")} lost somewhere, at ${insurers} of ${total} insurers at least one; the largest of these are ${largest}.`,
  nothingLost: (model: string) => `${model} no insurer loses a service.`,
  spared: (names: string, n: number, count: string) =>
    `Of the largest insurers nothing is lost as far as is known at ${names}${n === 0 ? "" : `; at ${count} of their services no supplier is known, so they are not known to be safe`}.`,
  duration: (since: string, until: string) =>
    `The first service is lost on ${since}; the last disturbance with a known end ends on ${until}`,
  noEnd: (n: number, count: string) => `; of ${count} ${of(n, "disturbance", "disturbances")} no end is known`,
  breaches: (surely: string, possibly: string, n: number) =>
    `Longer than their operators can tolerate: ${surely} ${of(n, "service", "services")} surely${possibly}.`,
  possibly: (count: string) => `, ${count} more perhaps`,
  rests: (n: number, count: string, documented: string, inferred: string, assumed: string) =>
    `All this rests on ${count} ${of(n, "dependency", "dependencies")}: ${documented} documented, ${inferred} inferred, ${assumed} assumed.`,
  unknown: (n: number, count: string) =>
    `Of ${count} ${of(n, "service", "services")} no supplier is known: they are counted neither as hit nor as safe.`,
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  at: (moment, n, count, total) => `Am ${moment} ${of(n, "hält", "halten")} ${count} von ${total} Störungen dieses Szenarios an.`,
  allAtOnce: (n, count) =>
    n === 1
      ? "Die Störung dieses Szenarios gilt hier als andauernd: Was folgt, ist eine Obergrenze, kein Zeitpunkt."
      : `Alle ${count} Störungen dieses Szenarios gelten hier zugleich: Was folgt, ist eine Obergrenze, kein Zeitpunkt.`,
  nothingHolds: "Keine Störung hält an; nichts von dem, was gezeichnet ist, ist beeinträchtigt.",
  disturbed: (parts) => `${parts}.`,
  cutOff: (names) => `Abgetrennt: ${names}`,
  unplugged: (names) => `voneinander getrennt: ${names}`,
  limited: (names) => `eingeschränkt: ${names}`,
  more: (count) => `${count} weitere`,
  basis: (documented, inferred, assumed, given) =>
    `Wie sicher die Störungen sind: ${[documented, inferred, assumed, given].filter((each) => each !== "").join(", ")}.`,
  documented: (count) => `${count} belegt`,
  inferred: (count) => `${count} erschlossen`,
  assumed: (count) => `${count} mit angenommener Höhe oder Zeit`,
  given: (count) => `${count} als Frage gesetzt`,
  modelAssumed: "Nach diesem Modell, Annahmen eingeschlossen,",
  model: "Nach diesem Modell",
  mostHit: (model, service, persons, share, insurers, offering) =>
    `${model} fehlt den meisten Menschen der Dienst ${service}: ${persons} Versicherten${share} bei ${insurers} von ${offering} Versicherern.`,
  bounds: (least, most) => `mindestens ${least} und höchstens ${most}`,
  shareOf: (share) => ` (${share} aller)`,
  together: (services, count, insurers, total, largest) =>
    `${count} ${of(services, "Art von Diensten fällt", "Arten von Diensten fallen")} irgendwo aus, bei ${insurers} von ${total} Versicherern mindestens eine; die größten davon sind ${largest}.`,
  nothingLost: (model) => `${model} fällt bei keinem Versicherer ein Dienst aus.`,
  spared: (names, n, count) =>
    `Von den größten Versicherern fehlt, soweit bekannt, nichts bei ${names}${n === 0 ? "" : `; bei ${count} ihrer Dienste ist kein Lieferant bekannt, sie sind also nicht als sicher bekannt`}.`,
  duration: (since, until) => `Der erste Dienst fällt am ${since} aus; die letzte Störung mit bekanntem Ende endet am ${until}`,
  noEnd: (n, count) => `; von ${count} ${of(n, "Störung", "Störungen")} ist kein Ende bekannt`,
  breaches: (surely, possibly, n) =>
    `Länger als tolerierbar ${of(n, "fällt", "fallen")} aus: ${surely} ${of(n, "Dienst", "Dienste")} sicher${possibly}.`,
  possibly: (count) => `, ${count} weitere vielleicht`,
  rests: (n, count, documented, inferred, assumed) =>
    `All das beruht auf ${count} ${of(n, "Abhängigkeit", "Abhängigkeiten")}: ${documented} belegt, ${inferred} erschlossen, ${assumed} angenommen.`,
  unknown: (n, count) =>
    `Von ${count} ${of(n, "Dienst", "Diensten")} ist kein Lieferant bekannt: Sie zählen weder als getroffen noch als sicher.`,
};

/** The sentences of the narrative in one language. */
export type NarrativeWords = typeof en;
export const narrativeWords: Readonly<Record<Language, NarrativeWords>> = { en, de };
