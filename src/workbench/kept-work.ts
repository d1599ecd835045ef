import type { Draft } from "../edit/draft.js";
import type { Edit } from "../edit/edit.js";
import type { Outage } from "./outage.js";
import { inTab } from "./tab-store.js";

/** What is told of work that is kept in the browser. */
export interface KeptHead {
  readonly id: string;
  readonly name: string;
  /** What the landscape calls itself; work that was kept before this was noted lacks it. */
  readonly landscape?: string;
  /** When it was last kept, in milliseconds since 1970. */
  readonly keptAt: number;
  /** How many edits are kept with it. */
  readonly count: number;
  readonly place: number;
  readonly outage: Outage;
}

/** Work as it is kept in the browser, so that a reload loses nothing. */
export interface KeptWork extends Omit<KeptHead, "count"> {
  readonly base: Draft;
  readonly edits: readonly Edit[];
}

const database = "tragweite-workbench";
/** The heads by id, and the parts by id and number: the landscape as it was opened, then each edit. */
const [heads, parts] = ["heads", "parts"];
const tabKey = "tragweite-work";

/** What of the browser's own storage a workbench uses. Every call may fail where a browser keeps nothing. */
export class WorkKeeper {
  /** The work of this tab: another tab has another one. */
  readonly id: string;
  /** Whether this tab goes on with a copy, because another one has the work open. */
  readonly isCopy: boolean;
  /** What of it is kept already, part by part: only what differs is written again. */
  private kept: readonly (Draft | Edit)[] = [];

  /** @param letGo - leaves the work to other tabs */
  private constructor(
    id: string,
    isCopy: boolean,
    readonly letGo: () => void,
  ) {
    this.id = id;
    this.isCopy = isCopy;
    inTab((storage) => storage.setItem(tabKey, id));
  }

  /** The keeper of a work that nobody else has open; where somebody has, one of a new id. */
  static async of(id: string | undefined): Promise<WorkKeeper> {
    const own = id ?? newKey();
    const letGo = await taken(own);
    if (letGo !== undefined) return new WorkKeeper(own, false, letGo);
    const copy = newKey();
    return new WorkKeeper(copy, true, (await taken(copy)) ?? (() => undefined));
  }

  /** The id of the work that this tab had open before it was loaded again. */
  static get ofThisTab(): string | undefined {
    return inTab((storage) => storage.getItem(tabKey)) ?? undefined;
  }

  static forgetTab(): void {
    inTab((storage) => storage.removeItem(tabKey));
  }

  /** Keeps what differs from what was kept before. Cost: O(parts), and the size of those that differ. */
  async keep({ base, edits, ...head }: Omit<KeptWork, "id">): Promise<void> {
    const all = [base, ...edits];
    const isThere = (await inDatabase("readonly", (storeOf) => storeOf(heads).getKey(this.id))) !== undefined;
    if (!isThere) this.kept = []; // forgotten in another tab
    await inDatabase("readwrite", (storeOf) => {
      all.forEach((part, number) => {
        if (part !== this.kept[number]) storeOf(parts).put(part, [this.id, number]);
      });
      return storeOf(heads).put({ ...head, id: this.id, count: edits.length });
    });
    this.kept = all;
  }

  /** Every work that is kept, the last one first. */
  static async all(): Promise<KeptHead[]> {
    const works = (await inDatabase("readonly", (storeOf) => storeOf(heads).getAll())) as KeptHead[];
    return works.sort((a, b) => b.keptAt - a.keptAt);
  }

  static async read(id: string): Promise<KeptWork | undefined> {
    const head = (await inDatabase("readonly", (storeOf) => storeOf(heads).get(id))) as KeptHead | undefined;
    if (head === undefined) return undefined;
    const { count, ...told } = head;
    const all = await inDatabase("readonly", (storeOf) => storeOf(parts).getAll(partsOf(id)));
    const [base, ...edits] = all as [Draft, ...Edit[]];
    return { ...told, base, edits: edits.slice(0, count) };
  }

  static async forget(id: string): Promise<void> {
    await inDatabase("readwrite", (storeOf) => {
      storeOf(heads).delete(id);
      return storeOf(parts).delete(partsOf(id));
    });
  }
}

/** All parts of a work. */
const partsOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, Number.POSITIVE_INFINITY]);

/** 128 random bits; a page from disk has no `crypto.randomUUID`. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((word) => word.toString(36)).join("");
}

/** Takes the lock of a work, at most as long as this tab lives. @returns what lets go of it; `undefined` where another one holds it */
function taken(id: string): Promise<(() => void) | undefined> {
  if (navigator.locks === undefined) return Promise.resolve(() => undefined);
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(`${database} ${id}`, { ifAvailable: true }, (lock) => {
        if (lock === null) return resolve(undefined);
        return new Promise<void>((letGo) => resolve(() => letGo()));
      })
      .catch(reject);
  });
}

/** One turn of the browser's database: all of it holds, or nothing. @returns what the last request gives */
async function inDatabase(
  mode: IDBTransactionMode,
  ask: (storeOf: (name: string) => IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const opened = indexedDB.open(database, 2);
  opened.onupgradeneeded = () => {
    for (const name of opened.result.objectStoreNames) opened.result.deleteObjectStore(name);
    opened.result.createObjectStore(heads, { keyPath: "id" });
    opened.result.createObjectStore(parts);
  };
  const open = await done(opened);
  try {
    const turn = open.transaction([heads, parts], mode);
    const request = ask((name) => turn.objectStore(name));
    await new Promise<void>((resolve, reject) => {
      turn.oncomplete = () => resolve();
      turn.onabort = () => reject(turn.error ?? new Error("the browser keeps nothing"));
    });
    return request.result;
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
