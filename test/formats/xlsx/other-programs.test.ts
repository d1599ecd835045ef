import { writeXlsx } from "hucre/xlsx";
import { expect, it } from "vitest";
import { readXlsxTable } from "../../../src/formats/xlsx/index.js";

it("of another program is read as it was written", async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: "Deckblatt", rows: [], hidden: true },
      {
        name: "Verträge",
        rows: [
          ["Dienst", "Dienstleister", "RTO (h)", "Beginn", "kritisch"],
          ["Mail & Chat", "Host GmbH\n(München)", 12.5, new Date(Date.UTC(2024, 4, 1)), true],
          ["=1+1", "<Host>", 1e-7, null, false],
        ],
        merges: [{ startRow: 0, startCol: 5, endRow: 2, endCol: 5 }],
      },
    ],
  });
  const { sheet, rows } = readXlsxTable(bytes);
  expect([sheet, ...rows.map(({ cells }) => cells)]).toEqual([
    "Verträge",
    ["Dienst", "Dienstleister", "RTO (h)", "Beginn", "kritisch"],
    ["Mail & Chat", "Host GmbH\n(München)", "12.5", "2024-05-01", "true"],
    ["=1+1", "<Host>", "1e-7", "", "false"],
  ]);
  expect([...(rows[1]?.numbers ?? [])]).toEqual([[2, 12.5]]);
});
