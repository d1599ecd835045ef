import { describe, expect, it } from "vitest";
import { zipOf } from "../formats/recognise/zip-of.js";
import { draftRegisters, zippedRegister } from "../formats/register/generated-registers.js";
import { packageOf, smallRegister } from "../formats/register/register-parts.js";
import { call } from "./memory-host.js";

const many = draftRegisters({ seed: 3, registers: 4, entities: 80, providers: 40 }).map(zippedRegister);
const zips = Object.fromEntries(many.map(({ file, content }) => [file ?? "", content as Uint8Array]));

async function landscape(): Promise<Record<string, string>> {
  const { stdout } = await call(["import", ...Object.keys(zips), "--format", "json", "--quiet"], { files: zips });
  return { "all.json": stdout };
}

describe("shares on the command line", () => {
  it("hide small counts and say so, in both languages", async () => {
    const files = await landscape();
    const en = await call(["shares", "all.json"], { files });
    expect(en.code).toBe(0);
    expect(en.stdout).toMatch(/^Organisations that rest on an operator, through all tiers\n/);
    expect(en.stdout).toMatch(/^Hidden Hub +\d+ \(\d+\.\d%\)/m);
    expect(en.stdout).toMatch(/A dot is hidden: \d+ counts below 5, and \d+ others/);
    const de = await call(["shares", "all.json", "--lang", "de", "--by", "owner"], { files });
    expect(de.stdout).toMatch(/^Hidden Hub +\d+ \(\d+,\d\s%\)/m);
    expect(de.stdout).toContain("weitere, damit die Summen");
    // the sum of several units counts an organisation more than once, and is no share of them
    const all = await call(["shares", "all.json", "--all", "--lang", "de"], { files });
    expect(all.stdout).toMatch(/^\d+ kleine zusammen +[\d.]+[^%\n]*$/m);
    expect(all.stdout).toContain("Bei den kleinen zusammen zählt, wer auf mehreren beruht, mehrmals.");
  });

  it("are a table for spreadsheets, whose hidden cells are empty", async () => {
    const { stdout } = await call(["shares", "all.json", "--format", "csv", "--least", "3"], { files: await landscape() });
    const [heading, ...lines] = stdout.trim().split("\r\n");
    expect(heading).toBe("by,id,name,units,type,organisations,count,share");
    const counts = lines.map((line) => line.split(",")[6] ?? "");
    expect(counts.filter((count) => count === "1" || count === "2")).toEqual([]);
    expect(counts).toContain("");
  });

  it("hide nothing where nobody rests on anybody, and take a whole number", async () => {
    const files = { "a.zip": zipOf(packageOf({ "b_01.02": smallRegister["b_01.02"]! })) };
    const { stdout } = await call(["import", "a.zip", "--quiet"], { files });
    expect((await call(["shares", "a.yaml"], { files: { "a.yaml": stdout } })).stdout).toBe(
      "As far as is known, no organisation rests on anybody else.\n",
    );
    expect((await call(["shares", "a.yaml", "--least", "1"], { files: { "a.yaml": stdout } })).code).toBe(2);
  });
});
