import { link, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { isSameFile } from "../../src/io/is-same-file.js";
import { call } from "./memory-host.js";

it("knows a file by any name, and refuses to replace an input", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tragweite-same-"));
  try {
    const path = join(folder, "a.yaml");
    await writeFile(path, "tragweite: landscape/1\nid: a\nnodes: []\n");
    await symlink(path, join(folder, "linked.yaml"));
    await link(path, join(folder, "hard.yaml"));
    await writeFile(join(folder, "other.yaml"), await readFile(path));
    for (const [name, same] of [
      ["a.yaml", true],
      ["./a.yaml", true],
      ["linked.yaml", true],
      ["hard.yaml", true],
      ["other.yaml", false],
      ["missing.yaml", false],
    ] as const) {
      const out = `${folder}/${name}`;
      expect(await isSameFile(path, out), name).toBe(same);
      const { code, stderr, written } = await call(["sweep", path, "--out", out], { isSameFile });
      expect(code, name).toBe(same ? 2 : 0);
      expect(written.size, name).toBe(same ? 0 : 1);
      if (same) expect(stderr).toContain("would replace an input");
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});
