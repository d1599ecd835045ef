import { checkLimit, type Limits } from "../../model/values/limits.js";
import type { ZipArchive } from "../zip/zip-archive.js";
import { attributeOf, isSet, readXmlPart } from "./xml-part.js";

/** A sheet of a workbook, and the part of the archive in which it is. */
export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: string;
}

/** What a workbook says of its parts. */
export interface Workbook {
  /** In their order; sheets of diagrams are none. */
  readonly sheets: readonly WorkbookSheet[];
  /** Whether days are counted from 1904 on. */
  readonly isFrom1904: boolean;
  readonly sharedTexts: string | undefined;
  readonly styles: string | undefined;
}

interface Relation {
  readonly type: string;
  readonly part: string;
}

/**
 * What a workbook has: sheets, and where the texts and styles are that they share. Links out of the file are not followed.
 * @remarks Source: ECMA-376, "Office Open XML File Formats", part 1, 18.2, and part 2, 9.3.
 */
export function readWorkbook(archive: ZipArchive, limits: Limits): Workbook {
  const [root] = [...relationsOf(archive, "", limits).values()].filter(({ type }) => type === "officeDocument");
  const main = root?.part ?? "xl/workbook.xml";
  const relations = relationsOf(archive, main, limits);
  const sheets: WorkbookSheet[] = [];
  let isFrom1904 = false;
  readXmlPart(archive, main, limits, {
    open(tag, attributes) {
      if (tag === "workbookPr") isFrom1904 = isSet(attributeOf(attributes, "date1904"));
      if (tag !== "sheet") return;
      const relation = relations.get(attributes["r:id"] ?? attributeOf(attributes, "id") ?? "");
      if (relation?.type !== "worksheet") return;
      checkLimit(limits, "zipParts", sheets.length + 1, archive.file);
      const state = attributeOf(attributes, "state") ?? "visible";
      sheets.push({ name: attributeOf(attributes, "name") ?? "", isHidden: state !== "visible", part: relation.part });
    },
  });
  const partOf = (type: string): string | undefined =>
    [...relations.values()].find((relation) => relation.type === type && archive.has(relation.part))?.part;
  return { sheets, isFrom1904, sharedTexts: partOf("sharedStrings"), styles: partOf("styles") };
}

/** The relations of a part, or of the whole archive, by their ids; none where the archive has none. */
function relationsOf(archive: ZipArchive, of: string, limits: Limits): Map<string, Relation> {
  const folder = of.slice(0, of.lastIndexOf("/") + 1);
  const relations = new Map<string, Relation>();
  const part = `${folder}_rels/${of.slice(folder.length)}.rels`;
  if (!archive.has(part)) return relations;
  readXmlPart(archive, part, limits, {
    open(tag, attributes) {
      checkLimit(limits, "zipParts", relations.size, archive.file);
      if (tag !== "Relationship" || attributeOf(attributes, "TargetMode") === "External") return;
      const type = (attributeOf(attributes, "Type") ?? "").replace(/^.*\//, "");
      const target = attributeOf(attributes, "Target") ?? "";
      relations.set(attributeOf(attributes, "Id") ?? "", { type, part: resolved(folder, target) });
    },
  });
  return relations;
}

/** A name that another part gives, from the root of the archive on. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
