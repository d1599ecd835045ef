/**
 * The k-th smallest of the first `count` values, k from 1; changes their order.
 * @remarks Cost: time O(count) on average, no allocation. Source: C. A. R. Hoare, "Algorithm 65: Find", Communications
 * of the ACM 4(7), 1961, 321–322; taking the middle value as pivot is ours.
 */
export function selectKth(values: Float64Array, count: number, k: number): number {
  const wanted = k - 1;
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const pivot = values[(low + high) >>> 1]!;
    let left = low;
    let right = high;
    while (left <= right) {
      while (values[left]! < pivot) left++;
      while (values[right]! > pivot) right--;
      if (left > right) break;
      const value = values[left]!;
      values[left++] = values[right]!;
      values[right--] = value;
    }
    if (right < wanted) low = left;
    if (wanted < left) high = right;
  }
  return values[wanted]!;
}
