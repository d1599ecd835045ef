/** UTF-16 units that mean something in JSON or CSV. */
export const lineFeed = 0x0a;
export const carriageReturn = 0x0d;
export const space = 0x20;
export const quote = 0x22;
export const apostrophe = 0x27;
export const minus = 0x2d;
export const dot = 0x2e;
export const comma = 0x2c;
export const zero = 0x30;
export const nine = 0x39;
export const colon = 0x3a;
export const openingBracket = 0x5b;
export const backslash = 0x5c;
export const closingBracket = 0x5d;
export const smallE = 0x65;
export const openingBrace = 0x7b;
export const closingBrace = 0x7d;
