import type { Course, CourseMoment, RowCourse } from "../../analysis/course/course-result.js";
import type { UnassignedServices } from "../../model/landscape/unassigned-services.js";
import { parseMoment } from "../../model/values/moments.js";
import { nameIn } from "../../model/values/name-in.js";
import type { Bounds } from "../../quantities.js";
import { greatestOf } from "../../sequences.js";
import { disturbanceName } from "../../words/disturbance-names.js";
import { shown } from "../../words/shown.js";
import { unassignedNote } from "../../words/unassigned-note.js";
import { widthOf } from "../../words/wrap.js";
import type { TextOptions } from "../../words/writing.js";
import { type ChartStep, chartOf } from "./course-chart.js";
import { type CourseFormat, degradedSection, longestSection } from "./course-longest.js";
import { messagesSection } from "./course-messages.js";
import { degradedPeakText, peakText } from "./course-peak.js";
import { courseSupplyWords, supplyTexts } from "./course-supplies.js";
import { mostServicesFirst, servicesTable } from "./course-table.js";
import { toleranceInShort, toleranceSection } from "./course-tolerance.js";
import { uncountedSection } from "./course-uncounted.js";
import { type CourseWords, courseWords } from "./course-words.js";
import { type ImpactReport, type ImpactWriting, impactWriting } from "./impact-writing.js";
import { modelLine } from "./model-line.js";
import { momentWriter } from "./moment-writer.js";
import { courseRowTexts } from "./rows-section.js";
import { disturbanceLines, titleOf } from "./what-happened.js";

const mostNamed = 10;

/** A course as a text to read: a chart, a table by service, who is longest without, messages, what is not tolerable. */
export function courseText(report: ImpactReport, course: Course, options: TextOptions = {}): string {
  const writing = impactWriting(report, options);
  const text = new CourseText(writing, course, courseWords[writing.language]);
  const sections = [
    text.head(),
    text.disturbed(),
    text.chart(),
    text.services(),
    text.longest(),
    text.degraded(),
    text.standBys(),
    text.repairs(),
    text.supplies(),
    text.uncounted(),
    text.channels(),
    text.tolerance(),
    text.loops(),
    modelLine(writing),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

interface ChartRow {
  readonly label: string;
  readonly steps: readonly ChartStep[];
}

/** Who of a row is lost at most. */
function lostSteps({ steps }: RowCourse): ChartStep[] {
  return steps.map(({ hour, lost: { count, organisations } }) => {
    return { hour, amount: count.atMost, organisations: organisations.atMost };
  });
}

class CourseText {
  constructor(
    private readonly writing: ImpactWriting,
    private readonly course: Course,
    private readonly words: CourseWords,
  ) {}

  private get format(): CourseFormat {
    const range = (hours: Bounds): string => this.range(hours);
    return { range, hours: (hours) => this.hours(hours), moment: (moment, form) => this.moment(moment, form) };
  }

  /** Whether all that there is to say holds from the start for ever. */
  private get isEndless(): boolean {
    const { start, until, isWhole } = this.course;
    return isWhole && until.hour === start.hour;
  }

  head(): string[] {
    const { start, until, stillHolding, services, rows } = this.course;
    const peak = peakText(rows, this.writing.landscape, this.words, this.writing, (moment) => this.moment(moment));
    const degraded = degradedPeakText(rows, this.words, this.writing, (moment) => this.moment(moment));
    const breached = toleranceInShort(this.writing, this.course, this.words, this.format);
    const peaks = [peak, breached, degraded].filter((text) => text !== undefined);
    const isEndless = this.isEndless && services.length > 0;
    const { title, paragraph, landscape, language } = this.writing;
    return [
      ...title(titleOf(this.writing)),
      ...paragraph(shown(nameIn(landscape, language) ?? landscape.id)),
      ...paragraph(
        isEndless
          ? this.words.endless(this.moment(start), this.zone())
          : this.words.title(this.moment(start), this.moment(until), this.hours(until.hour - start.hour), this.zone()),
      ),
      ...(peaks.length === 0 ? [] : [...paragraph(peaks.join(" ")), ""]),
      ...(services.length === 0 && this.course.nodes.length === 0 ? paragraph(this.words.nothing) : []),
      ...this.writing.lines(
        courseRowTexts(this.course.rows, this.writing, momentWriter(this.writing)),
        2,
        Number.POSITIVE_INFINITY,
      ),
      ...(stillHolding.length === 0 ? [] : paragraph(this.words.holding(this.disturbances(stillHolding)))),
      ...unassignedNote(this.unassigned(), this.writing).flatMap((text) => paragraph(text)),
    ];
  }

  /** Services that are hit and of which nobody stated who offers them. */
  private unassigned(): UnassignedServices[] {
    const { nodes, unassigned = [] } = this.course;
    const hit = new Set(nodes.map(({ id }) => id));
    return unassigned
      .map(({ type, services }) => ({ type, services: services.filter((id) => hit.has(id)) }))
      .filter(({ services }) => services.length > 0);
  }

  /** Which populations are repaired, and until when. */
  repairs(): string[] {
    const { repairs = [] } = this.course;
    if (repairs.length === 0) return [];
    const { title, lines, fullName } = this.writing;
    const texts = repairs.map(({ id, repaired: { worst, best } }) => {
      const [last, first] = [worst, best].map((moment) => (moment === null ? undefined : this.moment(moment)));
      return this.words.repaired(fullName(id), last, first);
    });
    return [...title(this.words.repairsTitle), ...lines(texts, 2, mostNamed)];
  }

  /** Which supplies fall below their reserve, and which run short. */
  supplies(): string[] {
    const { landscape, language, title, lines } = this.writing;
    const texts = supplyTexts(this.course, landscape, this.writing, (moment) => this.moment(moment));
    return texts.length === 0 ? [] : [...title(courseSupplyWords[language].title), ...lines(texts, 2, mostNamed)];
  }

  /** Which stand-bys stand in, and from when to when. */
  standBys(): string[] {
    const { standBys, notices = [] } = this.course;
    if (standBys.length + notices.length === 0) return [];
    const { title, lines, fullName, numerals } = this.writing;
    const texts = standBys.map(({ dependent, supplier, carries }) => {
      const periods = carries.map(({ from, to }) =>
        this.words.standByPeriod(this.moment(from), to === null ? undefined : this.moment(to)),
      );
      return this.words.standBy(fullName(supplier), fullName(dependent), numerals.and(periods));
    });
    const noticed = notices.map((each) =>
      this.words.notices(fullName(each.node), numerals.and(each.notices.map(({ knows }) => this.moment(knows)))),
    );
    return [...title(this.words.standBysTitle), ...lines([...noticed, ...texts], 2, mostNamed)];
  }

  /** All disturbances, where everything is to be said. */
  disturbed(): string[] {
    const { all, scenario, title } = this.writing;
    if (!all || scenario.disturbances.length === 0) return [];
    return [...title(this.words.disturbances), ...disturbanceLines(this.writing, scenario.disturbances)];
  }

  /** Services of insurers, then by unit what else is lost. */
  chart(): string[] {
    const { services, rows, start, until } = this.course;
    if (until.hour <= start.hour) return [];
    const { serviceName, rowName, unitHeading } = this.writing;
    const ofInsurers = [...services].sort(mostServicesFirst(this.writing, this.course)).map(({ serviceType, steps }) => ({
      label: serviceName(serviceType),
      steps: steps.map(({ hour, insured, insurers }) => ({ hour, amount: insured.atMost, organisations: insurers.atMost })),
    }));
    const others = rows.filter(({ unit, mostLost }) => unit !== "insured" && mostLost.organisations.atMost > 0);
    const units = [...new Set(others.map(({ unit }) => unit))];
    const blocks = [
      this.chartBlock(ofInsurers, (hours) => this.words.chart(hours)),
      ...units.map((unit) =>
        this.chartBlock(
          others.filter((row) => row.unit === unit).map((row) => ({ label: rowName(row), steps: lostSteps(row) })),
          (hours) => this.words.chartOfUnit(unitHeading(unit), hours),
        ),
      ),
    ].filter((block) => block.length > 0);
    return blocks.flatMap((block, place) => (place === 0 ? block : ["", ...block]));
  }

  private chartBlock(rows: readonly ChartRow[], title: (hours: string) => string): string[] {
    const { start, until } = this.course;
    const drawn = rows.filter(({ steps }) => steps.length > 0);
    if (drawn.length === 0) return [];
    const labelWidth = greatestOf(drawn.map(({ label }) => widthOf(label)));
    const columns = Math.min(100, this.writing.width - labelWidth - 4);
    if (columns < 10) return [];
    const lines = drawn.map(
      ({ label, steps }) => `${label}${" ".repeat(labelWidth - widthOf(label))} |${chartOf(this.course, steps, columns)}|`,
    );
    return [...this.writing.paragraph(title(this.hours((until.hour - start.hour) / columns))), ...lines];
  }

  services(): string[] {
    return servicesTable(this.writing, this.course, this.words, this.format, this.isEndless);
  }

  longest(): string[] {
    return longestSection(this.writing, this.course, this.words, this.format);
  }

  degraded(): string[] {
    return degradedSection(this.writing, this.course, this.words, this.format);
  }

  uncounted(): string[] {
    return uncountedSection(this.writing, this.course, this.format);
  }

  channels(): string[] {
    return messagesSection(this.writing, this.course, this.words, (moment) => this.moment(moment));
  }

  tolerance(): string[] {
    return toleranceSection(this.writing, this.course, this.words, this.format);
  }

  loops(): string[] {
    const { restartLoops } = this.course;
    if (restartLoops.length === 0) return [];
    const { title, lines, listed, fullName } = this.writing;
    const texts = restartLoops.map(({ nodes, hanging }) =>
      this.words.loop(listed(nodes.map(fullName)), listed(hanging.map(fullName))),
    );
    const { loops, restart } = this.words;
    return [...title(loops), ...lines(texts, 2, mostNamed), ...this.writing.paragraph(restart[this.course.options.restart])];
  }

  /** What disturbances do, each once. */
  private disturbances(ids: readonly string[]): string {
    const wanted = new Set(ids);
    const found = this.writing.scenario.disturbances.filter(({ id }) => wanted.has(id));
    const names = [...new Set(found.map((disturbance) => disturbanceName(disturbance, this.writing)))];
    const isList = names.length > 1 && names.some((name) => name.includes(", "));
    return this.writing.listed(isList ? names.map((name) => `(${name})`) : names);
  }

  private moment(moment: CourseMoment, form: "moment" | "short" = "moment"): string {
    return momentWriter(this.writing, form)(moment);
  }

  /** The one zone of all moments of the course; nothing where it has no dates. */
  private zone(): string {
    const { start, until } = this.course;
    const instants = [start, until].flatMap(({ moment }) => (moment === null ? [] : (parseMoment(moment) ?? [])));
    return instants.length === 0 ? "" : this.writing.clock.zone(instants);
  }

  private hours(hours: number): string {
    return this.writing.numerals.hours(hours * 3_600_000);
  }

  private range({ atLeast, atMost }: Bounds): string {
    return this.writing.numerals.hoursBetween({ atLeast, atMost });
  }
}
