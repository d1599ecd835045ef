import { batch, computed, signal, untracked } from "@preact/signals";
import { impact } from "../analysis/impact/impact.js";
import { nodesByText } from "../edit/cell.js";
import { type Draft, type DraftRow, draftOf, emptyDraft } from "../edit/draft.js";
import { DraftMemory } from "../edit/draft-memory.js";
import type { Edit } from "../edit/edit.js";
import { did, type History, walkedTo } from "../edit/history.js";
import { idForm } from "../edit/new-id.js";
import { rowsOf, type TableName, tableNames, tableOf } from "../edit/tables.js";
import { type DraftIssue, type Usable, usableLandscape } from "../edit/usable-landscape.js";
import { TragweiteError } from "../errors.js";
import type { ImportNote } from "../formats/tables/import-note.js";
import type { Imported } from "../formats/tables/import-table.js";
import { patchedLists } from "../model/documents/patch.js";
import type { Landscape } from "../model/landscape/landscape.js";
import { type NamedRecord, nameIn } from "../model/values/name-in.js";
import type { App } from "../page/app.js";
import { pictureWriting } from "../report/svg/picture-writing.js";
import { headlineOf } from "../report/text/headline.js";
import type { Language } from "../words/language.js";
import { shown } from "../words/shown.js";
import { AnswerPages } from "./answer-pages.js";
import type { ForeignWork } from "./foreign-work.js";
import { importWords } from "./import-words.js";
import type { ImportWork } from "./import-work.js";
import { type KeptHead, type KeptWork, WorkKeeper } from "./kept-work.js";
import { noOutage, type Outage, scenarioOf } from "./outage.js";
import { type Panel, type WorkbenchWords, workbenchWords } from "./workbench-words.js";

/** How long writing rests before it is kept, in milliseconds. */
const restBeforeKeeping = 300;

/** The table or file of another program that a landscape was made of. */
export interface Origin {
  readonly file: string;
  readonly notes: readonly ImportNote[];
}

/** A landscape that is being written, what is asked of it, and what a reader looks at, as signals. */
export class Workbench {
  readonly language = signal<Language>("en");
  readonly theme = signal<"light" | "dark" | undefined>(undefined);
  /** Absent: nothing is open. */
  readonly history = signal<History | undefined>(undefined);
  readonly panel = signal<Panel>("organisations");
  /** Id of the row that is looked at, in the table of the panel. */
  readonly row = signal<string | undefined>(undefined);
  readonly outage = signal<Outage>(noOutage);
  readonly status = signal("");
  /** What is wrong with a file that was not opened, line by line. */
  readonly refusal = signal<readonly string[]>([]);
  /** A table of contracts whose columns are being looked at, before it is a landscape. */
  readonly importing = signal<ImportWork | undefined>(undefined);
  /** A file of another program that is being looked at, before it is a landscape. */
  readonly foreign = signal<ForeignWork | undefined>(undefined);
  /** What was taken, assumed and left of the table that became this landscape; told until the page is left. */
  readonly origin = signal<Origin | undefined>(undefined);
  readonly kept = signal<readonly KeptHead[]>([]);
  /** Whether all that was written is kept in the browser. */
  readonly isKept = signal(true);
  readonly answers = new AnswerPages();
  private keeper: WorkKeeper | undefined;
  private readonly drafts = new DraftMemory();
  /** What was computed of a draft, so that walking back does not do it again. */
  private readonly usableOf = new WeakMap<Draft, Usable>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly words = computed((): WorkbenchWords => workbenchWords[this.language.value]);
  private readonly base = computed(() => this.history.value?.base);
  readonly draft = computed((): Draft => {
    const { value } = this.history;
    return value === undefined ? emptyDraft("landscape", "") : this.drafts.at(value);
  });
  /** What the landscape is called, in the language of the page. */
  readonly name = computed((): string => {
    const { head } = this.draft.value;
    return shown(nameIn(head as { id: string; name?: string }, this.language.value) ?? String(head["id"]));
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
  readonly found = computed(() => nodesByText(this.draft.value));
  readonly rowsById = computed(() => new Map(this.draft.value.lists.nodes.map((row) => [row.id, row])));
  /** Issues by list and id of their row. */
  readonly issuesByRow = computed(() => {
    const byRow = new Map<string, DraftIssue[]>();
    for (const issue of this.usable.value.issues) {
      const key = `${issue.row?.list ?? ""} ${issue.row?.id ?? ""}`;
      byRow.set(key, [...(byRow.get(key) ?? []), issue]);
    }
    return byRow;
  });

  /** The outage as a scenario on what can be computed. */
  readonly asked = computed(() =>
    scenarioOf(this.outage.value, this.usable.value.landscape, Intl.DateTimeFormat().resolvedOptions().timeZone),
  );

  /** The sentence of the answer; absent where nothing is asked. */
  readonly sentence = computed((): string | undefined => {
    const { scenario, at } = this.asked.value;
    const { landscape } = this.usable.value;
    if (scenario.disturbances.length === 0) return undefined;
    try {
      const result = impact(landscape, scenario, at === null ? {} : { at });
      const writing = pictureWriting(landscape, this.language.value, { ...scenario, at });
      return headlineOf({ landscape, result }, writing).sentence;
    } catch (error) {
      if (!(error instanceof TragweiteError)) throw error;
      return `${this.words.value.failed}: ${error.message}`;
    }
  });

  /** The page of the answer, made anew where landscape, outage or language are others. */
  readonly answer = computed((): App | undefined => {
    if (this.panel.value !== "answer") return undefined;
    const [asked, { landscape }, language] = [this.asked.value, this.usable.value, this.language.value];
    // what a reader selects on the page makes no other page of it
    return untracked(() => this.answers.pageOf(asked, landscape, language));
  });

  /** The titles of the sources that a cell names by their ids. */
  sourceTitles(text: string): string {
    const titles = new Map(
      this.draft.value.lists.sources.map(({ id, title, titles, url }) => [
        id,
        String(nameIn({ name: title, names: titles } as NamedRecord, this.language.value) ?? url ?? id),
      ]),
    );
    return text
      .split("; ")
      .map((each) => titles.get(each) ?? each)
      .join("; ");
  }

  nameOf(id: string): string {
    const row = this.rowsById.value.get(id);
    return shown(row === undefined ? id : (nameIn(row as { id: string; name?: string }, this.language.value) ?? id));
  }

  /** What a row of any list is called: a node by its name, a dependency by its two ends. */
  rowName(row: DraftRow): string {
    const { dependent, supplier, candidates, node, name } = row;
    if (typeof name === "string") return this.nameOf(row.id);
    if (node !== undefined) return this.nameOf(String(node));
    if (dependent === undefined) return shown(row.id);
    const suppliers = supplier === undefined && Array.isArray(candidates) ? candidates : [supplier];
    return `${this.nameOf(String(dependent))} → ${suppliers.map((each) => this.nameOf(String(each))).join(" / ")}`;
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
    this.usableOf.set(draft, { landscape, issues: [], leftOut: [] });
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
    this.keeper?.letGo();
    try {
      this.keeper = await WorkKeeper.of(id);
    } catch {
      this.keeper = undefined;
    }
    batch(() => {
      this.history.value = { base, edits, place };
      this.outage.value = outage;
      this.row.value = undefined;
      this.answers.forget();
      this.refusal.value = [];
      this.importing.value = undefined;
      this.foreign.value = undefined;
      this.origin.value = undefined;
      this.status.value = this.keeper?.isCopy === true ? this.words.value.copied : "";
    });
    this.keepSoon();
  }

  async close(): Promise<void> {
    await this.keepNow();
    this.keeper?.letGo();
    this.keeper = undefined;
    WorkKeeper.forgetTab();
    this.history.value = undefined;
    await this.listKept();
  }

  async listKept(): Promise<void> {
    this.kept.value = await WorkKeeper.all().catch(() => []);
  }

  async forget(id: string): Promise<void> {
    await WorkKeeper.forget(id);
    await this.listKept();
  }

  /** One act of writing, and what is said of it. */
  act(edit: Edit, said = ""): void {
    const { value } = this.history;
    if (value === undefined) return;
    batch(() => {
      this.history.value = did(value, edit);
      this.status.value = said;
    });
    this.keepSoon();
  }

  walk(place: number): void {
    const { value } = this.history;
    if (value === undefined) return;
    this.history.value = walkedTo(value, place);
    this.keepSoon();
  }

  ask(outage: Outage): void {
    this.outage.value = outage;
    this.keepSoon();
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

  private keepSoon(): void {
    this.isKept.value = false;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.keepNow(), restBeforeKeeping);
  }

  /** Keeps what was written in the browser; where that cannot be, it is said. */
  async keepNow(): Promise<void> {
    clearTimeout(this.timer);
    const { value } = this.history;
    if (value === undefined || this.isKept.value) return;
    try {
      if (this.keeper === undefined) throw new Error(this.words.value.notKept);
      await this.keeper.keep({ ...value, name: this.name.value, keptAt: Date.now(), outage: this.outage.value });
      if (this.history.value === value) this.isKept.value = true;
    } catch {
      this.status.value = this.words.value.notKept;
    }
  }
}
