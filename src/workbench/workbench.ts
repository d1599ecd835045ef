import { batch, computed, signal, untracked } from "@preact/signals";
import { anyText, writtenName } from "../edit/any-text.js";
import { nodesByText } from "../edit/cell.js";
import { type Draft, type DraftRow, draftOf, emptyDraft } from "../edit/draft.js";
import { DraftMemory } from "../edit/draft-memory.js";
import type { Edit } from "../edit/edit.js";
import { did, type History, walkedTo } from "../edit/history.js";
import { idForm } from "../edit/new-id.js";
import { removalOf } from "../edit/removal.js";
import { rowsOf, type TableName, tableNames, tableOf } from "../edit/tables.js";
import { type DraftIssue, type Usable, usableLandscape } from "../edit/usable-landscape.js";
import { TragweiteError } from "../errors/errors.js";
import type { ImportNote } from "../formats/tables/import-note.js";
import type { Imported } from "../formats/tables/import-table.js";
import type { App } from "../live-page/app.js";
import { type PatchedList, patchedLists } from "../model/documents/patch.js";
import { hasDates } from "../model/landscape/dated-rows.js";
import type { Landscape } from "../model/landscape/landscape.js";
import type { Language } from "../words/language.js";
import { shown } from "../words/shown.js";
import { AnswerPages } from "./answer-pages.js";
import { fileWords } from "./file-words.js";
import type { ForeignWork } from "./foreign-work.js";
import { Helping } from "./helping.js";
import { importWords } from "./import-words.js";
import type { ImportWork } from "./import-work.js";
import { Keeping } from "./keeping.js";
import { type KeptWork, WorkKeeper } from "./kept-work.js";
import { noOutage, type Outage } from "./outage.js";
import { Question } from "./question.js";
import { tableWords } from "./table-words.js";
import type { WaitingFile } from "./waiting-file.js";
import { type Panel, type WorkbenchWords, workbenchWords } from "./workbench-words.js";

/** The table or file of another program that a landscape was made of. */
export interface Origin {
  readonly file: string;
  readonly notes: readonly ImportNote[];
}

const nameKey = ({ kind, name }: DraftRow): string => `${anyText(kind)} ${anyText(name).toLowerCase()}`;

/** A landscape that is being written, what is asked of it, and what a reader looks at, as signals. */
export class Workbench {
  readonly language = signal<Language>("en");
  readonly theme = signal<"light" | "dark" | undefined>(undefined);
  /** Absent: nothing is open. */
  readonly history = signal<History | undefined>(undefined);
  readonly panel = signal<Panel>("organisations");
  /** Id of the row that is looked at, in the table of the panel. */
  readonly row = signal<string | undefined>(undefined);
  /** Id of the row whose needs were closed: they open again with another row. */
  readonly closedNeeds = signal<string | undefined>(undefined);
  readonly status = signal("");
  /** What is wrong with a file that was not opened, line by line. */
  readonly refusal = signal<readonly string[]>([]);
  /** Changes or a scenario, of a landscape that is not open. */
  readonly waiting = signal<WaitingFile | undefined>(undefined);
  /** What was last saved as a file, whole. */
  readonly saved = signal<History | undefined>(undefined);
  /** A table of contracts whose columns are being looked at, before it is a landscape. */
  readonly importing = signal<ImportWork | undefined>(undefined);
  /** A file of another program that is being looked at, before it is a landscape. */
  readonly foreign = signal<ForeignWork | undefined>(undefined);
  /** What was taken, assumed and left of the table that became this landscape; told until the page is left. */
  readonly origin = signal<Origin | undefined>(undefined);
  readonly keeping = new Keeping(
    () =>
      this.history.value && {
        ...this.history.value,
        name: this.name.value,
        outage: this.question.outage.value,
        landscape: anyText(this.draft.value.head["id"]),
      },
    () => {
      this.status.value = this.words.value.notKept;
    },
  );
  readonly answers = new AnswerPages();
  private readonly drafts = new DraftMemory();
  /** What was computed of a draft, so that walking back does not do it again. */
  private readonly usableOf = new WeakMap<Draft, Usable>();

  readonly words = computed((): WorkbenchWords => workbenchWords[this.language.value]);
  private readonly base = computed(() => this.history.value?.base);
  readonly draft = computed((): Draft => {
    const { value } = this.history;
    return value === undefined ? emptyDraft("landscape", "") : this.drafts.at(value);
  });
  /** What the landscape is called, in the language of the page. */
  readonly name = computed((): string => {
    const { head } = this.draft.value;
    return shown(writtenName(head, this.language.value) ?? anyText(head["id"]));
  });
  readonly usable = computed((): Usable => {
    const { value } = this.draft;
    const usable = this.usableOf.get(value) ?? usableLandscape(value);
    this.usableOf.set(value, usable);
    return usable;
  });
  /** How many rows each table has, and how many edits hold. */
  readonly counts = computed((): Readonly<Partial<Record<Panel, number>>> => {
    const { draft, history } = this;
    const rows = tableNames.map((name) => [name, rowsOf(draft.value, name).length] as const);
    return { ...Object.fromEntries(rows), changes: history.value?.place ?? 0 };
  });
  /** Rows as they were when the landscape was opened, by list and id. */
  readonly opened = computed(() => {
    const { base } = this;
    const lists = base.value === undefined ? [] : patchedLists.map((list) => [list, base.value?.lists[list] ?? []] as const);
    return new Map(lists.flatMap(([list, rows]) => rows.map((row) => [`${list} ${row.id}`, row] as const)));
  });
  readonly question = new Question(() => this.usable.value.landscape);
  readonly helping = new Helping(this.question.asked);
  readonly found = computed(() => nodesByText(this.draft.value));
  readonly rowsById = computed(() => new Map(this.draft.value.lists.nodes.map((row) => [row.id, row])));
  /** Kinds with names that several nodes bear. */
  private readonly sharedNames = computed(() => {
    const keys = this.draft.value.lists.nodes.map(nameKey);
    const first = new Set<string>();
    return new Set(keys.filter((key) => first.size === first.add(key).size));
  });
  /** Issues by list and id of their row. */
  readonly issuesByRow = computed(() => {
    const byRow = new Map<string, DraftIssue[]>();
    for (const issue of this.usable.value.issues) {
      const key = `${issue.row?.list ?? ""} ${issue.row?.id ?? ""}`;
      byRow.set(key, [...(byRow.get(key) ?? []), issue]);
    }
    return byRow;
  });

  /** The page of the answer, made anew where landscape, outage or language are others. */
  readonly answer = computed((): App | undefined => {
    if (this.panel.value !== "answer") return undefined;
    const [scenario, played, language] = [this.question.scenario.value, this.question.played.value, this.language.value];
    const { landscape } = this.usable.value;
    if (played instanceof TragweiteError) return undefined;
    // what a reader selects on the page makes no other page of it
    return untracked(() => this.answers.pageOf(scenario, played, landscape, language));
  });

  /** The titles of the sources that a cell names by their ids. */
  sourceTitles(text: string): string {
    const titles = new Map(
      this.draft.value.lists.sources.map(({ id, title, titles, url }) => [
        id,
        (writtenName({ name: title, names: titles }, this.language.value) ?? anyText(url)) || id,
      ]),
    );
    return text
      .split("; ")
      .map((each) => titles.get(each) ?? each)
      .join("; ");
  }

  /** The name of a node; where another one of its kind is called the same, with that of its operator. */
  nameOf(id: string): string {
    const row = this.rowsById.value.get(id);
    const name = shown((row === undefined ? undefined : writtenName(row, this.language.value)) ?? id);
    const operator = this.rowsById.value.get(anyText(row?.["operator"]));
    if (row === undefined || operator === undefined || !this.sharedNames.value.has(nameKey(row))) return name;
    return `${name} (${shown(writtenName(operator, this.language.value) ?? operator.id)})`;
  }

  /** What a row of any list is called: a node by its name, a dependency by its two ends. */
  rowName(row: DraftRow): string {
    const { dependent, supplier, candidates, node, name } = row;
    if (typeof name === "string") return this.nameOf(row.id);
    if (node !== undefined) return tableWords[this.language.value].groupOf(this.nameOf(anyText(node)));
    if (dependent === undefined) return shown(row.id);
    const suppliers = supplier === undefined && Array.isArray(candidates) ? candidates : [supplier];
    return `${this.nameOf(anyText(dependent))} → ${suppliers.map((each) => this.nameOf(anyText(each))).join(" / ")}`;
  }

  /** Opens a landscape as new work. */
  async begin(draft: Draft): Promise<void> {
    await this.take({ base: draft, edits: [], place: 0, outage: noOutage }, undefined);
  }

  async beginEmpty(name: string): Promise<void> {
    await this.begin(emptyDraft(idForm(name), name));
  }

  async beginWith(landscape: Landscape): Promise<void> {
    const draft = draftOf(landscape);
    if (!hasDates(landscape)) this.usableOf.set(draft, { landscape, issues: [], leftOut: [] });
    await this.begin(draft);
  }

  /** Opens what became of a table of contracts or a file of another program, on its picture. */
  async takeImport({ landscape, notes }: Imported, file: string): Promise<void> {
    await this.beginWith(landscape);
    batch(() => {
      this.origin.value = { file, notes };
      this.panel.value = "answer";
      this.status.value = importWords[this.language.value].taken(shown(file));
    });
  }

  /** Goes on with work that the browser kept. */
  async goOn(id: string): Promise<void> {
    const work = await WorkKeeper.read(id);
    if (work === undefined) WorkKeeper.forgetTab();
    else await this.take(work, id);
  }

  private async take({ base, edits, place, outage }: Omit<KeptWork, "id" | "name" | "keptAt">, id: string | undefined) {
    if (!(await this.mayLeave())) return;
    const isCopy = await this.keeping.begin(id);
    batch(() => {
      this.history.value = { base, edits, place };
      this.question.begin(outage);
      this.row.value = undefined;
      this.answers.forget();
      this.helping.stop();
      this.refusal.value = [];
      for (const told of [this.waiting, this.importing, this.foreign, this.origin]) told.value = undefined;
      const { landscape, issues } = this.usable.value;
      const hasAnswer = issues.length === 0 && this.answers.canAnswer(this.question.scenario.value, landscape);
      this.panel.value = hasAnswer ? "answer" : "organisations";
      this.status.value = isCopy ? this.words.value.copied : "";
    });
    this.keeping.soon();
  }

  async close(): Promise<void> {
    if (!(await this.mayLeave())) return;
    this.keeping.end();
    this.history.value = undefined;
    await this.keeping.list();
  }

  /** Whether what is open may give way: it is kept, or in a file, or somebody says so. */
  private async mayLeave(): Promise<boolean> {
    await this.keeping.now();
    const { value } = this.history;
    if (value === undefined || value.edits.length === 0 || this.keeping.isKept.value || value === this.saved.value) return true;
    return confirm(fileWords[this.language.value].mayLeave(this.name.value));
  }

  /** One act of writing, and what is said of it. */
  act(edit: Edit, said = ""): void {
    const { value } = this.history;
    if (value === undefined) return;
    batch(() => {
      this.history.value = did(value, edit);
      this.status.value = said;
    });
    this.keeping.soon();
  }

  /** Takes a row away, and says what goes with it. */
  remove(list: PatchedList, row: DraftRow): void {
    const edit = removalOf(this.draft.value, list, [row.id]);
    const freed = (edit.change?.nodes ?? []).map(({ id }) => this.nameOf(id));
    const gone = list === "nodes" ? (edit.remove?.dependencies?.length ?? 0) : 0;
    this.act(edit, tableWords[this.language.value].removed(this.rowName(row), gone, freed));
  }

  walk(place: number): void {
    const { value } = this.history;
    if (value === undefined) return;
    this.history.value = walkedTo(value, place);
    this.keeping.soon();
  }

  ask(outage: Outage): void {
    this.question.ask(outage);
    this.keeping.soon();
  }

  /** Asks what fails with these, as a step of its own: going back in the browser returns to where it was asked. */
  play(nodes: readonly string[]): void {
    const outage = this.question.outage.value;
    history.replaceState({ outage }, "");
    const asked = { ...outage, nodes, scenario: undefined };
    history.pushState({ outage: asked }, "");
    this.ask(asked);
  }

  /** The table in which the row of an issue stands; absent where the landscape itself is meant, or a list that has no table. */
  tableWith({ row }: DraftIssue): TableName | undefined {
    if (row === undefined) return undefined;
    const found = row.list === "nodes" ? this.rowsById.value.get(row.id) : undefined;
    return tableOf(row.list, found);
  }

  /** Shows the row of an issue in its table. */
  show(issue: DraftIssue): void {
    const [table, row] = [this.tableWith(issue), issue.row];
    if (table === undefined || row === undefined) return;
    batch(() => {
      this.panel.value = table;
      this.row.value = row.id;
    });
  }
}
