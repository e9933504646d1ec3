import { describe, expect, it } from 'vitest';
import { validatorOf } from '../../src/engine/model/schemas.ts';
import { approvalsOf } from '../../src/github/approvals-of.ts';
import type { Review } from '../../src/github/things.ts';

const [HEAD, OLD] = ['b', 'a'].map(digit => digit.repeat(40)) as [string, string];
const plan = `sha256:${'1'.repeat(64)}`;
const approvers = { reviewer: ['Ana', 'ben'], revops_lead: ['ben'], constructor: ['eve'] };

const review = (login: string, state = 'APPROVED', commit: string | null = HEAD, day = 1): Review => ({
  login,
  state,
  commit,
  at: `2026-11-0${day}T09:00:00Z`,
});
const of = (...reviews: Review[]) =>
  approvalsOf({ reviews, head: HEAD, author: 'Author', plan, approvers }).map(({ login, role }) => `${login} ${role}`);

describe('approvals', () => {
  it('are approving reviews of the very commit, once for each role', () => {
    expect(of(review('ana'), review('ben'))).toEqual(['ana reviewer', 'ben reviewer', 'ben revops_lead']);
  });

  it('carry the plan and the time, as their schema wants', () => {
    const approvals = approvalsOf({ reviews: [review('ana')], head: HEAD, author: 'x', plan, approvers });
    expect(approvals).toEqual([{ plan, login: 'ana', role: 'reviewer', at: '2026-11-01T09:00:00Z' }]);
    expect(validatorOf('approvals')(approvals)).toBe(true);
  });

  it.each([
    ['an older commit', review('ana', 'APPROVED', OLD)],
    ['a commit that is gone', review('ana', 'APPROVED', null)],
    ['a comment', review('ana', 'COMMENTED')],
    ['a request for changes', review('ana', 'CHANGES_REQUESTED')],
    ['somebody without a role', review('zoe')],
    ['the author', { ...review('author') }],
    ['a deleted account', review('')],
  ])('are not %s', (_what, given) => {
    expect(of(given)).toEqual([]);
  });

  it('hold until the person says otherwise, and a comment says nothing', () => {
    expect(of(review('ana'), review('ana', 'COMMENTED', HEAD, 2))).toEqual(['ana reviewer']);
    expect(of(review('ana'), review('Ana', 'CHANGES_REQUESTED', HEAD, 2))).toEqual([]);
    expect(of(review('ana', 'DISMISSED'))).toEqual([]);
    expect(of(review('ana', 'CHANGES_REQUESTED'), review('ana', 'APPROVED', HEAD, 2))).toEqual(['ana reviewer']);
    expect(of(review('ana'), review('ana', 'APPROVED', OLD, 2))).toEqual([]);
  });

  it('are given to nobody by a base without approvers', () => {
    expect(approvalsOf({ reviews: [review('ana')], head: HEAD, author: 'x', plan, approvers: {} })).toEqual([]);
  });
});
