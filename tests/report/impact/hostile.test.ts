import { describe, expect, it } from 'vitest';
import { impactHtml } from '../../../src/report/impact/impact-html.ts';
import { impactMarkdown } from '../../../src/report/impact/impact-markdown.ts';
import { impactText } from '../../../src/report/impact/impact-text.ts';
import { NAUGHTY } from '../stage/naughty.ts';
import { skeleton } from '../stage/skeleton.ts';
import { aHostileImpact } from './stage.ts';

/** Tags with the names of their attributes: what a browser makes of the page. Names in one piece are as many as words. */
const tagsOf = (page: string): string[] =>
  [...page.replace(/<span class="name(?: long)?">([^<]*)<\/span>/g, '$1').matchAll(/<[^>]*>/g)].map(([tag]) =>
    tag.replace(/"[^"]*"/g, '""'),
  );

const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

describe('hostile words in an impact report', () => {
  it('stay words in the page: it has the tags that harmless words give it, and no others', () => {
    const calm = tagsOf(impactHtml(aHostileImpact('calm')));
    for (const word of NAUGHTY) {
      const page = impactHtml(aHostileImpact(word));
      expect(tagsOf(page), word).toEqual(calm);
      expect(CONTROLS.test(page), word).toBe(false);
    }
  });

  it('stay words in Markdown: outside code spans it says the same', () => {
    const calm = skeleton(impactMarkdown(aHostileImpact('calm')));
    for (const word of NAUGHTY) expect(skeleton(impactMarkdown(aHostileImpact(word))), word).toEqual(calm);
  });

  it('stay words in a terminal: as many lines, and no control character', () => {
    const calm = impactText(aHostileImpact('calm')).split('\n').length;
    for (const word of NAUGHTY) {
      const text = impactText(aHostileImpact(word));
      expect(text.split('\n').length, word).toBe(calm);
      expect(CONTROLS.test(text), word).toBe(false);
    }
  });
});
