/** The engine's builds, gzip in base64; see plugins/wasm-inline.ts. */
declare module 'virtual:concord-engine' {
  export const simd: string;
  /** What `applied` makes of the first. */
  export const plainFromSimd: string;
}
