import type { FilesToRead } from "../foreign/foreign-files.js";
import { refuseOther } from "../foreign/foreign-json.js";
import { decodeText } from "../text/decode-text.js";
import { readXml } from "../xml/read-xml.js";

/** An object of iTop: its class, its id and its fields. */
export interface ItopObject {
  readonly type: string;
  readonly id: string;
  readonly fields: Map<string, string>;
  /** Absent for the only one. */
  readonly file: string | undefined;
  readonly place: string;
}

/** The objects of one file, in their order. */
export function objectsOf({ content, reading, placed }: FilesToRead["files"][number]): ItopObject[] {
  const { limits, file, onNote } = reading;
  const text = decodeText(content, { limits, file, version: undefined }, onNote);
  const objects: ItopObject[] = [];
  let depth = 0;
  let collected = "";
  readXml(text, limits, file, {
    open: ({ name, place: { line, column }, value }) => {
      depth++;
      if (depth === 1 && name !== "Set") refuseOther("itop", file);
      if (depth === 2)
        objects.push({ type: name, id: value("id") ?? "", fields: new Map(), file, place: placed(`${line}:${column}`) });
      collected = "";
    },
    text: (piece) => {
      collected += piece;
    },
    close: (name) => {
      if (depth === 3 && collected.trim() !== "") objects.at(-1)?.fields.set(name, collected.trim());
      depth--;
    },
  });
  return objects;
}
