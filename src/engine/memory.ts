/** Where arrays lie. All are zero at first. */
export interface Memory {
  int32(length: number): Int32Array;
  uint8(length: number): Uint8Array;
  float64(length: number): Float64Array;
}

/** Memory of the thread that asks for it. */
export const ownMemory: Memory = {
  int32: (length) => new Int32Array(length),
  uint8: (length) => new Uint8Array(length),
  float64: (length) => new Float64Array(length),
};

/** Memory that all threads of a process read without copying it; not everywhere in browsers. */
export const sharedMemory: Memory = {
  int32: (length) => new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT)),
  uint8: (length) => new Uint8Array(new SharedArrayBuffer(length)),
  float64: (length) => new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT)),
};
