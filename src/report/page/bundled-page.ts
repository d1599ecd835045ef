/** The bundled script of the page, deflated, in base64: in the package a file that the build writes. */
export const deflatedPageScript: string = "";
