import { digestOfText } from '../model/digest.ts';
import { FREE_MAILBOXES } from '../model/tables/free-mailboxes.ts';
import { fold } from '../model/values/fold.ts';
import { NO_WORDS } from '../model/values/missing.ts';
import type { Router } from '../policy/router.ts';
import type { NormalLead } from './normal-lead.ts';
import { firstPresent, type RawLead } from './raw-lead.ts';

/** By what a lead can be known again. The person is a digest of the e-mail address, so that no address is kept twice. */
export interface KnownBy {
  readonly person: string | null;
  /** The company's domain; null for a free mailbox, which anybody can have. */
  readonly domain: string | null;
}

/** Reads the first field of type domain: its e-mail names the person, its domain the company. */
export function knownBy(router: Router, raw: RawLead, lead: NormalLead): KnownBy {
  const reading = (router.sources.get(lead.source ?? '')?.reading ?? router.reading).fields.find(
    ({ field }) => field.type === 'domain',
  );
  if (!reading) return { person: null, domain: null };
  const text = firstPresent(raw, reading.keys, NO_WORDS, reading.spelling.missing ?? NO_WORDS);
  const domain = lead.values[reading.field.slot];
  return {
    person: typeof text === 'string' && text.includes('@') ? digestOfText(fold(text)) : null,
    domain: typeof domain === 'string' && !FREE_MAILBOXES.has(domain) ? domain : null,
  };
}
