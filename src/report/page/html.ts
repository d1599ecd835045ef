import { shown } from "../../words/shown.js";
import { escaped } from "../svg/element.js";

/** A piece of HTML. Only {@link html} and {@link trusted} make one, so that no text from a file is ever read as HTML. */
export class Html {
  constructor(readonly text: string) {}
}

type Value = Html | string | number | undefined | false | readonly Value[];

/** HTML with values in it: texts are written as texts, pieces of HTML as they are, lists one after the other. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  let text = strings[0] ?? "";
  values.forEach((value, index) => {
    text += written(value) + (strings[index + 1] ?? "");
  });
  return new Html(text);
}

/** A text that this package made itself, such as a picture. */
export function trusted(text: string): Html {
  return new Html(text);
}

function written(value: Value): string {
  if (value === undefined || value === false) return "";
  if (value instanceof Html) return value.text;
  if (typeof value === "object") return value.map(written).join("");
  return escaped(typeof value === "number" ? String(value) : shown(value));
}
