const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes in base64. Source: RFC 4648, section 4. */
export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let index = 0; index < bytes.length; index += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(index, index + 3);
    const bits = (a << 16) | (b << 8) | c;
    const left = bytes.length - index;
    parts.push(
      digits.charAt(bits >> 18),
      digits.charAt((bits >> 12) & 63),
      left > 1 ? digits.charAt((bits >> 6) & 63) : "=",
      left > 2 ? digits.charAt(bits & 63) : "=",
    );
  }
  return parts.join("");
}
