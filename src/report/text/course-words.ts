import type { Language } from "../../words/language.js";

/** Every text of the report on a course in English. */
const en = {
  title: (from: string, until: string, hours: string): string => `The course from ${from} to ${until} (${hours} h)`,
  noMoment: (hours: string): string => `+${hours} h`,
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
    `${isSure ? "" : "possibly "}still lost at the end${since === "" ? "" : `, since ${since}`}${isWhole ? ", without end" : ""}`,
  goesOn: (isWhole: boolean): string =>
    isWhole
      ? "+ goes on without end: counted up to the last moment at which anything moves."
      : "+ goes on after the end of the course: counted up to there.",
  endless: (from: string): string => `The course from ${from} on, without end: nothing moves after that`,
  holding: (ids: string): string =>
    `No end is known, or it lies after the end of the course: ${ids}. Hours are counted up to there.`,
  channelsTitle: "Messages",
  onLoss: { reject: "rejects", queue: "queues", lose: "loses" },
  counts: (rejected: string, waiting: string, lost: string, resent: string): string =>
    `rejected ${rejected}, most waiting ${waiting}, lost ${lost}, sent again ${resent}`,
  weeks: "in normal weeks of messages: no volume is known",
  messagesGoOn: "and more as long as it lasts",
  gone: (moment: string): string => `backlog gone ${moment}`,
  notGone: "backlog not gone in sight",
  breaches: (count: string): string => `Lost for longer than is tolerable: ${count}`,
  breach: (hours: string, limit: string, moment: string): string => `${hours} h, tolerable ${limit} h, exceeded from ${moment}`,
  possibly: "possibly",
  objectives: "Recovery time objectives",
  objective: (id: string, hours: string, objective: string, isMet: boolean): string =>
    `${id}: ${hours} h lost, objective ${objective} h${isMet ? "" : ", not met"}`,
  loops: "Loops that cannot come back by themselves",
  loop: (nodes: string, hanging: string): string => `${nodes}${hanging === "" ? "" : `; on them hang ${hanging}`}`,
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  title: (from, until, hours) => `Der Verlauf von ${from} bis ${until} (${hours} h)`,
  noMoment: (hours) => `+${hours} h`,
  chart: (hours) =>
    `Versicherte ohne einen Dienst, Obergrenze, als Teil der meisten bei diesem Dienst; eine Spalte sind ${hours} h:`,
  nothing: "In keinem Augenblick fällt etwas aus.",
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
    `am Ende ${isSure ? "" : "möglicherweise "}noch ausgefallen${since === "" ? "" : `, seit ${since}`}${isWhole ? ", ohne Ende" : ""}`,
  goesOn: (isWhole) =>
    isWhole
      ? "+ geht ohne Ende weiter: gezählt bis zum letzten Augenblick, in dem sich etwas bewegt."
      : "+ geht nach dem Ende des Verlaufs weiter: gezählt bis dorthin.",
  endless: (from) => `Der Verlauf von ${from} an, ohne Ende: danach bewegt sich nichts`,
  holding: (ids) => `Kein Ende bekannt, oder es liegt nach dem Ende des Verlaufs: ${ids}. Stunden sind bis dorthin gezählt.`,
  channelsTitle: "Nachrichten",
  onLoss: { reject: "weist ab", queue: "stellt zurück", lose: "verliert" },
  counts: (rejected, waiting, lost, resent) =>
    `abgewiesen ${rejected}, wartend höchstens ${waiting}, verloren ${lost}, erneut gesendet ${resent}`,
  weeks: "in gewöhnlichen Wochen an Nachrichten: keine Menge bekannt",
  messagesGoOn: "und mehr, solange es dauert",
  gone: (moment) => `Rückstand abgebaut ${moment}`,
  notGone: "Abbau des Rückstands nicht absehbar",
  breaches: (count) => `Länger ausgefallen als hinnehmbar: ${count}`,
  breach: (hours, limit, moment) => `${hours} h, hinnehmbar ${limit} h, überschritten ab ${moment}`,
  possibly: "möglicherweise",
  objectives: "Ziele für die Wiederherstellung",
  objective: (id, hours, objective, isMet) => `${id}: ${hours} h ausgefallen, Ziel ${objective} h${isMet ? "" : ", verfehlt"}`,
  loops: "Schleifen, die nicht von selbst wieder anlaufen",
  loop: (nodes, hanging) => `${nodes}${hanging === "" ? "" : `; daran hängen ${hanging}`}`,
};

export type CourseWords = typeof en;
export const courseWords: Readonly<Record<Language, CourseWords>> = { en, de };
