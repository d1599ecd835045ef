const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes in base64. Source: RFC 4648, section 4. */
export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let index = 0; index < bytes.length; index += 3) {
    const bits = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
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
