const signs = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** A text as Windows-1252 writes it: in Latin-1 but for 32 bytes. */
export const inWindows1252 = (text: string): Uint8Array =>
  Uint8Array.from([...text], (character) => {
    const at = signs.indexOf(character);
    return at === -1 ? character.charCodeAt(0) : 0x80 + at;
  });
