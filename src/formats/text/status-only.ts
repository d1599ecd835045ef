/** More than there are words for it; wrong ones are refused later. */
const mostStatuses = 16;

/** Evidence that has a status and nothing else, as most of a large landscape has: one frozen object for each status. */
export class StatusOnly {
  private readonly known = new Map<string, object>();

  /** The one object for this evidence, or `undefined` where it says more. */
  shared(evidence: object): object | undefined {
    let keys = 0;
    for (const _key in evidence) keys++;
    const { status } = evidence as { readonly status?: unknown };
    return keys === 1 && typeof status === "string" ? this.of(status) : undefined;
  }

  of(status: string): object {
    const known = this.known.get(status);
    if (known !== undefined) return known;
    const made = Object.freeze({ status });
    if (this.known.size < mostStatuses) this.known.set(status, made);
    return made;
  }
}
