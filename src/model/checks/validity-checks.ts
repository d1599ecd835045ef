import { datedLists, datedRows } from "../landscape/dated-rows.js";
import type { Landscape } from "../landscape/landscape.js";
import { endsBefore } from "../values/validity.js";
import type { IssueList } from "./issue-list.js";

/** Nothing ends before it begins. */
export function checkValidity(landscape: Landscape, found: IssueList): void {
  for (const list of datedLists)
    datedRows(landscape, list).forEach((row, index) => {
      const { validFrom = "", validTo = "" } = row;
      if (endsBefore(row, row)) found.add([list, index, "validTo"], "holds-never", { validFrom, validTo });
    });
}
