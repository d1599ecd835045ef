import { type InBoth, plural } from "../../words/language.js";

/** Every text of a validation in English; `n` is a count, its neighbour the same number written out. */
const en = {
  valid: (id: string) => `${id}: valid`,
  nodesCounted: (n: number, count: string, kinds: string) =>
    `${count} ${plural(n, "node", "nodes")}${kinds === "" ? "" : `: ${kinds}`}`,
  dependenciesCounted: (n: number, count: string, statuses: string) =>
    `${count} ${plural(n, "dependency", "dependencies")}: ${statuses}`,
  groupsCounted: (groups: string, pools: string) => `groups: ${groups}, pools of insured persons: ${pools}`,
  scenarioValid: (id: string, n: number, count: string) =>
    `${id}: valid, ${count} ${plural(n, "disturbance", "disturbances")}, ${plural(n, "it finds its", "each finds its")} nodes in this landscape`,
  warning: "warning",
  warnings: {
    "amplifying-loop": (nodes: string) =>
      `share or capacity groups amplify losses on their way round this loop (gain of 1 or more), so that a hair of degradation runs it down: ${nodes}`,
    "self-feeding-loop": (nodes: string) =>
      `at-least groups let this loop feed itself when all its suppliers outside are lost; model a ring by its paths or cut sets: ${nodes}`,
    "restart-loop": (nodes: string) => `this loop runs only because it already runs; once down, people must restart it: ${nodes}`,
    "counted-twice": (node: string, others: string) =>
      `${node} depends on services of service providers only that are counted themselves, and is counted beside them; if it sums them up, it takes countedElsewhere: true, otherwise false: ${others}`,
    "exceeded-total": (total: string, published: string, least: string) =>
      `the total ${total} says ${published}, and the figures of its members come to at least ${least}; it bounds no unknown size until one of them is right`,
  },
  hanging: (n: number, count: string, nodes: string) => `${count} ${plural(n, "node hangs", "nodes hang")} on it: ${nodes}`,
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  valid: (id) => `${id}: gültig`,
  nodesCounted: (_n, count, kinds) => `${count} Knoten${kinds === "" ? "" : `: ${kinds}`}`,
  dependenciesCounted: (n, count, statuses) => `${count} ${plural(n, "Abhängigkeit", "Abhängigkeiten")}: ${statuses}`,
  groupsCounted: (groups, pools) => `Gruppen: ${groups}, Sammelposten von Versicherten: ${pools}`,
  scenarioValid: (id, n, count) =>
    `${id}: gültig, ${count} ${plural(n, "Störung, sie findet ihre", "Störungen, jede findet ihre")} Knoten in dieser Landschaft`,
  warning: "Warnung",
  warnings: {
    "amplifying-loop": (nodes) =>
      `Anteils- oder Kapazitätsgruppen verstärken Verluste auf dem Weg durch diese Schleife (Verstärkung 1 oder mehr); eine kleine Einschränkung lässt sie ganz ausfallen: ${nodes}`,
    "self-feeding-loop": (nodes) =>
      `Mindestens-Gruppen lassen diese Schleife sich selbst versorgen, wenn alle Lieferanten außerhalb ausfallen; ein Ring wird durch seine Pfade oder Schnittmengen abgebildet: ${nodes}`,
    "restart-loop": (nodes) =>
      `diese Schleife läuft nur, weil sie schon läuft; ist sie ausgefallen, müssen Menschen sie wieder anfahren: ${nodes}`,
    "counted-twice": (node, others) =>
      `${node} hängt nur von Diensten solcher Leistungserbringer ab, die selbst gezählt werden, und wird neben ihnen gezählt; fasst er sie zusammen, gehört "countedElsewhere: true" zu diesem Knoten, sonst "countedElsewhere: false": ${others}`,
    "exceeded-total": (total, published, least) =>
      `die Gesamtzahl ${total} nennt ${published}, und die Zahlen ihrer Mitglieder ergeben zusammen mindestens ${least}; solange das so ist, begrenzt sie keine unbekannte Größe`,
  },
  hanging: (n, count, nodes) => `${count} Knoten ${plural(n, "hängt", "hängen")} daran: ${nodes}`,
};

export type ValidationWords = typeof en;
export const validationWords: InBoth<ValidationWords> = { en, de };
