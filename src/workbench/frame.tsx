import type { JSX } from "preact";
import { tableNames } from "../edit/tables.js";
import { locales } from "../words/language.js";
import { AnswerPanel } from "./answer-panel.js";
import { ChangesPanel } from "./changes-panel.js";
import { fileWords } from "./file-words.js";
import { pickFiles, savedAs, saveWork } from "./files.js";
import { ForeignPanel } from "./foreign-panel.js";
import { ImportPanel } from "./import-panel.js";
import { NeedsPanel } from "./needs-panel.js";
import { OpenFile, Refusal, StartScreen } from "./start-screen.js";
import { Strip } from "./strip.js";
import { TablePanel } from "./table-panel.js";
import { canWalk, walk } from "./walk.js";
import type { Workbench } from "./workbench.js";
import type { Panel } from "./workbench-words.js";

interface BenchProps {
  readonly bench: Workbench;
}

/** Where one can go, in the order of the tabs. */
export const panels: readonly Panel[] = [...tableNames, "answer", "changes"];

/** The whole workbench: what it is called, where one can go, what is open, and what is to mend. */
export function Frame({ bench }: BenchProps): JSX.Element {
  const words = bench.words.value;
  const isOpen = bench.history.value !== undefined;
  return (
    <>
      <a
        class="skip"
        href={isOpen && bench.panel.value === "answer" && bench.answer.value !== undefined ? "#summary-title" : "#panel-title"}
      >
        {words.skip}
      </a>
      <TopBar bench={bench} isOpen={isOpen} />
      <p id="bench-status" role="status" aria-live="polite">
        {bench.status.value}
      </p>
      <Body bench={bench} />
    </>
  );
}

function Body({ bench }: BenchProps): JSX.Element {
  const { importing, foreign } = bench;
  const [work, other] = [importing.value, foreign.value];
  if (other !== undefined)
    return (
      <main class="bench">
        <Refusal bench={bench} />
        <ForeignPanel bench={bench} work={other} />
      </main>
    );
  if (work !== undefined)
    return (
      <main class="bench">
        <Refusal bench={bench} />
        <ImportPanel bench={bench} work={work} />
      </main>
    );
  if (bench.history.value !== undefined) return <OpenWork bench={bench} />;
  return (
    <main class="bench">
      <StartScreen bench={bench} />
    </main>
  );
}

function TopBar({ bench, isOpen }: BenchProps & { readonly isOpen: boolean }): JSX.Element {
  const words = bench.words.value;
  return (
    <header class="bench-top">
      <p class="title">
        tragweite · {words.title}
        {isOpen && ` · ${bench.name.value}`}
      </p>
      <div class="buttons">
        {isOpen && (
          <>
            <button type="button" id="undo" disabled={!canWalk(bench, "undo")} onClick={() => walk(bench, "undo")}>
              {words.undo}
            </button>
            <button type="button" id="redo" disabled={!canWalk(bench, "redo")} onClick={() => walk(bench, "redo")}>
              {words.redo}
            </button>
            <span class="save" role="group" aria-label={words.save}>
              {words.save}
              {savedAs.map((as) => (
                <button type="button" data-save={as} onClick={() => saveWork(bench, as)}>
                  {as === "patch" ? words.savePatch : as.toUpperCase()}
                </button>
              ))}
            </span>
            <button type="button" id="open-another" onClick={() => pickFiles(bench)}>
              {fileWords[bench.language.value].openFile}
            </button>
            <button type="button" id="close" onClick={() => void bench.close()}>
              {words.close}
            </button>
          </>
        )}
        <button
          type="button"
          id="bench-language"
          onClick={() => {
            bench.language.value = bench.language.value === "de" ? "en" : "de";
          }}
        >
          {words.otherLanguage}
        </button>
        <button
          type="button"
          id="bench-theme"
          onClick={() => {
            const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
            bench.theme.value = (bench.theme.value ?? system) === "dark" ? "light" : "dark";
          }}
        >
          {words.theme}
        </button>
      </div>
    </header>
  );
}

function OpenWork({ bench }: BenchProps): JSX.Element {
  const words = bench.words.value;
  const panel = bench.panel.value;
  const row = bench.rowsById.value.get(bench.row.value ?? "");
  const hasNeeds =
    row !== undefined &&
    bench.closedNeeds.value !== row.id &&
    (panel === "organisations" || panel === "systems" || panel === "services");
  return (
    <>
      <div class="bench-head">
        <nav class="panels" aria-label={words.title}>
          {panels.map((each) => (
            <button
              type="button"
              data-panel={each}
              aria-current={each === panel ? "page" : undefined}
              onClick={() => {
                bench.panel.value = each;
              }}
            >
              {words.panels[each]}
              {bench.counts.value[each] !== undefined && (
                <>
                  {" "}
                  <small>{bench.counts.value[each]?.toLocaleString(locales[bench.language.value])}</small>
                </>
              )}
            </button>
          ))}
        </nav>
        <Strip bench={bench} />
      </div>
      <Refusal bench={bench} />
      {panel === "answer" ? (
        <AnswerPanel bench={bench} />
      ) : (
        <main class={hasNeeds ? "bench beside" : "bench"}>
          {panel === "changes" ? <ChangesPanel bench={bench} /> : <TablePanel key={panel} bench={bench} table={panel} />}
          {panel === "changes" && <OpenFile bench={bench} />}
          {hasNeeds && <NeedsPanel key={row.id} bench={bench} node={row} />}
        </main>
      )}
    </>
  );
}
