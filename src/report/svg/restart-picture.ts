import type { RestartPlan } from "../../analysis/restart/restart-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { exactly } from "../../quantities.js";
import type { Language } from "../../words/language.js";
import { jobNames, lossText, restartTitle } from "../text/restart-text.js";
import { restartWords } from "../text/restart-words.js";
import { element, type SvgElement } from "./element.js";
import { heading, headingHeight } from "./heading.js";
import { label } from "./label.js";
import { faint, grid, ink, line as lineColour, shadeOf } from "./palette.js";
import { type Picture, picture } from "./picture.js";
import { pictureWriting } from "./picture-writing.js";
import { timeTicks } from "./time-axis.js";

const width = 1100;
const left = 274;
const right = 40;
const rowHeight = 27;
const barHeight = 17;
const chartHeight = 90;
const hour = 3_600_000;

/** When each crew works on what, and above it what is lost meanwhile. */
export function restartPicture(plan: RestartPlan, landscape: Landscape, language: Language): Picture {
  const writing = pictureWriting(landscape, language);
  const words = restartWords[language];
  const jobName = jobNames(plan, writing);
  const { jobs, lastHour, steps, options } = plan;
  const room = width - left - right;
  const x = (at: number): number => left + (lastHour > 0 ? (at / lastHour) * room : 0);
  const top = headingHeight + 14;
  const rows = top + chartHeight + 22;
  const bottom = rows + Math.max(1, jobs.length) * rowHeight;
  const most = steps[0]?.lost ?? 0;
  const title = restartTitle(plan, writing);
  const about =
    plan.status === "nothing-lost" ? words.nothingLost : words.until(lossText(exactly(plan.loss.compared), plan, writing));
  const amount = (value: number): string =>
    options.unit === null ? writing.numerals.decimals(value, 2) : writing.numerals.personsBetween(exactly(value));
  const ticks = timeTicks(0, Math.max(1, lastHour) * hour, Math.floor(room / 70), undefined, language);
  return picture({ width, height: bottom + 34, title: `${title}: ${about}` }, [
    ...heading(title, about, width),
    ...ticks.flatMap(({ instant, text }) => [
      element("path", { class: "grid", d: line(x(instant / hour), top, bottom), stroke: grid, "stroke-width": 1 }),
      label(text, x(instant / hour), bottom + 18, { size: 12, anchor: "middle", fill: faint, class: "faint" }),
    ]),
    label(options.unit === null ? words.lostServices : words.lost(writing.unitName(options.unit)), 12, top + 14, {
      width: left - 36,
    }),
    label(amount(most), left - 8, top + 10, { size: 12, anchor: "end", fill: faint, class: "faint" }),
    ...lostArea(plan, x, top, most),
    ...jobs.flatMap((job, place): SvgElement[] => {
      const y = rows + place * rowHeight;
      const [from, to] = [x(job.beginHour), x(job.endHour)];
      const gives = job.gained > 0 ? `+${amount(job.gained)}` : "";
      const crew = options.crews === 1 ? "" : `${words.crew} ${job.crew}`;
      const text = [crew, gives].filter((each) => each !== "").join("  ");
      const shade = shadeOf(job.gained > 0 ? 1 : 0);
      const isInside = to - from > 150;
      const isLeft = !isInside && to > width - 180;
      return [
        label(jobName(job), 12, y + 14, { width: left - 24 }),
        element("rect", { x: from, y, width: Math.max(1, to - from), height: barHeight, fill: shade.fill, stroke: lineColour }, [
          element("title", {}, [`${jobName(job)}: ${job.beginHour}–${job.endHour} h ${text}`]),
        ]),
        ...(isInside
          ? [label(text, from + 6, y + 13, { size: 12, fill: shade.text })]
          : [label(text, isLeft ? from - 6 : to + 6, y + 13, { size: 12, fill: ink, anchor: isLeft ? "end" : "start" })]),
      ];
    }),
  ]);
}

const line = (x: number, from: number, to: number): string => `M${x} ${from}L${x} ${to}`;

/** What is lost, as steps that fall with each job that gives something back. */
function lostArea({ steps, lastHour }: RestartPlan, x: (hour: number) => number, top: number, most: number): SvgElement[] {
  if (most <= 0) return [];
  const base = top + chartHeight;
  const y = (lost: number): number => base - (lost / most) * chartHeight;
  const path = steps.map(({ hour: at, lost }, place) => {
    const end = steps[place + 1]?.hour ?? lastHour;
    return `L${x(at)} ${y(lost)}L${x(end)} ${y(lost)}`;
  });
  const d = `M${x(0)} ${base}${path.join("")}L${x(lastHour)} ${base}Z`;
  return [element("path", { d, fill: shadeOf(0.5).fill })];
}
