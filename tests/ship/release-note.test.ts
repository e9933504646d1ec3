import { describe, expect, it } from 'vitest';
import { numberIn, readReleaseNote, readyTag, releaseTag, rolledBackTag } from '../../src/ship/release-note.ts';

describe('the note in a release tag', () => {
  const note = {
    release: 2,
    bundle: 'sha256:b',
    policy: 'sha256:p',
    parent: null,
    plan: null,
    tier: 'high',
    segments: ['smb'],
    rollback_to: 'fallback',
  };

  it('reads as it was written, and lets newer keys pass', () => {
    expect(readReleaseNote(JSON.stringify(note))).toEqual(note);
    expect(readReleaseNote(JSON.stringify({ ...note, more: 1 }))).toEqual(note);
  });

  it.each(['', 'a release', 'null', '[]', '{"release":"2"}', '{"release":2,"bundle":"b"}'])('is not %j', text => {
    expect(readReleaseNote(text)).toBeNull();
  });
});

describe('the names of tags', () => {
  it.each([releaseTag, readyTag, rolledBackTag])('give their number back', tag => {
    expect([0, 1, 10].map(n => numberIn(tag(n)))).toEqual([0, 1, 10]);
  });

  it.each(['release/', 'release/01', 'release/1a', 'release/-1', 'v1', 'release/1/2'])('%s has none', name => {
    expect(numberIn(name)).toBeNull();
  });
});
