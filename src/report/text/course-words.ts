import type { InBoth } from "../../words/language.js";

/** Every text of the report on a course in English. */
const en = {
  title: (from: string, until: string, hours: string, zone: string): string =>
    `The course from ${from} to ${until} (${zone === "" ? "" : `${zone}, `}${hours} h)`,
  chart: (hours: string): string =>
    `Insured persons without a service, upper bound, as a part of the most of that service; a column is ${hours} h:`,
  nothing: "Nothing is lost at any moment.",
  service: "Service",
  first: "First lost",
  lost: "Hours lost",
  million: "Million",
  worst: "Most insured",
  personHours: "Person-hours",
  longestTitle: "Longest without a service",
  longest: (insurer: string, service: string, hours: string): string => `${insurer}, ${service}: ${hours} h lost`,
  lostSince: (insurer: string, service: string, moment: string): string => `${insurer}, ${service}: lost since ${moment}`,
  open: (since: string, isSure: boolean, isWhole: boolean): string =>
    `${isSure ? "" : "perhaps "}still lost at the end${since === "" ? "" : `, since ${since}`}${isWhole ? ", without end" : ""}`,
  goesOn: (isWhole: boolean): string =>
    isWhole
      ? "+ goes on without end: counted up to the last moment at which anything moves."
      : "+ goes on after the end of the course: counted up to there.",
  endless: (from: string, zone: string): string =>
    `The course from ${from} on${zone === "" ? "" : ` (${zone})`}, without end: nothing moves after that`,
  holding: (ids: string): string =>
    `No end is known, or it lies after the end of the course: ${ids}. Hours are counted up to there.`,
  channelsTitle: "Messages",
  onLoss: { reject: "rejects", queue: "queues", lose: "loses" },
  counts: (rejected: string, waiting: string, lost: string, resent: string): string =>
    `rejected ${rejected}, most waiting ${waiting}, lost ${lost}, sent again ${resent}`,
  countsOf: { all: (counts: string): string => `together ${counts}`, each: (counts: string): string => `each ${counts}` },
  weeks: "in normal weeks of messages: no volume is known",
  messagesGoOn: "and more as long as it lasts",
  gone: (moment: string): string => `backlog gone ${moment}`,
  notGone: "backlog not gone in sight",
  breaches: (count: string): string => `Beyond what is tolerable: ${count}`,
  breach: (hours: string, limit: string, moment: string): string => `${hours} h, tolerable ${limit} h, exceeded from ${moment}`,
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
  nothing: "Zu keinem Zeitpunkt fällt etwas aus.",
  service: "Dienst",
  first: "Zuerst ausgefallen",
  lost: "Stunden Ausfall",
  million: "Millionen",
  worst: "Versicherte",
  personHours: "Personen-h",
  longestTitle: "Am längsten ohne einen Dienst",
  longest: (insurer, service, hours) => `${insurer}, ${service}: ${hours} h ausgefallen`,
  lostSince: (insurer, service, moment) => `${insurer}, ${service}: ausgefallen seit ${moment}`,
  open: (since, isSure, isWhole) =>
    `am Ende ${isSure ? "" : "vielleicht "}noch ausgefallen${since === "" ? "" : `, seit ${since}`}${isWhole ? ", ohne Ende" : ""}`,
  goesOn: (isWhole) =>
    isWhole
      ? "+ geht ohne Ende weiter: gezählt bis zum letzten Zeitpunkt, zu dem sich etwas bewegt."
      : "+ geht nach dem Ende des Verlaufs weiter: gezählt bis dorthin.",
  endless: (from, zone) => `Der Verlauf ab ${from}${zone === "" ? "" : ` (${zone})`}, ohne Ende: danach bewegt sich nichts`,
  holding: (ids) => `Kein Ende bekannt, oder es liegt nach dem Ende des Verlaufs: ${ids}. Stunden sind bis dorthin gezählt.`,
  channelsTitle: "Nachrichten",
  onLoss: { reject: "weist ab", queue: "stellt zurück", lose: "verliert" },
  counts: (rejected, waiting, lost, resent) =>
    `abgewiesen ${rejected}, wartend höchstens ${waiting}, verloren ${lost}, erneut gesendet ${resent}`,
  countsOf: { all: (counts) => `zusammen ${counts}`, each: (counts) => `je Dienst ${counts}` },
  weeks: "in gewöhnlichen Wochen an Nachrichten: keine Menge bekannt",
  messagesGoOn: "und mehr, solange es dauert",
  gone: (moment) => `Rückstand abgebaut ${moment}`,
  notGone: "Abbau des Rückstands nicht absehbar",
  breaches: (count) => `Über der Toleranz: ${count}`,
  breach: (hours, limit, moment) => `${hours} h, Toleranz ${limit} h, überschritten ab ${moment}`,
  possibly: "vielleicht",
  objectives: "Ziele für die Wiederherstellung",
  objective: (id, hours, objective, isMet) => `${id}: ${hours} h ausgefallen, Ziel ${objective} h${isMet ? "" : ", verfehlt"}`,
  loops: "Schleifen, die nicht von selbst wieder anlaufen",
  loop: (nodes, hanging) => `${nodes}${hanging === "" ? "" : `; daran hängen ${hanging}`}`,
};

export type CourseWords = typeof en;
export const courseWords: InBoth<CourseWords> = { en, de };
