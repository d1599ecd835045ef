/** Picks the form that goes with a number. */
const of = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** Every text of an explanation in English; `n` is a count, its neighbour the same number written out. */
export const en = {
  // names of what the shipped data speaks of, translated where a node bears the English one; other names stay as they are
  serviceNames: {
    "benefit-payment": "Benefit payment",
    "copayment-query": "Co-payment query",
    "diga-codes": "DiGA codes",
    "e-mail": "E-mail",
    "eau-for-employers": "eAU for employers",
    "eau-intake": "eAU intake",
    "eau-sending": "Sending eAU",
    "epa-app": "ePA by app",
    "epa-practice": "ePA for practices",
    portal: "Portal",
    "provider-data-exchange": "Provider exchange",
    telephone: "Telephone",
    "vsdm-check": "Online check of insured data",
    "e-rezept-issue": "Issuing E-Rezepte",
    "e-rezept-redeem": "Redeeming E-Rezepte by printout or app",
  } as Readonly<Record<string, string>>,
  reasons: { precaution: "precaution", "self-protection": "self-protection" } as Readonly<Record<string, string>>,
  states: { lost: "lost", isolated: "isolated", degraded: "degraded", normal: "operational" },
  evidence: { documented: "documented", inferred: "inferred", assumed: "assumed" },
  kinds: {
    hosting: "hosting",
    operation: "operation",
    software: "software",
    network: "network",
    identity: "identity",
    "data-exchange": "data exchange",
    communication: "communication",
    use: "use",
  },
  selectorFields: {
    kind: "kind",
    operator: "operator",
    site: "site",
    platform: "platform",
    systemType: "system type",
    serviceType: "service type",
    association: "association",
    tag: "tag",
  },
  and: "and",
  or: "or",
  unknownOperator: "an operator that nobody stated",

  // what it is about
  isState: (name: string, state: string) => `${name} is ${state}.`,
  isDegraded: (name: string, level: string) => `${name} is degraded: ${level} of normal function is left.`,
  isNormal: (name: string) => `${name} is operational.`,
  isPossibly: (name: string, state: string) => `${name} is possibly ${state}: it depends on what is not known.`,
  isPossiblyDegraded: (name: string, level: string) =>
    `${name} is possibly degraded to ${level} of normal function: it depends on what is not known.`,
  possiblyWorse: (state: string) => `Under the worst reading of what is not known it is ${state}.`,
  affectedCount: (n: number, count: string, total: string) =>
    `${count} of ${total} ${of(n, "service is", "services are")} affected.`,
  possiblyAffectedCount: (n: number, count: string) =>
    `${count} ${of(n, "service is", "services are")} affected, or more so, only under the worst reading of what is not known.`,
  noneAffected: "No service is affected.",
  moment: (moment: string, zone: string) => `State at ${moment} (${zone})`,
  allAtOnceOne: "At no moment in particular: an upper bound on loss",
  allAtOnce: "All disturbances at once, though they may never hold together: an upper bound on loss",
  scenario: (name: string) => `Scenario: ${name}`,

  // causes
  whyTitle: "Why",
  whyWorstTitle: "Why, under the worst reading of what is not known",
  whyTogether: "Why, all of it together",
  oneSet: (n: number, count: string) =>
    n === 1
      ? "This disturbance alone is enough:"
      : `These ${count} disturbances together are enough, and none of them can be left out:`,
  noOtherSet: (n: number, others: number) => {
    if (n > 1) return "There is no other such combination.";
    if (others === 0) return "No other disturbance holds.";
    return `Without it, the other ${of(others, "disturbance does", "disturbances do")} not give this result.`;
  },
  otherSets: (n: number, count: string) =>
    `${of(n, "One other combination is enough as well:", `${count} other combinations are enough as well, each alone:`)}`,
  moreSets: "There are more such combinations; not all were looked for.",
  remedyTitle: "What would make it fully operational again",
  remedySmallest: (n: number) =>
    of(n, "The end of this one disturbance:", "All of these would have to end; no smaller number is enough:"),
  remedyMinimal: (n: number) =>
    of(
      n,
      "The end of this one disturbance:",
      "All of these would have to end; none of them can be left out, but a smaller combination may exist (exact only up to 20 disturbances):",
    ),
  isolation: (nodes: string) => `isolation of ${nodes}`,
  except: (nodes: string) => `except ${nodes}`,
  disconnection: (one: string, other: string) => `disconnection between ${one} and ${other}`,
  degradation: (nodes: string, level: string) => `degradation of ${nodes} to ${level}`,
  loss: (nodes: string) => `loss of ${nodes}`,
  allOf: (operator: string) => `all that ${operator} operates`,
  allWith: (fields: string) => `all with ${fields}`,
  from: (moment: string) => `from ${moment}`,
  until: (moment: string) => `to ${moment}`,
  reason: (reason: string) => `reason: ${reason}`,

  // the chain
  chainTitle: "The chain that shows it",
  chainOf: (name: string) => `The chain that shows it, for ${name}`,
  weakest: (status: string) => `Weakest evidence on this chain: ${status}.`,
  stepDegradation: (node: string, state: string, disturbance: string) => `${node} is ${state} through: ${disturbance}.`,
  stepIsolation: (node: string, disturbance: string) => `${node} is isolated by: ${disturbance}.`,
  stepAll: (node: string, state: string) => `${node} is ${state}, because it needs:`,
  stepAtLeast: (node: string, state: string, k: string, members: string) =>
    `${node} is ${state}, because it needs ${k} of ${members} suppliers and too few are left. Missing:`,
  stepShare: (node: string, state: string) => `${node} is ${state}, because parts of what it uses are missing:`,
  stepCapacity: (node: string, state: string) =>
    `${node} is ${state}, because the remaining suppliers cannot carry the whole. Missing:`,
  level: (level: string) => `degraded to ${level} of normal function`,
  cutFrom: (supplier: string, disturbance: string) => `${supplier} – the link is cut by: ${disturbance}`,
  cutLabel: (supplier: string) => `cuts the link to ${supplier}`,
  failingAs: (supplier: string, state: string, step: string) => `${supplier} – ${state} (step ${step})`,
  oneOfCandidates: (names: string) => `its supplier is ${names}, and not known which; taken at its worst:`,
  allCandidates: (names: string) => `its supplier is ${names}, and not known which; none of them works:`,
  leftOut: (n: number, count: string) => `${count} ${of(n, "step is", "steps are")} left out here`,
  allCandidatesPart: (names: string) => `its supplier is ${names}, and not known which; none of them supplies in full:`,
  weightAtLeast: (weight: string) => `its loss counts for ${weight}`,
  weightAll: (weight: string) => `without it ${weight} is lost`,
  weightWhole: "nothing works without it",
  weightShare: (weight: string) => `${weight} of the whole`,
  weightCapacity: (weight: string) => `carries ${weight}`,
  slack: (slack: string) => `at most ${slack} better than its supplier`,
  threshold: (threshold: string) => `worth nothing below ${threshold}`,
  assumedLink: (kind: string) => `assumed link (${kind})`,
  link: (kind: string, status: string) => `${kind}, ${status}`,
  sources: (names: string) => `source: ${names}`,
  noSource: "no source",
  fromIncident: (incident: string) => `read off the incident ${incident} itself`,

  // lists
  groupTitle: (n: number, count: string, state: string) => `${count} ${of(n, "service is", "services are")} ${state} through:`,
  more: (count: string) => `and ${count} more`,
  insured: (persons: string) => `${persons} insured persons`,
  boundsOf: (atLeast: string, atMost: string) => `${atLeast} to ${atMost}`,
  sparedUnknown: (n: number, count: string) =>
    `Not known: ${count} ${of(n, "service", "services")} of which nobody stated the suppliers; neither affected nor fine`,
  sparedTitle: (n: number, count: string) => `Not affected: ${count} ${of(n, "service", "services")}`,

  // why not
  whyNotTitle: "Why it is not affected",
  whyNotPossiblyTitle: "Why it is perhaps not affected",
  isUnknown: (name: string) => `${name}: unknown state. Nobody has stated what it depends on.`,
  moreAlike: (count: string) => `${count} more`,
  andMoreAlike: (count: string) => `and ${count} more likewise`,
  stepAllMany: (nodes: string, state: string) => `${nodes} are each ${state}, because each needs:`,
  noPath: "There is no path from any disturbance to it: nothing that it depends on, through all tiers, is disturbed or cut off.",
  noSuppliers: "Nobody has stated what it depends on. That no disturbance reaches it says nothing about what it would lose.",
  noDisturbance: "No disturbance holds at this moment.",
  dependsOn: (n: number, count: string) =>
    of(
      n,
      "It depends on one system or service only:",
      `It depends on ${count} systems and services, directly and indirectly; directly on:`,
    ),
  operators: (names: string) => `Operators that it does depend on: ${names}.`,
  noOperators: "No operator of what it depends on is stated.",
  withoutOperator: (n: number, count: string) =>
    `${of(n, "One of these names", `${count} of these name`)} no operator, as nation-wide parts of the TI do.`,
  heldIntro: "Losses come near, and are held off:",
  heldMore: (n: number, count: string) => `and at ${count} more ${of(n, "place", "places")}`,
  held: {
    weight: (node: string) => `At ${node}: the dependency has no weight, so that nothing is lost with`,
    slack: (node: string) => `At ${node}: it may stay above its supplier so far that nothing is lost with`,
    "at-least": (node: string) => `At ${node}: enough others work without`,
    reserve: (node: string) => `At ${node}: the other suppliers have enough reserve to carry the whole without`,
    "stand-by": (node: string) => `At ${node}: a stand-by carries in place of`,
    candidates: (node: string) => `At ${node}: its true supplier may be another one than`,
    size: (node: string) => `At ${node}: too small to count is the loss of`,
  },
  enough: (k: string, working: string, members: string) => `needed are ${k} of ${members}, ${working} work`,
  aboveThreshold: (threshold: string) => `it stays above ${threshold}, below which it would be worth nothing`,
  possiblyOnly: "It is not affected only if what is not known turns out well.",
  additionTitle: "What would have to fail in addition",
  additionOne: (n: number, count: string) =>
    of(n, "The loss of this one alone would hit it:", `The loss of any one of ${count} would hit it; the nearest:`),
  additionOneAll: (n: number) => of(n, "The loss of this one alone would hit it:", "The loss of any one of these would hit it:"),
  additionTwo: "No single further loss would hit it. These pairs would:",
  additionTwoSearched: "No single further loss would hit it. Of pairs among the nearest, these would:",
  additionNone: "No further loss of one or two systems, services or operators would hit it.",
  additionNoneSearched: "No single further loss that was tried would hit it, nor any pair of the nearest; not all were tried.",
  withAllOperated: (name: string) => `${name} with all that it operates`,
  additionPossibly: "under the worst reading of what is not known",
  steadyNote:
    "Note: this is the state in which everything comes to rest. Buffers, recovery times and the start-up times of stand-bys are left out; run with --at counts them.",
  courseSame:
    "The course, as run --at gives it, has the same state at this moment. What is explained is the steady state of the disturbances that hold then.",
  courseGives: (name: string, state: string) => `${name}: ${state} at this moment, by the course as run --at gives it.`,
  steadyGives: (state: string) =>
    `What is explained below is something else, the steady state of the disturbances that hold at this moment: ${state}.`,
  theyDiffer: (reasons: string) => `The two differ because ${reasons}.`,
  courseDiffers: (n: number, count: string) =>
    `What is explained below is the steady state of the disturbances that hold at this moment. The course, as run --at gives it, is elsewhere for ${count} ${of(n, "service", "services")}:`,
  courseBeside: (name: string, course: string, steady: string) => `${name}: ${course} by the course, ${steady} when at rest`,
  timing: {
    buffer: "a buffer still holds",
    "stand-by": "a stand-by carries",
    recovery: "it has not recovered yet",
    "start-up": "a stand-by has not started yet or carries no longer",
  },
  // comparison
  compareBefore: (side: string) => `Before: ${side}`,
  compareAfter: (side: string) => `After:  ${side}`,
  comparePatch: (patch: string) => `with ${patch}`,
  compareCourse:
    "States are those of the course at a moment, as run --at gives them. Reasons and chains explain the steady state of the disturbances that hold then.",
  compareTiming:
    "What differs is timing: no disturbance and no dependency of the chain does, but how long a buffer, a recovery or a stand-by takes.",
  compareRecounted: "the states are the same, the persons are not",
  compareCountedBefore: (persons: string) => `lost on both sides, counted otherwise before: ${persons}`,
  compareNothing: "No service of an insurer changes.",
  compareServices: "By service type, most persons first",
  compareInsurers: "By insurer, largest first",
  compareReasons: (n: number, count: string) =>
    of(n, "The reason for the change", `The reasons for the ${count} largest changes`),
  compareLost: (service: string, before: string, after: string) => `${service}: lost to ${before} before, to ${after} after`,
  compareCauses: (causes: string) => `Now through: ${causes}.`,
  compareCausesBefore: (causes: string) => `Before through: ${causes}.`,
  compareNewHere: (disturbances: string) => `New: ${disturbances}.`,
  compareEnded: (disturbances: string) => `This no longer holds: ${disturbances}.`,
  compareNewLinks: (ids: string) => `Dependencies that are new or changed: ${ids}.`,
  compareGoneLinks: (ids: string) => `Dependencies that are gone or changed: ${ids}.`,
  allAtOnceShort: "all disturbances at once",
  insurerCount: (n: number, count: string) => `${count} ${of(n, "insurer", "insurers")}`,
  changes: {
    lost: "newly lost",
    "possibly-lost": "newly lost under the worst reading",
    restored: "restored",
    worse: "worse",
    better: "better",
    new: "newly offered",
    gone: "no longer offered",
  },
};
