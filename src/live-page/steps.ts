import { signal } from "@preact/signals";

/** What was done, one after the other, and what of it was taken back and can be done again. */
export class Steps<T> {
  readonly done = signal<readonly T[]>([]);
  readonly undone = signal<readonly T[]>([]);

  /** One more; what was taken back is gone. */
  did(step: T): void {
    this.done.value = [...this.done.value, step];
    this.undone.value = [];
  }

  /** The last one, which is taken back. */
  back(): T | undefined {
    const step = this.done.value.at(-1);
    if (step === undefined) return undefined;
    this.done.value = this.done.value.slice(0, -1);
    this.undone.value = [...this.undone.value, step];
    return step;
  }

  /** The last one that was taken back, which is done again. */
  forward(): T | undefined {
    const step = this.undone.value.at(-1);
    if (step === undefined) return undefined;
    this.undone.value = this.undone.value.slice(0, -1);
    this.done.value = [...this.done.value, step];
    return step;
  }

  forget(): void {
    this.done.value = [];
    this.undone.value = [];
  }
}
