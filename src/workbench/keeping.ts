import { signal } from "@preact/signals";
import { type KeptHead, type KeptWork, WorkKeeper } from "./kept-work.js";

/** How long writing rests before it is kept, in milliseconds. */
const restBeforeKeeping = 300;

/** What is kept as it stands now; absent where nothing is open. */
type WorkNow = () => Omit<KeptWork, "id" | "keptAt"> | undefined;

/** Keeps the work that is open in the browser, a moment after each act of writing. */
export class Keeping {
  /** Every work that the browser keeps. */
  readonly kept = signal<readonly KeptHead[]>([]);
  /** Whether all that was written is kept in the browser. */
  readonly isKept = signal(true);
  private keeper: WorkKeeper | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onRefused - called where the browser keeps nothing */
  constructor(
    private readonly workNow: WorkNow,
    private readonly onRefused: () => void,
  ) {}

  /** Begins to keep another work. @returns whether it is a copy, because another tab has it open */
  async begin(id: string | undefined): Promise<boolean> {
    this.keeper?.letGo();
    this.keeper = await WorkKeeper.of(id).catch(() => undefined);
    return this.keeper?.isCopy === true;
  }

  end(): void {
    clearTimeout(this.timer);
    this.keeper?.letGo();
    this.keeper = undefined;
    WorkKeeper.forgetTab();
    this.isKept.value = true;
  }

  async list(): Promise<void> {
    this.kept.value = await WorkKeeper.all().catch(() => []);
  }

  async forget(id: string): Promise<void> {
    await WorkKeeper.forget(id).catch(() => undefined);
    await this.list();
  }

  soon(): void {
    this.isKept.value = false;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.now(), restBeforeKeeping);
  }

  /** Keeps what was written; where that cannot be, it is said. */
  async now(): Promise<void> {
    clearTimeout(this.timer);
    const work = this.workNow();
    if (work === undefined || this.isKept.value) return;
    try {
      if (this.keeper === undefined) throw new Error("nothing is kept here");
      await this.keeper.keep({ ...work, keptAt: Date.now() });
      const { base, edits, place } = this.workNow() ?? {};
      if (base === work.base && edits === work.edits && place === work.place) this.isKept.value = true;
    } catch {
      this.onRefused();
    }
  }
}
