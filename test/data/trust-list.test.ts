import { describe, expect, it } from "vitest";
import { germany2023, losing, statesAt } from "./shipped-landscape.js";

const states = statesAt(losing("ti/trust-list"));
const buffers = (germany2023.dependencies ?? []).filter(({ supplier }) => supplier === "ti/trust-list");

/** gemSpec_PKI 2.14.1, GS-A_4898 with Tab_PKI_294; gemSpec_Kon 5.18.0, TAB_KON_606. */
describe("the trust list of the TI", () => {
  it("has no grace for central services and application services, and thirty days for the Konnektor", () => {
    const isSite = (dependent: string): boolean => dependent.endsWith("/ti-connection");
    for (const { dependent, bufferHours } of buffers) expect(bufferHours, dependent).toBe(isSite(dependent) ? 720 : 0);
    expect(buffers.filter(({ dependent }) => isSite(dependent))).toHaveLength(3);
    expect(buffers).toHaveLength(3 + 3 + 4 + 5 + 2 + 7 + 3);
  });
  it.each([
    "ti/directory",
    "ti/identity-provider",
    "ti/key-generation-2",
    "ti/e-rezept",
    "ti/kim",
    "ti/vsdm",
    "ibm/epa-records",
    "rise/vpn-access",
    "bitmarck/kim",
    "tk/eau-intake",
    "hkk/epa-practice",
    "pharmacies/e-rezept-redeem",
  ])("takes %s once no valid list is to be had", (id) => {
    expect(states.get(id)).toMatchObject({ best: "lost", worst: "lost" });
  });
  it("takes no service that stands outside the TI", () => {
    for (const id of ["bitmarck/core", "bitmarck/data-exchange", "sbk/telephone", "itsg/communication-server"])
      expect(states.get(id)?.worst, id).toBe("normal");
  });
});

describe("buffers of the Konnektor", () => {
  it("are those of its specification: fifty days without a time signal (NTP_GRACE_PERIOD)", () => {
    const [row] = (germany2023.dependencies ?? []).filter(({ id }) => id === "practices/ti-connection.time-service");
    expect(row).toMatchObject({ bufferHours: 1200, evidence: { status: "documented", sources: ["spec-konnektor"] } });
  });
  it("call ten minutes of certificate states assumed wherever they are not its own", () => {
    const rows = (germany2023.dependencies ?? []).filter(({ bufferHours }) => bufferHours === 1 / 6);
    expect(rows.length).toBeGreaterThan(8);
    for (const { id, evidence } of rows) expect(evidence.status, id).toBe("assumed");
  });
});
