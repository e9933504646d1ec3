/** What a store knows of releases. */
export interface ReleaseFacts {
  /** Releases that went live so far. */
  readonly live: number;
  /** Whether a rollback has somewhere rehearsed to go. */
  readonly rollbackReady: boolean;
}
