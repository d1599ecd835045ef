import { type IssueWords, type ModelIssueCode, wordingOf } from "../../errors/issues.js";
import { meant } from "./phrases.js";
import { shapeWords } from "./shape-words.js";
import { quoted } from "./unseen.js";

/** What issues of the shape of a document and of its records say in English. */
export const modelWords: IssueWords<ModelIssueCode> = {
  ...shapeWords,
  "taken-id": ({ row, id, first }) => ({
    message: `the ${row} id ${quoted(id)} is taken`,
    hint: `it stands at ${first} already`,
  }),
  "unknown-reference": ({ row, id, near }) => ({
    message: id === "" ? `the id of the ${row} is missing` : `there is no ${row} ${quoted(id)}`,
    hint: id === "" ? undefined : meant(near),
  }),
  "unknown-unit": ({ unit, near }) => ({
    message: `there is no unit ${quoted(unit)}`,
    hint: meant(near) ?? `declare it in units: [{ id: ${unit} }]`,
  }),
  "wrong-kind": ({ id, kind, wanted }) => ({
    message: `${quoted(id)} is of kind ${kind}`,
    hint: `one of kind ${wanted.join(", ")} belongs here`,
  }),
  "repeated-candidate": ({ id }) => ({ message: `${quoted(id)} stands among the candidates twice`, hint: "leave one out" }),
  "self-dependency": ({ id }) => ({ message: `${quoted(id)} cannot depend on itself`, hint: "another node belongs here" }),
  "forbidden-pair": ({ dependentKind, supplier, supplierKind, permitted }) => ({
    message: `a node of kind ${dependentKind} cannot depend on ${quoted(supplier)} of kind ${supplierKind}`,
    hint: `it may depend on ${permitted.join(", ")}`,
  }),
  "weight-above-one": ({ weight, rule }) => ({
    message: `weight is ${weight}`,
    hint: `a share in [0, 1] belongs here; only share and capacity groups take more, and this one is ${rule}`,
  }),
  "slack-in-group": ({ rule }) => ({ message: `slack has no meaning in a ${rule} group`, hint: "leave it out" }),
  "stand-by-in-group": ({ rule }) => ({
    message: `a stand-by cannot be in a group of rule ${rule}`,
    hint: "put it into an at-least or a capacity group",
  }),
  "runs-beside-buffer": () => ({
    message: "what is used at certain moments only has no buffer",
    hint: "leave runs or bufferHours out",
  }),
  "ceiling-without-stand-by": ({ field }) => ({
    message: `only a stand-by has a ${field}`,
    hint: `give activationHours or limitHours too, or leave the ${field} out`,
  }),
  "empty-group": ({ group, node }) => ({
    message: `no dependency of ${quoted(node)} is in the group ${quoted(group)}`,
    hint: "name it in the field group of its dependencies, or remove it",
  }),
  "too-few-members": ({ k, members }) => ({
    message: `k is ${k}`,
    hint: `at most ${members} is right: the group has so many members that are no stand-bys`,
  }),
  "weights-too-great": ({ group, sum, most }) => ({
    message: `the weights of ${quoted(group)} add up to ${sum}`,
    hint: `at most ${most} is right`,
  }),
  "weights-too-small": ({ group, sum }) => ({
    message: `the weights of ${quoted(group)} add up to ${sum} without stand-bys`,
    hint: "at least 1 is right: the suppliers of a capacity group carry the whole in normal times",
  }),
  "group-of-another": ({ group, node, dependent }) => ({
    message: `the group ${quoted(group)} is one of ${quoted(node)}`,
    hint: `a group of ${quoted(dependent)} belongs here`,
  }),
  "source-lacking": () => ({
    message: "documented, but no source is named",
    hint: "name it in sources, or write inferred or assumed",
  }),
  "failure-figures-apart": () => ({
    message: "failuresPerYear and failureHours belong together",
    hint: "give both or none",
  }),
  "probability-twice": () => ({
    message: "a node has either a probability or failuresPerYear with failureHours",
    hint: "leave one out",
  }),
  "failure-figures-lacking": () => ({
    message: "this row says nothing of failures",
    hint: "give failuresPerYear with failureHours, or a probability",
  }),
  "failure-evidence-alone": () => ({
    message: "failureEvidence says how figures of failures are known, and there are none",
    hint: "give failuresPerYear with failureHours, or a probability, or leave failureEvidence out",
  }),
  "owns-itself": ({ id, trail }) => ({ message: `${quoted(id)} would own itself: ${trail.join(" → ")}` }),
  "taken-alias": ({ alias, id }) => ({
    message: `${quoted(alias)} names ${quoted(id)} already`,
    hint: "an alias of its own belongs here",
  }),
  "reserved-id": ({ id }) => ({
    message: `the id ${quoted(id)} is kept for operators that nobody stated`,
    hint: "choose another",
  }),
  "member-of-two-pools": ({ id, pool }) => ({
    message: `${quoted(id)} is in the pool ${quoted(pool)} already`,
    hint: "an insurer is in one pool only",
  }),
  "pool-member-with-figure": ({ id }) => ({
    message: `${quoted(id)} has a figure of its own`,
    hint: 'a member of a pool has insured: "unknown"',
  }),
  "pool-cap-too-small": ({ insurers, cap, insured }) => ({
    message: `${insurers} insurers of at most ${cap} cannot hold ${insured}`,
  }),
  "member-of-two-causes": ({ id, cause }) => ({
    message: `${quoted(id)} is a member of the common cause ${quoted(cause)} already`,
    hint: "a node has one common cause only, and stands in it once",
  }),
  "other-failures-of-cause": ({ id, first, cause }) => ({
    message: `${quoted(first)} and ${quoted(id)} have the common cause ${quoted(cause)}, and do not state the same failures`,
    hint: "members of a common cause have the same failuresPerYear and failureHours, or the same probability, or none of them",
  }),
  "repair-beside-recovery": ({ id }) => ({
    message: `${quoted(id)} recovers after a fixed time and is repaired site by site`,
    hint: "leave recoveryHours out, or the repair with its crew",
  }),
  "repair-of-nothing": ({ populations }) => ({
    message: populations === 0 ? "nothing is counted here that could be repaired" : `${populations} populations are counted here`,
    hint: "sites are repaired, or the only population of a node",
  }),
  "repair-without-rate": () => ({
    message: "how fast it is repaired is missing",
    hint: "give sitesPerDay or sharePerDay, or make the node a member of a crew",
  }),
  "repair-beside-crew": ({ id, crew }) => ({
    message: `the crew ${quoted(crew)} repairs ${quoted(id)}, so that it has no sitesPerDay of its own`,
    hint: "leave one of the two out",
  }),
  "crew-of-nobody": ({ crew }) => ({
    message: `the crew ${quoted(crew)} has no members`,
    hint: "its selectors pick nodes with sites, or with one other population",
  }),
  "member-of-two-crews": ({ id, crew }) => ({
    message: `${quoted(id)} is a member of the crew ${quoted(crew)} already`,
    hint: "a node has one crew only",
  }),
  "order-of-others": ({ id, near }) => ({
    message: `${quoted(id)} does not belong into this order`,
    hint: meant(near) ?? "an order names those whom it concerns, each once",
  }),
  "order-names-twice": ({ id }) => ({ message: `${quoted(id)} stands in the order twice`, hint: "leave one out" }),
  "left-out-of-order": ({ id }) => ({
    message: `${quoted(id)} is missing in the order`,
    hint: "an order names all whom it concerns, each once",
  }),
  "draw-without-supply": ({ id }) => ({
    message: `the dependency ${quoted(id)} draws on a node that has no supply`,
    hint: "give the supplier a supply, or leave draws out",
  }),
  "draw-instead-of-what": ({ id }) => ({
    message: `it is not clear instead of what ${quoted(id)} draws more at a loss`,
    hint: "its group has one other member only, or of names one of the node's other dependencies",
  }),
  "draw-of-another": ({ id, node, dependent }) => ({
    message: `${quoted(id)} is a dependency of ${quoted(node)}, not of ${quoted(dependent)}`,
    hint: "of names a dependency of the same node",
  }),
  "supply-too-small": ({ id, perDay, always }) => ({
    message: `${always} a day are always drawn on ${quoted(id)}, and ${perDay} come in`,
    hint: "a supply suffices while nothing is disturbed: perDay is at least the sum of always",
  }),
  "reserve-above-stock": ({ reserve, stock }) => ({
    message: `the reserve of ${reserve} is above the stock, which is ${stock === 0 ? "none" : stock}`,
    hint: "stock is what is there at first; below the reserve there is an alert",
  }),
  "built-in-unit": ({ unit }) => ({ message: `the unit ${quoted(unit)} is built in`, hint: "leave it out here" }),
  "built-in-population": ({ unit, isField }) => ({
    message: `${quoted(unit)} is not counted in populations`,
    hint: isField ? `it stands in the field ${unit}` : "declare a unit of your own for what is counted here, such as users",
  }),
  "repeated-unit": ({ unit }) => ({ message: `the unit ${quoted(unit)} stands here twice`, hint: "leave one out" }),
  "empty-range": ({ atLeast, atMost, unit }) => ({
    message: `at least ${atLeast} and at most ${atMost} ${unit === "insured" ? "persons" : unit} cannot both hold`,
  }),
  "holds-never": ({ validFrom, validTo }) => ({
    message: `validTo ${validTo} lies before validFrom ${validFrom}`,
    hint: "the last day on which it holds is not before the first",
  }),
  "total-of-nobody": ({ total }) => ({
    message: `the total ${quoted(total)} covers no node of the landscape`,
    hint: "name whom it covers in members",
  }),
  "overlapping-totals": ({ total, other, unit }) => ({
    message: `the totals ${quoted(total)} and ${quoted(other)} of the unit ${unit} share some members and not others`,
    hint: "totals of one unit are nested or disjoint",
  }),
  "delay-without-start": ({ delay }) => ({
    message: `${quoted(delay)} counts from a start, and the scenario has none`,
    hint: "give start: 2023-04-24T22:00+02:00, or a moment here",
  }),
  "ends-before-begin": ({ begin, end }) => ({
    message: `it would end at ${end}, no later than it begins`,
    hint: `a moment after ${begin} belongs here`,
  }),
  "end-without-begin": ({ end }) => ({
    message: `it would end at ${end}, and nothing says when it began`,
    hint: "give its begin, or start in the scenario",
  }),
  "empty-span": ({ earliest, latest }) => ({
    message: `it cannot be at ${earliest} or later and at ${latest} or earlier`,
    hint: "the earliest moment is no later than the latest",
  }),
  "nothing-observed": ({ aspect }) => ({
    message: `${aspect === "begin" ? "a begin" : "an end"} is compared, and none was observed`,
    hint: `give ${aspect === "begin" ? "fromEarliest or fromLatest" : "toEarliest or toLatest"}, or write none as the aspect`,
  }),
  "no-end-observed": ({ observation }) => ({
    message: `no end is taken from ${quoted(observation)}: it has none`,
    hint: "give toEarliest or toLatest there, or name an observation that has one",
  }),
  "refers-to-itself": ({ field, id }) => ({
    message: `${field} is ${quoted(id)}, the observation itself`,
    hint: "name another one, or leave it out",
  }),
  "empty-selection": ({ selector, disturbance, near }) => {
    const wanted = Object.entries(selector).map(([field, value]) => `${field} ${quoted(value)}`);
    return {
      message: `disturbance ${quoted(disturbance)}: nothing in the landscape has ${wanted.join(" and ")}`,
      hint: near.length > 0 ? `did you mean ${near.join(" or ")}?` : undefined,
    };
  },
  "patch-for-another": ({ wanted, found }) => ({
    message: `the patch is for the landscape ${quoted(wanted)}, and this one is ${quoted(found)}`,
    hint: "apply it to the one it is for, or leave the field out",
  }),
  "spoken-of-twice": ({ id, first }) => ({
    message: `${quoted(id)} is spoken of twice`,
    hint: `it stands at ${first} already; leave one of them out`,
  }),
  "set-and-unset": ({ field }) => ({ message: `${field} is both set and unset`, hint: "leave one of them out" }),
  "broken-by-patch": ({ row, id, cause, isRemoved }) => {
    const { message, hint } = wordingOf(modelWords, cause);
    return {
      message: `${row} ${quoted(id)} of the landscape: ${message}`,
      hint: isRemoved ? "the patch removes what it refers to; remove or change it too" : hint,
    };
  },
  "broken-on-day": ({ row, id, day, cause }) => {
    const { message, hint } = wordingOf(modelWords, cause);
    return {
      message: `${row} ${quoted(id)} on ${day}: ${message}`,
      hint: cause.code === "unknown-reference" ? "it does not hold on this day; say of this row, too, when it holds" : hint,
    };
  },
  "nothing-on-day": ({ day }) => ({
    message: `no node of the landscape holds on ${day}`,
    hint: "ask for a day on which some of its nodes hold",
  }),
  "no-day": () => ({
    message: "some of its rows hold on certain days only, and it is not said which day is asked for",
    hint: "name a day, or give the landscape the field asOf",
  }),
  "figure-twice": ({ id, unit, first }) => ({
    message: `${quoted(id)} has a figure of ${unit} already`,
    hint: `it stands at ${first}; leave one out`,
  }),
  "figure-of-another-kind": ({ id, kind, unit, kinds }) => ({
    message: `${quoted(id)} is of kind ${kind}`,
    hint: `${unit} is for ${kinds.join(" and ")}`,
  }),
  "figure-of-another-unit": ({ id, unit, units }) => ({
    message: `${unit} is not counted on ${quoted(id)}`,
    hint:
      units.length === 0
        ? "nothing is counted on it in the landscape"
        : `the landscape counts ${units.join(" and ")} on it; another unit needs an entry in its populations first`,
  }),
  "figure-without-date": ({ id, unit }) => ({
    message: `the landscape keeps no date of ${unit} on ${quoted(id)}`,
    hint: "leave the date out",
  }),
  "range-in-pool": ({ id, pool }) => ({
    message: `${quoted(id)} is in the pool ${quoted(pool)}`,
    hint: "the sum of the pool is one number, so only a number can be taken out of it",
  }),
  "above-pool-cap": ({ figure, pool, cap }) => ({
    message: `${figure} is more than any member of the pool ${quoted(pool)} has`,
    hint: `at most ${cap} is right`,
  }),
  "above-pool-sum": ({ pool, sum }) => ({
    message: `the figures of members of the pool ${quoted(pool)} pass its sum`,
    hint: `they may add up to at most ${sum}`,
  }),
  "pool-left-too-great": ({ pool, left, members, most }) => ({
    message: `the pool ${quoted(pool)} would keep ${left} persons, and its ${members} other members hold at most ${most}`,
  }),
};
