import { describe, expect, it } from "vitest";
import { call } from "./memory-host.js";

const rules = async (...args: readonly string[]): Promise<string> => {
  const { code, stdout } = await call(["concentration", ...args, "--by", "operator", "--all"]);
  expect(code).toBe(0);
  return stdout.replaceAll(/\n {2,}/g, " ");
};

describe("rules with their days", () => {
  it.each(["ti-2026-01", "germany-2023"])("of 1 February 2026 on %s", async (landscape) => {
    const text = await rules(landscape, "--as-of", "2026-02-01");
    expect(text).toContain("- BSIG (NIS2UmsuCG), § 33 (in force, from 2025-12-06): important and especially important entities");
    expect(text).toContain("not gematik and approved TI services");
    expect(text).toContain(
      "- BSI and Bundesnetzagentur, end of RSA 2048 (in force, from 2026-01-01): TI services and their users",
    );
    expect(text).toContain("- KRITIS-DachG, § 8: not yet applicable, from 2026-07-17");
    expect(text).toContain("- CRA 2024/2847, Art. 14: not yet applicable, from 2026-09-11");
    expect(text).toContain("- BSI-KritisV, Annex 6 until 2023-12-31: no longer in force, to 2023-12-31");
    expect(text).not.toMatch(/KRITIS-DachG, § 8 \(in force/);
  });

  it("of a later day, in German", async () => {
    const text = await rules("ti-2026-01", "--as-of", "2026-10-01", "--lang", "de");
    expect(text).toContain(
      "- KRITIS-DachG, § 8 (in Kraft, ab 17.07.2026): Betreiber kritischer Anlagen, auch der Sozialversicherung",
    );
    expect(text).toContain("- CRA (EU) 2024/2847, Art. 14 (in Kraft, ab 11.09.2026): Hersteller von Produkten");
    expect(text).toContain("- EHDS (EU) 2025/327, Art. 105: noch nicht anwendbar, ab 26.03.2027");
  });

  it("are those of their day on a landscape of another", async () => {
    const text = await rules("ti-2026-01", "--as-of", "2023-06-01", "--valid-on", "2026-07-01");
    expect(text).toMatch(/ti-2026-01 \(2026-07-01\) [0-9a-f]{12}/);
    expect(text).toContain("Rules as of 2023-06-01.");
    expect(text).toContain("SGB V, § 393: not yet applicable, from 2025-07-01");
  });

  it("are held against the figures of 2025, and where a sum alone is known nothing is decided", async () => {
    const text = await rules("ti-2026-01", "--service-type", "epa-app", "--as-of", "2026-02-01");
    expect(text).toMatch(
      /\(in force\): insured of each insurer ≥ 500,000: 6 insurers above \(AOK Baden-Württemberg.*; 9–11 insurers undetermined/,
    );
  });
});
