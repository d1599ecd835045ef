import { describe, expect, it } from "vitest";
import { call } from "./memory-host.js";

const germany = ["germany-2023", "--scenario", "bitmarck-2023-04"];
const path = "examples/clinic-network.yaml";
const twoSided = [path, path, "--patch", "examples/second-provider.yaml", "--isolate", "host", "--lang", "de"];
const files = { "dist/page.js": "" };

describe("--until of a picture and a page", () => {
  it("ends the axis there: what ends later says when, and what is lost still is", async () => {
    const { code, stdout } = await call(["picture", ...germany, "--draw", "course", "--until", "+72h", "--lang", "de"]);
    expect(code).toBe(0);
    expect(stdout).toContain("26,2 Mio. noch am Ende des Bildes");
    expect(stdout).toContain("endet 05.06.2023, 00:00");
    expect(stdout).not.toContain("05.06.<");
  });

  it.each([
    [["picture", ...germany, "--at", "+80h", "--until", "+72h"], "--at +80h is after the end of the course, --until +72h"],
    [["report", ...germany, "--at", "+80h", "--until", "+72h"], "--at +80h is after the end of the course, --until +72h"],
    [["picture", ...germany, "--draw", "matrix", "--until", "+72h"], "--until is for other pictures than matrix"],
    [["picture", path, path, "--draw", "rank"], "before and after are drawn as --draw layered only"],
  ])("%j: exit code 2 and %j", async (args, message) => {
    const { code, stderr } = await call(args, { files });
    expect(code).toBe(2);
    expect(stderr.replaceAll(/\s+/g, " ")).toContain(message);
  });
});

describe("a picture of two landscapes", () => {
  it("marks what changed, of the second with its patch", async () => {
    const { code, stdout } = await call(["picture", ...twoSided]);
    expect(code).toBe(0);
    expect(stdout).toContain("verglichen mit vorher");
    expect(stdout).toContain("weniger ausgefallen als vorher");
    expect(stdout).not.toContain("mehr ausgefallen als vorher");
    expect(stdout).toContain("Other GmbH");
  });
});
