import { posix } from "node:path";
import type { Host } from "../terminal/host.js";

/** A landscape that comes with the package, with the scenarios that were written for it. */
export interface Shipped {
  readonly name: string;
  readonly path: string;
  /** The path of the patch that makes it of the landscape at `path`; absent where that is it. */
  readonly patch?: string;
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

/**
 * What comes with the package, by name: each folder of `data` that holds a `landscape.json`, then each of `data/packs`, which holds
 * a `landscape.yaml`, or a patch `BASE.patch.yaml` on one of the former. The folders are read once for a host.
 */
export function shippedLandscapes(host: Host): Promise<readonly Shipped[]> {
  const shipped = known.get(host) ?? listed(host);
  known.set(host, shipped);
  return shipped;
}

const patchEnding = ".patch.yaml";

async function listed({ packageFolder, listFolder }: Host): Promise<readonly Shipped[]> {
  const data = posix.join(packageFolder, "data");
  const packs = posix.join(data, "packs");
  const shipped: Shipped[] = [];
  for (const name of await listFolder(data)) {
    const folder = posix.join(data, name);
    if (!(await listFolder(folder)).includes("landscape.json")) continue;
    shipped.push({ name, path: posix.join(folder, "landscape.json"), scenarios: await scenariosIn(folder, listFolder) });
  }
  for (const name of await listFolder(packs)) {
    const folder = posix.join(packs, name);
    const files = await listFolder(folder);
    const patch = files.find((file) => file.endsWith(patchEnding));
    const made =
      patch === undefined
        ? { path: posix.join(folder, "landscape.yaml") }
        : {
            path: posix.join(data, patch.slice(0, -patchEnding.length), "landscape.json"),
            patch: posix.join(folder, patch),
          };
    if (patch !== undefined || files.includes("landscape.yaml"))
      shipped.push({ name, ...made, scenarios: await scenariosIn(folder, listFolder) });
  }
  return shipped;
}

async function scenariosIn(folder: string, listFolder: Host["listFolder"]): Promise<ShippedScenario[]> {
  const files = (await listFolder(posix.join(folder, "scenarios"))).filter((file) => /\.(yaml|yml|json)$/.test(file));
  const records = new Set(await listFolder(posix.join(folder, "records")));
  return files.map((file): ShippedScenario => {
    const name = file.replace(/\.[^.]+$/, "");
    const record = records.has(`${name}.csv`) ? { record: posix.join(folder, "records", `${name}.csv`) } : {};
    return { name, path: posix.join(folder, "scenarios", file), ...record };
  });
}

/** Those of the shipped landscapes that a shipped scenario was written for. */
export function homesOf(scenario: string, shipped: readonly Shipped[]): string[] {
  return shipped.filter(({ scenarios }) => scenarios.some(({ name }) => name === scenario)).map(({ name }) => name);
}
