import { describe, expect, it } from "vitest";
import { call } from "./memory-host.js";

/** Two hospitals, of one of which nobody counted the beds; nobody here is an insurer. */
const hospitals = `tragweite: landscape/1
id: house
name: Our hospitals
units: [{ id: beds, names: { en: beds, de: Betten } }]
nodes:
  - { kind: it-provider, id: p, name: Provider P, evidence: &e { status: assumed } }
  - { kind: service-provider, id: anna, name: St. Anna, providerType: hospital, sites: 1, populations: [{ unit: beds, count: 400 }], evidence: *e }
  - { kind: service-provider, id: benno, name: St. Benno, providerType: hospital, sites: 2, populations: [{ unit: beds, count: unknown }], evidence: *e }
  - { kind: system, id: kis, name: KIS, operator: p, systemType: mail, site: m, recoveryHours: 6, evidence: *e }
  - { kind: system, id: lab, name: Laboratory system, operator: p, systemType: mail, site: m, evidence: *e }
  - { kind: service, id: anna/record, name: Record, names: { de: Akte }, operator: anna, serviceType: record, maxTolerableHours: 8, evidence: *e }
  - { kind: service, id: benno/record, name: Record, names: { de: Akte }, operator: benno, serviceType: record, maxTolerableHours: 24, evidence: *e }
  - { kind: service, id: anna/lab, name: Laboratory, names: { de: Labor }, operator: anna, serviceType: lab, evidence: *e }
dependencies:
  - { id: d1, dependent: anna/record, supplier: kis, kind: hosting, weight: 1, evidence: *e }
  - { id: d2, dependent: benno/record, supplier: kis, kind: hosting, weight: 1, bufferHours: 2, evidence: *e }
  - { id: d3, dependent: anna/lab, supplier: lab, kind: hosting, weight: 1, evidence: *e }
`;

const files = {
  "./house.yaml": hospitals,
  "./night.yaml": `tragweite: scenario/1
id: night
name: One night
start: "2024-03-01T22:00+01:00"
disturbances:
  - { kind: degradation, id: out, nodes: [{ id: kis }, { id: lab }], level: 0, end: "+10h" }
`,
  "./ending.yaml": `tragweite: scenario/1
id: ending
start: "2024-03-01T22:00+01:00"
disturbances:
  - { kind: degradation, id: out, nodes: [{ id: kis }], level: 0 }
  - { kind: degradation, id: lab, nodes: [{ id: lab }], level: 0, end: "+10h" }
`,
  "./measure.yaml": `tragweite: patch/1
id: measure
change:
  dependencies: [{ id: d1, set: { bufferHours: 9 } }, { id: d2, set: { bufferHours: 4 } }]
`,
  "./nothing.yaml": "tragweite: patch/1\nid: nothing\nchange:\n  nodes: [{ id: p, set: { name: Other name } }]\n",
};
const asked = ["compare", "./house.yaml", "--patch", "./measure.yaml"];
const night = [...asked, "--scenario", "./night.yaml"];

/** The text up to the states. */
const hoursOf = async (args: readonly string[], until = /\n(Besides|Daneben)/): Promise<string> => {
  const { code, stdout, stderr } = await call([...args], { files });
  expect(stderr).toBe("");
  expect(code).toBe(0);
  return stdout.split(until)[0] ?? "";
};

describe("compare --until: hours over whole courses", () => {
  it("says in English what a measure spares, and claims nothing where a size is not known", async () => {
    expect(await hoursOf([...night, "--until", "end"])).toMatchInlineSnapshot(`
      "Less is lost over the course: Record (13 sites × h fewer; 44 before, 31 after).
      Services that are lost for longer than is tolerable: 1 before, 0 after.

      Before: Our hospitals; One night
      After: Our hospitals with ./measure.yaml; One night
      The course from 2024-03-01 22:00 to 2024-03-02 14:00 (UTC+01:00, 16 h)

      Hours over the course, before and after
                               Sites × h                  Hours with a loss
      Service or organisation  before  after  difference  before  after  difference
      Record                       44     31    13 fewer      16     12     4 fewer
      Laboratory                   10     10        same      10     10        same

      Laboratory
        Beds × h, before: 4,000
        Beds × h, after: 4,000
        Beds × h, difference: same
        Hours with a loss, before: 10
        Hours with a loss, after: 10
        Hours with a loss, difference: same
      Record
        Beds × h, before: at least 6,400
        Beds × h, after: at least 2,800
        Beds × h, difference: open
        Hours with a loss, before: 16
        Hours with a loss, after: 12
        Hours with a loss, difference: 4 fewer

      × h: those who are without it, times the hours for which they are; who has it in
      part counts with the part that is lacking. Hours with a loss are those in which
      anybody lacks it wholly. A difference holds whatever is true of what is not
      known.
      open: it may be fewer or more, by the bounds or by what goes on without end.
      Size not known, so that there is no upper bound where they are counted: St.
      Benno.

      By organisation, the greatest difference first
      St. Anna, Record: 16 h lost before, 7 h after (9 h fewer)
      St. Benno, Record: 14 h lost before, 12 h after (2 h fewer)

      Lost for longer than is tolerable on either side
      Record (St. Anna): 16 h in one piece (tolerable 8 h) before, not too long after
      "
    `);
  });

  it("says it in German", async () => {
    expect(await hoursOf([...night, "--until", "end", "--lang", "de"])).toMatchInlineSnapshot(`
      "Im Verlauf geht weniger verloren: Akte (13 Einrichtungen × h weniger; vorher 44,
      nachher 31). Dienste, die länger ausgefallen sind als hinnehmbar: vorher 1,
      nachher 0.

      Vorher: Our hospitals; One night
      Nachher: Our hospitals mit ./measure.yaml; One night
      Der Verlauf vom 01.03.2024, 22:00 Uhr, bis 02.03.2024, 14:00 Uhr (UTC+01:00,
      16 h)

      Stunden im Verlauf, vorher und nachher
                            Einrichtungen × h             Stunden mit Ausfall
      Dienst oder
      Organisation          vorher  nachher  Unterschied  vorher  nachher  Unterschied
      Akte                      44       31   13 weniger      16       12    4 weniger
      Labor                     10       10       gleich      10       10       gleich

      Labor
        Betten × h, vorher: 4.000
        Betten × h, nachher: 4.000
        Betten × h, Unterschied: gleich
        Stunden mit Ausfall, vorher: 10
        Stunden mit Ausfall, nachher: 10
        Stunden mit Ausfall, Unterschied: gleich
      Akte
        Betten × h, vorher: mindestens 6.400
        Betten × h, nachher: mindestens 2.800
        Betten × h, Unterschied: offen
        Stunden mit Ausfall, vorher: 16
        Stunden mit Ausfall, nachher: 12
        Stunden mit Ausfall, Unterschied: 4 weniger

      × h: die Betroffenen mal die Stunden, die es ihnen fehlt; wer es eingeschränkt
      hat, zählt mit dem fehlenden Anteil. Stunden mit Ausfall sind die, in denen es
      irgendwem ganz fehlt. Ein Unterschied gilt, was auch immer von dem zutrifft, was
      nicht bekannt ist.
      offen: Es können weniger oder mehr sein, nach den Spannen oder weil etwas ohne
      Ende andauert.
      Größe nicht bekannt, daher fehlt eine Obergrenze, wo sie mitzählen: St. Benno.

      Nach Organisation, der größte Unterschied zuerst
      St. Anna, Akte: vorher 16 h ausgefallen, nachher 7 h (9 h weniger)
      St. Benno, Akte: vorher 14 h ausgefallen, nachher 12 h (2 h weniger)

      Auf einer der Seiten länger ausgefallen als hinnehmbar
      Akte (St. Anna): vorher 16 h am Stück (hinnehmbar 8 h), nachher nicht zu lange
      "
    `);
  });

  it("says that nothing differs where nothing does, also of unknown sizes", async () => {
    const text = await hoursOf([
      "compare",
      "./house.yaml",
      "--patch",
      "./nothing.yaml",
      "--scenario",
      "./night.yaml",
      "--until",
      "end",
    ]);
    expect(text).toContain("Nobody loses fewer or more hours over the course.");
    expect(text).not.toContain("open");
    expect(text).not.toContain("By organisation");
  });

  it("claims nothing that may turn round after the end of what goes on without end", async () => {
    const { stdout } = await call([...asked, "--scenario", "./ending.yaml", "--until", "end", "--format", "json"], { files });
    const { course } = JSON.parse(stdout);
    const record = course.rows.find(({ type, unit }: Record<string, string>) => type === "record" && unit === "sites");
    expect(record.goesOn).toEqual({ before: { worst: true, best: true }, after: { worst: true, best: true } });
    // as many are lost at the end of both, so what was spared by then stays spared
    expect(record.unitHours).toEqual({
      before: { atLeast: 26, atMost: 26 },
      after: { atLeast: 13, atMost: 13 },
      difference: { atLeast: -13, atMost: -13 },
      verdict: "fewer",
    });
    const turned = ["compare", "./house.yaml", "--scenario", "./night.yaml", "--other-scenario", "./ending.yaml"];
    const whole = await call([...turned, "--until", "end", "--format", "json"], { files });
    const of = (text: string) =>
      JSON.parse(text).course.rows.find(({ type, unit }: Record<string, string>) => type === "record" && unit === "sites");
    expect(of(whole.stdout).goesOn.after.worst).toBe(true);
    expect(of(whole.stdout).unitHours.verdict).not.toBe("fewer");
  });

  it("has JSON with bounds that are null where nothing bounds them, and no course without --until", async () => {
    const { stdout } = await call([...night, "--until", "+72h", "--format", "json"], { files });
    const { course } = JSON.parse(stdout);
    expect(course.options).toEqual({ until: "+72h" });
    expect(course.after.until.hour).toBe(72);
    const beds = course.rows.find(({ type, unit }: Record<string, string>) => type === "record" && unit === "beds");
    expect(beds.unitHours).toEqual({
      before: { atLeast: 6400, atMost: null },
      after: { atLeast: 2800, atMost: null },
      difference: { atLeast: null, atMost: null },
      verdict: "open",
    });
    expect(beds.withoutFigure).toEqual(["benno"]);
    expect(course.breached).toEqual({ before: { atLeast: 1, atMost: 1 }, after: { atLeast: 0, atMost: 0 } });
    const plain = await call([...night, "--format", "json"], { files });
    expect(JSON.parse(plain.stdout)).not.toHaveProperty("course");
  });

  it.each([
    [
      [...night, "--until", "end", "--at", "+3h"],
      "--at compares moments and --until whole courses",
      "--at vergleicht Zeitpunkte",
    ],
    [
      [...night, "--until", "end", "--other-at", "+3h"],
      "--other-at compares moments and --until",
      "--other-at vergleicht Zeitpunkte",
    ],
    [
      [...asked, "--isolate", "kis", "--until", "end"],
      "--until end needs disturbances with a begin or an end",
      "--until end braucht",
    ],
    [["compare", "./house.yaml", "--scenario", "./night.yaml", "--until", "end"], "nothing to compare with", "es fehlt, womit"],
    [[...night, "--until", "soon"], "soon", "soon"],
  ])("%j: exit code 2 and %j", async (args, english, german) => {
    for (const [language, message] of [["en", english] as const, ["de", german] as const]) {
      const { code, stderr } = await call([...args, "--lang", language], { files });
      expect(code).toBe(2);
      expect(stderr.replaceAll(/\s+/g, " ")).toContain(message);
    }
  });

  it("counts what is not timed up to a moment", async () => {
    const text = await hoursOf([...asked, "--isolate", "kis", "--until", "+72h"]);
    expect(text).toContain("212+   199+    13 fewer");
    expect(text).toContain("+ goes on after the end of the course; counted up to there.");
  });
});
