export interface PageProps {
  /** What stands behind the page in the hash, such as a lead's id. */
  readonly rest: string;
}
