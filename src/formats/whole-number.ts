/**
 * Advice on a number with a dot where a whole number belongs: `480.000` is 480 to a computer and 480,000 to a German reader,
 * so it is refused. `undefined` where the text is no such number.
 */
export function wholeNumberAdvice(text: string): string | undefined {
  const match = /^(\d{1,3})\.(\d{3})$/.exec(text);
  if (match !== null) return `write ${match[1]}${match[2]} if the dot stands between thousands; a whole number has none`;
  return /^\d+\.\d+$/.test(text) ? "a whole number belongs here" : undefined;
}
