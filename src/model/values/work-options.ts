import { InvalidArgumentError } from "../../errors/errors.js";
import { checkRecord, type OptionCheck } from "./argument-checks.js";

/** The part of an `AbortSignal` that is asked: that of browsers and of Node.js fits. */
export interface WorkSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  /** Throws the reason where the signal was aborted. */
  throwIfAborted(): void;
}

/**
 * How long work is followed and ended. It is not asynchronous: between two parts of it nothing else runs, so a signal is
 * heard where it was aborted from `onProgress`, or has a deadline, such as `AbortSignal.timeout(10_000)` in a worker or with
 * the work in threads. What was computed until then is dropped.
 */
export interface WorkOptions {
  /** Asked between parts of the work, and where it is aborted ends it with its reason. */
  readonly signal?: WorkSignal | undefined;
  /** Told between parts of the work how many parts of how many are done; never falls, and ends with all of them. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/** A check that an option is a signal, with the methods that are called. */
export function signalWith(...methods: readonly string[]): OptionCheck {
  return (call, value, name) => {
    checkRecord(call, `option ${name}`, value, [], signalHint);
    const missing = methods.find((method) => typeof (value as Readonly<Record<string, unknown>>)[method] !== "function");
    if (missing !== undefined) throw new InvalidArgumentError(call, `the option ${name} has no ${missing}`, signalHint);
  };
}

const signalHint = "give that of an AbortController";

/** The options of {@link WorkOptions}, for {@link checkOptions}. */
export const workKinds = { signal: signalWith("throwIfAborted"), onProgress: "function" } as const;

/** Follows some work of a known number of parts. */
export class WorkProgress {
  private done = 0;

  /**
   * @param of - how many parts there are
   * @throws the reason of a signal that is aborted already
   */
  constructor(
    private readonly options: WorkOptions,
    private readonly of: number,
  ) {
    this.tell();
  }

  /**
   * One part more is done, or so many in all.
   * @throws the reason of the signal, where it is aborted
   */
  step(done = this.done + 1): void {
    this.done = Math.min(Math.max(done, this.done), this.of);
    this.tell();
  }

  /** Nothing more is done, and yet it is a moment to listen; cheap. */
  listen(): void {
    this.tell();
  }

  private tell(): void {
    this.options.onProgress?.(this.done, this.of);
    this.options.signal?.throwIfAborted();
  }
}
