import { describe, expect, it } from 'vitest';
import { closesCircle, survivorOf } from '../../../../src/engine/sla/life/survivor.ts';

const members = ['a', 'b', 'c'].map((id, receivedAt) => ({ id, receivedAt }));
const merge = (text: string) => ({ from: text[0] ?? '', into: text[1] ?? '' });

describe('of leads that became one', () => {
  it('the one goes on that was never merged into another', () => {
    expect(survivorOf(members, ['ab', 'bc'].map(merge))).toBe('c');
    expect(survivorOf(members, ['cb', 'ba'].map(merge))).toBe('a');
  });

  it('of two such the one that was received first', () => {
    expect(survivorOf(members, ['ab', 'ac'].map(merge))).toBe('b');
  });

  it('none goes on when the one that did is not here', () => {
    expect(survivorOf(members.slice(0, 2), ['ab', 'bc'].map(merge))).toBeNull();
  });

  it('no merge may lead back', () => {
    expect(closesCircle(['ab', 'bc'].map(merge), merge('ca'))).toBe(true);
    expect(closesCircle(['ab', 'bc'].map(merge), merge('ac'))).toBe(false);
    expect(closesCircle([], merge('aa'))).toBe(true);
  });
});
