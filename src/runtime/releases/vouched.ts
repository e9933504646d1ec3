import type { Bundle, ReleaseStatement, Trust } from '../../engine/model/types.gen.ts';
import { type Verified, verifyRelease } from '../../engine/release/signing/verify-release.ts';

export type Vouched =
  /** Null where no trust is configured. */
  { readonly ok: true; readonly statement: ReleaseStatement | null } | Extract<Verified, { readonly ok: false }>;

/** Asked because trust is configured, never because a signature is there. */
export async function vouched(trust: Trust | null, bundle: Bundle, envelope: unknown): Promise<Vouched> {
  if (trust === null) return { ok: true, statement: null };
  const verified = await verifyRelease(bundle, envelope, trust.keys);
  return verified.ok ? verified : { ok: false, says: `its signature is refused: ${verified.says}` };
}
