/**
 * The discrete Fourier transform in place.
 * Source: J. W. Cooley, J. W. Tukey, "An algorithm for the machine calculation of complex Fourier series", Mathematics of Computation
 * 19, 1965, 297–301.
 * @param re - length n, a power of 2; real parts
 * @param im - length n; imaginary parts
 * @param isInverse - whether to go back; divides by n
 * @remarks Cost: time O(n log n).
 */
export function fourier(re: Float64Array, im: Float64Array, isInverse = false): void {
  const n = re.length;
  swapped(re, im);
  const sign = isInverse ? 1 : -1;
  // of each angle once: stepping from one to the next would add up rounding
  const cos = Float64Array.from({ length: n / 2 }, (_, k) => Math.cos((2 * Math.PI * k) / n));
  const sin = Float64Array.from({ length: n / 2 }, (_, k) => sign * Math.sin((2 * Math.PI * k) / n));
  for (let size = 2; size <= n; size *= 2) {
    const [half, step] = [size / 2, n / size];
    for (let start = 0; start < n; start += size) {
      for (let k = 0; k < half; k++) {
        const [one, other] = [start + k, start + k + half];
        const [c, s] = [cos[k * step]!, sin[k * step]!];
        const re2 = re[other]! * c - im[other]! * s;
        const im2 = re[other]! * s + im[other]! * c;
        re[other] = re[one]! - re2;
        im[other] = im[one]! - im2;
        re[one] = re[one]! + re2;
        im[one] = im[one]! + im2;
      }
    }
  }
  if (!isInverse) return;
  for (let place = 0; place < n; place++) {
    re[place] = re[place]! / n;
    im[place] = im[place]! / n;
  }
}

/** Each with the one whose bits are reversed. */
function swapped(re: Float64Array, im: Float64Array): void {
  const n = re.length;
  for (let place = 1, reversed = 0; place < n; place++) {
    let bit = n >> 1;
    for (; (reversed & bit) !== 0; bit >>= 1) reversed ^= bit;
    reversed ^= bit;
    if (place >= reversed) continue;
    const [real, imaginary] = [re[place]!, im[place]!];
    re[place] = re[reversed]!;
    im[place] = im[reversed]!;
    re[reversed] = real;
    im[reversed] = imaginary;
  }
}
