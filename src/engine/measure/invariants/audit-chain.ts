import { canonicalJson } from '../../model/canonical-json.ts';
import { type Digest, digestOf } from '../../model/digest.ts';

/** What an audit entry says, in its place; `at` is RFC 3339. */
export interface AuditContent {
  /** Counts all entries from 1, without a gap. */
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly detail: Readonly<Record<string, unknown>>;
  /** Hash of the entry before; `FIRST_LINK` for the first. */
  readonly prev: Digest;
}

/** An entry that is tied to all before it: changing one of them changes every hash after it. */
export interface AuditLink extends AuditContent {
  /** SHA-256 of the canonical JSON (RFC 8785) of the content. */
  readonly hash: Digest;
}

/** The last entry that was seen, kept outside the store: a chain that was cut short no longer holds it. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: Digest;
}

export const FIRST_LINK: Digest = `sha256:${'0'.repeat(64)}`;

/** Ties an entry to the one before it; null for the first of all. */
export function linkAudit(entry: Omit<AuditContent, 'seq' | 'prev'>, before: AuditHead | null): AuditLink {
  const { at, who, what, detail } = entry;
  const content = { seq: (before?.seq ?? 0) + 1, at, who, what, detail, prev: before?.hash ?? FIRST_LINK };
  return { ...content, hash: digestOf(content) };
}

/** Whether an entry says of itself what it hashes to. */
export function hashFits({ hash, ...content }: AuditLink): boolean {
  try {
    return digestOf(content) === hash;
  } catch {
    return false;
  }
}

/** The text in which a detail is kept: there is one for each detail, so that no byte of it can change unnoticed. */
export const detailText = (detail: Readonly<Record<string, unknown>>): string => canonicalJson(detail);
