import { expect, it } from "vitest";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { call } from "../../cli/memory-host.js";

// Found: the title of measures left out within which total its limit is.

/** A statutory and a private insurer, each with the app, on one system; each kind with a total. */
function insurers(): Landscape {
  const builder = landscapeBuilder({ id: "app", evidence: { status: "inferred" } });
  const operator = builder.node("it-provider", { id: "p", name: "P" });
  const supplier = builder.node("system", { id: "p/s", name: "S", operator, systemType: "is" });
  for (const [id, insurerType] of [
    ["a", "BKK"],
    ["pk", "PKV"],
  ] as const) {
    const own = builder.node("insurer", { id, name: id.toUpperCase(), insurerType, insured: 500 });
    const dependent = builder.node("service", { id: `${id}/app`, name: "App", operator: own, serviceType: "app" });
    builder.dependency({ kind: "operation", dependent, supplier, weight: 1 });
  }
  builder.total({ id: "gkv", insured: 500 });
  builder.total({ id: "private", insured: 500, insurerTypes: ["PKV"] });
  return builder.build();
}

async function titleOf(target: string, lang: "en" | "de"): Promise<string> {
  const files = { "./m.json": JSON.stringify(insurers()) };
  const { stdout } = await call(["measures", "./m.json", "--target", target, "--lang", lang], { files });
  return (stdout.split("\n\n")[0] ?? "").replaceAll(/\s+/g, " ");
}

it("the title of measures names the total within which the limit is", async () => {
  expect(await titleOf("app:insured@private>=500", "en")).toContain(
    "take App (private insurers) from 500 insured persons or more",
  );
  expect(await titleOf("insured@private>=500", "en")).toContain("take any service (private insurers) from 500 insured persons");
  expect(await titleOf("app:insured>=500", "en")).toContain("take App from 500 insured persons or more");
  expect(await titleOf("app:insured@private>=500", "de")).toContain("500 Versicherte oder mehr, App (private Versicherer)");
});

// Found: "1 reaches this limit today" and "is not enough" where that hangs on a size that nobody knows.
it("a limit that is perhaps reached is told as that, and so is a measure that is perhaps enough", async () => {
  const builder = landscapeBuilder({ id: "m", evidence: { status: "inferred" } });
  const system = (id: string, operator: ReturnType<typeof provider>, systemType: string) =>
    builder.node("system", { id, name: id, operator, systemType });
  const provider = (id: string) => builder.node("it-provider", { id, name: id.toUpperCase() });
  const [x, y] = [provider("x"), provider("y")];
  const systems = [system("n", x, "a"), system("p", x, "b"), system("q", y, "b")];
  for (const [place, insured] of (["unknown", 500, 300] as const).entries()) {
    const operator = builder.node("insurer", { id: `k${place}`, name: `K${place}`, insurerType: "BKK", insured });
    const dependent = builder.node("service", { id: `k${place}/app`, name: "App", operator, serviceType: "app" });
    builder.dependency({ kind: "use", dependent, supplier: systems[place]!, weight: 1 });
  }
  const files = { "m.json": JSON.stringify(builder.build()) };
  const said = async (language: string): Promise<string> => {
    const args = ["--target", "app:insured>=1000", "--kinds", "second-supplier", "--kind", "it-provider", "--lang", language];
    return (await call(["measures", "m.json", ...args], { files })).stdout.replaceAll(/\s+/g, " ");
  };
  expect(await said("en")).toContain(
    "Of 2 operators, 1 may reach this limit today, 0 of them surely. The only measure that was considered is not surely enough: as what is not known may turn out, the limit is reached all the same.",
  );
  expect(await said("de")).toContain(
    "Von 2 Betreibern kann heute 1 diese Grenze erreichen, sicher sind es 0. Die einzige betrachtete Maßnahme reicht nicht sicher aus: Je nachdem, wie sich klärt, was nicht bekannt ist, wird die Grenze trotzdem erreicht.",
  );
});
