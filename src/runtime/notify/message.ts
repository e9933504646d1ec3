import type { Channel } from '../../engine/model/types.gen.ts';
import type { Instant } from '../store/rows.ts';

/** To whom: the people and channel of an escalation role, one rep, or the CRM. */
export type Recipient =
  | { readonly to: 'role'; readonly role: string; readonly as?: RoleAs }
  | { readonly to: 'rep'; readonly rep: string }
  | { readonly to: 'crm' };

/** A role as it was when an incident opened, whatever the rules that are live now make of it. */
export interface RoleAs {
  readonly people: readonly string[];
  readonly channel: (Channel & { readonly id: string }) | null;
}

/** Something that has to be told. Written in the transaction of what it tells of; sent later, at least once. */
export interface Message {
  /** Stable: the receiver sees it on each attempt, and two intents with one key are one. */
  readonly key: string;
  readonly recipient: Recipient;
  readonly kind: 'assigned' | 'warning' | 'escalated' | 'alert' | 'write_back' | 'report' | 'drill';
  readonly leadId: string | null;
  /** Who, why and by when, in one or two sentences. Holds no personal data. */
  readonly says: string;
  /** Ids and figures for programs. */
  readonly detail: Readonly<Record<string, unknown>>;
  readonly at: Instant;
}
