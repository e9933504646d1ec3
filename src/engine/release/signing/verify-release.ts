import { digestOf } from '../../model/digest.ts';
import { validatorOf } from '../../model/schemas.ts';
import type { Bundle, ReleaseStatement, TrustedKey } from '../../model/types.gen.ts';
import { type Instant, readInstant } from '../../time/instant.ts';
import { open } from './dsse.ts';
import { RELEASE_TYPE } from './release-statement.ts';

export type Verified =
  | { readonly ok: true; readonly statement: ReleaseStatement }
  | { readonly ok: false; readonly says: string };

/** Whether a trusted key vouches for this very bundle. Says nothing about time: `mayGoLive` does. */
export async function verifyRelease(
  bundle: Bundle,
  envelope: unknown,
  trusted: readonly TrustedKey[],
): Promise<Verified> {
  const opened = await open(envelope, RELEASE_TYPE, trusted);
  if (!opened.ok) return opened;
  if (!validatorOf('release-statement')(opened.value)) return { ok: false, says: 'what was signed is no release' };
  const statement = opened.value as ReleaseStatement;
  const differing = FIELDS.filter(({ said, is }) => said(statement) !== is(bundle)).map(({ name }) => name);
  if (differing.length > 0) return { ok: false, says: `another bundle was signed: ${differing.join(', ')} differ` };
  return { ok: true, statement };
}

const FIELDS: readonly {
  readonly name: string;
  readonly said: (statement: ReleaseStatement) => unknown;
  readonly is: (bundle: Bundle) => unknown;
}[] = [
  { name: 'id', said: ({ bundle }) => bundle, is: ({ id }) => id },
  { name: 'sequence', said: ({ sequence }) => sequence, is: ({ sequence }) => sequence },
  { name: 'parent', said: ({ parent }) => parent, is: ({ parent }) => parent },
  { name: 'plan', said: ({ plan }) => plan, is: ({ plan }) => plan && digestOf(plan) },
  { name: 'evaluator', said: ({ evaluator }) => evaluator, is: ({ evaluator }) => evaluator },
  { name: 'format', said: ({ schema }) => schema, is: ({ format }) => format },
];

/** Why a signed release may not go live at this moment; null when it may. */
export function whyNotYet({ not_before, expires }: ReleaseStatement, now: Instant): string | null {
  const [from, to] = [readInstant(not_before), readInstant(expires)];
  if (from === null || to === null) return 'its signature names no time';
  if (now < from) return `it may not go live before ${not_before}`;
  return now < to ? null : `its signature expired at ${expires}`;
}
