import { describe, expect, it } from 'vitest';
import { screenOf } from '../../scripts/screen.ts';
import type { Terminal } from '../../scripts/terminal.ts';
import { withBar } from '../../scripts/with-bar.ts';
import { PLAIN } from '../../src/report/paint.ts';

const WIPE = '\r\u001b[2K';

/** A terminal that keeps all that goes to standard error; its clock goes on by a second with each look. */
function aTerminal(columns: number | null): { readonly terminal: Terminal; readonly seen: string[] } {
  const seen: string[] = [];
  let now = 0;
  const write = (text: string) => {
    seen.push(text);
  };
  const terminal: Terminal = {
    paint: PLAIN,
    out: async () => undefined,
    say: text => write(`${text}\n`),
    now: () => (now += 1000),
    screen: columns === null ? null : { columns, write },
  };
  return { terminal, seen };
}

describe('work with a bar', () => {
  it('draws over the line before, says things above it, and leaves nothing behind', async () => {
    const { terminal, seen } = aTerminal(40);
    const done = await withBar(terminal, async (above, progress) => {
      progress({ share: 0, leads: 0 });
      above.say('a line');
      progress({ share: 1, leads: 7 });
      return 'done';
    });
    const [first, last] = ['▐··················▌   0%  0 past leads', '▐██████████████████▌ 100%  7 past leads'];
    expect(done).toBe('done');
    expect(seen).toEqual([WIPE + first, WIPE, 'a line\n', first, WIPE + last, WIPE]);
  });

  it('leaves nothing behind either when the work fails', async () => {
    const { terminal, seen } = aTerminal(40);
    const work = withBar(terminal, async (_, progress) => {
      progress({ share: 0.5, leads: 1 });
      throw new Error('broken archive');
    });
    await expect(work).rejects.toThrow('broken archive');
    expect(seen.at(-1)).toBe(WIPE);
  });

  it('draws nothing where there is no screen', async () => {
    const { terminal, seen } = aTerminal(null);
    await withBar(terminal, async (above, progress) => {
      progress({ share: 0.5, leads: 1 });
      above.say('a line');
    });
    expect(seen).toEqual(['a line\n']);
  });
});

describe('a screen', () => {
  const stream = (isTTY: boolean) => ({ isTTY, columns: 100, write: () => true }) as unknown as NodeJS.WriteStream;

  it('is a terminal that a person looks at', () => {
    expect(screenOf(stream(true), {})?.columns).toBe(100);
  });

  it.each([
    ['a pipe', false, {}],
    ['CI', true, { CI: 'true' }],
    ['a terminal that can’t draw over a line', true, { TERM: 'dumb' }],
  ])('is not %s', (_, isTTY, env) => {
    expect(screenOf(stream(isTTY), env)).toBeNull();
  });
});
