import type { JSX } from "preact";
import { nameIn } from "../../model/values/name-in.js";
import { shown } from "../../words/shown.js";
import { scenarioTitle } from "../svg/picture-title.js";
import { AnswerSection } from "./answer-section.js";
import { BasisSection } from "./basis-section.js";
import { ControlsSection, type ControlsView } from "./controls-section.js";
import { CourseSection } from "./course-section.js";
import { LayeredSection, type LayeredSectionProps } from "./layered-section.js";
import { MatrixSection } from "./matrix-section.js";
import { isOverview, type PageWriting } from "./page-view.js";
import { RankSection } from "./rank-section.js";
import { ServicesSection } from "./services-section.js";
import { SheetsSection } from "./sheets-section.js";
import { still } from "./still.js";
import { SummarySection } from "./summary-section.js";
import { SupervisorSection } from "./supervisor-section.js";
import { supervisorWords } from "./supervisor-words.js";

export interface PageBodyProps extends LayeredSectionProps {
  /** What was shown when all of it was computed, the course too: what stands further down follows a moment later. */
  readonly settled: PageWriting;
  readonly controls: ControlsView;
  /** Kilobytes of the landscape inside the page. */
  readonly embedded: string;
  /** What is said of the last change. */
  readonly status?: string;
}

/** All that a reader sees: written once as text, and kept by the script of the page as its reader asks. */
export function PageBody(props: PageBodyProps): JSX.Element {
  const { page, settled, view, chosen, reached, controls, embedded, status = "", acts } = props;
  const { words, supervision } = page;
  return (
    <>
      <a class="skip" href="#summary-title">
        {words.skip}
      </a>
      <PageHeader page={page} acts={acts} />
      <main>
        {isOverview(page) && supervision !== undefined ? (
          <Supervisor page={page} supervision={supervision} acts={acts} />
        ) : (
          // told with its course where that is computed
          <Answer page={settled.result === page.result ? settled : page} />
        )}
        <p id="status" class="screen" role="status" aria-live="polite">
          {status}
        </p>
        <LayeredSection page={page} view={view} chosen={chosen} reached={reached} acts={acts} />
        {!isOverview(page) && <Course page={settled} />}
        {!isOverview(page) && <Summary page={settled.result === page.result ? settled : page} />}
        <ControlsSection page={page} controls={controls} acts={acts} />
        {!isOverview(page) && (
          <>
            <Services page={settled.result === page.result ? settled : page} />
            <Matrix page={settled} />
            <Sheets page={settled} />
            <Rank page={settled} />
          </>
        )}
        <Basis page={settled} embedded={embedded} />
      </main>
    </>
  );
}

const Answer = still(AnswerSection);
const Supervisor = still(SupervisorSection);
const Summary = still(SummarySection);
const Services = still(ServicesSection);
const Course = still(CourseSection);
const Matrix = still(MatrixSection);
const Sheets = still(SheetsSection);
const Rank = still(RankSection);
const Basis = still(BasisSection);

function PageHeader({ page, acts }: Pick<PageBodyProps, "page" | "acts">): JSX.Element {
  const { words, writing, scenario, landscape } = page;
  return (
    <header>
      <div>
        <p class="title">{scenarioTitle(scenario, writing)}</p>
        <p>{shown(nameIn(landscape, writing.language) ?? landscape.id)}</p>
      </div>
      <div class="buttons screen">
        {page.supervision !== undefined && !isOverview(page) && (
          <button type="button" id="overview" onClick={() => acts?.reset()}>
            {supervisorWords[writing.language].overview}
          </button>
        )}
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
