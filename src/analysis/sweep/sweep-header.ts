import { InvalidArgumentError } from "../../errors/errors.js";
import { nodeKinds } from "../../model/landscape/node-kinds.js";
import { checkCount, checkRecord } from "../../model/values/argument-checks.js";
import { evidenceStatuses } from "../../quantities.js";
import { chunkSizes } from "../failures/failure-chunk.js";
import { sweepKinds } from "../failures/failure-model.js";
import { rankViews } from "../failures/failure-units.js";
import { checksumOf } from "./chunk-text.js";
import type { SweepHeader } from "./sweep.js";

/** Which of the chunks of a sweep a machine computes: those whose number leaves `index − 1` when divided by `count`. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** @throws `InvalidArgumentError` for what is no shard */
export function checkShard(call: string, shard: Shard): void {
  checkRecord(call, "shard", shard, [], "give one such as { index: 1, count: 4 }");
  checkCount(call, "count of the shard", shard.count, 1);
  checkCount(call, "index of the shard", shard.index, 1);
  if (shard.index > shard.count)
    throw new InvalidArgumentError(call, `the shard is ${shard.index} of ${shard.count}`, "give an index up to the count");
}

/** The first line of a file, with a checksum of what it says. A shard says which it is; the whole sweep does not. */
export function headerLine(header: SweepHeader, shard?: Shard): string {
  const fields = fieldsOf(header);
  if (fields?.["tragweite"] !== "sweep/2" || !isHeader(fields))
    throw new InvalidArgumentError("headerLine", "the header is none of a sweep", "give that of a prepared sweep");
  if (shard !== undefined) checkShard("headerLine", shard);
  const isPart = shard !== undefined && shard.count !== 1;
  return sealed(isPart ? { ...header, shard: `${shard.index}/${shard.count}` } : header);
}

function sealed(header: object): string {
  const text = JSON.stringify(header);
  return `${text.slice(0, -1)},"sha256":"${checksumOf(text)}"}`;
}

/** What the first line of a file says. */
export interface ReadHeader {
  /** Without the shard. */
  readonly header: SweepHeader;
  readonly shard: Shard | undefined;
}

/**
 * The header that a line says.
 * @returns "foreign" where the line is none; "altered" where it is not, to the character, what {@link headerLine} writes, or
 * says what no sweep can be
 */
export function readHeaderLine(line: string): ReadHeader | "foreign" | "altered" {
  const said = objectIn(line);
  if (said === undefined || said["tragweite"] !== "sweep/2") return "foreign";
  const { sha256: _sha256, ...whole } = said;
  if (sealed(whole) !== line) return "altered";
  const { shard: part, ...header } = whole;
  const shard = part === undefined ? undefined : shardIn(part);
  if ((part !== undefined && shard === undefined) || !isHeader(header)) return "altered";
  return { header, shard };
}

type Fields = Readonly<Record<string, unknown>>;

function objectIn(text: string): Fields | undefined {
  try {
    return fieldsOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;

function shardIn(part: unknown): Shard | undefined {
  const [, index, count] = typeof part === "string" ? (/^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(part) ?? []) : [];
  const shard = { index: Number(index), count: Number(count) };
  return shard.count > 1 && shard.index <= shard.count ? shard : undefined;
}

const isText = (value: unknown): boolean => typeof value === "string" && value !== "";
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isOneOf = (words: readonly string[], value: unknown): boolean => typeof value === "string" && words.includes(value);
const hasOnly = (fields: Fields, known: readonly string[]): boolean => Object.keys(fields).every((key) => known.includes(key));

/** Whether this is what a sweep can be: every field of its type, none besides, and no more units than the landscape has. */
function isHeader(header: Fields): header is Fields & SweepHeader {
  const { version, sweep, units, chunkSize } = header;
  const [model, options] = [fieldsOf(header["model"]), fieldsOf(header["options"])];
  if (!hasOnly(header, ["tragweite", "version", "model", "sweep", "options", "units", "chunkSize"])) return false;
  if (model === undefined || options === undefined || !isText(version) || !isCount(units)) return false;
  const kind = sweepKinds.find((each) => each === sweep);
  if (kind === undefined || chunkSize !== chunkSizes[kind] || !isModel(model) || !isOptions(options)) return false;
  if ((kind === "pairs") !== (options["pairs"] !== undefined)) return false;
  const most = options["by"] === "dependency" ? model["dependencies"] : model["nodes"];
  return units <= Number(most) && (kind === "single" || units <= Number(options["pairs"]));
}

function isModel(model: Fields): boolean {
  const { id, hash, nodes, dependencies, day } = model;
  return (
    hasOnly(model, ["id", "hash", "nodes", "dependencies", "day"]) &&
    isText(id) &&
    isText(hash) &&
    isCount(nodes) &&
    isCount(dependencies) &&
    (day === undefined || isText(day))
  );
}

function isOptions(options: Fields): boolean {
  const { by, service, unit, total, kind, minEvidence, pairs, onTopOf } = options;
  if (!hasOnly(options, ["by", "service", "unit", "total", "kind", "minEvidence", "pairs", "onTopOf"])) return false;
  const words = isOneOf(rankViews, by) && isOneOf(evidenceStatuses, minEvidence) && (kind === null || isOneOf(nodeKinds, kind));
  const counts = pairs === undefined || (isCount(pairs) && pairs >= 2);
  const names = [service, unit, total].every(isTextOrNull);
  return words && counts && names && (onTopOf === undefined || isMoment(onTopOf));
}

function isMoment(onTopOf: unknown): boolean {
  const moment = fieldsOf(onTopOf);
  const scenario = fieldsOf(moment?.["scenario"]);
  return scenario !== undefined && isText(scenario["id"]) && isText(scenario["hash"]) && isTextOrNull(moment?.["at"]);
}
