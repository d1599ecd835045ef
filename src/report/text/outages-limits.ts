import type { HitService, Outages, PassedLimit, RankedOutage } from "../../analysis/outages/outages-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import { exactly } from "../../quantities.js";
import { groupedBy } from "../../sequences.js";
import type { Writing } from "../../words/writing.js";
import { hoursText } from "./hours-text.js";
import { outagesWords } from "./outages-words.js";
import { rankedName } from "./ranked-name.js";

const unitsNamed = 10;
const groupsNamed = 3;
const servicesNamed = 3;

/** Who runs all services of a landscape, where it is one. */
export function soleOperator(landscape: Landscape | undefined): string | undefined {
  const operators = new Set(landscape?.nodes.flatMap((node) => (node.kind === "service" ? [node.operator] : [])));
  const [only] = operators;
  return operators.size === 1 ? only : undefined;
}

/** Whether a unit hits services that it runs itself, and no others: so does any organisation that has some. */
export function isOwnOutage({ id, services }: RankedOutage, landscape: Landscape | undefined): boolean {
  if (landscape === undefined) return false;
  const { nodes } = indexLandscape(landscape);
  return (
    services.length > 0 &&
    services.every((service) => {
      const node = nodes.get(service.id);
      return node?.kind === "service" && node.operator === id;
    })
  );
}

/** Says which services pass their limits; with whose they are, unless they are all of one. */
export class LimitTexts {
  private readonly nameOf: (id: string) => string;

  constructor(
    private readonly writing: Writing,
    private readonly landscape: Landscape | undefined,
  ) {
    this.nameOf = soleOperator(landscape) === undefined ? writing.fullName : writing.nameOf;
  }

  /**
   * By unit: which services are past their tolerance, and which miss the objective for their recovery and nothing else.
   * Nothing is told of the outage of those who run all of these services themselves.
   */
  sections({ units: all, options }: Outages): string[][] {
    const { writing, landscape } = this;
    const units = all.filter((unit) => !isOwnOutage(unit, landscape));
    const words = outagesWords[writing.language];
    const section = (title: string, of: (unit: RankedOutage) => string): string[][] => {
      const told = units.flatMap((unit) => {
        const text = of(unit);
        return text === "" ? [] : [`${rankedName(options.by, writing, unit)}: ${text}`];
      });
      return told.length === 0 ? [] : [[...writing.title(title), ...writing.lines(told, 2, unitsNamed)]];
    };
    return [
      ...section(words.tooLongTitle, ({ services }) => this.criticalFirst(services, this.pastLimit)),
      ...section(words.missedTitle, ({ services }) => this.criticalFirst(services, this.missedObjective)),
    ];
  }

  /** Services past their tolerance in few words, those together of which the same is said. */
  past(services: readonly HitService[], most = groupsNamed): string {
    return this.alike(services, this.pastLimit, most);
  }

  private criticalFirst(services: readonly HitService[], say: SayOf): string {
    const words = outagesWords[this.writing.language];
    const critical = this.alike(
      services.filter(({ isCritical }) => isCritical),
      say,
    );
    const others = this.alike(
      services.filter(({ isCritical }) => isCritical !== true),
      say,
    );
    if (critical === "") return others;
    return [words.critical(critical), ...(others === "" ? [] : [words.besides(others)])].join("; ");
  }

  private alike(services: readonly HitService[], say: SayOf, most = groupsNamed): string {
    const { writing, nameOf } = this;
    const said = services.flatMap((service) => {
      const told = say(service);
      return told === undefined ? [] : [{ id: service.id, told }];
    });
    const groups = [...groupedBy(said, ({ told }) => told("")).values()];
    const texts = groups.flatMap((group) => {
      const names = group.map(({ id }) => nameOf(id));
      return group[0]?.told(writing.listed(names, servicesNamed)) ?? [];
    });
    return writing.listed(texts, most);
  }

  /** The hours from the limit on; where it may be kept, the most of them. */
  private readonly pastLimit: SayOf = ({ tolerance }) => {
    if (tolerance === undefined) return undefined;
    const { writing } = this;
    const words = outagesWords[writing.language];
    const { limitHours, pastHours } = tolerance;
    const [atLeast, atMost] = [limitHours + pastHours.atLeast, limitHours + pastHours.atMost];
    const lost = isSure(tolerance) ? hoursText({ atLeast, atMost }, writing) : words.upTo(hoursText(exactly(atMost), writing));
    return this.perhaps(tolerance, (names) => words.pastLine(names, lost, hoursText(exactly(limitHours), writing)));
  };

  private readonly missedObjective: SayOf = ({ objective, tolerance }) => {
    if (objective === undefined || tolerance !== undefined) return undefined;
    const { writing } = this;
    const words = outagesWords[writing.language];
    const { limitHours, pastHours } = objective;
    const by = isSure(objective) ? hoursText(pastHours, writing) : words.upTo(hoursText(exactly(pastHours.atMost), writing));
    return this.perhaps(objective, (names) => words.missedLine(names, by, hoursText(exactly(limitHours), writing)));
  };

  private perhaps(limit: PassedLimit, say: (names: string) => string): (names: string) => string {
    const words = outagesWords[this.writing.language];
    return isSure(limit) ? say : (names) => words.perhaps(say(names));
  }
}

/** What is said of services by their names, where anything is. */
type SayOf = (service: HitService) => ((names: string) => string) | undefined;

const isSure = ({ pastHours }: PassedLimit): boolean => pastHours.atLeast > 0;
