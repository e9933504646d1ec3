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
  return release === null || when === null
    ? []
    : [{ release, tier: tierIn(message), segments: segmentsIn(message), at: when }];
}

/** The tier in a tag's message: a release note, or a line `tier: high` that a person wrote; null without one. */
export function tierIn(message: string): string | null {
  const tier = noted(message, 'tier');
  if (tier !== undefined) return typeof tier === 'string' ? tier : null;
  return /^tier:\s*(\S+)\s*$/m.exec(message)?.[1] ?? null;
}

/** The segments in a tag's message: a release note, or a line `segments: smb, enterprise`; null without them. */
export function segmentsIn(message: string): readonly string[] | null {
  const listed =
    noted(message, 'segments') ??
    /^segments:\s*(\S.*)$/m
      .exec(message)?.[1]
      ?.trim()
      .split(/[\s,]+/);
  return Array.isArray(listed) && listed.every(segment => typeof segment === 'string') ? listed : null;
}

/** A part of a release note; undefined where the message is none, or lacks it. */
function noted(message: string, part: string): unknown {
  try {
    return within(JSON.parse(message), part);
  } catch {
    return undefined;
  }
}

const within = (note: unknown, part: string): unknown =>
  typeof note === 'object' && note !== null ? (Object.getOwnPropertyDescriptor(note, part)?.value ?? null) : null;
