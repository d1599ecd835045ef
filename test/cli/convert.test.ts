import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadParquet } from "../../src/cli/question/parquet-writer.js";
import { UsageError } from "../../src/cli/terminal/usage-error.js";
import { call, packageFolder } from "./memory-host.js";

describe("tragweite template", () => {
  it("writes a workbook that tragweite import reads without a mapping", async () => {
    const made = await call(["template", "--lang", "de", "--out", "v.xlsx"]);
    expect([made.code, made.stderr]).toEqual([0, "geschrieben nach v.xlsx\n"]);
    const { code, stdout } = await call(["import", "v.xlsx", "--name", "Klinik"], {
      files: { "v.xlsx": made.bytes.get("v.xlsx")! },
    });
    expect([code, stdout]).toEqual([0, expect.stringContaining("name: Funknetz GmbH") as string]);
    expect((await call(["template"])).stdout).toContain("Contract,Service,Provider,System");
  });

  it("has no text to show where it is a workbook", async () => {
    const { code, stderr } = await call(["template", "--format", "xlsx"]);
    expect([code, stderr]).toEqual([2, "error: what is no text needs a file: name one with --out\n"]);
  });
});

describe("tragweite convert", () => {
  const landscape: unknown = JSON.parse(readFileSync(`${packageFolder}data/ti-2024-03/landscape.json`, "utf8"));
  const convert = async (source: string, format: string, files: Readonly<Record<string, string | Uint8Array>> = {}) => {
    const out = `o.${format}`;
    const { written, bytes, code } = await call(["convert", source, "--to", format, "--out", out], { files });
    expect(code).toBe(0);
    return { [out]: written.get(out) ?? bytes.get(out)! };
  };

  it.each(["xlsx", "csv", "ndjson", "yaml", "json"])("loses nothing of a shipped landscape by way of %s", async (format) => {
    const files = await convert("ti-2024-03", format);
    const { stdout } = await call(["convert", `o.${format}`, "--to", "json"], { files });
    expect(JSON.parse(stdout)).toEqual(landscape);
  });

  it("writes Parquet where its library is installed, and says so where it is not", async () => {
    for (const [args, out] of [
      [["convert", "ti-2024-03", "--out", "l.parquet"], "l.parquet"],
      [["rank", "ti-2024-03", "--format", "parquet", "--out", "r.parquet"], "r.parquet"],
    ] as const) {
      const { code, bytes } = await call(args);
      expect([code, new TextDecoder().decode(bytes.get(out)?.subarray(0, 4))]).toEqual([0, "PAR1"]);
    }
    const missing = Object.assign(new Error("Cannot find package 'hyparquet-writer' imported from x"), {
      code: "ERR_MODULE_NOT_FOUND",
    });
    const [english, german] = [/hyparquet-writer, which is not installed here: npm install/, /das hier nicht installiert ist/];
    const refused = await loadParquet(() => Promise.reject(missing)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UsageError);
    expect((refused as UsageError).message).toMatch(english);
    expect((refused as UsageError).in("de")).toMatch(german);
    await expect(loadParquet(() => Promise.reject(new RangeError("other")))).rejects.toThrow(RangeError);
  });

  it("gives what every command reads, and tragweite import as it is", async () => {
    const files = await convert("ti-2024-03", "xlsx");
    const asked = ["--isolate", "arvato-systems", "--format", "json", "--quiet"];
    const [plain, sheets] = [await call(["run", "ti-2024-03", ...asked]), await call(["run", "o.xlsx", ...asked], { files })];
    expect([sheets.code, sheets.stdout]).toEqual([0, plain.stdout]);
    expect(JSON.parse((await call(["import", "o.xlsx", "--format", "json"], { files })).stdout)).toEqual(landscape);
    const named = await call(["import", "o.xlsx", "--name", "X"], { files });
    expect([named.code, named.stderr]).toEqual([
      2,
      expect.stringContaining("holds a landscape and no table of contracts") as string,
    ]);
  });
});
