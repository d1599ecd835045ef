/** `TYPE:UNIT@TOTAL>=N` in its parts. */
export function targetParts(target: string): { readonly type?: string; readonly total?: string; readonly limit: number } {
  const [what = "", limit = ""] = target.split(">=");
  const [colon, at] = [what.indexOf(":"), what.indexOf("@")];
  return {
    ...(colon === -1 ? {} : { type: what.slice(0, colon) }),
    ...(at === -1 ? {} : { total: what.slice(at + 1) }),
    limit: Number(limit),
  };
}
