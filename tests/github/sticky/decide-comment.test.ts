import { describe, expect, it } from 'vitest';
import { decideComment, type NextComment } from '../../../src/github/sticky/decide-comment.ts';
import type { Comment } from '../../../src/github/things.ts';
import { hiddenLines, STICKY_MARK, WORSE_MARK } from '../../../src/report/comment/marks.ts';

const ME = 7;
const OLD = 'a'.repeat(40);
const HEAD = 'b'.repeat(40);
type Verdict = 'pass' | 'block';

const sticky = (verdict: Verdict, head: string): string => `text\n\n${hiddenLines(STICKY_MARK, { verdict, head })}\n`;
const worse = (head: string): string => `worse\n\n${hiddenLines(WORSE_MARK, { verdict: 'block', head })}\n`;
const comment = (id: number, body: string, authorId = ME): Comment => ({ id, nodeId: `IC_${id}`, authorId, body });
const next = (verdict: Verdict): NextComment => ({
  verdict,
  head: HEAD,
  body: sticky(verdict, HEAD),
  worse: worse(HEAD),
});

describe('the sticky comment', () => {
  it('is added when there is none, and nobody is told twice', () => {
    expect(decideComment([comment(1, 'hello')], ME, next('block'))).toEqual({
      tell: null,
      write: { kind: 'add', body: sticky('block', HEAD) },
      minimise: [],
    });
  });

  it('is edited where it is', () => {
    const plan = decideComment([comment(1, sticky('block', OLD))], ME, next('pass'));
    expect(plan).toEqual({ tell: null, write: { kind: 'edit', id: 1, body: sticky('pass', HEAD) }, minimise: [] });
  });

  it('is left when it says so already, with whatever ends of line', () => {
    const same = comment(1, sticky('pass', HEAD).replaceAll('\n', '\r\n'));
    expect(decideComment([same], ME, next('pass')).write).toEqual({ kind: 'keep' });
  });

  it('is not one that somebody else wrote, though it has the mark', () => {
    expect(decideComment([comment(1, sticky('pass', OLD), 8)], ME, next('block'))).toMatchObject({
      tell: null,
      write: { kind: 'add' },
      minimise: [],
    });
  });

  it('is not one of ours that quotes the mark', () => {
    expect(decideComment([comment(1, `${STICKY_MARK}\nquoted`)], ME, next('block')).write.kind).toBe('add');
  });

  it('is the newest of several; the others are minimised', () => {
    const three = [comment(1, sticky('pass', OLD)), comment(3, sticky('block', OLD)), comment(2, sticky('pass', OLD))];
    expect(decideComment(three, ME, next('block'))).toMatchObject({
      tell: null,
      write: { kind: 'edit', id: 3 },
      minimise: ['IC_2', 'IC_1'],
    });
  });
});

describe('a new short comment', () => {
  it.each([
    ['pass', 'block', true],
    ['pass', 'pass', false],
    ['block', 'block', false],
    ['block', 'pass', false],
  ] as const)('from %s to %s: %s', (before, after, told) => {
    expect(decideComment([comment(1, sticky(before, OLD))], ME, next(after)).tell).toBe(told ? worse(HEAD) : null);
  });

  it('is not written again by a run that is repeated', () => {
    const existing = [comment(1, sticky('pass', OLD)), comment(2, worse(HEAD))];
    expect(decideComment(existing, ME, next('block')).tell).toBeNull();
    expect(decideComment([existing[0] as Comment, comment(2, worse(OLD))], ME, next('block')).tell).toBe(worse(HEAD));
  });
});
