import type { ComponentChildren, JSX } from "preact";
import { nameIn } from "../../model/values/name-in.js";
import { shown } from "../../words/shown.js";
import { scenarioTitle } from "../svg/picture-title.js";
import { AnswerSection } from "./answer-section.js";
import { BasisSection } from "./basis-section.js";
import { BoardSection } from "./board-section.js";
import { Contents } from "./contents.js";
import { ControlsSection, type ControlsView, ExportsSection } from "./controls-section.js";
import { CourseSection } from "./course-section.js";
import { CourseStrip } from "./course-strip.js";
import { EditButton } from "./edit-button.js";
import { later } from "./later.js";
import { LayeredSection, type LayeredSectionProps, LayeredTableFold } from "./layered-section.js";
import { MatrixSection } from "./matrix-section.js";
import { isOverview, type PageWriting } from "./page-view.js";
import { RankSection } from "./rank-section.js";
import { SearchBox } from "./search-box.js";
import { ServicesSection } from "./services-section.js";
import { SheetsSection } from "./sheets-section.js";
import { still } from "./still.js";
import { SummarySection } from "./summary-section.js";
import { SupervisorSection } from "./supervisor-section.js";
import { supervisorWords } from "./supervisor-words.js";

export interface PageBodyProps extends Omit<LayeredSectionProps, "told"> {
  /** What was shown when all of it was computed, the course too: what stands further down follows a moment later. */
  readonly settled: PageWriting;
  readonly controls: ControlsView;
  /** Kilobytes of the landscape inside the page. */
  readonly embedded: string;
  /** Below the picture of an outage, where somebody works on the landscape: what would help. */
  readonly help?: ComponentChildren;
  /** The same on the sheet on one page, in paragraphs. */
  readonly helpOnPaper?: readonly string[] | undefined;
}

/** All that a reader sees: written once as text, and kept by the script of the page as its reader asks. */
export function PageBody(props: PageBodyProps): JSX.Element {
  const { page, settled, view, selected, reached, room, status, controls, embedded, acts, help, helpOnPaper = nothing } = props;
  const { words, supervision } = page;
  const isQuiet = isOverview(page);
  const told = settled.result === page.result ? settled : page;
  return (
    <>
      <a class="skip" href="#summary-title">
        {words.skip}
      </a>
      <PageHeader page={page} controls={controls} acts={acts} />
      <main>
        {isQuiet && supervision !== undefined ? (
          <Supervisor page={page} supervision={supervision} acts={acts} />
        ) : (
          <div class="first">
            {/* told with its course where that is computed */}
            <Answer page={told} />
            <Board page={told} help={helpOnPaper} />
          </div>
        )}
        <LayeredSection
          page={page}
          told={told}
          view={view}
          selected={selected}
          reached={reached}
          room={room}
          status={status}
          acts={acts}
        />
        {!isQuiet && <CourseStrip page={page} settled={settled} controls={controls} acts={acts} />}
        <LayeredTableFold page={page} view={view} />
        {help}
        {!isQuiet && (
          <>
            <ContentsList page={settled} />
            <Summary page={told} />
            <Course page={settled} />
          </>
        )}
        <ControlsSection page={page} controls={controls} acts={acts} />
        {!isQuiet && (
          <>
            <Services page={told} />
            <Matrix page={settled} />
            <Sheets page={settled} />
            <Rank page={settled} />
          </>
        )}
        <Basis page={settled} embedded={embedded} />
        <Exports page={page} acts={acts} />
      </main>
    </>
  );
}

const nothing: readonly string[] = [];

const Answer = still(AnswerSection);
const Board = later(BoardSection);
const Supervisor = still(SupervisorSection);
const Summary = later(SummarySection);
const Services = later(ServicesSection);
const Course = later(CourseSection);
const Matrix = later(MatrixSection);
const Sheets = later(SheetsSection);
const Rank = later(RankSection);
const Basis = later(BasisSection);
const ContentsList = later(Contents);
const Exports = later(ExportsSection);

function PageHeader({ page, controls, acts }: Pick<PageBodyProps, "page" | "controls" | "acts">): JSX.Element {
  const { words, writing, scenario, landscape } = page;
  return (
    <header>
      <div>
        <p class="title">{scenarioTitle(scenario, writing)}</p>
        <p>{shown(nameIn(landscape, writing.language) ?? landscape.id)}</p>
      </div>
      <SearchBox page={page} controls={controls} acts={acts} />
      <div class="buttons screen">
        {page.supervision !== undefined && !isOverview(page) && (
          <button type="button" id="overview" onClick={() => acts?.reset()}>
            {supervisorWords[writing.language].overview}
          </button>
        )}
        <EditButton page={page} acts={acts} />
        <button type="button" id="language" onClick={() => acts?.translate()}>
          {words.otherLanguage}
        </button>
        <button type="button" id="theme" onClick={() => acts?.changeTheme()}>
          {words.theme}
        </button>
        <button type="button" id="print" onClick={() => acts?.print()}>
          {words.print}
        </button>
      </div>
    </header>
  );
}
