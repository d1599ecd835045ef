import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArchimate, writeArchimate } from "../../../src/formats/archimate/index.js";
import { readCyclonedx, writeCyclonedx } from "../../../src/formats/cyclonedx/index.js";
import { readLandscape } from "../../../src/formats/index.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { operatorOf } from "../../../src/model/landscape/node-kinds.js";
import { landscapes } from "../../arbitraries/landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";
import { packageFolder } from "../../cli/memory-host.js";
import { shippedLandscapePaths } from "../xlsx/shipped-paths.js";

/** What a landscape and other programs' formats have in common: nodes, names, kinds, types, operators and who needs whom. */
function commonPart({ nodes, dependencies = [] }: Landscape): object {
  const pairs = dependencies.flatMap(({ dependent, supplier }) => (supplier === undefined ? [] : [`${dependent} ${supplier}`]));
  return {
    nodes: nodes.map((node) => ({
      ...{ id: node.id, kind: node.kind, name: node.name },
      operator: node.kind === "gematik-service" ? undefined : operatorOf(node),
      type: node.kind === "system" ? node.systemType : node.kind === "service" ? node.serviceType : undefined,
    })),
    pairs: [...new Set(pairs)].sort(),
  };
}

describe.each([
  ["ArchiMate", writeArchimate, readArchimate],
  ["CycloneDX", writeCyclonedx, readCyclonedx],
] as const)("a landscape written as %s", (_name, write, read) => {
  const expectSame = (landscape: Landscape): void => {
    const { text, notes } = write(landscape);
    expect(commonPart(read(text).landscape)).toEqual(commonPart(landscape));
    const apart = (landscape.dependencies ?? []).filter(({ supplier }) => supplier === undefined).length;
    expect(notes.find(({ code, values }) => code === "record-unwritten" && values.what === "dependency")?.values).toEqual(
      apart === 0 ? undefined : { what: "dependency", count: apart },
    );
  };

  it("loses nothing of what both have, each of many random ones", () => {
    fc.assert(
      fc.property(
        landscapes().filter(({ nodes }) => nodes.length > 0),
        expectSame,
      ),
      replayable(500),
    );
  });

  it.each(shippedLandscapePaths())("loses nothing of what both have: %s", (path) => {
    expectSame(readLandscape(readFileSync(`${packageFolder}${path}`), { file: path }));
  });
});
