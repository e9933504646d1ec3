/** RFC 9457: what every refusal looks like. `field` names the part of the request that is to be changed. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly field?: string;
  readonly [extra: string]: unknown;
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Each kind of refusal, with its status and title; the kind is the last part of the document's `type`. */
const KINDS = {
  'invalid-json': [400, 'The body is not JSON'],
  'too-deep': [400, 'The body is nested too deeply'],
  'over-limit': [400, 'The body goes beyond a limit'],
  'not-an-event': [400, 'The body is not an event of a lead'],
  'not-a-lead': [400, 'The body is not a lead'],
  'invalid-request': [400, 'The request is not as this route needs it'],
  'unknown-token': [401, 'A known token is needed'],
  'bad-signature': [401, 'A valid signature is needed'],
  'wrong-scope': [403, 'This token may not do that'],
  'not-found': [404, 'There is no such thing'],
  'too-slow': [408, 'The request came too slowly'],
  'event-conflict': [409, 'Another event has this id'],
  'merge-circle': [409, 'The merge would lead back to where it came from'],
  'lead-conflict': [409, 'Another lead has this id'],
  'key-reused': [409, 'Another request had this key'],
  'incident-over': [409, 'The incident is over'],
  frozen: [409, 'A freeze window holds'],
  'stale-expectation': [409, 'Another release is live'],
  'sequence-not-rising': [409, 'The sequence does not rise'],
  'not-requeued': [409, 'The message cannot be put back'],
  'not-written-back': [409, 'There is nothing to write back'],
  'no-rollback-target': [409, 'There is no target to go back to'],
  'too-large': [413, 'The body is too large'],
  'not-json-type': [415, 'The content type is not accepted here'],
  'wrong-host': [421, 'This service is not known by that name'],
  'event-refused': [422, 'The event cannot be'],
  'bundle-refused': [422, 'The bundle is refused'],
  'target-refused': [422, 'The target is refused'],
  'headers-too-large': [431, 'The headers are too large'],
  internal: [500, 'The service failed'],
  'not-ready': [503, 'The service cannot take this now'],
  'store-unavailable': [503, 'Nothing can be stored now'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemKind = keyof typeof KINDS;

interface Extras {
  readonly field?: string;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** A refusal on its way to the one who asked. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly extras: Extras;

  constructor(kind: ProblemKind, detail: string, extras: Extras = {}) {
    super(detail);
    this.name = 'Problem';
    this.kind = kind;
    this.extras = extras;
  }

  get status(): number {
    return KINDS[this.kind][0];
  }

  document(): ProblemDocument {
    const [status, title] = KINDS[this.kind];
    const { field, more } = this.extras;
    const named = field === undefined ? {} : { field };
    return { type: `urn:leadrail:problem:${this.kind}`, title, status, detail: this.message, ...named, ...more };
  }
}
