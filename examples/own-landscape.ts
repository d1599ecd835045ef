import { impact, isolating, landscapeBuilder, reach, toGraph } from "tragweite";

// an insurer whose telephone runs over either of two lines, and whose e-mail runs over one mail gateway
const builder = landscapeBuilder({ id: "example", evidence: { status: "assumed" } });
const insurer = builder.node("insurer", { id: "ikk", name: "IKK", insurerType: "IKK", insured: 643_001 });
const line = (id: string) => builder.node("system", { id, name: id, operator: "unknown", systemType: "telephone-line" });
const gateway = builder.node("system", { id: "gateway", name: "Gateway", operator: "unknown", systemType: "mail" });

const telephone = builder.node("service", {
  id: "ikk/telephone",
  name: "Telephone",
  operator: insurer,
  serviceType: "telephone",
});
const lines = builder.group(telephone, { id: "lines", rule: "at-least", k: 1 });
for (const supplier of [line("line-1"), line("line-2")]) {
  builder.dependency({ dependent: telephone, supplier, kind: "communication", weight: 1, group: lines });
}
const eMail = builder.node("service", { id: "ikk/e-mail", name: "E-Mail", operator: insurer, serviceType: "e-mail" });
builder.dependency({ dependent: eMail, supplier: gateway, kind: "hosting", weight: 1 });
const landscape = builder.build();

for (const { serviceType, lost } of impact(landscape, isolating("line-1", "gateway")).services) {
  console.log(`${serviceType}: lost for ${lost.insured.atLeast} persons`);
}
console.log(reach(toGraph(landscape), "gateway", "dependents"));
// → e-mail: lost for 643001 persons
// → telephone: lost for 0 persons
// → [ { id: 'ikk/e-mail', tier: 1 } ]
