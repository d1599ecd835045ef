import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { call } from "./memory-host.js";

const golden = fileURLToPath(new URL("../golden/run/", import.meta.url));

/** A case is a folder with `args.txt`, an argument a line, and `stdout.txt`; `columns.txt` is the width of a terminal. */
describe("tragweite run", () => {
  it.each(readdirSync(golden))("prints what test/golden/run/%s expects", async (name) => {
    const folder = `${golden}${name}/`;
    const args = readFileSync(`${folder}args.txt`, "utf8").trimEnd().split("\n");
    const columns = existsSync(`${folder}columns.txt`) ? Number(readFileSync(`${folder}columns.txt`, "utf8")) : undefined;
    const { code, stdout, stderr } = await call(args, {
      folder,
      ...(columns === undefined ? {} : { columns, env: { NO_COLOR: "1" } }),
    });
    expect(stderr).toBe("");
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`${folder}stdout.txt`);
    // nothing that a terminal would act on, and no value that is none
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(stdout).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    expect(stdout).not.toMatch(/undefined|NaN|\[object/);
    const isText = !args.includes("--format");
    if (isText) for (const line of stdout.split("\n")) expect([...line].length, line).toBeLessThanOrEqual(columns ?? 80);
  });
});
