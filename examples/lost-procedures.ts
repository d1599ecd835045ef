import { landscapeBuilder, parseScenario, simulate } from "tragweite";

// a hospital without its records operates 450 times a week, Monday to Friday; what is not done is lost, and Whit Monday is a Sunday
const builder = landscapeBuilder({
  id: "hospital",
  timeZone: "Europe/Berlin",
  units: [{ id: "procedures" }],
  evidence: { status: "assumed" },
});
const hospital = builder.node("service-provider", { id: "hospital", name: "Hospital", sites: 1 });
const records = builder.node("system", { id: "records", name: "Records", operator: "unknown", systemType: "hospital-records" });
const theatre = builder.node("service", {
  id: "hospital/theatre",
  name: "Theatre",
  operator: hospital,
  serviceType: "procedures",
  channel: {
    onLoss: "lose",
    unit: "procedures",
    messagesPerWeek: 450,
    weeklyProfile: Array.from({ length: 168 }, (_, hour) => (hour < 120 ? 1 : 0)),
    holidays: ["2025-06-09"],
  },
});
builder.dependency({ dependent: theatre, supplier: records, kind: "use", weight: 1 });

const outage = parseScenario({
  tragweite: "scenario/1",
  id: "outage",
  start: "2025-05-26T00:00+02:00",
  disturbances: [0, 1, 2].map((week) => ({
    kind: "degradation",
    id: `week-${week + 1}`,
    nodes: [{ id: "records" }],
    level: [0.2, 0.6, { atLeast: 0.6, atMost: 1 }][week],
    begin: `+${week * 168}h`,
    end: `+${(week + 1) * 168}h`,
  })),
});
const landscape = builder.build();

export { landscape, outage };

const lostUntil = (week: number) => {
  const [channel] = simulate(landscape, outage, { until: `+${week * 168}h` }).channels;
  return [channel?.best, channel?.worst].map((run) => run?.points.at(-1)?.lost ?? 0);
};
for (const week of [1, 2, 3]) {
  const before = lostUntil(week - 1);
  const [least, most] = lostUntil(week).map((lost, run) => Math.round(lost - (before[run] ?? 0)));
  console.log(`week ${week}: ${least === most ? least : `${least} to ${most}`} procedures lost`);
}
// → week 1: 360 procedures lost
// → week 2: 180 procedures lost
// → week 3: 0 to 144 procedures lost
