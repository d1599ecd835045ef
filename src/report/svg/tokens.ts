/** A colour on light and on dark ground. */
interface Token {
  readonly light: string;
  readonly dark: string;
}

/**
 * The colours of pages and pictures. States differ in lightness too, so that they survive print without colour; red is what is
 * lost and nothing else.
 */
export const tokens = {
  /** Ground of the page, of panels, of boxes. */
  bg: { light: "#ffffff", dark: "#12161c" },
  sunk: { light: "#f4f6f8", dark: "#1a2028" },
  raise: { light: "#ffffff", dark: "#1c222b" },
  /** Text; secondary text; text of what is out of focus. */
  tx: { light: "#18202c", dark: "#e9edf2" },
  tx2: { light: "#4f5b6b", dark: "#a9b4c2" },
  dim: { light: "#687281", dark: "#8a95a4" },
  /** Hairlines and tracks; borders of what can be used. */
  line: { light: "#d8dde4", dark: "#323c49" },
  line2: { light: "#7d8896", dark: "#7f8b9b" },
  /** What can be done or is selected; text on it; the ground of a selected row. */
  acc: { light: "#1a5aa5", dark: "#82b7f6" },
  "acc-on": { light: "#ffffff", dark: "#0d1522" },
  "acc-bg": { light: "#e8f0fa", dark: "#1d2f46" },
  /** Cut off, which is the cause; lost; degraded, as an area and as text; normal. `-on` is what stands on the area. */
  iso: { light: "#1d232e", dark: "#f3f5f8" },
  "iso-on": { light: "#ffffff", dark: "#12161c" },
  lost: { light: "#a11d1a", dark: "#f4796e" },
  "lost-on": { light: "#ffffff", dark: "#170403" },
  deg: { light: "#cf780c", dark: "#e9b45c" },
  "deg-on": { light: "#18202c", dark: "#1a1204" },
  "deg-tx": { light: "#875000", dark: "#efc47d" },
  norm: { light: "#6b7686", dark: "#8b97a6" },
  /** Hours within what is tolerable. */
  tol: { light: "#8792a0", dark: "#616d7e" },
  /** Guesses and hints; cells with an error. */
  "warn-bg": { light: "#fdf3e1", dark: "#33280f" },
  "warn-tx": { light: "#6f4200", dark: "#f3cf8e" },
  "err-bg": { light: "#fdeceb", dark: "#3a1a18" },
} as const satisfies Readonly<Record<string, Token>>;

export type TokenName = keyof typeof tokens;

/** Not `system-ui`: where that is DejaVu, labels are 15 % wider than the room they have. */
export const fontFamily = "-apple-system, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/** No text is smaller, in pixels. */
export const smallestText = 12;

/** A colour as a picture names it: that of the page around it, and alone the light one. */
export const paint = (name: TokenName): string => `var(--${name},${tokens[name].light})`;

/** The light one of a colour that {@link paint} names; any other as it is. */
export const lightOnly = (colour: string): string => /^var\(--[\w-]+,(#[\da-f]{6})\)$/.exec(colour)?.[1] ?? colour;

/** A colour as a page names it, where they are all defined: none is written out beside. */
export const pageColour = (colour: string): string => colour.replace(/^var\((--[\w-]+),.*\)$/, "var($1)");

/** The colours as custom properties of a page. */
export function tokenProperties(theme: keyof Token): string {
  return Object.entries(tokens)
    .map(([name, colours]) => `--${name}:${colours[theme]}`)
    .join(";");
}
