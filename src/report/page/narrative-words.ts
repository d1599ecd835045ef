import { type InBoth, plural } from "../../words/language.js";

const en = {
  at: (moment: string, n: number, count: string, total: string) =>
    count === "1" && total === "1"
      ? `At ${moment}, the disturbance of this scenario holds.`
      : `At ${moment}, ${count} of the ${total} disturbances of this scenario ${plural(n, "holds", "hold")}.`,
  allAtOnce: (n: number, count: string, isBound: boolean) =>
    `${n === 1 ? "The disturbance of this scenario is taken as lasting" : `${n === 2 ? "Both" : `All ${count}`} disturbances of this scenario are taken at once`}: what follows is ${isBound ? "an upper bound, not a moment" : "no moment, and no upper bound, as over time more may be lost of what is repaired one after the other"}.`,
  nothingHolds: "No disturbance holds.",
  disturbed: (parts: string) => `${parts}.`,
  cutOff: (names: string) => `Cut off: ${names}`,
  unplugged: (names: string) => `cut off from each other: ${names}`,
  lost: (names: string) => `lost: ${names}`,
  limited: (names: string) => `limited: ${names}`,
  basis: (documented: string, inferred: string, assumed: string, given: string) =>
    `How sure the disturbances are: ${[documented, inferred, assumed, given].filter((each) => each !== "").join(", ")}.`,
  assumed: (count: string) => `${count} with at least a level or time that is assumed`,
  given: (count: string) => `no evidence is stated for ${count}`,
  modelAssumed: "By this model, assumptions included,",
  model: "By this model",
  mostHit: (model: string, services: string, persons: string, share: string, insurers: string, offering: string) =>
    `${model} no service is surely lacked by more insured persons than ${services}: ${persons}${share} at ${insurers} of ${offering} insurers.`,
  shareOf: (share: string, total: string) => ` (${share} of ${total} insured)`,
  together: (services: number, count: string, insurers: string, total: string, largest: string, perhaps: string) =>
    `${count} ${plural(services, "service type is", "service types are")} lost somewhere, at ${insurers} of ${total} insurers at least one; largest of these: ${largest}${perhaps === "" ? "" : `; perhaps ${perhaps}`}.`,
  mostLost: (model: string, names: string, amount: string, at: string, offering: number, all: string, isPerhaps: boolean) =>
    `${model} ${isPerhaps ? "perhaps " : ""}most is lost of ${names}: ${amount}${offering > 1 ? `, at ${at} of ${all} organisations` : ""}.`,
  alsoLost: (model: string, names: string, amount: string, at: string, offering: number, all: string, isPerhaps: boolean) =>
    `${model} ${isPerhaps ? "perhaps " : ""}there is lost, among others, ${names}: ${amount}${offering > 1 ? `, at ${at} of ${all} organisations` : ""}.`,
  perhapsHit: (model: string, services: string, persons: string, share: string, insurers: string, offering: string) =>
    `${model} no possible loss hits more insured persons than that of ${services}: ${persons}${share} at ${insurers} of ${offering} insurers.`,
  shareTotal: (share: string, all: string) => ` (${share} of ${all})`,
  shareRow: (share: string, isService: boolean) => ` (${share} of ${isService ? "those who have it" : "all of the kind"})`,
  shareAll: (isService: boolean) => ` (all ${isService ? "who have it" : "of the kind"})`,
  allNormal: (model: string) => `${model} everything that is drawn stays normal.`,
  knownNormal: (model: string, n: number, count: string) =>
    `${model} what is known stays normal; of ${count} ${plural(n, "service", "services")} no supplier is known, so ${plural(n, "its", "their")} state is not known.`,
  nothingLost: (model: string) => `${model} nobody who is counted loses all of anything, as far as is known`,
  nothingCounted: (model: string) => `${model} nobody who is counted is hit, as far as is known`,
  mostDegraded: (names: string, amount: string, level: string) => `most degraded, ${level}: ${names}: ${amount}`,
  organisationsNow: (parts: string) => `Organisations themselves at this moment – ${parts}`,
  organisationsOverTime: (parts: string) => `Organisations themselves over the course, the most at any moment – ${parts}`,
  organisations: {
    lost: (names: string) => `lost: ${names}`,
    degraded: (names: string) => `degraded: ${names}`,
  },
  spared: (names: string, n: number, count: string) =>
    `Of the largest insurers nothing is lost as far as is known at ${names}${n === 0 ? "" : `; at ${count} of their services no supplier is known, so they are not known to be safe`}.`,
  since: (moment: string) => `The first service is lost on ${moment}`,
  between: (earliest: string, latest: string) =>
    `The first service is lost on ${earliest} at the earliest, on ${latest} at the latest`,
  perhapsSince: (earliest: string) => `Perhaps a service is lost, on ${earliest} at the earliest`,
  until: (moment: string) => `; the last disturbance with a known end ends on ${moment}`,
  noEnd: (n: number, count: string) => `; of ${count} ${plural(n, "disturbance", "disturbances")} no end is known`,
  breaches: (surely: string, possibly: string, n: number) =>
    `Beyond what their operators tolerate: ${surely} ${plural(n, "service", "services")} surely${possibly}.`,
  possibly: (count: string) => `, ${count} more perhaps`,
  rests: (n: number, count: string, parts: string) =>
    `All this rests on ${count} ${plural(n, "dependency", "dependencies")}: ${parts}`,
  unknown: (n: number, count: string) =>
    `of ${count} ${plural(n, "service", "services")} no supplier is known: they count neither as affected nor as fine`,
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  at: (moment, n, count, total) =>
    count === "1" && total === "1"
      ? `Am ${moment} besteht die Störung dieses Szenarios.`
      : `Am ${moment} ${plural(n, "besteht", "bestehen")} ${count} von ${total} ${total === "1" ? "Störung" : "Störungen"} dieses Szenarios.`,
  allAtOnce: (n, count, isBound) =>
    `${n === 1 ? "Die Störung dieses Szenarios gilt hier als andauernd" : `${n === 2 ? "Beide" : `Alle ${count}`} Störungen dieses Szenarios gelten hier zugleich`}: Was folgt, ist ${isBound ? "eine Obergrenze, kein Zeitpunkt" : "kein Zeitpunkt und keine Obergrenze, denn von dem, was nacheinander wiederhergestellt wird, kann im Verlauf mehr ausfallen"}.`,
  nothingHolds: "Keine Störung besteht.",
  disturbed: (parts) => `${parts}.`,
  cutOff: (names) => `Abgetrennt: ${names}`,
  unplugged: (names) => `voneinander getrennt: ${names}`,
  lost: (names) => `ausgefallen: ${names}`,
  limited: (names) => `eingeschränkt: ${names}`,
  basis: (documented, inferred, assumed, given) =>
    `Wie sicher die Störungen sind: ${[documented, inferred, assumed, given].filter((each) => each !== "").join(", ")}.`,
  assumed: (count) => `${count} mit angenommener Höhe oder Zeit`,
  given: (count) => `zu ${count} ist kein Beleg angegeben`,
  modelAssumed: "Nach diesem Modell, Annahmen eingeschlossen,",
  model: "Nach diesem Modell",
  mostHit: (model, services, persons, share, insurers, offering) =>
    `${model} fehlt kein Dienst sicher mehr Versicherten als ${services}: ${persons}${share} bei ${insurers} von ${offering} Versicherern.`,
  shareOf: (share, total) => ` (${share} von ${total} Versicherten)`,
  together: (services, count, insurers, total, largest, perhaps) =>
    `${count} ${plural(services, "Dienstart fällt", "Dienstarten fallen")} irgendwo aus, bei ${insurers} von ${total} Versicherern mindestens eine; größte davon: ${largest}${perhaps === "" ? "" : `; vielleicht ${perhaps}`}.`,
  mostLost: (model, names, amount, at, offering, all, isPerhaps) =>
    `${model} fällt ${isPerhaps ? "vielleicht " : ""}am meisten aus: ${names}: ${amount}${offering > 1 ? `, bei ${at} von ${all} Organisationen` : ""}.`,
  alsoLost: (model, names, amount, at, offering, all, isPerhaps) =>
    `${model} fällt ${isPerhaps ? "vielleicht " : ""}unter anderem aus: ${names}: ${amount}${offering > 1 ? `, bei ${at} von ${all} Organisationen` : ""}.`,
  perhapsHit: (model, services, persons, share, insurers, offering) =>
    `${model} trifft kein möglicher Ausfall mehr Versicherte als der von ${services}: ${persons}${share} bei ${insurers} von ${offering} Versicherern.`,
  shareTotal: (share, all) => ` (${share} von ${all})`,
  shareRow: (share, isService) => ` (${share} ${isService ? "derer, die den Dienst haben" : "aller verzeichneten dieser Art"})`,
  shareAll: (isService) => ` (alle${isService ? ", die den Dienst haben" : " verzeichneten dieser Art"})`,
  allNormal: (model) => `${model} bleibt alles, was verzeichnet ist, im Normalbetrieb.`,
  knownNormal: (model, n, count) =>
    `${model} bleibt, was bekannt ist, im Normalbetrieb; bei ${count} ${plural(n, "Dienst", "Diensten")} ist kein Lieferant und damit der Zustand nicht bekannt.`,
  nothingLost: (model) => `${model} fällt, soweit bekannt, für niemanden, der gezählt wird, etwas ganz aus`,
  nothingCounted: (model) => `${model} ist, soweit bekannt, niemand betroffen, der gezählt wird`,
  mostDegraded: (names, amount, level) => `am meisten eingeschränkt, ${level}: ${names}: ${amount}`,
  organisationsNow: (parts) => `Organisationen selbst zu diesem Stand – ${parts}`,
  organisationsOverTime: (parts) => `Organisationen selbst im Verlauf, höchstens zugleich – ${parts}`,
  organisations: {
    lost: (names) => `ausgefallen: ${names}`,
    degraded: (names) => `eingeschränkt: ${names}`,
  },
  spared: (names, n, count) =>
    `Von den größten Versicherern fehlt, soweit bekannt, nichts bei ${names}${n === 0 ? "" : `; bei ${count} ihrer Dienste ist kein Lieferant bekannt, sie sind also nicht als sicher bekannt`}.`,
  since: (moment) => `Der erste Dienst fällt am ${moment} aus`,
  between: (earliest, latest) => `Der erste Dienst fällt frühestens am ${earliest} aus, spätestens am ${latest}`,
  perhapsSince: (earliest) => `Vielleicht fällt ein Dienst aus, frühestens am ${earliest}`,
  until: (moment) => `; die letzte Störung mit bekanntem Ende endet am ${moment}`,
  noEnd: (n, count) => `; von ${count} ${plural(n, "Störung", "Störungen")} ist kein Ende bekannt`,
  breaches: (surely, possibly, n) => `Über der Toleranz: ${surely} ${plural(n, "Dienst", "Dienste")} sicher${possibly}.`,
  possibly: (count) => `, ${count} weitere vielleicht`,
  rests: (n, count, parts) => `All das beruht auf ${count} ${plural(n, "Abhängigkeit", "Abhängigkeiten")}: ${parts}`,
  unknown: (n, count) =>
    `von ${count} ${plural(n, "Dienst", "Diensten")} ist kein Lieferant bekannt; ${plural(n, "er zählt", "diese zählen")} weder als betroffen noch als in Ordnung`,
};

/** The sentences of the narrative in one language. */
export type NarrativeWords = typeof en;
export const narrativeWords: InBoth<NarrativeWords> = { en, de };
