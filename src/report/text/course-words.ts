import { type InBoth, plural } from "../../words/language.js";
import { periodName } from "../../words/period.js";

/** Every text of the report on a course in English. */
const en = {
  title: (from: string, until: string, hours: string, zone: string): string =>
    `The course ${periodName(from, until, "en")} (${zone === "" ? "" : `${zone}, `}${hours} h)`,
  chart: (hours: string): string =>
    `How many insured persons are without the service at most; the full height is the most of the row, a column is ${hours} h:`,
  chartOfUnit: (unit: string, hours: string): string =>
    `${unit} hit by a loss, at most; the full height is the most of the row, a column is ${hours} h:`,
  nothing: "As far as is known, nothing is lost or degraded at any moment.",
  service: "Service",
  first: "First lost",
  lost: "Hours with a loss",
  noEnd: "no end",
  million: "Million",
  worst: "Most insured at once",
  personHours: "Person-hours",
  personHoursNote:
    "Person-hours: the insured persons without the service, times the hours for which they are; who has it in part counts with the part that is lacking. Hours with a loss are those in which at least one insured person lacks the service; persons are those of the worst moment.",
  repairsTitle: "Repaired site by site",
  /** Until when at worst and at best; absent: not by the end of the course. */
  repaired: (name: string, last: string | undefined, first: string | undefined): string => {
    if (first === undefined) return `${name}: not all back by the end`;
    if (last === undefined) return `${name}: all back from ${first} at the earliest, or not by the end`;
    return last === first
      ? `${name}: all back from ${last}`
      : `${name}: all back from ${first} at the earliest, ${last} at the latest`;
  },
  standBysTitle: "Stand-bys",
  standBy: (supplier: string, dependent: string, periods: string): string => `${supplier} stands in at ${dependent}: ${periods}`,
  notices: (node: string, moments: string): string => `${node} notices that suppliers fail: ${moments}`,
  standByPeriod: (from: string, to: string | undefined): string =>
    to === undefined ? `from ${from}, still at the end` : `from ${from} to ${to}`,
  longestTitle: "Longest without a service",
  longest: (insurer: string, service: string, hours: string): string => `${insurer}, ${service}: ${hours} h lost`,
  lostSince: (insurer: string, service: string, moment: string): string => `${insurer}, ${service}: lost since ${moment}`,
  degradedTitle: "Degraded services",
  longestDegradedTitle: "Longest degraded",
  longestDegraded: (insurer: string, service: string, hours: string): string => `${insurer}, ${service}: ${hours} h degraded`,
  open: (since: string, isSure: boolean, isWhole: boolean): string =>
    `${isSure ? "" : "perhaps "}still lost at the end of the course${since === "" ? "" : `, the last time since ${since}`}${isWhole ? "; no end known" : ""}`,
  stillDegraded: (isSure: boolean, isWhole: boolean): string =>
    `${isSure ? "" : "perhaps "}still degraded at the end of the course${isWhole ? "; no end known" : ""}`,
  goesOn: (isWhole: boolean): string =>
    isWhole
      ? "+ goes on without end; counted up to the end of the course, after which nothing changes."
      : "+ goes on after the end of the course; counted up to there.",
  endless: (from: string, zone: string): string =>
    `The course from ${from} on${zone === "" ? "" : ` (${zone})`}, without end: nothing changes after that`,
  peak: (when: string, amount: string, names: string, isPerhaps: boolean): string =>
    `Peak (from ${when}): ${isPerhaps ? "perhaps " : ""}${amount} without ${names}.`,
  /** Other rows with the numbers of the one just named. */
  alike: (names: string): string => ` (the same numbers for ${names})`,
  peakLost: (when: string, amount: string, isPerhaps: boolean): string =>
    `Peak (from ${when}): ${isPerhaps ? "perhaps " : ""}${amount} lost.`,
  /** The most who are degraded at one time, how far at any moment, and from when anybody is so. */
  peakDegraded: (amount: string, names: string, level: string, when: string, isOnAverage: boolean): string =>
    `${amount} for ${names}, at ${level} of normal function over the course${isOnAverage ? ", averaged over all hit" : ""} (first ${when})`,
  peakOrganisationsDegraded: (list: string, level: string, when: string, isOnAverage: boolean): string =>
    `${list}, at ${level} of normal function over the course${isOnAverage ? ", averaged over all hit" : ""} (first ${when})`,
  mostDegraded: (parts: string, isPerhaps: boolean): string => `${isPerhaps ? "Perhaps" : "Most"} degraded: ${parts}.`,
  disturbances: "Disturbances",
  holding: (ids: string): string =>
    `Without an end, or with one after the end of the course: ${ids}. Hours are counted up to there.`,
  /** What flows, as upper bounds. */
  channelsTitleAtMost: (what: string): string => `${what}, upper bounds`,
  messages: (n: number): string => plural(n, "message", "messages"),
  /** So many percent of what comes in a normal week. */
  shareOfWeek: (share: string): string => `${share} % of a normal week`,
  lessThan: (count: string): string => `less than ${count}`,
  fates: {
    rejected: (messages: string): string => `${messages} rejected`,
    waiting: (messages: string): string => `up to ${messages} waiting`,
    lost: (messages: string): string => `${messages} lost`,
    resent: (messages: string): string => `${messages} sent again`,
  },
  /** Of messages, or of a unit. */
  noMessage: (unit?: string): string => `no ${unit ?? "message"} rejected, waiting or lost`,
  together: (n: string, counts: string): string => `${n} services, together: ${counts}`,
  each: (n: string, counts: string): string => `${n} services, each: ${counts}`,
  volumeNotKnown: (unit?: string): string => `number of ${unit ?? "messages"} not known`,
  messagesGoOn: ", and more as long as it lasts",
  /** Where nothing is counted yet of what goes on. */
  allAsLongAsItLasts: {
    reject: (what: string): string => `${what} are rejected as long as it lasts`,
    queue: (what: string): string => `${what} wait as long as it lasts`,
    lose: (what: string): string => `${what} are lost as long as it lasts`,
  },
  gone: (moment: string): string => `backlog gone ${moment}`,
  notGone: "backlog not gone in sight",
  breaches: (n: number, count: string): string =>
    `Lost for longer than is tolerable: ${count} ${plural(n, "service", "services")}`,
  /** The same in a headline, with the one that is out for longest. */
  breachesInShort: (n: number, count: string, longest: string): string =>
    `Lost for longer than is tolerable: ${count} ${plural(n, "service", "services")}${n === 1 ? "" : ", above all"}: ${longest}.`,
  longestBreach: (name: string, hours: string, limit: string, isSure: boolean): string =>
    `${name} (${isSure ? "" : "perhaps "}${hours} h in one piece, tolerable ${limit} h)`,
  breach: (hours: string, limit: string, moment: string, isSure: boolean): string =>
    `longest loss ${hours} h, tolerable ${limit} h, ${isSure ? "" : "perhaps "}first exceeded: ${moment}`,
  objectives: "Recovery time objectives",
  objective: (id: string, hours: string, objective: string, isMet: boolean, isOpen: boolean): string =>
    `${id}: ${hours} h lost${isOpen ? ", no end in sight" : ""}; objective ${objective} h ${isMet ? "met" : "not met"}`,
  loops: "Need each other and so cannot come back by themselves",
  /** What is taken to happen to these once nothing disturbs them any more. */
  restart: {
    assisted: "Here somebody starts them by hand as soon as the disturbance ends; else they stay out (--restart unassisted).",
    unassisted: "Here nobody starts them by hand, so they stay out (--restart assisted: somebody does).",
  },
  loop: (nodes: string, hanging: string): string => `${nodes}${hanging === "" ? "" : `; on them depend ${hanging}`}`,
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  title: (from, until, hours, zone) =>
    `Der Verlauf ${periodName(from, until, "de")} (${zone === "" ? "" : `${zone}, `}${hours} h)`,
  chart: (hours) =>
    `Wie viele Versicherte höchstens ohne den Dienst sind; die volle Höhe ist der höchste Stand der Zeile, ein Zeichen steht für ${hours} h:`,
  chartOfUnit: (unit, hours) =>
    `${unit}, die ein Ausfall höchstens trifft; die volle Höhe ist der höchste Stand der Zeile, ein Zeichen steht für ${hours} h:`,
  nothing: "Soweit bekannt, ist zu keinem Zeitpunkt etwas ausgefallen oder eingeschränkt.",
  service: "Dienst",
  first: "Zuerst ausgefallen",
  lost: "Stunden mit Ausfall",
  noEnd: "ohne Ende",
  million: "Millionen",
  worst: "Versicherte zugleich",
  personHours: "Personenstunden",
  personHoursNote:
    "Personenstunden: die Versicherten ohne den Dienst mal die Stunden, die sie ohne ihn sind; wer ihn eingeschränkt hat, zählt mit dem fehlenden Anteil. Stunden mit Ausfall sind die, in denen der Dienst mindestens einem Versicherten fehlt; Versicherte sind die des höchsten Stands.",
  repairsTitle: "Standort für Standort wiederhergestellt",
  repaired: (name, last, first) => {
    if (first === undefined) return `${name}: am Ende noch nicht vollständig zurück`;
    if (last === undefined) return `${name}: vollständig zurück frühestens ab ${first}, vielleicht auch am Ende noch nicht`;
    return last === first
      ? `${name}: vollständig zurück ab ${last}`
      : `${name}: vollständig zurück frühestens ab ${first}, spätestens ab ${last}`;
  },
  standBysTitle: "Ersatz",
  standBy: (supplier, dependent, periods) => `${supplier} springt bei ${dependent} ein: ${periods}`,
  notices: (node, moments) => `${node} bemerkt den Ausfall von Lieferanten: ${moments}`,
  standByPeriod: (from, to) => (to === undefined ? `ab ${from}, noch am Ende` : `ab ${from}, bis ${to}`),
  longestTitle: "Am längsten ohne einen Dienst",
  longest: (insurer, service, hours) => `${insurer}, ${service}: ${hours} h ausgefallen`,
  lostSince: (insurer, service, moment) => `${insurer}, ${service}: ausgefallen seit ${moment}`,
  degradedTitle: "Eingeschränkte Dienste",
  longestDegradedTitle: "Am längsten eingeschränkt",
  longestDegraded: (insurer, service, hours) => `${insurer}, ${service}: ${hours} h eingeschränkt`,
  open: (since, isSure, isWhole) =>
    `am Ende des Verlaufs ${isSure ? "" : "vielleicht "}noch ausgefallen${since === "" ? "" : `, zuletzt seit ${since}`}${isWhole ? "; Ende nicht bekannt" : ""}`,
  stillDegraded: (isSure, isWhole) =>
    `am Ende des Verlaufs ${isSure ? "" : "vielleicht "}noch eingeschränkt${isWhole ? "; Ende nicht bekannt" : ""}`,
  goesOn: (isWhole) =>
    isWhole
      ? "+ dauert ohne bekanntes Ende an; gezählt bis zum Ende des Verlaufs, nach dem sich nichts mehr ändert."
      : "+ dauert nach dem Ende des Verlaufs an; gezählt bis dorthin.",
  endless: (from, zone) => `Der Verlauf ab ${from}${zone === "" ? "" : ` (${zone})`}, ohne Ende: danach ändert sich nichts mehr`,
  peak: (when, amount, names, isPerhaps) =>
    `Höchster Stand (ab ${when}): ${isPerhaps ? "vielleicht " : ""}${amount} ohne ${names}.`,
  alike: (names) => ` (dieselben Zahlen bei ${names})`,
  peakLost: (when, amount, isPerhaps) => `Höchster Stand (ab ${when}): ${isPerhaps ? "vielleicht " : ""}${amount} ausgefallen.`,
  peakDegraded: (amount, names, level, when, isOnAverage) =>
    `${amount} bei ${names}, im Verlauf auf ${level} der normalen Leistung${isOnAverage ? ", gemittelt über alle Betroffenen" : ""} (zuerst ${when})`,
  peakOrganisationsDegraded: (list, level, when, isOnAverage) =>
    `${list}, im Verlauf auf ${level} der normalen Leistung${isOnAverage ? ", gemittelt über alle Betroffenen" : ""} (zuerst ${when})`,
  mostDegraded: (parts, isPerhaps) => `${isPerhaps ? "Vielleicht" : "Am meisten"} eingeschränkt: ${parts}.`,
  disturbances: "Störungen",
  holding: (ids) => `Ohne Ende, oder erst nach dem Ende des Verlaufs beendet: ${ids}. Stunden sind bis dorthin gezählt.`,
  channelsTitleAtMost: (what) => `${what}, Höchstzahlen`,
  messages: (n) => plural(n, "Nachricht", "Nachrichten"),
  shareOfWeek: (share) => `${share} % einer üblichen Woche`,
  lessThan: (count) => `weniger als ${count}`,
  fates: {
    rejected: (messages) => `${messages} abgewiesen`,
    waiting: (messages) => `bis zu ${messages} im Rückstand`,
    lost: (messages) => `${messages} verloren`,
    resent: (messages) => `${messages} erneut gesendet`,
  },
  noMessage: (unit) =>
    unit === undefined
      ? "keine Nachricht abgewiesen, wartend oder verloren"
      : `${unit}: nichts abgewiesen, wartend oder verloren`,
  together: (n, counts) => `${n} Dienste, zusammen: ${counts}`,
  each: (n, counts) => `${n} Dienste, bei jedem: ${counts}`,
  volumeNotKnown: (unit) => (unit === undefined ? "Zahl der Nachrichten nicht bekannt" : `${unit}: Zahl nicht bekannt`),
  messagesGoOn: ", und mehr, solange es dauert",
  allAsLongAsItLasts: {
    reject: (what) => `${what} werden abgewiesen, solange es dauert`,
    queue: (what) => `${what} bleiben liegen, solange es dauert`,
    lose: (what) => `${what} gehen verloren, solange es dauert`,
  },
  gone: (moment) => `Rückstand abgebaut: ${moment}`,
  notGone: "Abbau des Rückstands nicht absehbar",
  breaches: (n, count) => `Länger ausgefallen als hinnehmbar: ${count} ${plural(n, "Dienst", "Dienste")}`,
  breachesInShort: (n, count, longest) =>
    `Länger ausgefallen als hinnehmbar: ${count} ${plural(n, "Dienst", "Dienste")}${n === 1 ? "" : ", vor allem"}: ${longest}.`,
  longestBreach: (name, hours, limit, isSure) =>
    `${name} (${isSure ? "" : "vielleicht "}${hours} h am Stück, hinnehmbar ${limit} h)`,
  breach: (hours, limit, moment, isSure) =>
    `längster Ausfall ${hours} h, hinnehmbar ${limit} h, ${isSure ? "" : "vielleicht "}zuerst überschritten: ${moment}`,
  objectives: "Ziele für die Wiederherstellung (RTO)",
  objective: (id, hours, objective, isMet, isOpen) =>
    `${id}: ${hours} h ausgefallen${isOpen ? ", kein Ende in Sicht" : ""}; Ziel ${objective} h ${isMet ? "eingehalten" : "verfehlt"}`,
  loops: "Brauchen sich gegenseitig und laufen daher nicht von selbst wieder an",
  restart: {
    assisted:
      "Angenommen ist, dass sie von Hand angefahren werden, sobald die Störung endet; sonst bleiben sie ausgefallen (--restart unassisted).",
    unassisted: "Angenommen ist, dass niemand sie von Hand anfährt: Sie bleiben ausgefallen (anders mit --restart assisted).",
  },
  loop: (nodes, hanging) => `${nodes}${hanging === "" ? "" : `; davon hängt ab: ${hanging}`}`,
};

export type CourseWords = typeof en;
export const courseWords: InBoth<CourseWords> = { en, de };
