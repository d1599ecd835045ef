/** What {@link shareArrays} takes: plain data with typed arrays in it. */
type TypedArray = Int32Array | Uint8Array | Float64Array;

function isTypedArray(value: unknown): value is TypedArray {
  return value instanceof Int32Array || value instanceof Uint8Array || value instanceof Float64Array;
}

/**
 * The same plain data with its typed arrays in memory that threads share, so that handing it to a worker copies nothing.
 * @remarks Cost: one copy of every array that is not shared yet.
 */
export function shareArrays<T>(value: T): T {
  if (isTypedArray(value)) return sharedCopy(value) as T;
  if (Array.isArray(value)) return value.map(shareArrays) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, shareArrays(field)])) as T;
}

function sharedCopy(array: TypedArray): TypedArray {
  if (array.buffer instanceof SharedArrayBuffer) return array;
  const buffer = new SharedArrayBuffer(array.byteLength);
  const copy =
    array instanceof Int32Array
      ? new Int32Array(buffer)
      : array instanceof Uint8Array
        ? new Uint8Array(buffer)
        : new Float64Array(buffer);
  copy.set(array);
  return copy;
}
