import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import {
  backtest,
  compare,
  concentration,
  concentrationViews,
  cutSets,
  explain,
  hiddenHubs,
  impact,
  landscapeWarnings,
  nextFacts,
  parseLandscape,
  parseRegulation,
  parseTarget,
  passages,
  publishedShares,
  rank,
  simulate,
  supervision,
  whatIf,
} from "tragweite";
import { readRecord, readScenario } from "tragweite/formats";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { builtPage } from "../../page.config.js";
import { call, packageFolder } from "../cli/memory-host.js";
import { shippedPacks } from "../data/shipped-packs.js";

const textOf = (path: string): string => readFileSync(join(packageFolder, "data", path), "utf8");
const landscape = parseLandscape(JSON.parse(textOf("germany-2023/landscape.json")));
const scenario = readScenario(textOf("germany-2023/scenarios/bitmarck-2023-04.yaml"), { format: "yaml", landscape });
const record = readRecord(textOf("germany-2023/records/bitmarck-2023-04.csv"));
const regulation = parseRegulation(JSON.parse(textOf("regulation/named-limits.json")));
const at = "2023-04-26T12:00+02:00";
const evening = "2023-04-27T18:36+02:00";
const target = "eau-intake of ikk-suedwest";
const language = "de";

const run = { landscape, scenario, result: impact(landscape, scenario, { at }) };
const whole = { landscape, scenario, result: impact(landscape, scenario), course: simulate(landscape, scenario) };
const nothing = whatIf([]);
const quiet = { landscape, scenario: nothing, result: impact(landscape, nothing), rank: rank(landscape) };
const explanation = explain(landscape, scenario, "ikk-suedwest/e-mail", { at: evening });
const comparison = compare({ landscape, scenario, at }, { landscape, scenario, at: "+72h" });
// one service type: who divides the losses of all of them takes a while
const service = "eau-intake";
const concentrations = concentrationViews.map((by) => concentration(landscape, { by, service, regulation }));
const hubs = hiddenHubs(landscape).filter(({ defeats }) => defeats.what === "group" || defeats.offered.type === service);
const concentrated = { results: concentrations, hubs, next: [nextFacts(landscape, "bitmarck", service)] };
const shared = { result: publishedShares(landscape) };
const cut = { landscape, result: cutSets(landscape, parseTarget(target), { maxOrder: 1 }) };
const held = { result: backtest(landscape, scenario, record), landscape, scenario };

const incidents = [
  ["germany-2023", "bitmarck-2023-01"],
  ["germany-2023", "bitmarck-2023-04"],
  ["ti-2023-07", "ti-network-2023-07"],
  ["ti-2024-03", "card-vendor-2024-03"],
].map(([folder, name]) => {
  const of = parseLandscape(JSON.parse(textOf(`${folder}/landscape.json`)));
  const played = readScenario(textOf(`${folder}/scenarios/${name}.yaml`), { format: "yaml", landscape: of });
  return { played, result: backtest(of, played, readRecord(textOf(`${folder}/records/${name}.csv`))) };
});
for (const pack of shippedPacks)
  incidents.push({ played: pack.scenario, result: backtest(pack.landscape, pack.scenario, pack.record) });
const all = { backtests: incidents.map(({ result }) => result), scenarios: incidents.map(({ played }) => played) };

const germany = ["germany-2023", "--scenario", "bitmarck-2023-04"];
const moment = [...germany, "--at", at];
const explained = ["explain", "germany-2023", "ikk-suedwest/e-mail", ...germany.slice(1), "--at", evening];
const compared = ["compare", ...moment, "--other-at", "+72h"];
const cutting = ["cut-sets", "germany-2023", "--target", target, "--max-order", "1"];
const backtested = ["backtest", "germany-2023", "bitmarck-2023-04"];
const passing = ["rank", "germany-2023", "--service-type", "eau-intake", "--passages"];
const passed = {
  landscape,
  result: rank(landscape, { service: "eau-intake", top: 20 }),
  passages: passages(landscape, "eau-intake"),
};
const picture = (kind: string, ...args: readonly string[]) => ["picture", ...args, "--draw", kind];

type Reporters = typeof import("tragweite/report")["reporters"];
type Cell = readonly [args: readonly string[], written: (reporters: Reporters) => string | Promise<string>];

/** What the command line is called with, and what the library is asked for instead; every entry of the table is here. */
const cells: Readonly<Record<string, Cell>> = {
  "run text": [["run", ...moment], ({ run: { text } }) => text(run, { language })],
  "run csv": [["run", ...moment, "--format", "csv"], ({ run: { csv } }) => csv(run)],
  "run json": [["run", ...moment, "--format", "json"], ({ run: { json } }) => json(run)],
  "run svg": [picture("layered", ...moment), ({ run: { svg } }) => svg({ ...run, course: whole.course }, { language })],
  "run svg services": [picture("services", ...moment), ({ run: { svg } }) => svg(run, { language, kind: "services" })],
  "run svg matrix": [picture("matrix", ...moment), ({ run: { svg } }) => svg(run, { language, kind: "matrix" })],
  "run page": [
    ["report", ...moment],
    ({ run: { page } }) => page({ ...run, course: whole.course, rank: rank(landscape) }, { language }),
  ],
  "run page, of who can take what": [
    ["report", "germany-2023"],
    ({ run: { page } }) => page({ ...quiet, supervision: supervision(landscape, { regulation }) }, { language }),
  ],
  "run page, up to a moment": [
    ["report", ...moment, "--until", "+72h"],
    ({ run: { page } }) =>
      page({ ...run, course: simulate(landscape, scenario, { until: "+72h" }), rank: rank(landscape) }, { language }),
  ],
  "run svg, before and after": [
    ["picture", "germany-2023", ...moment],
    ({ run: { svg } }) => svg({ ...run, course: whole.course, before: run }, { language }),
  ],
  "run page, before and after": [
    ["report", "germany-2023", ...moment],
    ({ run: { page } }) => {
      const side = { ...run, course: whole.course };
      return page({ ...side, rank: rank(landscape), before: side }, { language });
    },
  ],
  "course text": [["run", ...germany, "--until", "end"], ({ course: { text } }) => text(whole, { language })],
  "course csv": [["run", ...germany, "--until", "end", "--format", "csv"], ({ course: { csv } }) => csv(whole)],
  "course json": [["run", ...germany, "--format", "json"], ({ course: { json } }) => json(whole)],
  "course svg": [picture("course", ...germany), ({ course: { svg } }) => svg(whole, { language })],
  "explain text": [explained, ({ explain: { text } }) => text(explanation, { language })],
  "explain json": [[...explained, "--format", "json"], ({ explain: { json } }) => json(explanation)],
  "explain mermaid": [[...explained, "--format", "mermaid"], ({ explain: { mermaid } }) => mermaid(explanation, { language })],
  "explain dot": [[...explained, "--format", "dot"], ({ explain: { dot } }) => dot(explanation, { language })],
  "compare text": [compared, ({ compare: { text } }) => text(comparison, { language })],
  "compare json": [[...compared, "--format", "json"], ({ compare: { json } }) => json(comparison)],
  "rank text": [
    ["rank", "germany-2023"],
    ({ rank: { text } }) => text({ result: rank(landscape, { top: 20 }), landscape }, { language }),
  ],
  "rank csv": [["rank", "germany-2023", "--format", "csv"], ({ rank: { csv } }) => csv({ result: rank(landscape) })],
  "rank json": [
    ["rank", "germany-2023", "--top", "3", "--format", "json"],
    ({ rank: { json } }) => json({ result: rank(landscape, { top: 3 }) }),
  ],
  "rank text, with passages": [passing, (reporters) => reporters.rank.text(passed, { language })],
  "rank csv, of passages": [[...passing, "--format", "csv"], (reporters) => reporters.rank.csv(passed)],
  "rank json, with passages": [[...passing, "--top", "20", "--format", "json"], (reporters) => reporters.rank.json(passed)],
  "rank svg": [picture("rank", "germany-2023"), ({ rank: { svg } }) => svg({ landscape, result: rank(landscape) }, { language })],
  "rank svg, on top of a moment": [
    picture("rank", ...moment),
    ({ rank: { svg } }) => svg({ landscape, result: rank(landscape, { scenario, at }) }, { language }),
  ],
  "concentration text": [
    ["concentration", "germany-2023", "--service-type", service],
    ({ concentration: { text } }) => text({ ...concentrated, landscape }, { language }),
  ],
  "concentration csv": [
    ["concentration", "germany-2023", "--service-type", service, "--format", "csv"],
    ({ concentration: { csv } }) => csv(concentrated),
  ],
  "concentration json": [
    ["concentration", "germany-2023", "--service-type", service, "--format", "json"],
    ({ concentration: { json } }) => json(concentrated),
  ],
  "concentration svg": [
    picture("concentration", "germany-2023", "--service-type", service),
    ({ concentration: { svg } }) => svg({ landscape, result: concentration(landscape, { service, regulation }) }, { language }),
  ],
  "shares text": [["shares", "germany-2023"], ({ shares: { text } }) => text(shared, { language })],
  "shares csv": [["shares", "germany-2023", "--format", "csv"], ({ shares: { csv } }) => csv(shared)],
  "shares json": [["shares", "germany-2023", "--format", "json"], ({ shares: { json } }) => json(shared)],
  "cutSets text": [cutting, (reporters) => reporters.cutSets.text(cut, { language })],
  "cutSets csv": [[...cutting, "--format", "csv"], (reporters) => reporters.cutSets.csv(cut)],
  "cutSets json": [[...cutting, "--format", "json"], (reporters) => reporters.cutSets.json(cut)],
  "backtest text": [backtested, (reporters) => reporters.backtest.text(held, { language })],
  "backtest csv": [[...backtested, "--format", "csv"], (reporters) => reporters.backtest.csv(held)],
  "backtest json": [[...backtested, "--format", "json"], (reporters) => reporters.backtest.json(held)],
  "league text": [["league"], ({ league: { text } }) => text(all, { language })],
  "league markdown": [["league", "--format", "markdown"], ({ league: { markdown } }) => markdown(all, { language })],
  "league json": [["league", "--format", "json"], ({ league: { json } }) => json(all)],
  "validation text": [
    ["validate", ...germany],
    ({ validation: { text } }) => text({ landscape, scenario, warnings: landscapeWarnings(landscape) }, { language }),
  ],
};

describe("tragweite/report", () => {
  let reporters: Reporters;
  let script: string;
  beforeAll(async () => {
    script = await builtPage();
    const deflatedPageScript = deflateRawSync(script).toString("base64");
    vi.doMock("../../src/report/page/bundled-page.js", () => ({ deflatedPageScript })); // as the build writes it
    ({ reporters } = await import("tragweite/report"));
  });

  it.each(Object.keys(cells))("%s: the bytes of the command line", async (name) => {
    const [args, written] = cells[name] as Cell;
    const files = { [join(packageFolder, "dist", "page.js")]: script };
    const { code, stdout, stderr } = await call([...args, "--lang", language], { files });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.length).toBeGreaterThan(100);
    expect((await written(reporters)) === stdout, "equal").toBe(true);
  });

  it("draws what comes on top of a moment by the clock of its scenario", () => {
    const drawn = reporters.rank.svg({ landscape, result: rank(landscape, { scenario, at: "+38h" }) }, { language });
    expect(drawn).toContain("Stand Mi., 26.04.2023, 12:00 Uhr");
  });

  it("has no reporter that is not compared here", () => {
    const all = Object.entries(reporters).flatMap(([question, formats]) =>
      Object.keys(formats).map((each) => `${question} ${each}`),
    );
    expect(all.filter((name) => !(name in cells))).toEqual([]);
  });
});
