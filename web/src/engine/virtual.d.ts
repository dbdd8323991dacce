declare module 'virtual:concord-engine' {
  /** The module, packed by gzip, in base 64. */
  const packed: string;
  export default packed;
}

declare module 'virtual:concord-library' {
  const entries: import('../state/library').LibraryEntry[];
  export default entries;
}
