import type { InputIssue } from "../../errors/errors.js";
import type { IssueValues, ModelIssueCode } from "../../errors/issues.js";
import { addTo } from "../../sequences.js";
import { modelIssue } from "../document-issues/model-issue.js";
import type { Landscape } from "../landscape/landscape.js";
import type { LandscapeNode } from "../landscape/node.js";
import type { Pool } from "../landscape/pool.js";
import { checkRecord } from "../values/argument-checks.js";
import { type BuiltInUnit, builtInUnits } from "../values/built-in-units.js";
import { remembered } from "../values/known-documents.js";
import { withDefaultLimits } from "../values/limits.js";
import { Suggestions } from "../values/nearest.js";
import type { Count, Population } from "../values/population.js";
import { checkParseOptions, invalidInput, type ParseOptions } from "./document.js";
import type { Figure, Figures } from "./figure.js";
import { figuresVersion, parseFigures } from "./figure.js";
import { checkWhole, checkWholeLandscape } from "./whole-document.js";

/** The kinds of nodes that each built-in unit is counted on, and of which of them the date is kept. */
const kindsOf = {
  insured: { kinds: ["insurer", "member-group"], dated: ["insurer"] },
  sites: { kinds: ["service-provider"], dated: [] },
  employers: { kinds: ["employer-group"], dated: [] },
} as const satisfies Record<BuiltInUnit, Readonly<Record<"kinds" | "dated", readonly LandscapeNode["kind"][]>>>;

/** So many units of a node are told where a figure is of another. */
const mostUnitsTold = 20;

/** What a figure says of one unit. */
interface Amount {
  readonly unit: string;
  readonly count: Count;
  readonly asOf?: string | undefined;
  /** The fields in which these stand. */
  readonly fields: Readonly<Record<"unit" | "count" | "asOf", keyof Figure>>;
}

/** An amount with the place of its figure in the file. */
type PlacedAmount = Amount & { readonly index: number };

function amountsOf({ insured, insuredAsOf, sites, employers, unit, count, asOf }: Figure): Amount[] {
  const own = { insured, sites, employers };
  const amounts: Amount[] = builtInUnits.flatMap((each) => {
    const amount = own[each];
    const fields = { unit: each, count: each, asOf: "insuredAsOf" } as const;
    return amount === undefined
      ? []
      : [{ unit: each, count: amount, asOf: each === "insured" ? insuredAsOf : undefined, fields }];
  });
  const fields = { unit: "unit", count: "count", asOf: "asOf" } as const;
  return unit === undefined || count === undefined ? amounts : [...amounts, { unit, count, asOf, fields }];
}

/** The units that are counted on a node. */
function unitsOn(node: LandscapeNode): string[] {
  const further = "populations" in node ? (node.populations ?? []) : [];
  return [...builtInUnits.filter((unit) => unit in node), ...further.map(({ unit }) => unit)];
}

/**
 * Lays own figures over those of a landscape.
 *
 * An insurer that gets a number leaves its pool, whose sum falls by it: what is left of the pool stays as well known as
 * before. The only member group of an insurer follows it where it had the very same figure, for it holds all its insured.
 * Evidence stays as it is: it speaks of the landscape's own figures. The date of a figure goes with it.
 * @returns a new landscape; the one given is left as it is
 * @throws {@link InvalidInputError} with all issues at once: ids and units that the landscape does not have, units
 * that are not counted on a node, numbers that do not fit the pool or its cap
 * @remarks Cost: time and space O(landscape + figures).
 */
export function withFigures(landscape: Landscape, read: Figures, options: ParseOptions = {}): Landscape {
  checkWholeLandscape("withFigures", landscape);
  checkRecord("withFigures", "figures", read, ["figures"], "give those that parseFigures or readFigures made");
  checkWhole(read, () => parseFigures({ tragweite: figuresVersion, figures: read.figures }));
  checkParseOptions("withFigures", options);
  const { figures, file, positions } = read;
  const overlay = new FigureOverlay(landscape, figures);
  const result = overlay.result();
  if (overlay.issues.length === 0) return remembered(result);
  const placed = overlay.issues.map((issue) => ({ ...issue, ...positions?.[Number(issue.path[1])] }));
  throw invalidInput(placed, withDefaultLimits(options.limits), options.file ?? file);
}

class FigureOverlay {
  readonly issues: InputIssue[] = [];
  private readonly suggestions = new Suggestions();
  /** All units, and those of the landscape by what they are called, in lower case. */
  private readonly units: ReadonlySet<string>;
  private readonly unitsCalled = new Map<string, string[]>();
  /** By id of a node: what is counted on it, looked up once. */
  private readonly unitsOn = new Map<string, ReadonlySet<string>>();
  private readonly byName = new Map<string, LandscapeNode>();
  /** How many member groups each insurer has. */
  private readonly groupsOf = new Map<string, number>();
  /** What each node gets, by its id and the unit. */
  private readonly amountsOn = new Map<string, Map<string, PlacedAmount>>();

  constructor(
    private readonly landscape: Landscape,
    figures: readonly Figure[],
  ) {
    const own = landscape.units ?? [];
    this.units = new Set([...builtInUnits, ...own.map(({ id }) => id)]);
    for (const { id, names = {} } of own)
      for (const name of Object.values(names)) if (name !== undefined) addTo(this.unitsCalled, name.toLowerCase(), id);
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
    const amounts = this.amountsOn.get(node.id) ?? new Map<string, PlacedAmount>();
    this.amountsOn.set(node.id, amounts);
    for (const amount of amountsOf(figure)) {
      const first = amounts.get(amount.unit);
      if (first !== undefined) {
        const { unit } = amount;
        this.report(index, amount.fields.unit, "figure-twice", { id: figure.id, unit, first: `/figures/${first.index}` });
      } else if (this.fits(amount, figure.id, node, index)) amounts.set(amount.unit, { ...amount, index });
    }
  }

  private countedOn(node: LandscapeNode): ReadonlySet<string> {
    const units = this.unitsOn.get(node.id) ?? new Set(unitsOn(node));
    this.unitsOn.set(node.id, units);
    return units;
  }

  /** Whether what an amount counts is counted on the node, and its range can hold. */
  private fits({ unit, count, asOf, fields }: Amount, id: string, node: LandscapeNode, index: number): boolean {
    const before = this.issues.length;
    const builtIn = builtInUnits.find((each) => each === unit);
    if (builtIn !== undefined) {
      const { kinds, dated }: Readonly<Record<"kinds" | "dated", readonly string[]>> = kindsOf[builtIn];
      if (!kinds.includes(node.kind))
        this.report(index, fields.unit, "figure-of-another-kind", { id, kind: node.kind, unit, kinds });
      else if (asOf !== undefined && !dated.includes(node.kind))
        this.report(index, fields.asOf, "figure-without-date", { id, unit });
    } else {
      const named = [...new Set(this.unitsCalled.get(unit.toLowerCase()))];
      const units = this.countedOn(node);
      if (!this.units.has(unit))
        this.report(index, fields.unit, "unknown-unit", {
          unit,
          near: named.length > 0 ? named : this.suggestions.near(unit, this.units),
        });
      else if (!units.has(unit))
        this.report(index, fields.unit, "figure-of-another-unit", { id, unit, units: [...units].slice(0, mostUnitsTold) });
    }
    if (typeof count === "object" && count.atLeast > count.atMost)
      this.report(index, fields.count, "empty-range", { ...count, unit });
    return this.issues.length === before;
  }

  private overlaid(node: LandscapeNode): LandscapeNode {
    const amounts = this.amountsOn.get(node.id);
    switch (node.kind) {
      case "insurer": {
        const amount = amounts?.get("insured");
        if (amount === undefined) return withPopulations(node, amounts);
        const { insuredAsOf: _date, insuredQuality: _quality, ...rest } = withPopulations(node, amounts);
        const { count: insured, asOf } = amount;
        return { ...rest, insured, ...(asOf === undefined ? {} : { insuredAsOf: asOf }) };
      }
      case "member-group": {
        const insured = amounts?.get("insured")?.count ?? this.followed(node.insurer, node.insured);
        return insured === undefined ? withPopulations(node, amounts) : { ...withPopulations(node, amounts), insured };
      }
      case "service-provider": {
        const sites = amounts?.get("sites")?.count;
        return sites === undefined ? withPopulations(node, amounts) : { ...withPopulations(node, amounts), sites };
      }
      case "employer-group": {
        const employers = amounts?.get("employers")?.count;
        return employers === undefined ? withPopulations(node, amounts) : { ...withPopulations(node, amounts), employers };
      }
      case "service":
        return withPopulations(node, amounts);
      default:
        return node;
    }
  }

  /** The new figure of an insurer for its only group, where that has had the insurer's old one. */
  private followed(insurerId: string, old: Count): Count | undefined {
    const insurer = this.byName.get(insurerId);
    const isWhole = insurer?.kind === "insurer" && this.groupsOf.get(insurerId) === 1 && sameInsured(insurer.insured, old);
    return isWhole ? this.insuredOf(insurer.id)?.count : undefined;
  }

  private insuredOf(id: string): PlacedAmount | undefined {
    return this.amountsOn.get(id)?.get("insured");
  }

  /** A pool without the insurers that got a number. */
  private withoutKnown(pool: Pool): Pool {
    let { insured } = pool;
    let last: PlacedAmount | undefined;
    const insurers = pool.insurers.filter((id) => {
      const found = this.insuredOf(id);
      if (found === undefined || found.count === "unknown") return true;
      last = found;
      const { count: figure, index, fields } = found;
      if (typeof figure === "object") this.report(index, fields.count, "range-in-pool", { id, pool: pool.id });
      else if (pool.cap !== undefined && figure > pool.cap)
        this.report(index, fields.count, "above-pool-cap", { figure, pool: pool.id, cap: pool.cap });
      else insured -= figure;
      return false;
    });
    if (last === undefined) return pool;
    const most = insurers.length === 0 ? 0 : insurers.length * (pool.cap ?? Number.POSITIVE_INFINITY);
    if (insured < 0) this.report(last.index, last.fields.count, "above-pool-sum", { pool: pool.id, sum: pool.insured });
    else if (insured > most) {
      const values = { pool: pool.id, left: insured, members: insurers.length, most };
      this.report(last.index, last.fields.count, "pool-left-too-great", values);
    }
    return { ...pool, insurers, insured: Math.max(0, insured) };
  }
}

/** A node with other figures of the populations that it has. */
function withPopulations<N extends { readonly populations?: Population[] | undefined }>(
  node: N,
  amounts: ReadonlyMap<string, Amount> | undefined,
): N {
  const { populations = [] } = node;
  if (amounts === undefined || !populations.some(({ unit }) => amounts.has(unit))) return node;
  return {
    ...node,
    populations: populations.map((population) => {
      const amount = amounts.get(population.unit);
      if (amount === undefined) return population;
      const { asOf: _date, ...rest } = population;
      return { ...rest, count: amount.count, ...(amount.asOf === undefined ? {} : { asOf: amount.asOf }) };
    }),
  };
}

function sameInsured(a: Count, b: Count): boolean {
  if (typeof a !== "object" || typeof b !== "object") return a === b;
  return a.atLeast === b.atLeast && a.atMost === b.atMost;
}
