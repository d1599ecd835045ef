import type { JSX } from "preact";
import { TragweiteError } from "../errors/errors.js";
import { edgeDirections } from "../formats/graphs/graph-landscape.js";
import { isGraph } from "../formats/read-foreign.js";
import { formatIssue } from "../formats/text/format-issue.js";
import { wordingIn } from "../report/errors/error-text.js";
import { shown } from "../words/shown.js";
import { foreignWords } from "./foreign-words.js";
import { type ForeignSaid, type ForeignWork, foreignWork, isDirectionAsked } from "./foreign-work.js";
import { Outcome } from "./import-outcome.js";
import { importWords } from "./import-words.js";
import { issuesOf } from "./import-work.js";
import { leaveFile } from "./leave.js";
import { TakeButton } from "./take-button.js";
import type { Workbench } from "./workbench.js";

interface ForeignProps {
  readonly bench: Workbench;
  readonly work: ForeignWork;
}

/** A file of another program before it is a landscape: what it is, what it does not say, and what becomes of it. */
export function ForeignPanel({ bench, work }: ForeignProps): JSX.Element {
  const language = bench.language.value;
  const words = foreignWords[language];
  const common = importWords[language];
  const { file, format, imported } = work;
  const about = formatIssue("foreign-format", { format, reading: "never", wanted: "landscape" });
  return (
    <section class="import" aria-labelledby="panel-title">
      <h1 id="panel-title" tabindex={-1}>
        {words.title}
      </h1>
      <p id="foreign-format">{`${shown(file)}: ${wordingIn(about, language).message}.`}</p>
      <div class="import-parts">
        <div>
          <SaidForm bench={bench} work={work} />
          <p class="said">{words.unsaid}</p>
        </div>
        <Outcome bench={bench} imported={imported} words={common} instead={words.undecided[undecided(work) ?? ""]} />
      </div>
      <p class="buttons">
        <button type="button" onClick={() => leaveFile(bench)}>
          {common.cancel}
        </button>
        <TakeButton bench={bench} imported={imported} file={file} label={common.take} />
      </p>
    </section>
  );
}

/** What has to be decided before anything can be read; the form above it asks for it. */
function undecided({ imported }: ForeignWork): "graph-direction" | "graph-undirected" | undefined {
  const issues = imported instanceof TragweiteError ? issuesOf(imported) : [];
  return (["graph-direction", "graph-undirected"] as const).find((code) => issues.some((issue) => issue.code === code));
}

/** What the file does not say: which end of an edge needs the other, what it is called, what of it is to be taken besides. */
function SaidForm({ bench, work }: ForeignProps): JSX.Element {
  const words = foreignWords[bench.language.value];
  const { said, format } = work;
  const say = (more: ForeignSaid): void => {
    void foreignWork({ ...work, said: { ...said, ...more } }).then((read) => {
      // another file was opened meanwhile, or this one was left
      if (bench.foreign.value?.files === work.files) bench.foreign.value = read;
    });
  };
  return (
    <form class="ask whose" aria-label={words.said} onSubmit={(event) => event.preventDefault()}>
      <h2>{words.said}</h2>
      {isDirectionAsked(work) && (
        <label>
          {words.direction}{" "}
          <select
            id="import-edges"
            value={said.edges ?? ""}
            required
            onChange={({ currentTarget: { value } }) => say({ edges: edgeDirections.find((each) => each === value) })}
          >
            <option value="" disabled>
              {words.choose}
            </option>
            {edgeDirections.map((each) => (
              <option value={each}>{words.directions[each]}</option>
            ))}
          </select>
        </label>
      )}
      {isGraph(format) && (
        <label>
          {words.weights}{" "}
          <input
            type="checkbox"
            id="import-weights"
            checked={said.weights === true}
            onChange={({ currentTarget }) => say({ weights: currentTarget.checked })}
          />
        </label>
      )}
      <label>
        {words.name}{" "}
        <input
          type="text"
          id="import-name"
          value={said.name ?? ""}
          placeholder={nameOf(work)}
          onChange={({ currentTarget }) => say({ name: currentTarget.value })}
        />
      </label>
      {format !== "register" && (
        <label>
          {words.take}{" "}
          <input
            type="text"
            id="import-take"
            value={said.take ?? ""}
            placeholder={words.takeSuch}
            onChange={({ currentTarget }) => say({ take: currentTarget.value })}
          />
        </label>
      )}
    </form>
  );
}

/** What the landscape is called where nobody says it. */
const nameOf = ({ imported }: ForeignWork): string =>
  imported instanceof TragweiteError ? "" : shown(imported.landscape.name ?? imported.landscape.id);
