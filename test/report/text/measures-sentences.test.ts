import { expect, it } from "vitest";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { call } from "../../cli/memory-host.js";

/** A home with a critical and another service on one system; how long each may be missing, where that is stated. */
function home({ critical, other }: { readonly critical?: number; readonly other?: number }): Landscape {
  const builder = landscapeBuilder({ id: "home", evidence: { status: "inferred" } });
  const provider = builder.node("it-provider", { id: "p", name: "P" });
  const supplier = builder.node("system", { id: "p/s", name: "S", operator: provider, systemType: "s" });
  const operator = builder.node("service-provider", { id: "h", name: "H", providerType: "care-home", sites: 1 });
  for (const [id, hours, tags] of [
    ["care", critical, ["critical"]],
    ["kitchen", other, []],
  ] as const) {
    const tolerance = hours === undefined ? {} : { maxTolerableHours: hours };
    const dependent = builder.node("service", {
      id: `h/${id}`,
      name: id,
      operator,
      serviceType: id,
      tags: [...tags],
      ...tolerance,
    });
    builder.dependency({ kind: "operation", dependent, supplier, weight: id === "care" ? 0.5 : 1 });
  }
  return builder.build();
}

const threeDays = ["--for", "72h", "--kind", "it-provider"];
const said = async (landscape: Landscape, args: readonly string[], lang: "en" | "de"): Promise<string> => {
  const files = { "h.json": JSON.stringify(landscape) };
  return (await call(["measures", "h.json", ...args, "--lang", lang], { files })).stdout.replaceAll(/\s+/g, " ");
};

// Found: "No service that states how long it may be missing would be missing for longer", where only no critical one was.
it("that no critical service is missing for too long is not said of all services", async () => {
  const landscape = home({ critical: 100, other: 24 });
  expect(await said(landscape, threeDays, "en")).toContain(
    "No critical service that states how long it may be missing would be missing for longer, so no measure is needed for that. Of the other services, so many are missing for longer than is tolerable: 1.",
  );
  expect(await said(landscape, threeDays, "de")).toContain(
    "Kein kritischer Dienst, bei dem angegeben ist, wie lange er fehlen darf, würde länger fehlen; dafür ist keine Maßnahme nötig. Von den anderen Diensten fehlen so viele länger als hinnehmbar: 1.",
  );
});

// Found: "Services too long: 0" where no service states how long it may be missing.
it("of services that state no tolerance, none is said not to be missing for too long", async () => {
  const text = await said(home({}), [...threeDays, "--budget", "1"], "en");
  expect(text).not.toMatch(/services too long|No longer too long/i);
  expect(text).toContain("The set sought is that which spares most hours: no service states how long it may be missing");
  expect(await said(home({ other: 24 }), [...threeDays, "--budget", "1"], "en")).not.toContain("Critical services too long");
});

// Found: four services of the same 480,000 insured persons were 1.9m spared, and nothing said so.
it("says that whoever is spared of several services counts for each", async () => {
  const anything = await said(home({}), ["--target", "sites>=1"], "en");
  expect(anything).toContain(
    "added up over all outages and types of services: whoever is spared more than once counts each time",
  );
  expect(await said(home({}), ["--target", "kitchen:sites>=1"], "en")).toContain("added up over all outages: whoever is");
});

it("says that no supplier helps where an organisation itself is off, unless only IT providers are", async () => {
  const landscape = home({ critical: 4, other: 24 });
  expect(await said(landscape, ["--for", "72h"], "de")).toContain(
    "Mitgezählt ist, dass eine Organisation selbst ausfällt: Dann fehlen ihre eigenen Dienste, und dagegen hilft kein Lieferant.",
  );
  expect(await said(landscape, threeDays, "de")).not.toContain("Mitgezählt ist, dass eine Organisation");
});
