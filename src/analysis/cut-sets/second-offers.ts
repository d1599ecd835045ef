import { never } from "../../engine/boolean/gate-model.js";
import type { GateTable } from "../../engine/boolean/gate-table.js";
import type { CompiledLandscape } from "../../engine/compile/compile.js";
import { isOrganisation } from "../../model/landscape/node-kinds.js";
import { unassignedServices } from "../../model/landscape/unassigned-services.js";
import { unknownOperator } from "../../model/values/unknown-operator.js";
import { greatestOf } from "../../sequences.js";
import type { CountedRow } from "../counting/counted-rows.js";
import { populationFigures } from "../counting/population-figures.js";
import { type AllAtLeast, endsOf, type Steps, type StepsOf, stepAt } from "./offer-steps.js";
import { WeightedSignals } from "./weighted-signals.js";

/** What one holder that may be hit has at least. */
export interface HeldAtLeast {
  readonly holder: number;
  readonly steps: Steps;
  readonly least: number;
}

/**
 * What surely is lost beside services of which nobody stated who offers them: each may be a second of one who is hit, and keep that one,
 * unless it is lost itself or that one is gone with all that it runs.
 */
export class SecondOffers {
  readonly side = "best";

  constructor(
    private readonly compiled: CompiledLandscape,
    private readonly table: GateTable,
    private readonly allAtLeast: AllAtLeast,
    /** By position: the signal of a node being lost by itself, whoever runs it. */
    private readonly surelyOwn: Int32Array,
  ) {}

  /** The steps of the services of a row of which nobody stated who offers them. */
  servicesOf(row: CountedRow | undefined, stepsOf: StepsOf): Steps[] {
    const { landscape, numberOf } = this.compiled;
    const ids = row?.what === "service" ? (unassignedServices(landscape).get(row.type) ?? []) : [];
    return ids.map((id) => stepsOf([numberOf.get(id) ?? -1], this.allAtLeast));
  }

  /** No service of a type that an organisation may offer as well keeps it. */
  noneKeeps(organisation: string, serviceType: string, units: number): number {
    const { nodes, numberOf } = this.compiled;
    const gone = this.ownOf(numberOf.get(organisation) ?? -1);
    const signals = nodes.flatMap((node, number) =>
      node.kind === "service" && node.serviceType === serviceType && node.operator === unknownOperator
        ? [this.table.or([gone, this.allAtLeast([number], units)])]
        : [],
    );
    return this.table.and(signals);
  }

  /** As far as a holder surely is hit, whoever offers what: it is gone with all that it runs, or is no organisation that may offer more. */
  gone(holder: number, steps: Steps): Steps {
    const { landscape, numberOf } = this.compiled;
    const node = populationFigures(landscape).holders[holder];
    return node === undefined || !isOrganisation(node) ? steps : [[this.ownOf(numberOf.get(node.id) ?? -1), 1]];
  }

  /**
   * What surely is lost of some holders reaches a number, whomever the services keep that work: those who have most of those who are hit.
   *
   * Of amounts, the sum of the k greatest is the least of k · c and all that is above c, over all c. So what is left is the greatest,
   * over c, of each amount up to c, less k · c, and what those have above c who are gone.
   * @param others - adds what is held in another way, from which the services keep as many
   * @remarks Cost: O(different amounts · (holders + services)) inputs of gates.
   */
  reaches(
    atLeast: number,
    held: readonly HeldAtLeast[],
    services: readonly Steps[],
    others?: (parts: WeightedSignals) => void,
  ): number {
    const most = greatestOf(held.map(({ least }) => least));
    if (services.length === 0) return this.reachesUpTo({ cap: most, until: 1 }, atLeast, held, services, others);
    const caps = [...new Set([0, ...held.map(({ least }) => least)])];
    const untils = [...new Set([...held.map(({ steps }) => steps), ...services].flatMap(endsOf))];
    return this.table.or(
      caps.flatMap((cap) => untils.map((until) => this.reachesUpTo({ cap, until }, atLeast, held, services, others))),
    );
  }

  /** The same, the services keeping what is lost up to a part of the whole; beyond it only those count who are gone. */
  private reachesUpTo(
    { cap, until }: { readonly cap: number; readonly until: number },
    atLeast: number,
    held: readonly HeldAtLeast[],
    services: readonly Steps[],
    others: ((parts: WeightedSignals) => void) | undefined,
  ): number {
    const parts = new WeightedSignals(Math.floor);
    for (const { holder, steps, least } of held) {
      parts.addSteps(steps, Math.min(least, cap), until, 0);
      parts.addSteps(this.gone(holder, steps), Math.max(0, least - cap), until, least);
    }
    for (const steps of services) parts.addSteps(steps, cap, until, 0);
    others?.(parts);
    return parts.atLeast(this.table, atLeast + cap * until * services.length);
  }

  /** So many of some are lost up to a part of the whole, whomever the services keep that work. */
  someLost(some: number, until: number, hit: ReadonlyMap<number, Steps>, services: readonly Steps[]): number {
    const at = (steps: Steps): number => stepAt(steps, until);
    const gone = Array.from(hit, ([holder, steps]) => at(this.gone(holder, steps)));
    const lost = [...hit.values(), ...services].map(at);
    return this.table.or([this.table.atLeast(some, gone), this.table.atLeast(some + services.length, lost)]);
  }

  private ownOf(number: number): number {
    return this.surelyOwn[this.compiled.graph.positionOf[number] ?? -1] ?? never;
  }
}
