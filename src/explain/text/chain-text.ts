import type { Dependency } from "../../model/landscape/dependency.js";
import type { Notice } from "../../model/landscape/group.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import { exactly, stateOfLevel } from "../../quantities.js";
import { failingIn, type Proof, type ProofGroup, type ProofPremise, type ProofReason, type ProofStep } from "../proof/proof.js";
import type { Phrases } from "./phrases.js";
import { shownEnds } from "./shown-ends.js";

type GroupReason = Extract<ProofReason, { kind: "group" }>;

/** Names, and premises of one step, that are written out where many are alike. */
const shownAlike = 3;
const shownPremises = 6;

/**
 * A chain in words: a line for each step, and below it a line for each dependency that carries the loss; alike steps together.
 * Of a long chain the middle is left out.
 */
export function chainText(phrases: Phrases, proof: Proof): string[] {
  const { words } = phrases;
  const { first, leftOut, last } = shownEnds(alikeSteps(phrases, proof));
  const linesOf = (groups: readonly ProofStep[][]): string[] => groups.flatMap((steps) => stepLines(phrases, proof, steps));
  const gap = leftOut.flat().length;
  const lines = [...linesOf(first), ...(gap > 0 ? [`(${words.leftOut(gap, phrases.count(gap))})`] : []), ...linesOf(last)];
  const { weakestEvidence } = proof;
  return [
    ...lines,
    ...operatorDoubt(phrases, proof),
    ...(weakestEvidence === undefined ? [] : [words.weakest(phrases.writing.evidenceName(weakestEvidence))]),
  ];
}

/** A disturbance that hits one node, or cuts what lies between two. */
interface Hit {
  readonly ends: readonly string[];
  readonly disturbance: string;
}

/** That the chain needs a disturbance to hit what nobody has stated the operator of, where it does not name that itself. */
export function operatorDoubt(phrases: Phrases, { steps }: Proof): string[] {
  const hit = steps.flatMap(({ node, because }): Hit[] => {
    if (because.kind === "degradation" || because.kind === "isolation")
      return [{ ends: [node], disturbance: because.disturbance }];
    return failingIn(because).flatMap(({ dependency, failing }) =>
      failing.flatMap((each): Hit[] =>
        "cutBy" in each ? [{ ends: [dependency.dependent, each.supplier], disturbance: each.cutBy }] : [],
      ),
    );
  });
  const openOf = ({ ends, disturbance }: Hit): string[] => ends.filter((id) => phrases.mayBeHit(id, disturbance));
  const name = (id: string): string => phrases.node(id);
  // an isolation cuts what has one end inside: with both it cuts nothing
  const isCut = ({ ends, disturbance }: Hit): boolean => ends.length === 2 && phrases.isIsolation(disturbance);
  const inside = new Set(hit.filter((each) => !isCut(each)).flatMap((each) => openOf(each).map(name)));
  const between = hit.filter((each) => isCut(each) && openOf(each).length > 0);
  const { ifOperatedThere, ifOneIsCutOff } = phrases.words;
  return [
    ...(inside.size === 0 ? [] : [ifOperatedThere(phrases.and([...inside]), inside.size)]),
    ...new Set(
      between.map((each) => {
        const [dependent = "", supplier = ""] = each.ends.map(name);
        const open = openOf(each).map(name);
        const other = each.ends.find((id) => !phrases.mayBeHit(id, each.disturbance));
        const isOut = other !== undefined && open.length === 1 && phrases.isSpared(other, each.disturbance);
        return isOut ? ifOperatedThere(phrases.and(open), 1) : ifOneIsCutOff(dependent, supplier, phrases.and(open), open.length);
      }),
    ),
  ];
}

/** Steps that follow each other and differ in nothing but the node. */
function alikeSteps(phrases: Phrases, { steps }: Proof): ProofStep[][] {
  const groups: ProofStep[][] = [];
  let key = "";
  for (const step of steps) {
    const { because, level } = step;
    const own =
      because.kind === "group" && because.group.rule === "all"
        ? `${level} ${because.premises.flatMap((premise) => premiseLines(phrases, premise, because.group, steps)).join("\n")}`
        : `step ${step.step}`;
    if (own === key) groups.at(-1)?.push(step);
    else groups.push([step]);
    key = own;
  }
  return groups;
}

function stepLines(phrases: Phrases, { steps }: Proof, alike: readonly ProofStep[]): string[] {
  const { words } = phrases;
  const [first, ...others] = alike;
  if (first === undefined) return [];
  const { node, level, because } = first;
  const name = phrases.node(node);
  const state = phrases.state(level);
  const numbers = [first, ...others.slice(-1)].map(({ step }) => `${phrases.count(step)}.`).join("–");
  const line = (text: string): string => `${numbers} ${text}`;
  if (because.kind === "degradation")
    return [line(words.stepDegradation(name, state, phrases.disturbanceName(because.disturbance)))];
  if (because.kind === "isolation") return [line(words.stepIsolation(name, phrases.disturbanceName(because.disturbance)))];
  if (because.kind === "ration") return rationLines(phrases, first, because, line, steps);
  const { group, premises } = because;
  const more = premises.length - shownPremises;
  const weightiest = heaviestFirst(premises, group, steps);
  const shown = more > 1 ? weightiest.slice(0, shownPremises) : weightiest;
  return [
    line(
      others.length > 0 ? words.stepAllMany(namesOf(phrases, alike), state) : groupSentence(phrases, name, state, because, level),
    ),
    ...shown.flatMap((premise) => premiseLines(phrases, premise, group, steps)),
    ...(more > 1 ? [`   - ${words.andMoreAlike(phrases.count(more))}`] : []),
  ];
}

/** Of whose draws a supply runs short: it needs nothing of what these are instead of. */
function rationLines(
  phrases: Phrases,
  { node, level }: ProofStep,
  { dependent, draws }: Extract<ProofReason, { kind: "ration" }>,
  line: (text: string) => string,
  steps: readonly ProofStep[],
): string[] {
  const { words } = phrases;
  const only = dependent === undefined ? undefined : phrases.node(dependent);
  const more = draws.length - shownPremises;
  const shown = more > 1 ? draws.slice(0, shownPremises) : draws;
  return [
    line(words.stepRation(phrases.node(node), phrases.percent(level), only)),
    ...shown.flatMap(({ dependency, of, failing }) => {
      const instead = phrases.or(failing.map((each) => failingText(phrases, each, steps)));
      return [`   - ${words.drawsInstead(phrases.node(dependency.dependent), instead)}`, `     ${phrases.link(of)}`];
    }),
    ...(more > 1 ? [`   - ${words.andMoreAlike(phrases.count(more))}`] : []),
  ];
}

/** Of what is spread over many, those that cost most first: who reads only the first ones must not miss them. */
function heaviestFirst(
  premises: readonly ProofPremise[],
  { rule }: ProofGroup,
  steps: readonly ProofStep[],
): readonly ProofPremise[] {
  if (rule !== "share" && rule !== "capacity") return premises;
  const lackOf = (each: ProofPremise["failing"][number]): number => ("step" in each ? 1 - (steps[each.step - 1]?.level ?? 0) : 1);
  const costOf = ({ dependency, failing }: ProofPremise): number =>
    dependency.weight * failing.reduce((most, each) => Math.max(most, lackOf(each)), 0);
  return [...premises].sort((one, other) => costOf(other) - costOf(one));
}

function namesOf(phrases: Phrases, steps: readonly ProofStep[]): string {
  const names = steps.map(({ node }) => phrases.node(node));
  if (names.length <= shownAlike + 1) return phrases.and(names);
  return phrases.and([...names.slice(0, shownAlike), phrases.words.moreAlike(phrases.count(names.length - shownAlike))]);
}

function groupSentence(
  phrases: Phrases,
  name: string,
  state: string,
  { group: { rule, k = 0, members, standBys = [], noticeHours }, premises }: Pick<GroupReason, "group" | "premises">,
  level: number,
): string {
  const { words } = phrases;
  if (rule === "all") return words.stepAll(name, state);
  if (rule === "share") return (premises.length < members ? words.stepShare : words.stepShareAll)(name, state);
  if (rule === "capacity") return words.stepCapacity(name, state);
  const failing = new Set(premises.map(({ dependency }) => dependency.id));
  const idle = standBys.filter(({ id }) => !failing.has(id)).map((standBy) => standByText(phrases, standBy, noticeHours));
  const shown = idle.length > shownAlike + 1 ? [...idle.slice(0, shownAlike), phrases.more(idle.length - shownAlike)] : idle;
  const tooFew = stateOfLevel(level) === "lost" ? words.stepAtLeast : words.stepAtLeastInFull;
  return tooFew(name, state, String(k), String(members), shown.join(", "));
}

/** How long it takes until a stand-by is noticed to be needed, and has started. */
function started(phrases: Phrases, activation: number, notice: Notice): string[] {
  const { words } = phrases;
  const start = activation > 0 ? phrases.hours(activation) : undefined;
  if (notice === 0) return start === undefined ? [] : [words.standByFrom(start)];
  if (notice === "unknown") return [words.standByUnnoticed(start)];
  const range = (added: number): string =>
    phrases.writing.numerals.hoursBetween(
      typeof notice === "number" ? exactly(notice + added) : { atLeast: notice.atLeast + added, atMost: notice.atMost + added },
    );
  return [words.standByNoticed(range(activation), range(0), start)];
}

/** What a stand-by cannot do: carry at once, carry all, or carry for ever. */
function standByText(
  phrases: Phrases,
  { activationHours = 0, ceiling = 1, limitHours, from, until, ...dependency }: Dependency,
  noticeHours: Notice = 0,
): string {
  const { words } = phrases;
  const name = phrases.or(suppliersOf(dependency).map((id) => phrases.node(id)));
  const limited = [
    ...started(phrases, activationHours, noticeHours),
    ...(ceiling < 1 ? [words.standByUpTo(phrases.percent(ceiling))] : []),
    ...(limitHours === undefined ? [] : [words.standByFor(phrases.hours(limitHours))]),
    ...(from === undefined ? [] : [words.standByBegin(phrases.moment(from))]),
    ...(until === undefined ? [] : [words.standByEnd(phrases.moment(until))]),
  ];
  return words.standBy(name, limited.join(", "));
}

function premiseLines(
  phrases: Phrases,
  { dependency, failing }: ProofPremise,
  group: ProofGroup,
  steps: readonly ProofStep[],
): string[] {
  const { words } = phrases;
  const suppliers = failing.map((each) => failingText(phrases, each, steps));
  const parts = [weightPhrase(phrases, dependency.weight, group), ...limits(phrases, dependency), phrases.link(dependency)];
  const details = `     ${parts.filter((part) => part !== undefined).join("; ")}`;
  const { candidates } = dependency;
  if (candidates === undefined) return [...suppliers.map((text) => `   - ${text}`), details];
  const names = phrases.or(candidates.map((id) => phrases.node(id)));
  const isPart = failing.some((each) => "step" in each && (steps[each.step - 1]?.level ?? 0) > 0);
  const all = isPart ? words.allCandidatesPart(names) : words.allCandidates(names);
  const intro = suppliers.length === candidates.length ? all : words.oneOfCandidates(names);
  return [`   - ${intro}`, ...suppliers.map((text) => `     - ${text}`), details];
}

/** What fails somebody: a supplier at a level, one that is cut off, or one of which too little is there. */
function failingText(phrases: Phrases, each: ProofPremise["failing"][number], steps: readonly ProofStep[]): string {
  const { words } = phrases;
  const name = phrases.node(each.supplier);
  if ("cutBy" in each) return (each.isOwn ? words.cutFromOwn : words.cutFrom)(name, phrases.disturbanceName(each.cutBy));
  const { level = 0, because } = steps[each.step - 1] ?? {};
  const step = phrases.count(each.step);
  if (because?.kind === "ration") return words.shortAs(name, phrases.percent(level), step);
  return words.failingAs(name, phrases.state(level), step);
}

/** What the weight of a dependency means; nothing for a whole one among others that may do instead. */
function weightPhrase(phrases: Phrases, weight: number, { rule }: ProofGroup): string | undefined {
  const { words } = phrases;
  if (rule === "share") return words.weightShare(phrases.percent(weight));
  if (rule === "capacity") return words.weightCapacity(phrases.percent(weight));
  if (rule === "at-least") return weight === 1 ? undefined : words.weightAtLeast(phrases.percent(weight));
  return weight === 1 ? words.weightWhole : words.weightAll(phrases.percent(weight));
}

function limits(phrases: Phrases, { slack, threshold, runs = [] }: ProofPremise["dependency"]): string[] {
  const { words } = phrases;
  return [
    ...(slack === undefined || slack === 1 ? [] : [words.slack(phrases.percent(slack))]),
    ...(threshold === undefined || threshold === 0 ? [] : [words.threshold(phrases.percent(threshold))]),
    ...(runs.length === 0
      ? []
      : [
          words.runs(
            phrases.and(runs.slice(0, shownAlike).map((run) => phrases.moment(run))),
            phrases.count(Math.max(0, runs.length - shownAlike)),
          ),
        ]),
  ];
}
