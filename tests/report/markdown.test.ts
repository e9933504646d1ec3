import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { code, markdownTable, prose } from '../../src/report/markdown.ts';

describe('text from outside as code', () => {
  it('stands between more backticks than it holds', () => {
    expect(code('anna.keller')).toBe('`anna.keller`');
    expect(code('a`b``c')).toBe('```a`b``c```');
    expect(code('`a')).toBe('`` `a ``');
    expect(code('')).toBe('` `');
  });

  it('holds no pipe, line end or control, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(code(text)).not.toMatch(/[|\n\r\u0000-\u001f\u202e]/);
      }),
    );
  });

  it('is cut where it is too long', () => {
    expect(code('x'.repeat(5000)).length).toBeLessThan(210);
  });
});

describe('a sentence from outside', () => {
  it('keeps its code and escapes all else', () => {
    expect(prose('Run `npx leadrail test`: a_b *c*')).toBe('Run `npx leadrail test`: a\\_b \\*c\\*');
    expect(prose('one ` alone <b>')).toBe('one \\` alone &lt;b&gt;');
  });

  it('mentions nobody and links nowhere', () => {
    expect(prose('@ana see #7 https://x.example www.x.example')).not.toMatch(/@ana|#7|:\/\/|www\./);
  });
});

describe('a table', () => {
  it('has figures to the right', () => {
    expect(markdownTable(['rep', 'leads'], [['`ana`', '1']])).toBe('| rep | leads |\n| --- | --: |\n| `ana` | 1 |');
  });
});
