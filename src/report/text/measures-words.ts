import { type InBoth, plural } from "../../words/language.js";

const en = {
  titleTarget: (single: string, isSure: boolean, type: string, amount: string): string =>
    `What would help: no single ${single} shall ${isSure ? "surely " : ""}take ${type} from ${amount} or more`,
  anything: "any service",
  titleOutage: (each: string, hours: string): string => `What would help when ${each} for ${hours} h (N-1)`,
  titleScenario: (name: string): string => `What would help in this scenario: ${name}`,
  nothingHit:
    "In it no service is lost or degraded. Organisations that are hit themselves, without a service, are not counted here; run shows them.",
  scenarioHours: "Hours are counted until all has come to rest, after buffers, stand-bys, recovery and repair.",
  begins: (moment: string): string => `Every outage begins on ${moment}.`,
  reaching: (tried: string, n: string, count: number): string =>
    `Of ${tried}, ${n} ${plural(count, "reaches", "reach")} this limit today.`,
  /** Where not all surely do. */
  mayReach: (tried: string, n: string, _count: number, sure: string): string =>
    `Of ${tried}, ${n} may reach this limit today, ${sure} of them surely.`,
  hitting: (tried: string, n: string, count: number): string =>
    `Of ${tried}, ${n} ${plural(count, "hits", "hit")} services when off for so long.`,
  noServices:
    "This landscape has no services, and what helps is measured by services alone. What organisations lose themselves is told by rank --for.",
  noneNeeded: "No measure is needed for that.",
  /** What a set is to achieve, before it is told. */
  soughtCheapest: (isCritical: boolean, isSure: boolean): string =>
    `The set sought is the cheapest with which no ${isCritical ? "critical " : ""}service is ${isSure ? "surely " : ""}missing for longer than is tolerable.`,
  soughtBest: (isCritical: boolean): string =>
    `The set sought is that with which the fewest ${isCritical ? "critical services are missing for longer than is tolerable, then the fewest of all" : "services are missing for longer than is tolerable"}, then for the fewest hours.`,
  soughtHours:
    "The set sought is that which spares most hours: no service states how long it may be missing (maxTolerableHours), so none can be missing for too long.",
  noneTooLong: (isCritical: boolean, isSure: boolean): string =>
    `No ${isCritical ? "critical " : ""}service that states how long it may be missing would ${isSure ? "surely " : ""}be missing for longer, so no measure is needed for that.`,
  /** Beside critical ones, none of which is. */
  othersTooLong: (n: string): string =>
    `Of the other services, so many are missing for longer than is tolerable: ${n}. With --budget, what helps against that is found.`,
  noTolerance:
    "No service states how long it may be missing (maxTolerableHours), so which set is enough cannot be said; with --budget, that which spares most hours is found.",
  noneHelps: "None of the measures that were considered helps.",
  /** So many of all that were considered. */
  some: (n: string, considered: string, all: number): string =>
    all === 1 ? "the only measure that was considered" : `${n} of the ${considered} measures that were considered`,
  best: (cost: string, some: string): string =>
    `The cheapest set costs ${cost}: ${some}. No set of them that is enough costs less; others may cost the same.`,
  bestFound: (cost: string, some: string, bound: string): string =>
    `The cheapest set that was found costs ${cost}: ${some}. No set that is enough costs less than ${bound}; whether one costs less than ${cost} is not known.`,
  infeasible: (considered: string, all: number): string =>
    all === 0
      ? "There is no measure of these kinds to consider; the table shows what remains."
      : all === 1
        ? "The only measure that was considered is not enough; the table shows what remains with it."
        : `Not even all ${considered} measures that were considered are enough; the table shows what remains with all of them.`,
  /** Where nothing surely reaches the limit then. */
  infeasibleSurely: (considered: string, all: number): string =>
    `${
      all === 1
        ? "The only measure that was considered is not surely enough"
        : `Not even all ${considered} measures that were considered are surely enough`
    }: as what is not known may turn out, the limit is reached all the same. The table shows what remains.`,
  /** After it, who offers which services is not known. */
  undecided: (considered: string, all: number, services: string): string =>
    `${
      all === 0
        ? "There is no measure of these kinds to consider, and whether the limit is kept is not known"
        : all === 1
          ? "Whether the only measure that was considered is enough is not known"
          : `Whether all ${considered} measures that were considered are enough is not known`
    }: nobody stated who offers ${services}, and whoever does may have so many that the limit is reached. The table shows what remains.`,
  bestWithin: (budget: string, some: string, cost: string): string =>
    `With a budget of ${budget}, the best set takes ${some} and costs ${cost}. No set within it does better; others may do as well.`,
  foundWithin: (budget: string, some: string, cost: string): string =>
    `With a budget of ${budget}, the best set that was found takes ${some} and costs ${cost}. Whether another does better is not known.`,
  set: "The set",
  measure: "Measure",
  cost: "Cost",
  today: "today",
  after: "with the set",
  afterAll: "with all of them",
  each: "What each does alone",
  avoidedLimits: "Limits kept",
  avoided: "No longer too long",
  criticalOnes: "critical",
  allOnes: "all",
  savedUnits: (unit: string): string => `${unit} spared`,
  savedHours: "Hours spared",
  onlyTogether: "None of the measures changes anything alone; those of the set help together only.",
  listed: (n: string): string => `The first ${n} are listed; --top shows more.`,
  generated:
    "Measures are generated from the landscape: whether one can be had, and what it costs, nobody has checked. The calculation takes for granted what they add.",
  stated: (list: string): string =>
    `Measures and what they cost are stated in "${list}". The calculation takes for granted what they change.`,
  generatedToo: "Others are generated from the landscape: whether one can be had, nobody has checked.",
  leftOut: (n: string, count: number): string =>
    `${n} generated ${plural(count, "one was", "ones were")} left out: ${plural(count, "it says", "they say")} something else of what stated ones change.`,
  costs: "Each counts as 1 unless --cost says more.",
  perUnit: "Numbers are added up over all outages: a service that two outages hit counts twice.",
  perLimit: (isAnyService: boolean): string =>
    `What each does is added up over all outages${isAnyService ? " and types of services" : ""}: whoever is spared more than once counts each time.`,
  ownOutages:
    "That an organisation itself is off counts, too: its own services are lost then, and no supplier helps against that. With --kind it-provider, only IT providers are off.",
  worst: "What each does is read at its worst: what is lost only perhaps counts as lost (--reading best counts what surely is).",
  partHours:
    "Hours spared are also those in which a service is degraded, by the part that it lacks; hours of services are only those in which one is lost wholly.",
  solver: "With --solver highs more sets are proven best (npm install highs).",
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  titleTarget: (single, isSure, type, amount) =>
    `Was helfen würde, damit k${single} ${isSure ? "sicher " : ""}so viele trifft: ${amount} oder mehr, ${type}`,
  anything: "irgendein Dienst",
  titleOutage: (each, hours) => `Was helfen würde, wenn ${each} ${hours} h lang ausfällt (je ein Ausfall, N-1)`,
  titleScenario: (name) => `Was in diesem Szenario helfen würde: ${name}`,
  nothingHit:
    "Darin fällt kein Dienst aus, und keiner ist beeinträchtigt. Organisationen, die selbst betroffen sind, ohne einen Dienst, sind hier nicht gezählt; run zeigt sie.",
  scenarioHours: "Stunden sind gezählt, bis sich nichts mehr ändert: nach Puffern, Reserven, Wiederanlauf und Wiederherstellung.",
  begins: (moment) => `Jeder Ausfall beginnt: ${moment}.`,
  reaching: (tried, n, count) => `Von ${tried} ${plural(count, "erreicht", "erreichen")} heute ${n} diese Grenze.`,
  mayReach: (tried, n, count, sure) =>
    `Von ${tried} ${plural(count, "kann", "können")} heute ${n} diese Grenze erreichen, sicher sind es ${sure}.`,
  hitting: (tried, n, _count) => `Bei ${n} von ${tried} trifft ein so langer Ausfall Dienste.`,
  noServices:
    "Diese Landschaft hat keine Dienste, und was hilft, wird nur an Diensten gemessen. Was die Organisationen selbst verlieren, sagt rank --for.",
  noneNeeded: "Dafür ist keine Maßnahme nötig.",
  soughtCheapest: (isCritical, isSure) =>
    `Gesucht ist der günstigste Satz, mit dem kein ${isCritical ? "kritischer " : ""}Dienst ${isSure ? "sicher " : ""}länger fehlt als hinnehmbar.`,
  soughtBest: (isCritical) =>
    `Gesucht ist der Satz, mit dem die wenigsten ${isCritical ? "kritischen Dienste länger fehlen als hinnehmbar, dann die wenigsten Dienste insgesamt" : "Dienste länger fehlen als hinnehmbar"}, dann die wenigsten Stunden lang.`,
  soughtHours:
    "Gesucht ist der Satz, der die meisten Stunden erspart: Bei keinem Dienst ist angegeben, wie lange er fehlen darf (maxTolerableHours), deshalb kann keiner zu lange fehlen.",
  noneTooLong: (isCritical, isSure) =>
    `Kein ${isCritical ? "kritischer " : ""}Dienst, bei dem angegeben ist, wie lange er fehlen darf, würde ${isSure ? "sicher " : ""}länger fehlen; dafür ist keine Maßnahme nötig.`,
  othersTooLong: (n) =>
    `Von den anderen Diensten fehlen so viele länger als hinnehmbar: ${n}. Was dagegen hilft, sucht --budget.`,
  noTolerance:
    "Bei keinem Dienst ist angegeben, wie lange er fehlen darf (maxTolerableHours); welcher Satz ausreicht, lässt sich daher nicht sagen. Mit --budget wird gesucht, was die meisten Stunden erspart.",
  noneHelps: "Keine der betrachteten Maßnahmen hilft.",
  some: (n, considered, all) =>
    all === 1 ? "die einzige betrachtete Maßnahme" : `${n} der ${considered} betrachteten Maßnahmen`,
  best: (cost, some) =>
    `Der günstigste Satz kostet ${cost}: ${some}. Kein anderer Satz daraus, der ausreicht, kostet weniger; andere können gleich viel kosten.`,
  bestFound: (cost, some, bound) =>
    `Der günstigste gefundene Satz kostet ${cost}: ${some}. Kein Satz, der ausreicht, kostet weniger als ${bound}; ob einer weniger kostet als ${cost}, ist nicht bekannt.`,
  infeasible: (considered, all) =>
    all === 0
      ? "Es gibt keine Maßnahme dieser Arten, die zu betrachten wäre; die Tabelle zeigt, was bleibt."
      : all === 1
        ? "Die einzige betrachtete Maßnahme reicht nicht aus; die Tabelle zeigt, was mit ihr bleibt."
        : `Nicht einmal alle ${considered} betrachteten Maßnahmen zusammen reichen aus; die Tabelle zeigt, was mit ihnen allen bleibt.`,
  infeasibleSurely: (considered, all) =>
    `${
      all === 1
        ? "Die einzige betrachtete Maßnahme reicht nicht sicher aus"
        : `Nicht einmal alle ${considered} betrachteten Maßnahmen zusammen reichen sicher aus`
    }: Je nachdem, wie sich klärt, was nicht bekannt ist, wird die Grenze trotzdem erreicht. Die Tabelle zeigt, was bleibt.`,
  undecided: (considered, all, services) =>
    `${
      all === 0
        ? "Es gibt keine Maßnahme dieser Arten, die zu betrachten wäre, und ob die Grenze eingehalten ist, ist nicht bekannt"
        : all === 1
          ? "Ob die einzige betrachtete Maßnahme ausreicht, ist nicht bekannt"
          : `Ob alle ${considered} betrachteten Maßnahmen zusammen ausreichen, ist nicht bekannt`
    }: Niemand nennt, wer ${services} anbietet, und wer es tut, kann so viele haben, dass die Grenze erreicht wird. Die Tabelle zeigt, was bleibt.`,
  bestWithin: (budget, some, cost) =>
    `Mit einem Budget von ${budget} umfasst der beste Satz ${some} und kostet ${cost}. Kein Satz in diesem Rahmen ist besser; andere können gleich gut sein.`,
  foundWithin: (budget, some, cost) =>
    `Mit einem Budget von ${budget} umfasst der beste gefundene Satz ${some} und kostet ${cost}. Ob ein anderer besser ist, ist nicht bekannt.`,
  set: "Der Satz",
  measure: "Maßnahme",
  cost: "Kosten",
  today: "heute",
  after: "mit dem Satz",
  afterAll: "mit allen",
  each: "Was jede allein bewirkt",
  avoidedLimits: "Grenzen eingehalten",
  avoided: "nicht mehr zu lange aus",
  criticalOnes: "kritische",
  allOnes: "alle",
  savedUnits: (unit) => `${unit} verschont`,
  savedHours: "Stunden erspart",
  onlyTogether: "Keine der Maßnahmen bewirkt allein etwas; die des Satzes helfen nur zusammen.",
  listed: (n) => `Aufgezählt sind die ersten ${n}; mehr zeigt --top.`,
  generated:
    "Die Maßnahmen sind aus der Landschaft erzeugt: Ob sie zu haben sind und was sie kosten, hat niemand geprüft. Die Rechnung setzt voraus, dass es dann so kommt.",
  stated: (list) => `Die Maßnahmen und ihre Kosten sind angegeben in „${list}“. Die Rechnung setzt voraus, was sie ändern.`,
  generatedToo: "Andere sind aus der Landschaft erzeugt: Ob sie zu haben sind, hat niemand geprüft.",
  leftOut: (n, count) =>
    `${n} erzeugte ${plural(count, "ist", "sind")} weggelassen: Was angegebene ändern, ${plural(count, "änderte sie", "änderten sie")} anders.`,
  costs: "Jede zählt 1, wenn --cost nichts anderes angibt.",
  perUnit: "Zahlen sind über alle Ausfälle zusammengezählt: Ein Dienst, den zwei Ausfälle treffen, zählt doppelt.",
  perLimit: (isAnyService) =>
    `Was jede bewirkt, ist über alle Ausfälle${isAnyService ? " und Arten von Diensten" : ""} zusammengezählt: Wer mehrmals verschont bleibt, zählt jedes Mal.`,
  ownOutages:
    "Mitgezählt ist, dass eine Organisation selbst ausfällt: Dann fehlen ihre eigenen Dienste, und dagegen hilft kein Lieferant. Mit --kind it-provider fallen nur IT-Dienstleister aus.",
  worst:
    "Was jede bewirkt, gilt für den schlimmsten Fall: Was nur vielleicht ausfällt, zählt als ausgefallen (--reading best zählt, was sicher ausfällt).",
  partHours:
    "Erspart sind auch Stunden, in denen ein Dienst nur eingeschränkt ist, mit dem fehlenden Teil; Dienststunden sind nur die, in denen er ganz aus ist.",
  solver: "Mit --solver highs lassen sich mehr Sätze als beste nachweisen (npm install highs).",
};

/** Every text of the report on measures. */
export const measuresWords: InBoth<typeof en> = { en, de };
