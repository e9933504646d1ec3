import type { InvariantCode } from './broken.ts';

/** A promise, and how far the store alone can show it. */
export interface Invariant {
  readonly code: InvariantCode;
  readonly says: string;
  /** What the store cannot show, and what else does; null when it shows all of it. */
  readonly beyond: string | null;
}

export const INVARIANTS: readonly Invariant[] = [
  {
    code: 'I1',
    says: 'each lead has exactly one owner or one place in a queue, or is over, as its decisions and events say',
    beyond: null,
  },
  {
    code: 'I2',
    says: 'no acknowledged lead is missing',
    beyond: 'what senders were answered is not in the store: give it with --acks; tests kill the service and compare',
  },
  { code: 'I3', says: 'each owner could take the lead when it was decided', beyond: null },
  { code: 'I4', says: 'each decision is the same when made again', beyond: null },
  {
    code: 'I5',
    says: 'each place in a queue ends as the queue said, and no lead waits past that untold',
    beyond: null,
  },
  {
    code: 'I6',
    says: "each clock follows from its lead's life and has one timer while it runs, each breach an incident",
    beyond: null,
  },
  { code: 'I7', says: 'levels of an incident ascend and none is left out unsaid', beyond: null },
  {
    code: 'I8',
    says: 'each message has a key of its own',
    beyond: 'whether repeats are the same to the byte is seen at the receiver: tests keep what it got',
  },
  { code: 'I9', says: 'the audit is whole and unchanged', beyond: null },
  {
    code: 'I10',
    says: 'the live release is complete and the pointer names it',
    beyond: 'the store knows one instance; with several each shows its own at /v1/status',
  },
  {
    code: 'I11',
    says: 'rotation and load agree with the decisions',
    beyond: 'that a full round gives each member their weight is proved by property tests of the picks',
  },
  {
    code: 'I12',
    says: 'received = assigned + queued + closed + merged, by source',
    beyond: 'refused leads are not stored: a metric counts them',
  },
  { code: 'I13', says: 'each message that was meant to go out is pending, sent or dead', beyond: null },
  {
    code: 'I14',
    says: 'no personal value stands in audit, incidents or messages',
    beyond: 'logs are outside the store: tests send canaries and read what was logged',
  },
];
