import { posix } from "node:path";
import type { Host } from "../terminal/host.js";

/** A landscape that comes with the package, with the scenarios that were written for it. */
export interface Shipped {
  readonly name: string;
  readonly path: string;
  readonly scenarios: readonly ShippedScenario[];
}

/** A scenario that was written for a shipped landscape. */
export interface ShippedScenario {
  readonly name: string;
  readonly path: string;
  /** The path of the public record of its incident; absent where there is none. */
  readonly record?: string;
}

const known = new WeakMap<Host, Promise<readonly Shipped[]>>();

/** What comes with the package: each folder of `data` that holds a `landscape.json`, by name. The folders are read once for a host. */
export function shippedLandscapes(host: Host): Promise<readonly Shipped[]> {
  const shipped = known.get(host) ?? listed(host);
  known.set(host, shipped);
  return shipped;
}

async function listed({ packageFolder, listFolder }: Host): Promise<readonly Shipped[]> {
  const data = posix.join(packageFolder, "data");
  const shipped: Shipped[] = [];
  for (const name of await listFolder(data)) {
    const folder = posix.join(data, name);
    if (!(await listFolder(folder)).includes("landscape.json")) continue;
    const files = (await listFolder(posix.join(folder, "scenarios"))).filter((file) => /\.(yaml|yml|json)$/.test(file));
    const records = new Set(await listFolder(posix.join(folder, "records")));
    const scenarios = files.map((file): ShippedScenario => {
      const name = file.replace(/\.[^.]+$/, "");
      const record = records.has(`${name}.csv`) ? { record: posix.join(folder, "records", `${name}.csv`) } : {};
      return { name, path: posix.join(folder, "scenarios", file), ...record };
    });
    shipped.push({ name, path: posix.join(folder, "landscape.json"), scenarios });
  }
  return shipped;
}

/** Those of the shipped landscapes that a shipped scenario was written for. */
export function homesOf(scenario: string, shipped: readonly Shipped[]): string[] {
  return shipped.filter(({ scenarios }) => scenarios.some(({ name }) => name === scenario)).map(({ name }) => name);
}
