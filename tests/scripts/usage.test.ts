import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leadrail, spawnLeadrail } from './run-leadrail.ts';

/** What the parser of arguments writes itself. */
const written = { out: '', err: '' };

const keep = (stream: 'out' | 'err') => (text: string | Uint8Array) => {
  written[stream] += text;
  return true;
};

beforeEach(() => {
  Object.assign(written, { out: '', err: '' });
  vi.spyOn(process.stdout, 'write').mockImplementation(keep('out'));
  vi.spyOn(process.stderr, 'write').mockImplementation(keep('err'));
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a command that nobody can carry out ends with 2 and says why', () => {
  it.each([
    ['a verb that does not exist', ['rout'], 'route'],
    ['an option that does not exist', ['check', '--rulez', 'x'], '--rules'],
    ['an option without its value', ['check', '--rules'], '--rules'],
    ['an option that is needed', ['route'], '--leads'],
    ['a format that does not exist', ['check', '--format', 'xml'], 'text, json, github'],
  ])('%s', async (_, args, words) => {
    const { exit, out } = await leadrail(...args);
    expect({ exit, out: out + written.out }).toEqual({ exit: 2, out: '' });
    expect(written.err).toContain(words);
  });

  it.each(['yesterday', '2026-11-24', '2026-11-24T10:00:00', '2026-02-30T10:00:00Z'])('the time %s', async at => {
    const { exit, out, err } = await leadrail('check', '--at', at);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('RFC 3339');
  });

  it('no verb at all', async () => {
    expect((await leadrail()).exit).toBe(2);
    expect(written.err).toContain('Usage: leadrail');
  });
});

describe('--help ends with 0', () => {
  it('and names every verb', async () => {
    expect((await leadrail('--help')).exit).toBe(0);
    expect(written.out).toContain('Usage: leadrail');
    for (const verb of ['check', 'route', 'explain']) expect(written.out).toContain(verb);
  });

  it.each(['check', 'route', 'explain'])('for %s', async verb => {
    expect((await leadrail(verb, '--help')).exit).toBe(0);
    expect(written.out).toContain('--rules');
  });
});

describe('the command as a process', () => {
  it('ends with the same statuses', () => {
    expect(spawnLeadrail(['--help']).exit).toBe(0);
    const wrong = spawnLeadrail(['rout']);
    expect({ exit: wrong.exit, out: wrong.out }).toEqual({ exit: 2, out: '' });
    expect(wrong.err).toContain('route');
  });
});
