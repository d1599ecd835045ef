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
  expect(await titleOf("app:insured@private>=500", "de")).toContain(
    "weniger als 500 Versicherte trifft: App (private Versicherer)",
  );
});
