import { parseScenario } from "../../model/documents/parse-scenario.js";
import type { Disturbance, Level } from "../../model/scenario/disturbance.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { scenarioVersion } from "../../model/scenario/scenario-version.js";
import { checkRecord, checkText, type OptionCheck } from "../../model/values/argument-checks.js";
import { parseMoment } from "../../model/values/moments.js";
import { evidenceOf, fileSource } from "../foreign/foreign-evidence.js";
import { type Fields, fieldsOf, listOf, readForeignJson, refuseOther, textOf } from "../foreign/foreign-json.js";
import { checkForeign, type ForeignOptions, type ForeignReading } from "../foreign/foreign-options.js";
import { type ImportNote, ImportNotes } from "../tables/import-note.js";

/** How a state of the Telematikinfrastruktur is read. */
export interface TiLagebildOptions extends Pick<ForeignOptions, "file" | "name" | "limits" | "onNote"> {
  /** Ids of nodes, by application (`epa`) or configuration item (`CI-0000001`); those of the shipped landscapes if absent. */
  readonly nodes?: Readonly<Record<string, string>> | undefined;
}

/** A scenario made of a file of another program. */
export interface ImportedScenario {
  readonly scenario: Scenario;
  /** What was taken first, then what was assumed, then what was left. */
  readonly notes: readonly ImportNote[];
}

const checkNodes: OptionCheck = (call, nodes, name) => {
  checkRecord(call, `option ${name}`, nodes, [], 'give an object, such as { epa: "ti/epa" }');
  for (const id of Object.values(nodes as Fields))
    checkText(call, `id in option ${name}`, id, 'give the id of a node, such as "ti/epa"');
};
const optionKinds = { file: "text", name: "text", nodes: checkNodes, limits: "limits", onNote: "function" } as const;

/** Applications as the shipped landscapes call them. */
const shippedNodes: Readonly<Record<string, string>> = {
  erezept: "ti/e-rezept",
  epa: "ti/epa",
  kim: "ti/kim",
  vsdm: "ti/vsdm",
  tianschluss: "ti/central-network",
};

/** A full outage leaves nothing; of a partial one nobody says how much it leaves. */
const levels: Readonly<Record<string, Level>> = { full: 0, partial: { atLeast: 0, atMost: 1 } };

/**
 * Reads a scenario from a state of the Telematikinfrastruktur (TI-Lagebild, JSON): applications with their outages (v2), or
 * configuration items with their availability (v1). A full outage is level 0, a partial one anything from 0 to 1.
 * @throws `InvalidInputError` for what is no such state
 * @throws `LimitExceededError` beyond `limits.fileBytes`, `nesting` or `disturbances`
 * @remarks Cost: time and space O(input). Source: gematik, "api-tilage".
 */
export function readTiLagebild(input: string | Uint8Array, options: TiLagebildOptions = {}): ImportedScenario {
  const reading = checkForeign("readTiLagebild", input, options, optionKinds);
  const value = readForeignJson(input, "ti-status", reading);
  const made = new Lagebild(reading, { ...shippedNodes, ...options.nodes });
  const { appStatus, cause } = fieldsOf(value);
  if (Array.isArray(value) && value.some((row) => "availability" in fieldsOf(row))) made.addItems(value);
  else if (typeof appStatus === "object" && appStatus !== null) made.addApplications(fieldsOf(appStatus), listOf(cause));
  else refuseOther("ti-status", reading.file);
  return made.finish();
}

class Lagebild {
  private readonly disturbances: Disturbance[] = [];
  private readonly notes = new ImportNotes();

  constructor(
    private readonly reading: ForeignReading,
    private readonly nodes: Readonly<Record<string, string>>,
  ) {}

  addApplications(applications: Fields, causes: readonly unknown[]): void {
    for (const [application, status] of Object.entries(applications)) {
      const { outage, hasMaintenance, hasSubComponentMaintenance, affectedFunctions } = fieldsOf(status);
      const place = `/appStatus/${application}`;
      if (hasMaintenance === true || hasSubComponentMaintenance === true)
        this.notes.add("note-of-file", { about: application, text: "hasMaintenance" }, place);
      if (outage === "none") continue;
      const affected = listOf(affectedFunctions).map(fieldsOf);
      const said = affected.flatMap((each) => textOf(each["impactDesc"]) ?? textOf(each["function"]) ?? []);
      this.disturb(application, levels[textOf(outage) ?? ""], said.join("; "), place);
    }
    causes.map(fieldsOf).forEach(({ ci, service, organization, function: what }, index) => {
      const about = textOf(ci) ?? textOf(service) ?? "?";
      const text = [service, organization, what].flatMap((each) => textOf(each) ?? []).join(", ");
      const place = `/cause/${index}`;
      // a cause is named without how far it goes
      if (this.nodes[about] === undefined) this.notes.add("outage-unplaced", { about, text }, place);
      else this.disturb(about, levels["partial"], text, place);
    });
  }

  /** The last row of each configuration item counts. */
  addItems(rows: readonly unknown[]): void {
    const last = new Map(rows.map((row, index) => [textOf(fieldsOf(row)["ci"]) ?? "", { row: fieldsOf(row), index }]));
    for (const [item, { row, index }] of last) {
      if (Number(row["availability"]) === 1) continue;
      const said = [row["name"], row["product"], row["organization"], row["comment"]].flatMap((each) => textOf(each) ?? []);
      const begin = textOf(row["time"]);
      const isMoment = begin !== undefined && parseMoment(begin) !== undefined;
      const level = Number(row["availability"]) === 0 ? 0 : undefined;
      this.disturb(item, level, said.join(", "), `/${index}`, isMoment ? begin : undefined);
    }
  }

  finish(): ImportedScenario {
    const { file, name, limits } = this.reading;
    const title = `gematik, TI-Lagebild${file === undefined ? "" : ` (${file})`}`;
    const scenario = {
      tragweite: scenarioVersion,
      id: "ti-lagebild",
      name: name ?? "TI-Lagebild",
      sources: [{ id: fileSource, title }],
      disturbances: this.disturbances,
    };
    return {
      scenario: parseScenario(scenario, { limits, ...(file === undefined ? {} : { file }) }),
      notes: this.notes.inOrder(),
    };
  }

  /** An item that is mapped to no node is looked for by its own id, which may be an alias. */
  private disturb(key: string, level: Level | undefined, reason: string, place: string, begin?: string): void {
    const node = this.nodes[key] ?? (key.startsWith("CI-") ? key : undefined);
    if (node === undefined) {
      this.notes.add("outage-unplaced", { about: key, text: reason }, place);
      return;
    }
    if (level === undefined) {
      this.notes.add("note-of-file", { about: key, text: reason === "" ? "outage" : reason }, place);
      return;
    }
    this.disturbances.push({
      kind: "degradation",
      id: key.toLowerCase().replace(/[^a-z0-9.-]+/g, "-"),
      nodes: [{ id: node }],
      level,
      ...(begin === undefined ? {} : { begin }),
      ...(reason === "" ? {} : { reason: reason.slice(0, 500) }),
      evidence: evidenceOf("documented", this.reading.file, place),
    });
  }
}
