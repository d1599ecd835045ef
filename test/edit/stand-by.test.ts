import { describe, expect, it } from "vitest";
import { simulate } from "../../src/analysis/course/course.js";
import { emptyDraft } from "../../src/edit/draft.js";
import { edited } from "../../src/edit/edit.js";
import { newDependency, newNode } from "../../src/edit/new-rows.js";
import { standByFor } from "../../src/edit/stand-by.js";
import { usableLandscape } from "../../src/edit/usable-landscape.js";
import { scenarioOf } from "../../src/workbench/outage.js";

const draft = edited(emptyDraft("house", "House"), {
  add: {
    nodes: [newNode("system", "line", "Line"), newNode("system", "radio", "Radio"), newNode("service", "telephone", "Telephone")],
    dependencies: [newDependency("main", "telephone", "line")],
  },
});
const [main] = draft.lists.dependencies;

describe("a stand-by", () => {
  it("carries after its hours without the supplier that it stands by for", () => {
    if (main === undefined) throw new Error("no dependency");
    const { landscape, issues } = usableLandscape(edited(draft, standByFor(draft, main, "radio", 4)));
    expect(issues).toEqual([]);
    const asked = scenarioOf({ nodes: ["line", "nobody"], from: "2026-12-04T22:00", hours: 72 }, landscape, "UTC");
    expect(asked.disturbances).toEqual([{ kind: "isolation", id: "outage", nodes: [{ id: "line" }], begin: "+0h", end: "+72h" }]);
    const row = simulate(landscape, asked).nodes.find(({ id }) => id === "telephone");
    expect(row?.lostHours).toEqual({ atLeast: 4, atMost: 4 });
  });

  it("joins the group of which one is enough, where there is one", () => {
    if (main === undefined) throw new Error("no dependency");
    const once = edited(draft, standByFor(draft, main, "radio", 4));
    const more = edited(once, { add: { nodes: [newNode("system", "pager", "Pager")] } });
    const [grouped] = more.lists.dependencies;
    if (grouped === undefined) throw new Error("no dependency");
    const twice = edited(more, standByFor(more, grouped, "pager", 8));
    expect(twice.lists.groups).toHaveLength(1);
    expect(usableLandscape(twice).issues).toEqual([]);
  });
});
