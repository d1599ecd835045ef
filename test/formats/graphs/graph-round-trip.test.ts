import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readGexf, writeGexf } from "../../../src/formats/gexf/index.js";
import { readGraphml, writeGraphml } from "../../../src/formats/graphml/index.js";
import { readLandscape } from "../../../src/formats/index.js";
import { landscapeHash } from "../../../src/model/landscape/canonical-json.js";
import { fullLandscapes } from "../../arbitraries/full-landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";
import { packageFolder } from "../../cli/memory-host.js";
import { shippedLandscapePaths } from "../xlsx/shipped-paths.js";

describe.each([
  ["GraphML", writeGraphml, readGraphml],
  ["GEXF", writeGexf, readGexf],
] as const)("a landscape written as %s", (_name, write, read) => {
  it("is the same when it is read back, each of 500 random ones", () => {
    fc.assert(
      fc.property(fullLandscapes(), (landscape) => {
        const { landscape: found, notes } = read(write(landscape), { file: "ours.xml" });
        expect(found).toEqual(landscape);
        expect(landscapeHash(found)).toBe(landscapeHash(landscape));
        expect(notes).toEqual([]);
      }),
      replayable(500),
    );
  });

  it.each(shippedLandscapePaths())("is the same when it is read back: %s", (path) => {
    const landscape = readLandscape(readFileSync(`${packageFolder}${path}`), { file: path });
    expect(landscapeHash(read(write(landscape)).landscape)).toBe(landscapeHash(landscape));
  });

  it("is told with the place where a row was changed into something wrong", () => {
    const text = write(
      readLandscape(
        "tragweite: landscape/1\nid: l\nnodes: [{ kind: it-provider, id: host, name: H, evidence: { status: inferred } }]",
      ),
    );
    const line = text.split("\n").findIndex((each) => each.includes("<node ")) + 1;
    expect(() => read(text.replace(">inferred<", ">sure<").replace('"inferred"', '"sure"'), { file: "o.xml" })).toThrow(
      new RegExp(`^o\\.xml:${line}:\\d+: /nodes/0/evidence/status: `),
    );
  });

  it("keeps what another program added in notes", () => {
    const text = write(
      readLandscape(
        "tragweite: landscape/1\nid: l\nnodes: [{ kind: it-provider, id: host, name: H, evidence: { status: inferred } }]",
      ),
    );
    const more = text
      .replace("</node>", '<data key="x">1.5</data></node>')
      .replace("</attvalues>", '<attvalue for="x" value="1.5"/></attvalues>');
    expect(more).not.toBe(text);
    expect(read(more).notes.map(({ code, values }) => [code, values])).toEqual([["attribute-left", { what: "x", count: 1 }]]);
  });

  it("is refused where its own part is no JSON any more", () => {
    const text = write(readLandscape("tragweite: landscape/1\nid: l\nnodes: []"));
    expect(() =>
      read(text.replace("{&quot;tragweite&quot;:&quot;landscape/1&quot;", "{&quot;tragweite&quot;:&quot;landscape/1&quot;,")),
    ).toThrow(/was changed and is no JSON any more/);
  });
});
