// The second build of the engine is kept as its differences from the first: but for the kernel they are the same code.
//
//     delta   size  (literals  their bytes  step  copied)*    counts are numbers of seven bits a byte, lowest first
//
// A step moves the reading place in `from`, which copying goes on from; it is signed, its sign in the lowest bit.

/** The bytes that `delta` makes of `from`. */
export function applied(from: Uint8Array, delta: Uint8Array): Uint8Array<ArrayBuffer> {
  let at = 0;
  const count = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = delta[at++] ?? 0;
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  const size = count();
  const to = new Uint8Array(size);
  let written = 0;
  let read = 0;
  while (at < delta.length) {
    const literals = count();
    to.set(delta.subarray(at, at + literals), written);
    at += literals;
    written += literals;
    const step = count();
    read += step % 2 === 0 ? step / 2 : -(step - 1) / 2;
    const copied = count();
    to.set(from.subarray(read, read + copied), written);
    written += copied;
    read += copied;
  }
  return to;
}
