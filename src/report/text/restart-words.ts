import { type InBoth, plural } from "../../words/language.js";

const en = {
  title: (count: number, n: string, crews: number, k: string): string =>
    `In which order to bring back ${n} ${plural(count, "node", "nodes")} with ${k} ${plural(crews, "crew", "crews")}`,
  nothingLost: "What is out takes nothing from anybody who is counted, nor any service; no order is better than another.",
  done: (hours: string): string => `All is done after ${hours} h.`,
  best: (lost: string): string => `No order loses less than this one: ${lost}.`,
  found: (lost: string, bound: string, share: string): string =>
    `The best order that was found loses ${lost}. No order loses less than ${bound}, so at most ${share} % could be saved; whether any is, is not known.`,
  greedy: (lost: string, more: string): string =>
    `Always doing next what gives most back at once would lose ${lost}${more === "" ? ", just as much" : `, ${more} % more`}.`,
  unitHours: (amount: string, unit: string): string => `${amount} ${unit} × h`,
  serviceHours: (amount: string): string => `${amount} hours of services`,
  what: "What",
  crew: "Crew",
  from: "from h",
  to: "to h",
  gained: (unit: string): string => `${unit} served again`,
  gainedServices: "Services again",
  lost: (unit: string): string => `lost: ${unit} × service`,
  lostServices: "lost: services",
  until: (lost: string): string => `lost until all is done: ${lost}`,
  back: "Whole again",
  times: (name: string, n: string): string => `${name} (${n})`,
  more: (n: string): string => `${n} more`,
  perhaps: (name: string): string => `${name} (perhaps out)`,
  loop: (nodes: string, after: string, hour: string): string =>
    `${nodes} need each other to start. When ${after} is done, after ${hour} h, somebody has to start them by hand against what each waits for; the plan counts on that.`,
  loopNever: (nodes: string): string => `${nodes} need each other to start, and are not whole again when all is done.`,
  worst: "What is not known is read at its worst, and this reading decides on the order.",
  between: (amount: string): string => `Over all that is not known, this plan loses ${amount}.`,
  openSizes: (names: string): string =>
    `Of unknown size, and so without weight beside those who are counted: ${names}. Give sizes, or --weigh services.`,
  addedUp: (unit: string): string =>
    `${unit} are added up over all types of services and organisations: whoever lacks several counts in each.`,
  servicesOnly: "Of nobody who loses anything is it known how many there are; each service counts as one.",
  idle: (names: string): string => `These give nothing back that is counted, and so come last: ${names}.`,
  inTime: (amount: string): string =>
    `With buffers, stand-bys and times of recovery the course of this plan loses ${amount}; the order does not look at these. Recovery (recoveryHours) follows the work and is not part of its hours.`,
  hours: (each: string): string => `Hours of work that are not given with --hours are ${each}.`,
  leftOut: (names: string): string => `Left out, for they take no node that could be brought back: ${names}.`,
  search: (n: string): string => `${n} states of work were looked at; --most-states allows more.`,
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  title: (count, n, crews, k) =>
    `In welcher Reihenfolge ${k} ${plural(crews, "Trupp", "Trupps")} ${n} ${plural(count, "Knoten", "Knoten")} zurückbringen ${plural(crews, "sollte", "sollten")}`,
  nothingLost: "Was ausgefallen ist, nimmt niemandem etwas, der gezählt wird, und keinen Dienst; keine Reihenfolge ist besser.",
  done: (hours) => `Fertig ist alles nach ${hours} h.`,
  best: (lost) => `Keine Reihenfolge verliert weniger als diese: ${lost}.`,
  found: (lost, bound, share) =>
    `Die beste gefundene Reihenfolge verliert ${lost}. Keine verliert weniger als ${bound}; zu sparen wären also höchstens ${share} %. Ob eine das spart, ist nicht bekannt.`,
  greedy: (lost, more) =>
    `Immer das zu tun, was sofort am meisten zurückgibt, würde ${lost} verlieren${more === "" ? ", also ebenso viel" : `, ${more} % mehr`}.`,
  unitHours: (amount, unit) => `${amount} ${unit} × h`,
  serviceHours: (amount) => `${amount} Dienststunden`,
  what: "Was",
  crew: "Trupp",
  from: "von h",
  to: "bis h",
  gained: (unit) => `${unit} wieder versorgt`,
  gainedServices: "Dienste wieder da",
  lost: (unit) => `verloren: ${unit} × Dienst`,
  lostServices: "ausgefallene Dienste",
  until: (lost) => `verloren, bis alles fertig ist: ${lost}`,
  back: "wieder ganz",
  times: (name, n) => `${name} (${n})`,
  more: (n) => `${n} weitere`,
  perhaps: (name) => `${name} (vielleicht aus)`,
  loop: (nodes, after, hour) =>
    `${nodes} brauchen einander zum Anlaufen. Wenn ${after} fertig ist, nach ${hour} h, muss sie jemand von Hand anfahren, gegen das, worauf jedes wartet; der Plan rechnet damit.`,
  loopNever: (nodes) => `${nodes} brauchen einander zum Anlaufen und sind auch dann nicht ganz zurück, wenn alles fertig ist.`,
  worst: "Was nicht bekannt ist, ist im schlechtesten Fall gelesen; diese Lesart entscheidet über die Reihenfolge.",
  between: (amount) => `Über alles, was nicht bekannt ist, verliert dieser Plan ${amount}.`,
  openSizes: (names) =>
    `Größe nicht bekannt und daher ohne Gewicht neben denen, die gezählt sind: ${names}. Abhilfe: Größen angeben, oder --weigh services.`,
  addedUp: (unit) =>
    `${unit} sind über alle Arten von Diensten und Organisationen zusammengezählt: Wer mehrere verliert, zählt in jeder.`,
  servicesOnly: "Von niemandem, der etwas verliert, ist bekannt, wie viele es sind; jeder Dienst zählt eins.",
  idle: (names) => `Diese geben nichts zurück, was gezählt wird, und kommen daher zuletzt: ${names}.`,
  inTime: (amount) =>
    `Mit Puffern, Reserven und Wiederanlaufzeiten verliert der Verlauf dieses Plans ${amount}; die Reihenfolge achtet nicht darauf. Der Wiederanlauf (recoveryHours) folgt auf die Arbeit und ist in ihren Stunden nicht enthalten.`,
  hours: (each) => `Arbeitsstunden, die --hours nicht nennt, sind je ${each}.`,
  leftOut: (names) => `Nicht berücksichtigt, weil kein Knoten zurückzubringen ist: ${names}.`,
  search: (n) => `Betrachtet wurden ${n} Arbeitsstände; --most-states erlaubt mehr.`,
};

/** Every text of a plan of a restart. */
export const restartWords: InBoth<typeof en> = { en, de };
