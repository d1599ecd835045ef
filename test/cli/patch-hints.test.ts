import { describe, expect, it } from "vitest";
import { call } from "./memory-host.js";

async function refused(patch: string): Promise<string> {
  const { code, stderr } = await call(["run", "germany-2023", "--isolate", "bitmarck", "--patch", "./p.yaml"], {
    files: { "./p.yaml": `tragweite: patch/1\nid: p\n${patch}` },
  });
  expect(code).toBe(2);
  return stderr;
}

describe("a field of a patch at the wrong place", () => {
  it("is told to stand under set, where it is one of what changes", async () => {
    const stderr = await refused("change:\n  dependencies:\n    - { id: x, supplier: bitmarck/kim, weigth: 1 }\n");
    expect(stderr).toContain('unknown field "supplier"; what changes stands under set: and unset:');
    expect(stderr).toContain('unknown field "weigth"; did you mean "weight"?');
  });

  it("is never told to be what it is", async () => {
    expect(await refused("add:\n  nodes: []\nsupplier: x\n")).not.toContain("did you mean");
  });
});
