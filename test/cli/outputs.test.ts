import { describe, expect, it } from "vitest";
import { call } from "./memory-host.js";

describe("a call that means something else than it does", () => {
  it.each([
    [
      ["run", "germany-2023", "--scenario", "bitmarck-2023-04", "--scenario", "x"],
      "--scenario is given twice; one can be played",
    ],
    [
      ["run", "germany-2023", "--isolate", "bitmarck", "--out", "x.pdf"],
      "--out x.pdf: no pdf is written here; name it x.txt, x.json, x.csv, x.xlsx or x.parquet",
    ],
    [
      ["rank", "germany-2023", "--out", "x.PNG"],
      "--out x.PNG: no png is written here; name it x.txt, x.json, x.csv, x.xlsx or x.parquet",
    ],
    [
      ["picture", "germany-2023", "--isolate", "bitmarck", "--out", "x.png"],
      "--out x.png: no png is written here; name it x.svg",
    ],
    [
      ["picture", "germany-2023", "--isolate", "bitmarck", "--out", "x.json"],
      "--out x.json: no json is written here; name it x.svg",
    ],
    [
      ["report", "germany-2023", "--isolate", "bitmarck", "--out", "x.pdf"],
      "--out x.pdf: no pdf is written here; name it x.html",
    ],
    [
      ["report", "germany-2023", "--isolate", "bitmarck", "--out", "x.csv"],
      "--out x.csv: no csv is written here; name it x.html",
    ],
    [
      ["rank", "germany-2023", "--out", "x.html"],
      "--out x.html: no html is written here; name it x.txt, x.json, x.csv, x.xlsx or x.parquet",
    ],
    [["picture", "germany-2023", "--draw", "rank", "--isolate", "bitmarck"], "--isolate is for other pictures than rank"],
    [["picture", "germany-2023", "--draw", "concentration", "--at", "+3h"], "--at needs --scenario"],
  ])("%j: exit code 2 and %j", async (args, message) => {
    const { code, stdout, stderr, written } = await call(args);
    expect({ code, stdout, written: [...written] }).toEqual({ code: 2, stdout: "", written: [] });
    expect(stderr.replaceAll(/\s+/g, " ")).toContain(message);
  });

  it("takes a format that is asked for at its word", async () => {
    const { code, written } = await call(["rank", "germany-2023", "--format", "text", "--out", "x.pdf"]);
    expect(code).toBe(0);
    expect([...written.keys()]).toEqual(["x.pdf"]);
  });
});
