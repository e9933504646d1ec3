import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyLedger } from '../../src/engine/model/ledger.ts';
import type { RulesFile } from '../../src/engine/model/rules-file.ts';
import type { Decision } from '../../src/engine/model/types.gen.ts';
import { readPolicy } from '../../src/engine/policy/read-policy.ts';
import type { Router } from '../../src/engine/policy/router.ts';
import { routeLead } from '../../src/engine/routing/route-lead.ts';
import { decidePlainly, type PlainPolicy } from './language/plain-reading.ts';
import { filesOf } from './language/policy-files.ts';
import { aLead } from './language/random-leads.ts';
import { aPolicy, asMeant } from './language/random-policies.ts';

const NOW = Date.UTC(2026, 10, 2, 9);
const leads = fc.array(aLead, { minLength: 15, maxLength: 15 });

function routerOf(files: readonly RulesFile[]): Router {
  const { router, findings } = readPolicy(files);
  if (!router) throw new Error(JSON.stringify(findings));
  return router;
}

const decide = (router: Router, raw: Record<string, unknown>): Decision =>
  routeLead(router, raw, emptyLedger(), NOW).decision;

const gist = ({ owner, team, queue, rule, layer, reason, segment, conflicts }: Decision) => ({
  owner, team, queue, rule, layer, reason, segment, conflicts,
}); // biome-ignore format: one glance

describe('a decision', () => {
  it('is what a plain reading of the language says, for every policy and lead', () => {
    fc.assert(
      fc.property(aPolicy, leads, (policy, some) => {
        const router = routerOf(filesOf(policy));
        const plain = asMeant(policy);
        for (const { raw, meaning } of some) expect(gist(decide(router, raw))).toEqual(decidePlainly(plain, meaning));
      }),
      { numRuns: 400 },
    );
  });

  it('is the same bytes each time, and whatever the order of the keys of a lead', () => {
    fc.assert(
      fc.property(aPolicy, leads, (policy, some) => {
        const router = routerOf(filesOf(policy));
        for (const { raw } of some) {
          const turned = Object.fromEntries(Object.entries(raw).reverse());
          expect(JSON.stringify(decide(router, turned))).toBe(JSON.stringify(decide(router, raw)));
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** A policy changed in a way that must change no decision, or only what `told` undoes. */
function staysTheSame(change: (policy: PlainPolicy) => RulesFile[], told: (d: Decision) => unknown = gist) {
  fc.assert(
    fc.property(aPolicy, leads, (policy, some) => {
      const [before, after] = [routerOf(filesOf(policy)), routerOf(change(policy))];
      for (const { raw } of some) expect(told(decide(after, raw))).toEqual(gist(decide(before, raw)));
    }),
    { numRuns: 60 },
  );
}

/** Keys of every map in reverse. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, turned(each)]),
  );
};

const withText = (file: RulesFile, text: (old: string) => string): RulesFile =>
  file.kind === 'other'
    ? file
    : { ...file, bytes: new TextEncoder().encode(text(new TextDecoder().decode(file.bytes))) };

describe('no decision changes', () => {
  it('with the order of files, their names and how rules are dealt to them', () => {
    staysTheSame(policy =>
      filesOf(policy, 3)
        .reverse()
        .map((file, i) => ({ ...file, path: `rules/z/${9 - (i % 9)}-${i}.yml` })),
    );
  });

  it('with the order of rules and of keys', () => {
    staysTheSame(policy => {
      const files = filesOf({ ...policy, rules: [...policy.rules].reverse() });
      return files.map(file => withText(file, text => JSON.stringify(turned(JSON.parse(text)))));
    });
  });

  it('with other ids of the same order, but for the names in it', () => {
    const renamed = (id: string) => `renamed.${id}`;
    const back = (id: string | null) => id?.replace(/^renamed\./, '') ?? null;
    staysTheSame(
      policy => filesOf({ ...policy, rules: policy.rules.map(rule => ({ ...rule, id: renamed(rule.id) })) }),
      decision => ({ ...gist(decision), rule: back(decision.rule), conflicts: decision.conflicts.map(id => back(id)) }),
    );
  });

  it('with a rule for a region that nobody is in', () => {
    staysTheSame(policy => {
      const nobody = {
        id: 'aaa',
        layer: 'first',
        priority: 1000,
        when: { city: 'Nowhere at all' },
        assign: { queue: 'later' },
      };
      return filesOf({ ...policy, rules: [nobody, ...policy.rules] });
    });
  });
});

describe('the release digest', () => {
  it('is the same for any order of files, rules and keys, and another for another policy', () => {
    fc.assert(
      fc.property(aPolicy, policy => {
        const { release } = routerOf(filesOf(policy));
        const shuffled = filesOf({ ...policy, rules: [...policy.rules].reverse() }, 2).reverse();
        expect(routerOf(shuffled.map(file => withText(file, text => `# a comment\n${text}\n`))).release).toBe(release);
        const [first, ...rest] = policy.rules;
        const other = first && { ...first, assign: { queue: 'unrouted' } };
        if (other) expect(routerOf(filesOf({ ...policy, rules: [other, ...rest] })).release).not.toBe(release);
      }),
      { numRuns: 60 },
    );
  });
});
