/** Picks the form that goes with a number. */
const of = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** Every text of the pictures in English; `n` is a count, its neighbour the same number written out. */
export const en = {
  columns: {
    infrastructure: "Infrastructure and IT providers",
    insurers: "Insurers",
    services: "Services",
    groups: "Groups",
  },
  layeredTitle: "What fails and who is hit",
  legend: {
    loss: "Loss",
    none: "0 %",
    lost: "lost",
    isolated: "cut off",
    partly: "in part",
    possibly: "perhaps",
    width: "line: the wider, the more is lost on it",
    assumed: "dashed: only assumed",
  },
  percentNote:
    "Percent: mean loss of the nodes of a box, each counted once. What is cut off counts as lost for those outside. A dependency of an insurer's service is drawn through the insurer.",
  boundsNote: "Two percentages are at least and at most; the hatched part of a bar is what is not known.",
  innerNote: (n: number, count: string) =>
    `${count} ${of(n, "dependency runs", "dependencies run")} inside a box and ${of(n, "is", "are")} not drawn.`,
  aggregatedNote: (nodes: string, boxes: string) => `${nodes} nodes in ${boxes} boxes; all dependencies between boxes are drawn.`,
  others: (n: number, count: string) => `${count} ${of(n, "other", "others")}`,
  othersOf: (type: string, n: number, count: string) => `${type}: ${count} ${of(n, "insurer", "insurers")}`,
  furtherOf: (type: string, count: string) => `${type}: ${count} more`,
  insuredOf: (name: string) => `Insured of ${name}`,
  unknownOperator: "Operator unknown",
  nationwide: (count: string) => `TI, nation-wide (${count})`,
  boxLabel: (name: string, column: string, loss: string) => `${name}, ${column}, loss ${loss}`,

  matrixTitle: "Insurers and their services",
  matrixNote: "Sorted by insured persons, largest first. Empty: the insurer does not offer it.",
  matrixMore: (n: number, count: string) => `${count} ${of(n, "insurer", "insurers")} with everything normal not drawn.`,
  matrixTypes: "More insurers than can be drawn: by type, with the mean loss of all insurers of the type.",
  unknownCell: "not known",

  courseTitle: "Course",
  coursePersons: "Insured persons who lose it",
  courseInsurers: "insurers",
  courseDisturbances: "Disturbances",
  courseEnds: "end not known",
  courseNote: "Filled: at least; hatched: at most. ▼ begins, ▲ ends. Time axis: local time.",
  courseBacklog: "Messages waiting (backlog)",
  hoursOfMessages: (hours: string) => `up to ${hours} h of messages`,
  upTo: (number: string) => `up to ${number}`,

  lostTitle: "Insured persons who lose a service",
  lostNote: "Filled: at least; hatched: at most. A person counts once per service.",
  rankTitle: "What the loss of one takes: insured persons who lose a service",
  concentrationTitle: (service: string) => `Concentration: ${service}`,
  limit: (number: string) => `limit ${number}`,
  persons: "insured persons",
  share: "share of insured persons",
  million: (number: string) => `${number} million`,
  nothing: "Nothing is lost.",
  whatIf: "what if",
  undisturbed: "nothing disturbed",
  allAtOnce: "all disturbances at once",
};
