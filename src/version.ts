/** The version of this package; every result names it. A test holds it to package.json. */
export const version = "0.2.0";
