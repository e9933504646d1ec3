import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hrefTo, placeOf } from '../../src/pages/place.ts';

describe('a place', () => {
  it('is found again from its link, whatever a lead is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), rest => {
        expect(placeOf(hrefTo('lead', rest))).toEqual({ page: 'lead', rest });
      }),
    );
  });

  it.each(['', '#', '#/', '#nonsense', '#//x'])('of %s is no page', hash => {
    expect(placeOf(hash).page).toBe('');
  });

  it('keeps what is no encoding as it is', () => {
    expect(placeOf('#/lead/100%')).toEqual({ page: 'lead', rest: '100%' });
  });
});
