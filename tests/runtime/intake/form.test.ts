import { describe, expect, it } from 'vitest';
import { formFields } from '../../../src/runtime/intake/form.ts';

describe('a form as browsers send it', () => {
  it('is a lead with its fields', () => {
    expect(formFields('email=a%40example.com&country=DE&city=New+York')).toEqual({
      email: 'a@example.com',
      country: 'DE',
      city: 'New York',
    });
  });

  it('keeps every value of a field that stands several times: none is chosen', () => {
    expect(formFields('product=core&country=DE&product=analytics')).toEqual({
      product: ['core', 'analytics'],
      country: 'DE',
    });
  });

  it('takes prototype keys for fields', () => {
    const fields = formFields('__proto__=x&constructor=y');
    expect(Object.entries(fields)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
  });

  it('of nothing is a lead of nothing', () => {
    expect(formFields('')).toEqual({});
  });
});
