import { checkLimit, type Limits } from "../../model/values/limits.js";
import { withoutEscapes } from "../xml/xml-text.js";
import type { ZipArchive } from "../zip/zip-archive.js";
import { attributeOf, readXmlPart } from "./xml-part.js";

/**
 * The texts that cells of a workbook share, each once, whatever their fonts; how to pronounce them is left.
 * @throws `LimitExceededError` beyond `limits.sharedTexts`: before any is read where their part says how many it has
 */
export function readSharedTexts(archive: ZipArchive, part: string | undefined, limits: Limits): readonly string[] {
  const texts: string[] = [];
  if (part === undefined) return texts;
  const checkCount = (said: string | undefined): void => {
    if (said !== undefined && /^\d{1,15}$/.test(said)) checkLimit(limits, "sharedTexts", Number(said), archive.file);
  };
  let text = "";
  let isText = false;
  let isSpoken = false;
  readXmlPart(archive, part, limits, {
    open(tag, attributes) {
      if (tag === "sst") checkCount(attributeOf(attributes, "uniqueCount"));
      if (tag === "si") text = "";
      if (tag === "rPh") isSpoken = true;
      isText = tag === "t" && !isSpoken;
    },
    text(piece) {
      if (isText) text += piece;
    },
    close(tag) {
      isText = false;
      if (tag === "rPh") isSpoken = false;
      if (tag !== "si") return;
      checkLimit(limits, "sharedTexts", texts.length + 1, archive.file);
      texts.push(withoutEscapes(text));
    },
  });
  return texts;
}
