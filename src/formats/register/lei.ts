/** Whether a code has the form of a Legal Entity Identifier: 18 letters or digits, and two digits that check them. */
export const isLeiShaped = (code: string): boolean => /^[A-Z0-9]{18}\d{2}$/.test(code);

/**
 * Whether the check digits of a Legal Entity Identifier fit: with letters as 10 to 35, the number leaves 1 when divided by 97.
 * Source: ISO 17442-1 and ISO 7064, MOD 97-10.
 */
export function isLei(code: string): boolean {
  return isLeiShaped(code) && rest97(code) === 1;
}

/** The two digits that make a Legal Entity Identifier of its first 18 letters and digits. */
export function leiCheckDigits(first: string): string {
  return String(98 - rest97(`${first}00`)).padStart(2, "0");
}

function rest97(code: string): number {
  let rest = 0;
  for (const character of code) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
  }
  return rest;
}
