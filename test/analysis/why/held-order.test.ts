import { degradationOf, explain, parseLandscape, whatIf } from "tragweite";
import { expect, it } from "vitest";

const evidence = { status: "assumed" } as const;
const users = Array.from({ length: 20 }, (_, index) => `user-${index}`);

it("a supply is reached by a hair that those draw instead of who are served long before", () => {
  const system = (id: string, more = {}) => ({
    kind: "system",
    id,
    name: id,
    operator: "unknown",
    systemType: "x",
    evidence,
    ...more,
  });
  const row = (id: string, dependent: string, supplier: string, more = {}) => ({
    ...{ id, dependent, supplier, kind: "use", weight: 1, group: `any-${dependent}`, evidence },
    ...more,
  });
  const landscape = parseLandscape({
    tragweite: "landscape/1",
    id: "many",
    nodes: [
      system("lab", { supply: { perDay: 200, order: users } }),
      ...users.flatMap((id) => [system(id), system(`own-${id}`)]),
    ],
    groups: users.map((id) => ({ id: `any-${id}`, node: id, rule: "at-least", k: 1 })),
    dependencies: users.flatMap((id) => [
      row(`own-${id}`, id, `own-${id}`),
      row(`lab-${id}`, id, "lab", { draws: { always: 1, atLoss: 5, of: `own-${id}` } }),
    ]),
  });
  const answer = (lost: string): unknown =>
    explain(landscape, whatIf([degradationOf(lost, 1 - 2 ** -25)]), "user-19").spared[0]?.whyNot?.[0]?.answer;
  expect(answer("own-user-0")).toBe("held");
  expect(answer("own-user-18")).toBe("held");
});
