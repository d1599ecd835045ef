import { describe, expect, it } from "vitest";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import { call } from "../../cli/memory-host.js";

// Found: "400 beds are without Record. That is everybody who is recorded as having the service", where one of two houses states its
// beds, and the other, with nine of ten sites, is in order.
const builder = landscapeBuilder({ id: "m", units: [{ id: "beds" }], evidence: { status: "inferred" } });
const [m, n] = ["m", "n"].map((id) => {
  const operator = builder.node("it-provider", { id, name: id.toUpperCase() });
  return builder.node("system", { id: `${id}/s`, name: `${id}/s`, operator, systemType: "core" });
});
const house = { providerType: "hospital" } as const;
const a = builder.node("service-provider", {
  id: "a",
  name: "A",
  ...house,
  sites: 1,
  populations: [{ unit: "beds", count: 400 }],
});
const b = builder.node("service-provider", { id: "b", name: "B", ...house, sites: 9 });
for (const [operator, supplier] of [[a, m!] as const, [b, n!] as const]) {
  const id = `${operator.id}/record`;
  const dependent = builder.node("service", { id, name: id, operator, serviceType: "record" });
  builder.dependency({ kind: "use", dependent, supplier, weight: 1 });
}
const files = { "./m.json": JSON.stringify(builder.build()) };
const said = async (...args: string[]): Promise<string> => (await call(args, { files })).stdout.replaceAll(/\s+/g, " ");

describe("what is said of a service that not all count in the same units", () => {
  it.each([
    ["en", "1 site at 1 of 2 organisations is without Record. That is 10.0 % of those who have the service (10 sites)."],
    [
      "de",
      "1 Einrichtung bei 1 von 2 Organisationen ist ohne Record. Das sind 10,0 % derer, die den Dienst haben (10 Einrichtungen).",
    ],
  ])("is said in the one in which most are counted: %s", async (language, text) => {
    expect(await said("run", "./m.json", "--degrade", "m/s=0", "--lang", language)).toContain(text);
  });

  it("is said so of a whole course, too", async () => {
    const text = await said("run", "./m.json", "--degrade", "m/s=0", "--until", "end", "--lang", "en");
    expect(text).toContain("1 site without Record. That is 10.0 % of those who have the service (10 sites).");
  });

  it("has the share beside what it is a share of", async () => {
    const text = await said("run", "./m.json", "--degrade", "a=0", "--lang", "en");
    expect(text).toContain("Hospitals (1 site) are lost. That is 10.0 % of all of the kind in the landscape (10 sites).");
  });

  it.each([
    ["en", "That is 100.0 % of those of whom this is stated (400 beds); others have the service, too."],
    ["de", "Das sind 100,0 % derer, bei denen dies angegeben ist (400 beds); den Dienst haben auch andere."],
  ])("is not said of all where the unit that is asked for is not stated of all: %s", async (language, text) => {
    expect(await said("concentration", "./m.json", "--unit", "beds", "--lang", language)).toContain(text);
  });

  // Found: "10 sites are without App and Mail. That is everybody", where another has Mail, too.
  it("has no share of services that are told together and had by others", async () => {
    const joint = landscapeBuilder({ id: "m", evidence: { status: "inferred" } });
    const operator = joint.node("it-provider", { id: "p", name: "P" });
    const supplier = joint.node("system", { id: "s", name: "s", operator, systemType: "core" });
    const one = joint.node("service-provider", { id: "one", name: "One", ...house, sites: 10 });
    const other = joint.node("service-provider", { id: "other", name: "Other", ...house, sites: 90 });
    for (const serviceType of ["app", "mail"]) {
      const dependent = joint.node("service", { id: `one/${serviceType}`, name: serviceType, operator: one, serviceType });
      joint.dependency({ kind: "use", dependent, supplier, weight: 1 });
    }
    joint.node("service", { id: "other/mail", name: "mail", operator: other, serviceType: "mail" });
    const own = { "./m.json": JSON.stringify(joint.build()) };
    for (const more of [[], ["--until", "end"]]) {
      const { stdout } = await call(["run", "./m.json", "--degrade", "s=0", ...more, "--lang", "en"], { files: own });
      expect(stdout).toMatch(/10 sites.* without/);
      expect(stdout).not.toContain("That is");
    }
  });

  // Found: "50.0 % of those who have the service (20 sites)" beside a service of somebody whom nobody knows.
  it("has no share of those who have a service that others may have whom nobody knows", async () => {
    const open = landscapeBuilder({ id: "m", evidence: { status: "inferred" } });
    const operator = open.node("it-provider", { id: "p", name: "P" });
    for (const [place, sites] of [10, 10, 90].entries()) {
      const supplier = open.node("system", { id: `s${place}`, name: `s${place}`, operator, systemType: "core" });
      const holder = open.node("service-provider", { id: `h${place}`, name: `H${place}`, ...house, sites });
      const offers = place === 2 ? "unknown" : holder;
      const dependent = open.node("service", { id: `m${place}`, name: `m${place}`, operator: offers, serviceType: "mail" });
      open.dependency({ kind: "use", dependent, supplier, weight: 1 });
    }
    const { stdout } = await call(["run", "./m.json", "--degrade", "s0=0", "--lang", "en"], {
      files: { "./m.json": JSON.stringify(open.build()) },
    });
    expect(stdout).toContain("10 sites at 1 of 2 organisations are without Mail.");
    expect(stdout).not.toContain("of those who have the service");
  });
});
