import type { Landscape } from "../../src/model/landscape/landscape.js";

const rules = ["at-least", "capacity"] as const;

/** The same, but two services rest on their two suppliers together, and one of each two there may not be. */
export function inPairs(landscape: Landscape): Landscape {
  const own = (service: string) => (landscape.dependencies ?? []).filter(({ dependent }) => dependent === service);
  const paired = ["h0/s", "h1/s"].filter((service) => new Set(own(service).map(({ supplier }) => supplier)).size === 2);
  const [together, doubtful] = [new Set(paired), new Set(paired.map((service) => own(service)[1]?.id))];
  const dependencies = (landscape.dependencies ?? []).map((each) => ({
    ...each,
    ...(together.has(each.dependent) ? { group: `${each.dependent}/pair` } : {}),
    ...(doubtful.has(each.id) ? { evidence: { status: "assumed" } as const } : {}),
  }));
  const groups = paired.map((node) => {
    const rule = rules[paired.length % 2] ?? "at-least";
    return rule === "at-least" ? { id: `${node}/pair`, node, rule, k: 1 } : { id: `${node}/pair`, node, rule };
  });
  return { ...landscape, dependencies, groups: [...(landscape.groups ?? []), ...groups] };
}

/** The same again, but the other of each two only stands by for the one that there may not be. */
export function behindDoubt(landscape: Landscape): Landscape {
  const paired = inPairs(landscape);
  const groups = (paired.groups ?? []).map((group) =>
    group.id.endsWith("/pair") ? { id: group.id, node: group.node, rule: "at-least" as const, k: 1 } : group,
  );
  const dependencies = (paired.dependencies ?? []).map((each) =>
    each.group?.endsWith("/pair") && each.evidence.status !== "assumed" ? { ...each, activationHours: 0 } : each,
  );
  return { ...paired, groups, dependencies };
}
