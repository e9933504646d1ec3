import { describe, expect, it } from 'vitest';
import { snakeKeys } from '../../src/report/snake-keys.ts';

describe('data on its way out', () => {
  it('has keys in snake_case, however deep, and values as they were', () => {
    expect(snakeKeys({ bySource: [{ atLeast: true, of: 'demoRequest' }], p90: null })).toEqual({
      by_source: [{ at_least: true, of: 'demoRequest' }],
      p90: null,
    });
  });
});
