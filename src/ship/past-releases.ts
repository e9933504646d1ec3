import type { PastRelease, ReleasesReading } from '../engine/gate/gate.ts';
import { readInstant } from '../engine/time/instant.ts';
import { annotatedTags } from '../workspace/annotated-tags.ts';
import { UnreadableInput } from '../workspace/unreadable-input.ts';
import { numberIn } from './release-note.ts';

/** When which release went live, and in which risk tier, as the tags `release/<n>` tell it; none where there is no git. */
export async function pastReleases(cwd = '.'): Promise<ReleasesReading> {
  try {
    const tags = await annotatedTags(['release/'], cwd);
    return { kind: 'releases', releases: tags.flatMap(readPastRelease) };
  } catch (error) {
    if (error instanceof UnreadableInput) return { kind: 'releases', releases: [] };
    throw error;
  }
}

function readPastRelease({ name, message, at }: { name: string; message: string; at: string }): PastRelease[] {
  const release = numberIn(name);
  const when = readInstant(at);
  return release === null || when === null ? [] : [{ release, tier: tierIn(message), at: when }];
}

/** The tier in a tag's message: a release note, or a line `tier: high` that a person wrote; null without one. */
export function tierIn(message: string): string | null {
  try {
    const tier = (JSON.parse(message) as { tier?: unknown } | null)?.tier;
    return typeof tier === 'string' ? tier : null;
  } catch {
    return /^tier:\s*(\S+)\s*$/m.exec(message)?.[1] ?? null;
  }
}
