import { describe, expect, it } from 'vitest';
import { impactHtml } from '../../../src/report/impact/impact-html.ts';
import { impactMarkdown } from '../../../src/report/impact/impact-markdown.ts';
import { impactText } from '../../../src/report/impact/impact-text.ts';
import { anImpact, aWeightedImpact } from './stage.ts';

const MOVED = 'the weight of direct and data, 85.7% of 10,500.5; 1 without a readable weight weigh nothing';

describe('a report on leads weighted by a column', () => {
  it('says what moves by weight, what weighs nothing, and that the gates count leads', () => {
    const text = impactText(aWeightedImpact());
    expect(text).toContain(MOVED);
    expect(text).toContain('Weighted by the column “amount” beside the count; the gates count leads.');
    expect(text).toMatch(/france +1 +100% of 1: .*; 100% by weight/);
  });

  it('has a column of it in each table of groups', () => {
    expect(impactMarkdown(aWeightedImpact())).toContain('|  | leads | changed | share | by weight | direct |');
    expect(impactHtml(aWeightedImpact())).toContain('By weight');
  });

  it('says nothing of weights where nobody asked', () => {
    const all = [impactText, impactMarkdown, impactHtml].map(render => render(anImpact())).join('');
    expect(all).not.toMatch(/by weight|Weighted/i);
  });
});
