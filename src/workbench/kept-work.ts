import type { Draft } from "../edit/draft.js";
import type { Edit } from "../edit/edit.js";
import type { Outage } from "./outage.js";

/** Work as it is kept in the browser, so that a reload loses nothing. */
export interface KeptWork {
  readonly id: string;
  readonly name: string;
  /** When it was last kept, in milliseconds since 1970. */
  readonly keptAt: number;
  readonly base: Draft;
  readonly edits: readonly Edit[];
  readonly place: number;
  readonly outage: Outage;
}

const database = "tragweite-workbench";
const store = "work";
const tabKey = "tragweite-work";

/** What of the browser's own storage a workbench uses. Every call may fail where a browser keeps nothing. */
export class WorkKeeper {
  /** The work of this tab: another tab has another one. */
  readonly id: string;
  /** Whether this tab goes on with a copy, because another one has the work open. */
  readonly isCopy: boolean;

  private constructor(id: string, isCopy: boolean) {
    this.id = id;
    this.isCopy = isCopy;
    sessionStorage.setItem(tabKey, id);
  }

  /** The keeper of a work that nobody else has open; where somebody has, one of a new id. */
  static async of(id: string | undefined): Promise<WorkKeeper> {
    const own = id ?? newKey();
    if (await isOurs(own)) return new WorkKeeper(own, false);
    const copy = newKey();
    await isOurs(copy);
    return new WorkKeeper(copy, true);
  }

  /** The id of the work that this tab had open before it was loaded again. */
  static get ofThisTab(): string | undefined {
    return sessionStorage.getItem(tabKey) ?? undefined;
  }

  static forgetTab(): void {
    sessionStorage.removeItem(tabKey);
  }

  async keep(work: Omit<KeptWork, "id">): Promise<void> {
    await asked("readwrite", (works) => works.put({ ...work, id: this.id }));
  }

  static async all(): Promise<KeptWork[]> {
    const works = (await asked("readonly", (each) => each.getAll())) as KeptWork[];
    return works.sort((a, b) => b.keptAt - a.keptAt);
  }

  static async read(id: string): Promise<KeptWork | undefined> {
    return (await asked("readonly", (works) => works.get(id))) as KeptWork | undefined;
  }

  static async forget(id: string): Promise<void> {
    await asked("readwrite", (works) => works.delete(id));
  }
}

/** 128 random bits; a page from disk has no `crypto.randomUUID`. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((word) => word.toString(36)).join("");
}

/** Takes the lock of a work for as long as this tab lives; false where another one holds it. */
function isOurs(id: string): Promise<boolean> {
  if (navigator.locks === undefined) return Promise.resolve(true);
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(`${database} ${id}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise(() => {}); // held until the tab is gone
      })
      .catch(reject);
  });
}

/** One request of the browser's database. */
async function asked(mode: IDBTransactionMode, ask: (works: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const opened = indexedDB.open(database, 1);
  opened.onupgradeneeded = () => opened.result.createObjectStore(store, { keyPath: "id" });
  const open = await done(opened);
  try {
    return await done(ask(open.transaction(store, mode).objectStore(store)));
  } finally {
    open.close();
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser keeps nothing"));
  });
}
