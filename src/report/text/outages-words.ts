import type { RankView } from "../../analysis/failures/failure-units.js";
import { type InBoth, plural } from "../../words/language.js";

/** Every text of the report on outages in English; `n` is a count, its neighbour the same number written out. */
const en = {
  each: {
    node: "each node alone is off",
    dependency: "each dependency alone is cut",
    site: "each site alone is off",
    platform: "each platform alone is off",
    operator: "each operator alone is off",
    owner: "each owner alone is off",
  } as Readonly<Record<RankView, string>>,
  title: (each: string, hours: string): string => `What it means when ${each} for ${hours} h (N-1)`,
  titleOf: (each: string, hours: string, service: string): string =>
    `What it means when ${each} for ${hours} h: ${service} (N-1)`,
  begins: (moment: string): string => `Every outage begins on ${moment}.`,
  onTop: (scenario: string): string => `On top of "${scenario}", as it goes on: only what is lost beyond that counts.`,
  ownOutage: (names: string, n: number): string =>
    `With ${names} ${plural(n, "itself its", "themselves their")} own services are lost.`,
  first: (name: string, isOfOthers: boolean): string => `${isOfOthers ? "Of the others, " : ""}${name} stands first`,
  lostServices: (lost: string, n: number): string => `${lost} ${plural(n, "service is", "services are")} lost`,
  noneLost: "no service is lost wholly",
  onlyHours: (amount: string): string => `${amount} × h are lost, and no service is hit`,
  degradedServices: (count: string): string => `, ${count} degraded`,
  ofThemCritical: (critical: string): string => `, ${critical} of them critical`,
  tooLong: (count: string, n: number, longest: string): string =>
    `${count} ${plural(n, "is", "are")} lost for longer than is tolerable${n === 1 ? "" : ", above all"}: ${longest}.`,
  tooLongCritical: (count: string, n: number, longest: string): string =>
    `${count} ${plural(n, "critical service is", "critical services are")} lost for longer than is tolerable${n === 1 ? "" : ", above all"}: ${longest}.`,
  noneTooLong: "None of those that state how long they may be missing is lost for longer.",
  backAfter: (hours: string): string => `All is back after ${hours} h.`,
  neverBack: "When all is back is not known.",
  units: (n: string, count: number, tried: string): string =>
    `Of ${tried}, ${n} ${plural(count, "hits", "hit")} a service or somebody who is counted.`,
  nobody: "No outage takes anything.",
  services: "Services",
  withCritical: (header: string): string => `${header} (critical)`,
  lost: "lost",
  degraded: "degraded",
  past: "too long",
  longestPast: "by up to (h)",
  objective: "RTO missed",
  serviceHours: "Service hours",
  back: "Back after (h)",
  upTo: (hours: string): string => `up to ${hours}`,
  tooLongTitle: "Lost for longer than is tolerable",
  pastLine: (names: string, hours: string, limit: string): string => `${names} (${hours} h instead of ${limit} h at most)`,
  missedTitle: "Recovery time objective (RTO) missed, and yet within what is tolerable",
  missedLine: (names: string, by: string, limit: string): string => `${names} (objective ${limit} h, over by ${by} h)`,
  perhaps: (text: string): string => `perhaps ${text}`,
  critical: (texts: string): string => `critical: ${texts}`,
  besides: (texts: string): string => `besides: ${texts}`,
  orderCritical: (hours: string): string =>
    `Most critical services that are surely lost for longer than is tolerable first, then most that may be, then most ${hours}, then most of all services that are lost for too long, then most hours of services.`,
  orderAll: (hours: string, isNoneCritical: boolean): string =>
    `${isNoneCritical ? "No service is called critical" : "No critical service states how long it may be missing"}, so all services count: most that are surely lost for longer than is tolerable first, then most that may be, then most ${hours}, then most hours of services.`,
  orderNone: (hours: string): string =>
    `No service states how long it may be missing (maxTolerableHours), so none can be lost for too long. Most ${hours} first, then most hours of services.`,
  unitHours: "unit-hours",
  hoursNote: "Hours are counted after buffers, stand-bys, recovery and repair: they may be fewer or more than the outage lasts.",
  unitHoursNote: (unit: string): string =>
    `${unit} × h: those without a service times the hours without it, of the service of which most is; where it is degraded, the missing part counts.`,
  serviceHoursNote: "Service hours: the hours of all services that are lost, added up.",
  sameHours: (amount: string): string => `In each line it is ${amount}, so that this has no column.`,
  unknownHours: "In no line is it known how many that is, so that this has no column.",
  anyMoment:
    "No moment is stated (--from), and something here happens at stated moments only: the bounds hold whenever the outage begins.",
  bounds: "A range is the least and the most, as what is not known may turn out.",
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  each: {
    node: "ein einzelner Knoten",
    dependency: "eine einzelne Abhängigkeit",
    site: "ein einzelner Standort",
    platform: "eine einzelne Plattform",
    operator: "ein einzelner Betreiber",
    owner: "ein einzelner Eigentümer",
  },
  title: (each, hours) => `Was es bedeutet, wenn ${each} ${hours} h lang ausfällt (je ein Ausfall, N-1)`,
  titleOf: (each, hours, service) => `Was es bedeutet, wenn ${each} ${hours} h lang ausfällt: ${service} (je ein Ausfall, N-1)`,
  begins: (moment) => `Jeder Ausfall beginnt: ${moment}.`,
  onTop: (scenario) => `Zusätzlich zu „${scenario}“ in seinem Verlauf: Gezählt wird nur, was darüber hinaus ausfällt.`,
  ownOutage: (names, n) => `${plural(n, "Fällt", "Fallen")} ${names} selbst aus, fehlen die eigenen Dienste.`,
  first: (name, isOfOthers) =>
    isOfOthers ? `Unter den anderen steht ${name} an erster Stelle` : `${name} steht an erster Stelle`,
  lostServices: (lost, n) => `${lost} ${plural(n, "Dienst fällt", "Dienste fallen")} aus`,
  noneLost: "ganz fällt kein Dienst aus",
  onlyHours: (amount) => `es fehlen ${amount} × h; einen Dienst trifft es nicht`,
  degradedServices: (count) => `; eingeschränkt: ${count}`,
  ofThemCritical: (critical) => `, davon ${critical} kritisch`,
  tooLong: (count, n, longest) =>
    `${count} ${plural(n, "fehlt", "fehlen")} länger als hinnehmbar${n === 1 ? "" : ", vor allem"}: ${longest}.`,
  tooLongCritical: (count, n, longest) =>
    `${count} ${plural(n, "kritischer Dienst fehlt", "kritische Dienste fehlen")} länger als hinnehmbar${n === 1 ? "" : ", vor allem"}: ${longest}.`,
  noneTooLong: "Keiner, bei dem angegeben ist, wie lange er fehlen darf, fehlt länger.",
  backAfter: (hours) => `Nach ${hours} h ist alles wieder da.`,
  neverBack: "Wann alles wieder da ist, ist nicht bekannt.",
  units: (n, _count, tried) => `Bei ${n} von ${tried} trifft der Ausfall einen Dienst oder jemanden, der gezählt wird.`,
  nobody: "Kein Ausfall trifft etwas.",
  services: "Dienste",
  withCritical: (header) => `${header} (davon kritisch)`,
  lost: "aus",
  degraded: "teilweise",
  past: "zu lange",
  longestPast: "darüber (h)",
  objective: "RTO verfehlt",
  serviceHours: "Dienststunden",
  back: "zurück nach (h)",
  upTo: (hours) => `bis zu ${hours}`,
  tooLongTitle: "Länger ausgefallen als hinnehmbar",
  pastLine: (names, hours, limit) => `${names} (${hours} h statt höchstens ${limit} h)`,
  missedTitle: "Ziel für die Wiederherstellung (RTO) verfehlt, aber noch hinnehmbar",
  missedLine: (names, by, limit) => `${names} (Ziel ${limit} h, ${by} h darüber)`,
  perhaps: (text) => `vielleicht ${text}`,
  critical: (texts) => `kritisch: ${texts}`,
  besides: (texts) => `außerdem: ${texts}`,
  orderCritical: (hours) =>
    `Reihenfolge: nach kritischen Diensten, die sicher länger fehlen als hinnehmbar, dann nach denen, die es vielleicht tun, dann nach ${hours}, dann nach allen Diensten, die zu lange fehlen, dann nach Dienststunden.`,
  orderAll: (hours, isNoneCritical) =>
    `Reihenfolge: ${isNoneCritical ? "Kein Dienst ist als kritisch gekennzeichnet" : "Bei keinem kritischen Dienst ist angegeben, wie lange er fehlen darf"}, deshalb zählen alle: nach Diensten, die sicher länger fehlen als hinnehmbar, dann nach denen, die es vielleicht tun, dann nach ${hours}, dann nach Dienststunden.`,
  orderNone: (hours) =>
    `Bei keinem Dienst ist angegeben, wie lange er fehlen darf (maxTolerableHours), deshalb kann keiner zu lange fehlen. Reihenfolge: nach ${hours}, dann nach Dienststunden.`,
  unitHours: "Einheitenstunden",
  hoursNote:
    "Stunden sind nach Puffern, Reserven, Wiederanlauf und Wiederherstellung gezählt: Es können weniger oder mehr sein, als der Ausfall dauert.",
  unitHoursNote: (unit) =>
    `${unit} × h: wer einen Dienst nicht hat, mal die Stunden ohne ihn, bei dem Dienst, wo es am meisten sind; ist er eingeschränkt, zählt der fehlende Teil.`,
  serviceHoursNote: "Dienststunden: die Stunden aller ausgefallenen Dienste zusammen.",
  sameHours: (amount) => `In jeder Zeile sind es ${amount}, deshalb ohne Spalte.`,
  unknownHours: "Wie viele es sind, ist in keiner Zeile bekannt, deshalb ohne Spalte.",
  anyMoment:
    "Kein Zeitpunkt ist genannt (--from), aber manches hier geschieht nur zu angegebenen Zeiten: Die Spannen gelten, wann immer der Ausfall beginnt.",
  bounds: "Eine Spanne nennt das Mindeste und das Höchste, je nachdem, wie sich klärt, was nicht bekannt ist.",
};

export type OutagesWords = typeof en;
export const outagesWords: InBoth<OutagesWords> = { en, de };
