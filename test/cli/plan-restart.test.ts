import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { Course } from "../../src/analysis/course/course-result.js";
import type { RestartPlan } from "../../src/analysis/restart/restart-result.js";
import { jobLandscape } from "../analysis/restart/job-landscape.js";
import { call } from "./memory-host.js";

const golden = fileURLToPath(new URL("../golden/restart/", import.meta.url));
const incident = ["plan", "restart", "germany-2023", "--scenario", "bitmarck-2023-04", "--crews", "3"];

const evidence = { status: "assumed" } as const;
const names = ["ad", "db", "erp", "lab", "pacs"];
/** A hospital: a directory and a database that need each other, systems on them, and services of which nobody counted the people. */
const hospital = (sites: number | "unknown") => ({
  tragweite: "landscape/1",
  id: "clinic",
  nodes: [
    { kind: "it-provider", id: "it", name: "Clinic IT", evidence },
    { kind: "service-provider", id: "clinic", name: "Clinic", providerType: "hospital", sites, evidence },
    ...names.map((id) => ({ kind: "system", id, name: id.toUpperCase(), operator: "it", systemType: "app", evidence })),
    ...["admission", "findings", "images"].map((type) => ({
      ...{ kind: "service", id: `clinic/${type}`, name: type, operator: "clinic", serviceType: type, evidence },
    })),
  ],
  dependencies: [
    ...[
      ["ad", "db"],
      ["db", "ad"],
      ["erp", "db"],
      ["lab", "ad"],
      ["pacs", "ad"],
    ],
    ...[
      ["clinic/admission", "erp"],
      ["clinic/findings", "lab"],
      ["clinic/images", "pacs"],
      ["clinic/images", "lab"],
    ],
  ].map(([dependent = "", supplier = ""], place) => ({
    ...{ id: `d${place}`, dependent, supplier, kind: "use", weight: 1, evidence },
  })),
});
const files = { "clinic.json": JSON.stringify(hospital("unknown")) };
const all = ["plan", "restart", "clinic.json", "--lost", names.join(",")];

describe("plan restart", () => {
  it("says in German in which order three crews bring back what an incident took", async () => {
    const { code, stdout, stderr } = await call([...incident, "--lang", "de"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    await expect(stdout).toMatchFileSnapshot(`${golden}incident-de.txt`);
    for (const line of stdout.split("\n")) expect([...line].length, line).toBeLessThanOrEqual(80);
  });

  it("counts services where nobody counted people, and says which loop is started by hand", async () => {
    const { code, stdout } = await call([...all, "--hours", "db=6,ad=2", "--hours", "lab=1", "--lang", "en"], { files });
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`${golden}clinic-en.txt`);
  });

  it("writes a scenario whose course loses what the plan says, and the same as a table and as a picture", async () => {
    const counted = { "clinic.json": JSON.stringify(hospital(12)) };
    const asked = [...all, "--crews", "2", "--hours", "db=1.5"];
    const { stdout, written } = await call([...asked, "--format", "json", "--save-scenario", "plan.json"], { files: counted });
    const plan = JSON.parse(stdout) as RestartPlan;
    const played = { ...counted, ...Object.fromEntries(written) };
    const run = await call(["run", "clinic.json", "--scenario", "plan.json", "--until", "end", "--format", "json"], {
      files: played,
    });
    const { rows } = (JSON.parse(run.stdout) as { readonly course: Course }).course;
    const sum = rows.filter(({ unit }) => unit === "sites").reduce((hours, { unitHours }) => hours + unitHours.atMost, 0);
    expect(sum).toBe(plan.loss.compared);
    expect(plan.loss.hours).toEqual({ atLeast: sum, atMost: sum });
    const csv = parse((await call([...asked, "--format", "csv"], { files: counted })).stdout, { columns: true }) as {
      id: string;
    }[];
    expect(csv.map(({ id }) => id)).toEqual(plan.jobs.map(({ id }) => id));
    const svg = await call([...asked, "--out", "plan.svg", "--lang", "de", "--quiet"], { files: counted });
    expect(svg.written.get("plan.svg")).toMatch(/^<svg .*In welcher Reihenfolge 2 Trupps 5 Knoten zurückbringen sollten/);
  });

  it("finds and proves nothing more than its states allow, and says so", async () => {
    const ids = Array.from({ length: 22 }, (_, place) => `j${place}`);
    const pairs = ids.map((id, place) => ({ insured: 10 + ((place * 7) % 11), needs: [id, ids[(place * 5 + 3) % 22] ?? id] }));
    const many = {
      "many.json": JSON.stringify(
        jobLandscape(
          ids.map((id) => ({ id })),
          pairs,
        ),
      ),
    };
    const asked = ["plan", "restart", "many.json", "--lost", ids.join(","), "--crews", "2", "--most-states", "200"];
    const plan = JSON.parse((await call([...asked, "--format", "json"], { files: many })).stdout) as RestartPlan;
    expect(plan.status).toBe("best-found");
    expect(plan.bound).toBeGreaterThan(0.5 * plan.loss.compared);
    expect(plan.bound).toBeLessThan(plan.loss.compared);
    expect(plan.loss.compared).toBeLessThanOrEqual(plan.greedy.compared);
    expect((await call([...asked, "--lang", "en"], { files: many })).stdout).toContain("whether any is, is not known");
  });

  it.each([
    [[], "say what is out: --lost db,erp, or --scenario FILE"],
    [["--lost", "erpp"], 'no node "erpp"; did you mean erp'],
    [["--lost", "erp", "--hours", "lab=3"], 'no lost node "lab"; did you mean erp'],
    [["--lost", "erp", "--hours", "erp"], "Write ID=HOURS, such as db=3"],
    [["--lost", "erp", "--hours-each", "0"], "Hours of work are a number, at least 0.01"],
    [["--lost", "erp", "--save-scenario", "x", "--out", "x"], "name the same file"],
    [["--lost", "erp", "--at", "+3h"], "+3h"],
  ])("refuses %j", async (args, says) => {
    const { code, stdout, stderr } = await call(["plan", "restart", "clinic.json", ...args, "--lang", "en"], { files });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(says);
  });
});
