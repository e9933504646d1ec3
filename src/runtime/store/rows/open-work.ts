/** What isn't over: each thing's whole row as text, by how a person calls it. */
export interface OpenWork {
  readonly clocks: ReadonlyMap<string, string>;
  /** Places in queues. */
  readonly places: ReadonlyMap<string, string>;
  readonly incidents: ReadonlyMap<string, string>;
}
