import { type Broken, breaks } from './broken.ts';

/** What is live, and how it stands. */
export interface Pointer {
  /** The release that the pointer names, also for its fallback; null before the first deployment. */
  readonly release: string | null;
  readonly fallback: boolean;
  /** Why it can't be read, isn't vouched for or doesn't compile; null when it does. */
  readonly unreadable: string | null;
  /** Releases whose status is active. */
  readonly active: readonly string[];
}

const broken = breaks('I10', 'What decides must be whole, vouched for and known. Deploy again, or roll back.');

/** The live release is complete, and it alone is marked as active. */
export function pointerHolds({ release, fallback, unreadable, active }: Pointer): Broken[] {
  const at = `release:${release ?? 'none'}`;
  const expected = release === null || fallback ? [] : [release];
  return [
    ...(unreadable === null ? [] : [broken(at, `It cannot be used: ${unreadable}`)]),
    ...(active.length === expected.length && active.every(id => expected.includes(id))
      ? []
      : [broken(at, `Marked as active: ${active.join(', ') || 'none'}.`)]),
  ];
}
