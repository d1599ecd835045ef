import type { Disturbance } from "../model/scenario/disturbance.js";
import type { Selector } from "../model/scenario/selector.js";
import { boundsOfLevel } from "../quantities.js";
import type { InBoth } from "./language.js";
import type { Writing } from "./writing.js";

interface Phrases {
  readonly isolation: (nodes: string) => string;
  readonly disconnection: (one: string, other: string) => string;
  readonly degradation: (nodes: string, level: string) => string;
  readonly loss: (nodes: string) => string;
  readonly open: (nodes: string) => string;
  readonly except: (nodes: string) => string;
}

const phrases: InBoth<Phrases> = {
  en: {
    isolation: (nodes) => `${nodes} cut off`,
    disconnection: (one, other) => `${one} cut off from ${other}`,
    degradation: (nodes, level) => `${nodes} degraded to ${level}`,
    loss: (nodes) => `${nodes} lost`,
    open: (nodes) => `${nodes} degraded, not known how far`,
    except: (nodes) => `except ${nodes}`,
  },
  de: {
    isolation: (nodes) => `${nodes} abgetrennt`,
    disconnection: (one, other) => `${one} von ${other} getrennt`,
    degradation: (nodes, level) => `${nodes} auf ${level} eingeschränkt`,
    loss: (nodes) => `${nodes} ausgefallen`,
    open: (nodes) => `${nodes} eingeschränkt, unbekannt wie weit`,
    except: (nodes) => `außer ${nodes}`,
  },
};

/** What a disturbance does, in few words. */
export function disturbanceName(disturbance: Disturbance, writing: Writing): string {
  const texts = phrases[writing.language];
  if (disturbance.kind === "disconnection") {
    const [one, other] = disturbance.between;
    return texts.disconnection(selectedName(one, writing), selectedName(other, writing));
  }
  const { except = [] } = disturbance;
  const chosen = selectedName(disturbance.nodes, writing);
  const nodes = except.length === 0 ? chosen : `${chosen} ${texts.except(selectedName(except, writing))}`;
  if (disturbance.kind === "isolation") return texts.isolation(nodes);
  const level = boundsOfLevel(disturbance.level);
  if (level.atMost === 0) return texts.loss(nodes);
  return level.atMost - level.atLeast === 1 ? texts.open(nodes) : texts.degradation(nodes, writing.numerals.level(level));
}

/** The same with its times, which tell it from another that does the same. */
export function timedDisturbanceName(disturbance: Disturbance, writing: Writing): string {
  const { begin, end } = disturbance;
  const period = writing.period(begin, end);
  const name = disturbanceName(disturbance, writing);
  return period === "" ? name : `${name} (${period})`;
}

/** What selectors choose, at most so many and how many more: names where they choose by id or operator, with the fields and their values. */
export function selectedName(selectors: readonly Selector[], writing: Writing, most?: number): string {
  const texts = selectors.map((selector) => selectorName(selector, writing));
  const separate = texts.length > 1 && texts.some((text) => text.includes(", ")) ? texts.map((text) => `(${text})`) : texts;
  return writing.listed(separate, most);
}

function selectorName({ id, operator, ...fields }: Selector, writing: Writing): string {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined) as [keyof typeof fields, string][];
  const others = given.map(([field, value]) => `${writing.fieldName(field)} ${valueName(field, value, writing)}`).join(", ");
  if (id !== undefined) return [writing.fullName(id), ...(others === "" ? [] : [others])].join(", ");
  if (operator === undefined) return others;
  const name = writing.nameOf(operator);
  return others === "" ? name : `${name} (${others})`;
}

function valueName(field: Exclude<keyof Selector, "id" | "operator">, value: string, writing: Writing): string {
  switch (field) {
    case "kind":
      return writing.kindName(value, 1);
    case "serviceType":
      return writing.serviceName(value);
    case "systemType":
      return writing.systemTypeName(value);
    case "site":
      return writing.siteName(value);
    default:
      return writing.shown(value);
  }
}
