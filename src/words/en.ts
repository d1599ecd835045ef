/** Picks the form that goes with a number. */
const of = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** Every text of the reports in English; `n` is a count, its neighbour the same number written out. */
export const en = {
  // names of what the shipped data speaks of; words of other landscapes stay as they are
  serviceTypes: {
    "benefit-payment": "Benefit payment",
    "copayment-query": "Co-payment query",
    "diga-codes": "DiGA codes",
    "e-mail": "E-mail",
    "eau-for-employers": "eAU for employers",
    "eau-intake": "eAU intake",
    "epa-app": "ePA by app",
    "epa-practice": "ePA for practices",
    portal: "Portal",
    "provider-data-exchange": "Provider exchange",
    telephone: "Telephone",
  } as Readonly<Record<string, string>>,
  reasons: { precaution: "precaution", "self-protection": "self-protection" } as Readonly<Record<string, string>>,
  nodeKinds: {
    "it-provider": (n: number) => of(n, "IT provider", "IT providers"),
    insurer: (n: number) => of(n, "insurer", "insurers"),
    system: (n: number) => of(n, "system", "systems"),
    "gematik-service": (n: number) => of(n, "gematik service", "gematik services"),
    service: (n: number) => of(n, "service", "services"),
    "service-provider": (n: number) => of(n, "service provider", "service providers"),
    "employer-group": (n: number) => of(n, "employer group", "employer groups"),
    "member-group": (n: number) => of(n, "member group", "member groups"),
  },
  selectorFields: {
    id: "",
    kind: "kind",
    operator: "operator",
    site: "site",
    platform: "platform",
    systemType: "system type",
    serviceType: "service type",
    association: "association",
    tag: "tag",
  },
  evidence: { documented: "documented", inferred: "inferred", assumed: "assumed" },
  states: { lost: "lost", isolated: "isolated", degraded: "degraded", normal: "normal" },
  or: "or",
  and: "and",
  none: "none",

  // what happened
  whatIf: "What if",
  undisturbed: "Nothing disturbed",
  moment: (moment: string, zone: string) => `State at ${moment} (${zone})`,
  afterStart: (hours: string) => `${hours} h after the start`,
  beforeStart: (hours: string) => `${hours} h before the start`,
  nothingHolds: "No disturbance holds: everything that is drawn is normal.",
  holding: (n: number, count: string, total: number, ofAll: string) =>
    total === 1 && n === 1
      ? "The disturbance holds:"
      : `${count} of ${ofAll} ${of(total, "disturbance", "disturbances")} ${of(n, "holds", "hold")}:`,
  allTimed: (n: number, count: string) =>
    n === 1
      ? "The disturbance as it is at its widest, at no moment in particular: an upper bound on loss."
      : `${n === 2 ? "Both" : `All ${count}`} disturbances at once, though they may never hold together: an upper bound on loss.`,
  allUntimed: (n: number, count: string) =>
    `${of(n, "The disturbance holds", `${n === 2 ? "Both" : `All ${count}`} disturbances hold`)} without end; buffers and stand-bys do not help for ever: an upper bound on loss.`,
  isolation: (nodes: string) => `isolation of ${nodes}`,
  except: (nodes: string) => `except ${nodes}`,
  disconnection: (one: string, other: string) => `disconnection between ${one} and ${other}`,
  degradation: (nodes: string, level: string) => `degradation of ${nodes} to ${level}`,
  from: (moment: string) => `from ${moment}`,
  until: (moment: string) => `to ${moment}`,

  // services
  lostTitle: "Lost",
  degradedTitle: "Degraded",
  service: "Service",
  surely: "surely",
  possibly: "perhaps",
  unknownColumn: "unknown",
  offering: "of",
  atLeast: "at least",
  atMost: "at most",
  share: "share",
  insurersColumns: "Insurers",
  insuredColumns: "Insured persons",
  shareOf: (total: string, asOf: string) => `Share of ${total} insured persons of statutory insurers${asOf}.`,
  asOf: (day: string) => ` (${day})`,
  unknownNote: "Unknown: insurers of which no supplier of this service is known; they are neither counted nor fine.",
  nothingLost: "No service of an insurer is lost or degraded.",
  unaffected: "Not affected as far as known",
  unaffectedBut: (name: string, count: string, n: number, offering: string) =>
    `${name} (unknown at ${count} of ${offering} ${of(n, "insurer", "insurers")})`,

  // bounds
  boundsTitle: "Why at least and at most differ",
  boundsAtLeast: (persons: string) => `${persons} at least`,
  boundsAtMost: (persons: string) => `${persons} at most`,
  withoutCaps: (persons: string) => `${persons} without the caps`,
  withoutCandidates: (persons: string) => `${persons} without the candidates`,
  withoutPossible: (persons: string) => `${persons} without what is only possible`,
  widthAllOf: (persons: string, part: string) => `width ${persons}, all from ${part}`,
  widthOf: (persons: string) => `width ${persons}`,
  widthParts: {
    candidates: "candidates",
    evidence: "weak evidence",
    operators: "unknown operators",
    standBys: "stand-bys",
    pools: "pools",
    ranges: "ranges",
  },
  widthNotes: {
    candidates: "Candidates: the supplier is one of several, and not known which.",
    evidence: "Weak evidence: the dependency may not exist.",
    operators: "Unknown operators: who runs it is not known.",
    standBys: "Stand-bys: they may carry at once or not at all.",
    pools: "Pools: the sum of several insurers is known, and its split is not. Caps: the most that one of them can have.",
    ranges: "Ranges: the figure of an insurer is known from–to only.",
  },
  million: (number: string) => `${number} million`,

  // who
  insurersTitle: "Insurers, largest first",
  lostAt: (n: number, count: string) => `lost at ${count} ${of(n, "insurer", "insurers")}`,
  degradedAt: (n: number, count: string) => `degraded at ${count} ${of(n, "insurer", "insurers")}`,
  possiblyLostAt: (count: string) => `possibly lost at ${count}`,
  possiblyDegradedAt: (count: string) => `possibly degraded at ${count}`,
  more: (count: string) => `and ${count} more`,
  typesTitle: "Insurer types",
  typeColumn: "Type",
  insurersColumn: "insurers",
  losingColumn: "lose a service",
  perhapsLosingColumn: "perhaps more",
  degradedColumn: "degraded only",
  operatorsTitle: "IT providers",
  operated: (count: string, n: number) => `of ${count} ${of(n, "system or service", "systems and services")} operated`,
  stateCount: (count: string, state: string) => `${count} ${state}`,
  partnersTitle: "Practices, hospitals, pharmacies and employers",
  sites: (n: number, count: string) => `${count} ${of(n, "site", "sites")}`,
  employers: (n: number, count: string) => `${count} ${of(n, "employer", "employers")}`,
  numberUnknown: "number unknown",
  works: (level: string) => `${level} of normal`,

  // what it rests on
  basisTitle: "What this rests on",
  dependencies: (n: number, count: string) =>
    `${count} ${of(n, "dependency", "dependencies")} on the way from the disturbances to what is impaired`,
  noDependencies: "No dependency had to be followed.",
  evidenceCount: (count: string, status: string) => `${count} ${status}`,
  minEvidence: (status: string) =>
    `Dependencies with evidence weaker than “${status}” were taken both as there and as not there.`,
  publishedTitle: "Published figures",
  published: (by: string, count: string, what: string, service: string) => `${by}: ${count} ${what}, ${service}`,
  claimAtLeast: (number: string) => `at least ${number}`,
  claimAtMost: (number: string) => `at most ${number}`,
  insuredPersons: (n: number) => of(n, "insured person", "insured persons"),
  insurersCounted: (n: number) => of(n, "insurer", "insurers"),
  verdicts: {
    above: (bounds: string) => `lies above what was computed (${bounds})`,
    within: (bounds: string) => `lies within what was computed (${bounds})`,
    below: (bounds: string) => `lies below what was computed (${bounds})`,
  },
  unknownTitle: "Not known, so neither counted nor fine",
  unknownSuppliers: (name: string, n: number, count: string) =>
    `${name}: no supplier is known of ${count} ${of(n, "service", "services")}`,
  unknownSupplier: (dependent: string, candidates: string) => `${dependent} stands on ${candidates}, not known which`,
  unknownInsured: (names: string) => `number of insured persons: ${names}`,
  unknownOperators: (n: number, count: string) => `operator of ${count} ${of(n, "node", "nodes")}`,
  missing: (count: string, total: string) =>
    `${count} of the ${total} insured persons of statutory insurers stand in no figure of an insurer`,
  surplus: (count: string, total: string) => `the figures of insurers are ${count} above the published ${total}`,

  // validate
  valid: (id: string) => `${id}: valid`,
  nodesCounted: (n: number, count: string, kinds: string) =>
    `${count} ${of(n, "node", "nodes")}${kinds === "" ? "" : `: ${kinds}`}`,
  dependenciesCounted: (n: number, count: string, statuses: string) =>
    `${count} ${of(n, "dependency", "dependencies")}: ${statuses}`,
  groupsCounted: (groups: string, pools: string) => `groups: ${groups}, pools of insured persons: ${pools}`,
  scenarioValid: (id: string, n: number, count: string) =>
    `${id}: valid, ${count} ${of(n, "disturbance", "disturbances")}, ${of(n, "it finds its", "each finds its")} nodes in this landscape`,
  warning: "warning",
  warnings: {
    "amplifying-loop": (nodes: string) =>
      `share or capacity groups amplify losses on their way round this loop (gain of 1 or more), so that a hair of degradation runs it down: ${nodes}`,
    "self-feeding-loop": (nodes: string) =>
      `at-least groups let this loop feed itself when all its suppliers outside are lost; model a ring by its paths or cut sets: ${nodes}`,
    "restart-loop": (nodes: string) => `this loop runs only because it already runs; once down, people must restart it: ${nodes}`,
  },
  hanging: (n: number, count: string, nodes: string) => `${count} ${of(n, "node hangs", "nodes hang")} on it: ${nodes}`,

  model: (id: string, hash: string, nodes: string, dependencies: string) =>
    `Landscape ${id} (${nodes}, ${dependencies}, SHA-256 ${hash}…)`,
  nodes: (n: number, count: string) => `${count} ${of(n, "node", "nodes")}`,
  dependenciesOnly: (n: number, count: string) => `${count} ${of(n, "dependency", "dependencies")}`,
};
