/** One message to the outside. */
export interface Outgoing {
  readonly url: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
}

export type Sent =
  | {
      readonly ok: true;
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly text: string;
    }
  /** No answer came: refused address, time-out, broken connection. */
  | { readonly ok: false; readonly says: string };

/** The service's only way out. Never throws. */
export type Send = (message: Outgoing) => Promise<Sent>;
