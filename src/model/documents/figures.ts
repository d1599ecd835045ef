import type { InputIssue } from "../../errors.js";
import type { IssueValues, ModelIssueCode } from "../../issues.js";
import { modelIssue } from "../issues/model-issue.js";
import type { Landscape } from "../landscape/landscape.js";
import type { LandscapeNode } from "../landscape/node.js";
import type { Pool } from "../landscape/pool.js";
import { checkLandscape, checkRecord } from "../values/argument-checks.js";
import { withDefaultLimits } from "../values/limits.js";
import { Suggestions } from "../values/nearest.js";
import type { Count } from "../values/population.js";
import { checkParseOptions, invalidInput, type ParseOptions } from "./document.js";
import type { Figure, Figures } from "./figure.js";

/** The kinds of nodes that each field of a figure is about. */
const kindsOf = {
  insured: ["insurer", "member-group"],
  insuredAsOf: ["insurer"],
  sites: ["service-provider"],
  employers: ["employer-group"],
} as const satisfies Record<Exclude<keyof Figure, "id">, readonly LandscapeNode["kind"][]>;

/**
 * Lays own figures over those of a landscape.
 *
 * An insurer that gets a number leaves its pool, whose sum falls by it: what is left of the pool stays as well known as
 * before. The only member group of an insurer follows it where it had the very same figure, for it holds all its insured. Evidence stays as it is: it speaks of the landscape's own figures.
 * @returns a new landscape; the one given is left as it is
 * @throws {@link InvalidInputError} with all issues at once: ids that the landscape does not have, fields that a kind of
 * node does not have, numbers that do not fit the pool or its cap
 * @remarks Cost: time and space O(landscape + figures).
 */
export function withFigures(landscape: Landscape, read: Figures, options: ParseOptions = {}): Landscape {
  checkLandscape("withFigures", landscape);
  checkRecord("withFigures", "figures", read, ["figures"], "give those that parseFigures or readFigures made");
  checkParseOptions("withFigures", options);
  const { figures, file, positions } = read;
  const overlay = new FigureOverlay(landscape, figures);
  const result = overlay.result();
  if (overlay.issues.length === 0) return result;
  const placed = overlay.issues.map((issue) => ({ ...issue, ...positions?.[Number(issue.path[1])] }));
  throw invalidInput(placed, withDefaultLimits(options.limits), options.file ?? file);
}

class FigureOverlay {
  readonly issues: InputIssue[] = [];
  private readonly suggestions = new Suggestions();
  private readonly byName = new Map<string, LandscapeNode>();
  /** How many member groups each insurer has. */
  private readonly groupsOf = new Map<string, number>();
  /** The figure of each node that gets one, by the id of the node, with its index. */
  private readonly figureOf = new Map<string, { figure: Figure; index: number }>();

  constructor(
    private readonly landscape: Landscape,
    figures: readonly Figure[],
  ) {
    for (const node of landscape.nodes) {
      this.byName.set(node.id, node);
      if (node.kind === "member-group") this.groupsOf.set(node.insurer, (this.groupsOf.get(node.insurer) ?? 0) + 1);
      for (const alias of node.aliases ?? []) if (!this.byName.has(alias)) this.byName.set(alias, node);
    }
    figures.forEach((figure, index) => {
      this.accept(figure, index);
    });
  }

  result(): Landscape {
    const { pools, nodes } = this.landscape;
    const left = pools?.map((pool) => this.withoutKnown(pool)).filter((pool) => pool.insurers.length > 0);
    return { ...this.landscape, nodes: nodes.map((node) => this.overlaid(node)), ...(left === undefined ? {} : { pools: left }) };
  }

  private report<C extends ModelIssueCode>(index: number, field: string, code: C, values: IssueValues[C]): void {
    this.issues.push(modelIssue(code, values, ["figures", index, field]));
  }

  private accept(figure: Figure, index: number): void {
    const node = this.byName.get(figure.id);
    if (node === undefined) {
      const { id } = figure;
      this.report(index, "id", "unknown-reference", { row: "node", id, near: this.suggestions.near(id, this.byName) });
      return;
    }
    const first = this.figureOf.get(node.id);
    if (first !== undefined) {
      this.report(index, "id", "figure-twice", { id: figure.id, first: `/figures/${first.index}` });
      return;
    }
    this.figureOf.set(node.id, { figure, index });
    for (const field of Object.keys(kindsOf) as (keyof typeof kindsOf)[]) {
      const kinds: readonly string[] = kindsOf[field];
      if (figure[field] === undefined || kinds.includes(node.kind)) continue;
      this.report(index, field, "figure-of-another-kind", { id: figure.id, kind: node.kind, field, kinds });
    }
    if (typeof figure.insured === "object") {
      const { atLeast = 0, atMost = Number.POSITIVE_INFINITY } = figure.insured;
      if (atLeast > atMost) this.report(index, "insured", "empty-range", { atLeast, atMost, unit: "insured" });
    }
  }

  private overlaid(node: LandscapeNode): LandscapeNode {
    const figure = this.figureOf.get(node.id)?.figure;
    switch (node.kind) {
      case "insurer": {
        if (figure?.insured === undefined) return node;
        const { insuredAsOf: _date, insuredQuality: _quality, ...rest } = node;
        const { insured, insuredAsOf } = figure;
        return { ...rest, insured, ...(insuredAsOf === undefined ? {} : { insuredAsOf }) };
      }
      case "member-group": {
        const insured = figure?.insured ?? this.followed(node.insurer, node.insured);
        return insured === undefined ? node : { ...node, insured };
      }
      case "service-provider":
        return figure?.sites === undefined ? node : { ...node, sites: figure.sites };
      case "employer-group":
        return figure?.employers === undefined ? node : { ...node, employers: figure.employers };
      default:
        return node;
    }
  }

  /** The new figure of an insurer for its only group, where that has had the insurer's old one. */
  private followed(insurerId: string, old: Count): Count | undefined {
    const insurer = this.byName.get(insurerId);
    const isWhole = insurer?.kind === "insurer" && this.groupsOf.get(insurerId) === 1 && sameInsured(insurer.insured, old);
    return isWhole ? this.figureOf.get(insurer.id)?.figure.insured : undefined;
  }

  /** A pool without the insurers that got a number. */
  private withoutKnown(pool: Pool): Pool {
    let { insured } = pool;
    let last: number | undefined;
    const insurers = pool.insurers.filter((id) => {
      const found = this.figureOf.get(id);
      const figure = found?.figure.insured;
      if (found === undefined || figure === undefined || figure === "unknown") return true;
      last = found.index;
      if (typeof figure === "object") this.report(found.index, "insured", "range-in-pool", { id, pool: pool.id });
      else if (pool.cap !== undefined && figure > pool.cap)
        this.report(found.index, "insured", "above-pool-cap", { figure, pool: pool.id, cap: pool.cap });
      else insured -= figure;
      return false;
    });
    if (last === undefined) return pool;
    const most = insurers.length === 0 ? 0 : insurers.length * (pool.cap ?? Number.POSITIVE_INFINITY);
    if (insured < 0) this.report(last, "insured", "above-pool-sum", { pool: pool.id, sum: pool.insured });
    else if (insured > most) {
      const values = { pool: pool.id, left: insured, members: insurers.length, most };
      this.report(last, "insured", "pool-left-too-great", values);
    }
    return { ...pool, insurers, insured: Math.max(0, insured) };
  }
}

function sameInsured(a: Count, b: Count): boolean {
  if (typeof a !== "object" || typeof b !== "object") return a === b;
  return a.atLeast === b.atLeast && a.atMost === b.atMost;
}
