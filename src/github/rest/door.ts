/** Where GitHub is, and how we wait; everything that touches the world comes from here. */
export interface Door {
  /** E.g. `https://api.github.com`, or `https://github.example.com/api/v3`: `GITHUB_API_URL`. */
  readonly apiUrl: string;
  /** `GITHUB_GRAPHQL_URL`. */
  readonly graphqlUrl: string;
  /** `owner/name`: `GITHUB_REPOSITORY`. */
  readonly repository: string;
  readonly token: string;
  /** How long one attempt may take, in milliseconds. */
  readonly timeoutMs: number;
  readonly wait: (ms: number) => Promise<void>;
  readonly now: () => number;
}
