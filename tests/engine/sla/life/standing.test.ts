import { describe, expect, it } from 'vitest';
import type { PastEvent } from '../../../../src/engine/sla/life/life.ts';
import { askingOf, standing } from '../../../../src/engine/sla/life/standing.ts';

const told = (id: string, at: number): PastEvent => ({ leadId: 'a', id, at, what: { kind: 'enriched', fields: {} } });
const EVENTS = askingOf('a', [told('first', 1), told('second', 2), told('third', 3)]);
const INTAKE = { is: 'intake', event: null };
const RETRY = { is: 'retry', event: null };
const to = (event: string, is = event) => ({ is, event });
const left = (...decisions: { is: string; event: string | null }[]) => standing(decisions, EVENTS).map(({ is }) => is);

describe('the decisions of a lead that stand', () => {
  it('are all of them where each event was heard of in its turn', () => {
    expect(left(INTAKE, to('first'), RETRY, to('second'), to('third'))).toHaveLength(5);
  });

  it('are not the answers to later events that were given without an earlier one, nor what followed from them', () => {
    expect(left(INTAKE, RETRY, to('second'), RETRY, to('third'), to('first'))).toEqual(['intake', 'retry', 'first']);
  });

  it('are, of two answers to one event, both: the later was given knowing the earlier', () => {
    expect(left(INTAKE, to('second', 'once'), to('second', 'again'))).toEqual(['intake', 'once', 'again']);
  });

  it('are the answers that were given anew since', () => {
    expect(left(INTAKE, to('third', 'old'), to('first'), to('third', 'new'))).toEqual(['intake', 'first', 'new']);
  });

  it('are always the first, whatever came late, and those without a known event', () => {
    expect(left(to('third', 'intake'), to('first'))).toEqual(['intake', 'first']);
    expect(left(INTAKE, to('unheard'), to('first'))).toEqual(['intake', 'unheard', 'first']);
  });

  it('are told by the lead’s own event where one that it took over has an event of that id too', () => {
    const [early, late] = [told('same', 1), told('same', 9)];
    for (const events of [
      [early, { ...late, leadId: 'b' }],
      [{ ...late, leadId: 'b' }, early],
    ]) {
      expect(askingOf('a', events).get('same')).toBe(early);
    }
    expect(askingOf('a', [{ ...late, leadId: 'b' }]).get('same')).toMatchObject({ leadId: 'b' });
  });
});
