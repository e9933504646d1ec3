import { FREE_MAILBOXES } from '../tables/free-mailboxes.ts';
import { readDomain } from './domain.ts';
import { fold } from './fold.ts';
import { type Reading, resolved } from './reading.ts';

/** An e-mail → `free` (a mailbox that anybody can have) or `company`. The two words themselves stand as they are. */
export function readMailbox(raw: unknown): Reading {
  const word = typeof raw === 'string' ? fold(raw) : '';
  if (word === 'free' || word === 'company') return resolved(word);
  const domain = readDomain(raw, 'domain');
  if (domain.kind !== 'value') return domain;
  return resolved(FREE_MAILBOXES.has(String(domain.value)) ? 'free' : 'company');
}
