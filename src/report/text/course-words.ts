import { type InBoth, plural } from "../../words/language.js";

/** Every text of the report on a course in English. */
const en = {
  title: (from: string, until: string, hours: string, zone: string): string =>
    `The course from ${from} to ${until} (${zone === "" ? "" : `${zone}, `}${hours} h)`,
  chart: (hours: string): string =>
    `Insured persons without a service, upper bound, as a part of the most of that service; a column is ${hours} h:`,
  chartOfUnit: (unit: string, hours: string): string =>
    `${unit} without a service or lost themselves, upper bound, as a part of the most of that row; a column is ${hours} h:`,
  nothing: "As far as is known, nothing is lost or degraded at any moment.",
  service: "Service",
  first: "First lost",
  lost: "Hours lost anywhere",
  noEnd: "no end",
  million: "Million",
  worst: "Most insured at once",
  personHours: "Person-hours",
  longestTitle: "Longest without a service",
  longest: (insurer: string, service: string, hours: string): string => `${insurer}, ${service}: ${hours} h lost`,
  lostSince: (insurer: string, service: string, moment: string): string => `${insurer}, ${service}: lost since ${moment}`,
  degradedTitle: "Services of which a part is left",
  longestDegradedTitle: "Longest with a part of a service",
  longestDegraded: (insurer: string, service: string, hours: string): string => `${insurer}, ${service}: ${hours} h degraded`,
  open: (since: string, isSure: boolean, isWhole: boolean): string =>
    `${isSure ? "" : "perhaps "}still lost at the end${since === "" ? "" : ` (the last time since ${since})`}${isWhole ? ", no end known" : ""}`,
  goesOn: (isWhole: boolean): string =>
    isWhole
      ? "+ goes on without end: counted up to the last moment at which anything moves."
      : "+ goes on after the end of the course: counted up to there.",
  endless: (from: string, zone: string): string =>
    `The course from ${from} on${zone === "" ? "" : ` (${zone})`}, without end: nothing moves after that`,
  holding: (ids: string): string =>
    `No end is known, or it lies after the end of the course: ${ids}. Hours are counted up to there.`,
  channelsTitle: "Messages",
  channelsTitleAtMost: "Messages, at most",
  messages: (n: number, count: string): string => `${count} ${plural(n, "message", "messages")}`,
  /** So many as come in so many normal weeks. */
  weeksOfMessages: (n: number, count: string): string => `${count} normal ${plural(n, "week", "weeks")} of messages`,
  lessThan: (count: string): string => `less than ${count}`,
  fates: {
    rejected: (messages: string): string => `${messages} rejected`,
    waiting: (messages: string): string => `up to ${messages} waiting`,
    lost: (messages: string): string => `${messages} lost`,
    resent: (messages: string): string => `${messages} sent again`,
  },
  noMessage: "no message rejected, waiting or lost",
  together: (n: string, counts: string): string => `${n} services, together ${counts}`,
  each: (n: string, counts: string): string => `${n} services, each ${counts}`,
  volumeNotKnown: "number of messages not known",
  messagesGoOn: "and more as long as it lasts",
  gone: (moment: string): string => `backlog gone ${moment}`,
  notGone: "backlog not gone in sight",
  breaches: (count: string): string => `Beyond what is tolerable: ${count}`,
  breach: (hours: string, limit: string, moment: string): string =>
    `longest loss ${hours} h, tolerable ${limit} h, first exceeded from ${moment}`,
  possibly: "perhaps",
  objectives: "Recovery time objectives",
  objective: (id: string, hours: string, objective: string, isMet: boolean): string =>
    `${id}: ${hours} h lost, objective ${objective} h${isMet ? "" : ", not met"}`,
  loops: "Loops that cannot come back by themselves",
  loop: (nodes: string, hanging: string): string => `${nodes}${hanging === "" ? "" : `; on them hang ${hanging}`}`,
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  title: (from, until, hours, zone) => `Der Verlauf von ${from} bis ${until} (${zone === "" ? "" : `${zone}, `}${hours} h)`,
  chart: (hours) =>
    `Versicherte ohne einen Dienst, Höchstzahl, als Teil der meisten bei diesem Dienst; eine Spalte sind ${hours} h:`,
  chartOfUnit: (unit, hours) =>
    `${unit} ohne einen Dienst oder selbst ausgefallen, Höchstzahl, als Teil der meisten in dieser Zeile; eine Spalte sind ${hours} h:`,
  nothing: "Soweit bekannt, ist zu keinem Zeitpunkt etwas ausgefallen oder eingeschränkt.",
  service: "Dienst",
  first: "Zuerst ausgefallen",
  lost: "Stunden irgendwo ausgefallen",
  noEnd: "ohne Ende",
  million: "Millionen",
  worst: "Versicherte zugleich",
  personHours: "Personen-h",
  longestTitle: "Am längsten ohne einen Dienst",
  longest: (insurer, service, hours) => `${insurer}, ${service}: ${hours} h ausgefallen`,
  lostSince: (insurer, service, moment) => `${insurer}, ${service}: ausgefallen seit ${moment}`,
  degradedTitle: "Dienste, von denen ein Teil übrig ist",
  longestDegradedTitle: "Am längsten mit nur einem Teil eines Dienstes",
  longestDegraded: (insurer, service, hours) => `${insurer}, ${service}: ${hours} h eingeschränkt`,
  open: (since, isSure, isWhole) =>
    `am Ende ${isSure ? "" : "vielleicht "}noch ausgefallen${since === "" ? "" : ` (zuletzt seit ${since})`}${isWhole ? ", Ende nicht bekannt" : ""}`,
  goesOn: (isWhole) =>
    isWhole
      ? "+ geht ohne Ende weiter: gezählt bis zum letzten Zeitpunkt, zu dem sich etwas bewegt."
      : "+ geht nach dem Ende des Verlaufs weiter: gezählt bis dorthin.",
  endless: (from, zone) => `Der Verlauf ab ${from}${zone === "" ? "" : ` (${zone})`}, ohne Ende: danach bewegt sich nichts`,
  holding: (ids) => `Kein Ende bekannt, oder es liegt nach dem Ende des Verlaufs: ${ids}. Stunden sind bis dorthin gezählt.`,
  channelsTitle: "Nachrichten",
  channelsTitleAtMost: "Nachrichten, höchstens",
  messages: (n, count) => `${count} ${plural(n, "Nachricht", "Nachrichten")}`,
  weeksOfMessages: (n, count) => `${count} übliche ${plural(n, "Wochenmenge", "Wochenmengen")}`,
  lessThan: (count) => `weniger als ${count}`,
  fates: {
    rejected: (messages) => `${messages} abgewiesen`,
    waiting: (messages) => `bis zu ${messages} im Rückstand`,
    lost: (messages) => `${messages} verloren`,
    resent: (messages) => `${messages} erneut gesendet`,
  },
  noMessage: "keine Nachricht abgewiesen, wartend oder verloren",
  together: (n, counts) => `${n} Dienste, zusammen ${counts}`,
  each: (n, counts) => `${n} Dienste, je Dienst ${counts}`,
  volumeNotKnown: "Zahl der Nachrichten nicht bekannt",
  messagesGoOn: "und mehr, solange es dauert",
  gone: (moment) => `Rückstand abgebaut ${moment}`,
  notGone: "Abbau des Rückstands nicht absehbar",
  breaches: (count) => `Über der Toleranz: ${count}`,
  breach: (hours, limit, moment) => `längster Ausfall ${hours} h, Toleranz ${limit} h, zuerst überschritten ab ${moment}`,
  possibly: "vielleicht",
  objectives: "Ziele für die Wiederherstellung",
  objective: (id, hours, objective, isMet) => `${id}: ${hours} h ausgefallen, Ziel ${objective} h${isMet ? "" : ", verfehlt"}`,
  loops: "Schleifen, die nicht von selbst wieder anlaufen",
  loop: (nodes, hanging) => `${nodes}${hanging === "" ? "" : `; daran hängen ${hanging}`}`,
};

export type CourseWords = typeof en;
export const courseWords: InBoth<CourseWords> = { en, de };
