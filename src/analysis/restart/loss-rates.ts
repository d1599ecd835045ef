import type { CompiledLandscape } from "../../engine/compile/compile.js";
import type { SetRates } from "../../engine/schedule/set-rates.js";
import { appendAll } from "../../sequences.js";
import type { LossElement } from "./counted-loss.js";
import { grouped, reachOf } from "./job-groups.js";
import { LossState, type RateSettings } from "./loss-state.js";
import type { PlannedJob } from "./planned-job.js";

/** Jobs that reach anything in common, and what they reach. Nothing else moves it. */
interface Part {
  /** First job, and how many: jobs are numbered by parts. */
  readonly first: number;
  readonly count: number;
  readonly elements: readonly LossElement[];
  /** By set of the part's jobs that are open. */
  readonly known: Float64Array | Map<number | string, number>;
}

/** Tables up to so many jobs of a part are arrays. */
const mostInArray = 20;

/** What is lost each hour while some jobs are open, which the engine is asked once for each set of jobs that reach something in common. */
export class LossRates implements SetRates {
  /** In which order jobs are numbered here: by parts, within them by id. Those that change nothing that counts are left out. */
  readonly jobs: readonly PlannedJob[];
  /** Those that are left out, by id. */
  readonly idle: readonly PlannedJob[];
  readonly durations: Float64Array;
  readonly ranked: readonly number[];
  private readonly parts: readonly Part[];
  private readonly state: LossState;

  constructor(
    compiled: CompiledLandscape,
    jobs: readonly PlannedJob[],
    elements: readonly LossElement[],
    settings: RateSettings,
  ) {
    const reached = jobs.map(({ id }) => reachOf(compiled, id));
    const { groups, idle } = grouped(reached, elements);
    const named = (numbers: readonly number[]): PlannedJob[] => numbers.flatMap((job) => jobs[job] ?? []);
    this.idle = named(idle);
    const numbered: PlannedJob[] = [];
    const parts: Part[] = [];
    for (const group of groups) {
      const count = group.jobs.length;
      const known = count <= mostInArray ? new Float64Array(2 ** count).fill(-1) : new Map<number | string, number>();
      parts.push({ first: numbered.length, count, elements: group.elements, known });
      appendAll(numbered, named(group.jobs));
    }
    this.parts = parts;
    this.jobs = numbered;
    this.durations = Float64Array.from(numbered, ({ duration }) => duration);
    const idOf = (job: number): string => numbered[job]?.id ?? "";
    this.ranked = [...numbered.keys()].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
    this.state = new LossState(compiled, numbered, settings);
  }

  /** Times that the engine was asked. */
  get runs(): number {
    return this.state.runs;
  }

  rate(isOpen: Uint8Array): number {
    let sum = 0;
    for (const part of this.parts) sum += this.ofPart(part, isOpen);
    return sum;
  }

  rateOf(open: number): number {
    let sum = 0;
    for (const part of this.parts) {
      const own = (open >>> part.first) & (2 ** part.count - 1);
      if (own === 0) continue;
      const known = (part.known instanceof Map ? part.known.get(own) : part.known[own]) ?? -1;
      sum += known >= 0 ? known : this.ask(part, own, (job) => ((open >>> job) & 1) === 1);
    }
    return sum;
  }

  /** Asks for all sets, each beside one from which it differs by one job: for at most 20 jobs of a part. */
  fill(): void {
    for (const part of this.parts) {
      if (part.known instanceof Map) continue;
      for (let index = 1; index < part.known.length; index++) {
        const set = index ^ (index >>> 1);
        if ((part.known[set] ?? 0) < 0) this.ask(part, set, (job) => ((set >>> (job - part.first)) & 1) === 1);
      }
    }
  }

  /** By who lacks: what each job takes from them alone, as if all others were done. @remarks Cost: n runs of the engine. */
  takenAlone(): Float64Array[] {
    const { state, jobs } = this;
    return this.parts.flatMap(({ first, count, elements }) => {
      const taken = elements.map(() => new Float64Array(jobs.length));
      for (let job = first; job < first + count; job++) {
        state.move((each) => each === job);
        elements.forEach(({ nodes, weight }, place) => {
          taken[place]?.fill(weight * state.leastLack(nodes), job, job + 1);
        });
      }
      return taken;
    });
  }

  private ofPart(part: Part, isOpen: Uint8Array): number {
    const { first, count, known } = part;
    const key = keyOf(isOpen, first, count);
    if (key === 0) return 0;
    const found = (known instanceof Map ? known.get(key) : known[Number(key)]) ?? -1;
    return found >= 0 ? found : this.ask(part, key, (job) => isOpen[job] === 1);
  }

  private ask({ first, count, elements, known }: Part, key: number | string, isOpen: (job: number) => boolean): number {
    const { state } = this;
    const was = state.isOpen;
    state.move((job) => (job >= first && job < first + count ? isOpen(job) : was[job] === 1));
    const sum = state.lost(elements);
    if (known instanceof Map) known.set(key, sum);
    else known[Number(key)] = sum;
    return sum;
  }
}

/** A set as a number, or as a text where it has more jobs than a number has bits. */
function keyOf(isOpen: Uint8Array, first: number, count: number): number | string {
  if (count > 50) return isOpen.subarray(first, first + count).join("");
  let key = 0;
  for (let job = first + count - 1; job >= first; job--) key = key * 2 + (isOpen[job] ?? 0);
  return key;
}
