declare module 'virtual:concord-engine' {
  /** The module, packed by gzip, in base 64. */
  const packed: string;
  export default packed;
}

declare module 'virtual:concord-england' {
  /** England's files as JSON, packed alike. */
  const packed: string;
  export default packed;
}

declare module 'virtual:concord-library' {
  /** `LibraryEntry[]` of src/state/library.ts as JSON, packed alike. */
  const packed: string;
  export default packed;
}
