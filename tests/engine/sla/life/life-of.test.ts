import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Happening } from '../../../../src/engine/sla/life/happening.ts';
import type { Member, PastDecision, PastEvent } from '../../../../src/engine/sla/life/life.ts';
import { lifeOf } from '../../../../src/engine/sla/life/life-of.ts';

const decision = (more: Partial<PastDecision> = {}): PastDecision => ({
  seq: 1,
  cause: 'intake',
  event: null,
  at: 0,
  owner: 'ana',
  team: null,
  ...more,
});

const lead = (id: string, more: Partial<Member> = {}): Member => ({
  id,
  receivedAt: 0,
  voidUntil: null,
  decisions: [decision()],
  ...more,
});

const event = (at: number, what: Happening, leadId = 'a', id = `e${at}`): PastEvent => ({ leadId, id, at, what });

const HAPPENINGS: fc.Arbitrary<Happening> = fc.oneof(
  fc.constantFrom<Happening>(
    { kind: 'accepted' },
    { kind: 'responded' },
    { kind: 'opportunity_opened' },
    { kind: 'resumed' },
    { kind: 'closed' },
    { kind: 'returned', reason: 'no time' },
    { kind: 'paused', state: 'legal_hold' },
    { kind: 'enriched', fields: { city: 'Bonn' } },
    { kind: 'merged', into: 'b' },
  ),
  fc.constantFrom('ana', 'ben', 'carla').map(to => ({ kind: 'reassigned' as const, to, why: 'other' })),
);

const EVENTS = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 20 }), HAPPENINGS, fc.constantFrom('a', 'b')), { maxLength: 9 })
  .map(list => list.map(([at, what, leadId], n) => event(at, what, what.kind === 'merged' ? 'a' : leadId, `e${n}`)));

const MEMBERS: readonly [Member, Member] = [
  lead('a'),
  lead('b', { receivedAt: 3, decisions: [decision({ owner: null })] }),
];

describe('a lead’s life', () => {
  it('is the same in whatever order its events were heard of', () => {
    fc.assert(
      fc.property(EVENTS, fc.infiniteStream(fc.nat()), (events, dice) => {
        const shuffled = events
          .map(each => [dice.next().value ?? 0, each] as const)
          .sort(([a], [b]) => a - b)
          .map(([, each]) => each);
        expect(lifeOf(MEMBERS, shuffled)).toEqual(lifeOf(MEMBERS, events));
      }),
    );
  });

  it('never has an owner without a time, a response before its first owner, or a pause that ends before it began', () => {
    fc.assert(
      fc.property(EVENTS, events => {
        const { life } = lifeOf(MEMBERS, events);
        expect(life.owner === null).toBe(life.ownedAt === null);
        if (life.respondedAt !== null) expect(life.respondedAt).toBeGreaterThanOrEqual(life.firstOwnedAt ?? Infinity);
        if (life.owner !== null) expect(life.heldBy).toContain(life.owner);
        for (const { from, to } of life.pauses) expect(to ?? from).toBeGreaterThanOrEqual(from);
      }),
    );
  });

  it('has its first decision before all that is told of it', () => {
    const late = lead('a', { decisions: [decision({ at: 50 })] });
    const { life } = lifeOf([late], [event(10, { kind: 'accepted' })]);
    expect(life).toMatchObject({ owner: 'ana', firstOwnedAt: 50, acceptedAt: 50 });
  });

  it('says by which event it was given back until a decision has answered that', () => {
    const back = event(5, { kind: 'returned', reason: 'no time' });
    expect(lifeOf([lead('a')], [back])).toMatchObject({ returned: 'e5', life: { status: 'queue', owner: null } });
    const answer = decision({ seq: 2, cause: 'returned', event: 'e5', at: 9, owner: 'ben' });
    const answered = lead('a', { decisions: [decision(), answer] });
    expect(lifeOf([answered], [back])).toMatchObject({ returned: null, life: { owner: 'ben', ownedAt: 5 } });
  });

  it('takes back a move by more fields when its owner had accepted before, though that was heard of later', () => {
    const more = event(5, { kind: 'enriched', fields: {} });
    const moved = lead('a', {
      decisions: [decision(), decision({ seq: 2, cause: 'enriched', event: 'e5', at: 6, owner: 'ben' })],
    });
    expect(lifeOf([moved], [more]).life.owner).toBe('ben');
    expect(lifeOf([moved], [more, event(4, { kind: 'accepted' })]).life.owner).toBe('ana');
  });

  it('ignores what a decision only records', () => {
    const recorded = lead('a', {
      decisions: [decision(), decision({ seq: 2, cause: 'corrected', event: 'e1', at: 6, owner: 'ben' })],
    });
    expect(lifeOf([recorded], []).life.owner).toBe('ana');
  });

  it('counts no owner as the first who turned out to be nobody valid', () => {
    const gone = decision({ seq: 2, cause: 'owner_gone', at: 30, owner: 'ben' });
    const swept = lead('a', { voidUntil: 0, decisions: [decision(), gone] });
    expect(lifeOf([swept], []).life).toMatchObject({ owner: 'ben', firstOwnedAt: 30, heldBy: ['ana', 'ben'] });
  });

  it('changes no more once it is closed, but in the hindsight of what happened before', () => {
    const closed = event(5, { kind: 'closed' });
    const after = event(6, { kind: 'reassigned', to: 'ben', why: 'other' });
    const before = event(4, { kind: 'reassigned', to: 'carla', why: 'other' });
    expect(lifeOf([lead('a')], [closed, after]).life).toMatchObject({ status: 'closed', owner: 'ana' });
    expect(lifeOf([lead('a')], [closed, after, before]).life).toMatchObject({ status: 'closed', owner: 'carla' });
  });

  it('goes on when only one of two that became one was closed', () => {
    const events = [event(2, { kind: 'closed' }, 'a'), event(5, { kind: 'merged', into: 'b' }, 'a')];
    expect(lifeOf(MEMBERS, events).life).toMatchObject({ status: 'owner', owner: 'ana', closedAt: null });
  });
});
