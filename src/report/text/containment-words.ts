import { type InBoth, plural } from "../../words/language.js";

const en = {
  title: (attacker: string, kept: string, n: number): string =>
    `Cutting off ${attacker}, so that ${kept} ${plural(n, "stays", "stay")} clean`,
  allWith: (fields: string): string => `all with ${fields}`,
  others: (n: string): string => `${n} others`,
  uncut: (exposed: string, of: string): string => `If nothing is cut, exposure may reach ${exposed} of ${of} nodes`,
  reaching: (names: string): string => `, among them ${names}.`,
  notReaching: ", and none that must stay clean.",
  best: (n: string, count: number, served: string): string =>
    `To contain it, cut ${n} ${plural(count, "link", "links")}. What stays served: ${served}. No other cuts serve more, and none that serve as many are fewer.`,
  bestFound: (n: string, count: number, served: string, bound: string, lost: string): string =>
    `${n} ${plural(count, "link", "links")} cut contain it. What stays served: ${served}. Whether other cuts serve more is not known: at worst these lose ${lost}, and none can lose less than ${bound}. More --runs may tell.`,
  noneNeeded: (served: string): string => `Nothing has to be cut. What stays served: ${served}.`,
  impossibleBoth: (names: string): string => `It cannot be contained: ${names} is or may be attacked itself.`,
  impossibleCuts: (most: string, least: string): string =>
    `It cannot be contained with at most ${most} cuts: it takes at least ${least}.`,
  notFound: "No cuts were found before the engine had run as often as it may; more --runs may find some.",
  lostUnsized: (unsized: string, amount: string): string => `${unsized} of unknown size and ${amount}`,
  onlyUnsized: (unsized: string): string => `${unsized} of unknown size`,
  perhapsNone: (unit: string): string => `perhaps no ${unit}; how many at most is not known`,
  addedUp: (amount: string): string => `${amount}, added up over services`,
  services: "services",
  cut: "What to cut",
  to: "from",
  dependencies: "Dependencies",
  plans: "What each number of cuts can keep served",
  cuts: "Cuts",
  served: "Served",
  lost: "Lost",
  unsized: "Of unknown size lost",
  bound: "Lost at least",
  exposed: "Exposed nodes",
  late: "What can still be done later",
  from: "From",
  hour: (hours: string): string => `${hours} h on`,
  lost0: "no longer contained",
  unknown: "nothing found",
  contained: (hours: string, last: string): string =>
    `From ${hours} h on it can no longer be contained; the last time is until then, with ${last}.`,
  lastCuts: (n: string, count: number): string => `${n} ${plural(count, "cut", "cuts")}`,
  always: (hours: string): string => `After ${hours} h exposure has reached all that it can without what must stay clean.`,
  noneLeft: "It can be contained at no time.",
  possiblyAttacked: (n: string, count: number): string =>
    `${n} ${plural(count, "node", "nodes")} of unknown operator may be the attacker's, too, and ${plural(count, "counts", "count")} as attacked.`,
  possiblyKept: (n: string, count: number): string =>
    `${n} ${plural(count, "node", "nodes")} of unknown operator may belong to what must stay clean; ${plural(count, "it is", "they are")} not kept clean.`,
  unknownSizes: (names: string): string =>
    `Nobody knows the size of ${names}: as few of these as possible are lost, before any number counts.`,
  serving: "What is attacked is lost; what may be exposed goes on serving (--exposed lost reads it as lost).",
  exposedLost: "What is attacked is lost, and so is all that may be exposed (--exposed lost).",
  along: (kinds: string): string => `Exposure runs along ${kinds}, both ways.`,
  alongAll: "Exposure runs along all dependencies, both ways.",
  worst:
    "What is not known is read at its worst: exposure also runs along what perhaps is there, and what is surely served counts.",
  counted: (unit: string): string =>
    `Served: ${unit} × level, added up over all types of services and organisations; whoever has several counts in each.`,
  countedServices: "Nothing is counted here: services count one each, by their level.",
  save: "--save-scenario writes the attack and the cuts as a scenario, which run plays.",
  picture: "Lost by number of cuts",
  pictureLate: "Lost when cut later",
  pictureUnit: (unit: string): string => `${unit} × service`,
  pictureNote: "Filled: surely lost; hatched: perhaps. Nothing is lost less with so many cuts.",
  pictureFound: "Filled: surely lost; hatched: perhaps. Not all of it is proven best.",
  empty: "No plan was found.",
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  title: (attacker, kept, n) => `Abtrennen von ${attacker}, damit ${kept} sauber ${plural(n, "bleibt", "bleiben")}`,
  allWith: (fields) => `alles mit ${fields}`,
  others: (n) => `${n} weitere`,
  uncut: (exposed, of) => `Wird nichts getrennt, kann der Befall ${exposed} von ${of} Knoten erreichen`,
  reaching: (names) => `, darunter ${names}.`,
  notReaching: ", aber keinen, der sauber bleiben muss.",
  best: (n, count, served) =>
    `${n} getrennte ${plural(count, "Verbindung", "Verbindungen")} ${plural(count, "genügt", "genügen")} zur Eindämmung. Versorgt: ${served}. Keine anderen Trennungen versorgen mehr, und keine mit weniger Trennungen ebenso viele.`,
  bestFound: (n, count, served, bound, lost) =>
    `${n} getrennte ${plural(count, "Verbindung", "Verbindungen")} ${plural(count, "genügt", "genügen")} zur Eindämmung. Versorgt: ${served}. Ob andere Trennungen mehr versorgen, ist nicht bekannt: Diese verlieren schlimmstenfalls ${lost}, und keine können weniger verlieren als ${bound}. Mehr --runs können das klären.`,
  noneNeeded: (served) => `Es muss nichts getrennt werden. Versorgt: ${served}.`,
  impossibleBoth: (names) => `Eindämmen lässt sich das nicht. Womöglich selbst angegriffen: ${names}.`,
  impossibleCuts: (most, least) =>
    `Mit höchstens ${most} Trennungen lässt sich das nicht eindämmen: Es braucht mindestens ${least}.`,
  notFound: "Keine Trennungen gefunden, bevor so oft gerechnet war wie erlaubt; mehr --runs finden vielleicht welche.",
  lostUnsized: (unsized, amount) => `${unsized} unbekannter Größe und ${amount}`,
  onlyUnsized: (unsized) => `${unsized} unbekannter Größe`,
  perhapsNone: (unit) => `vielleicht keine ${unit}; wie viele höchstens, ist nicht bekannt`,
  addedUp: (amount) => `${amount}, über alle Dienste zusammengezählt`,
  services: "Dienste",
  cut: "Was zu trennen ist",
  to: "von",
  dependencies: "Abhängigkeiten",
  plans: "Was mit wie vielen Trennungen versorgt bleiben kann",
  cuts: "Trennungen",
  served: "versorgt",
  lost: "verloren",
  unsized: "unbekannter Größe verloren",
  bound: "verloren mindestens",
  exposed: "befallbare Knoten",
  late: "Was später noch möglich ist",
  from: "ab",
  hour: (hours) => `${hours} h`,
  lost0: "nicht mehr einzudämmen",
  unknown: "nichts gefunden",
  contained: (hours, last) => `Ab ${hours} h lässt sich das nicht mehr eindämmen; zuletzt geht es bis dahin mit ${last}.`,
  lastCuts: (n, count) => `${n} ${plural(count, "Trennung", "Trennungen")}`,
  always: (hours) => `Nach ${hours} h hat der Befall alles erreicht, was er erreichen kann, ohne das, was sauber bleiben muss.`,
  noneLeft: "Das lässt sich zu keiner Zeit eindämmen.",
  possiblyAttacked: (n, count) =>
    `${n} Knoten unbekannten Betreibers ${plural(count, "kann", "können")} ebenfalls dem Angreifer gehören und ${plural(count, "zählt", "zählen")} als angegriffen.`,
  possiblyKept: (n, count) =>
    `${n} Knoten unbekannten Betreibers ${plural(count, "kann", "können")} zu dem gehören, was sauber bleiben muss; sauber gehalten ${plural(count, "wird er", "werden sie")} nicht.`,
  unknownSizes: (names) =>
    `Die Größe von ${names} kennt niemand: Davon fallen so wenige wie möglich aus, noch bevor eine Zahl zählt.`,
  serving: "Was angegriffen ist, fällt aus; was befallen sein kann, arbeitet weiter (mit --exposed lost fällt es aus).",
  exposedLost: "Was angegriffen ist, fällt aus, ebenso alles, was befallen sein kann (--exposed lost).",
  along: (kinds) => `Der Befall breitet sich auf ${kinds} in beide Richtungen aus.`,
  alongAll: "Der Befall breitet sich auf allen Abhängigkeiten in beide Richtungen aus.",
  worst:
    "Unbekanntes gilt im schlimmsten Sinn: Der Befall nimmt auch Wege, die es vielleicht gibt, und es zählt, was sicher versorgt ist.",
  counted: (unit) =>
    `Versorgt: ${unit} × Niveau, zusammengezählt über alle Arten von Diensten und Organisationen; wer mehrere hat, zählt in jeder.`,
  countedServices: "Gezählt wird hier nichts: Dienste zählen je einen, nach ihrem Niveau.",
  save: "--save-scenario schreibt den Angriff und die Trennungen als Szenario, das run durchspielt.",
  picture: "Verloren nach Zahl der Trennungen",
  pictureLate: "Verloren, wenn später getrennt wird",
  pictureUnit: (unit) => `${unit} × Dienst`,
  pictureNote: "Gefüllt: sicher verloren; schraffiert: vielleicht. Mit so vielen Trennungen geht nicht weniger verloren.",
  pictureFound: "Gefüllt: sicher verloren; schraffiert: vielleicht. Nicht alles davon ist als bestes nachgewiesen.",
  empty: "Es wurde kein Plan gefunden.",
};

/** Every text of the report on containment. */
export const containmentWords: InBoth<typeof en> = { en, de };
