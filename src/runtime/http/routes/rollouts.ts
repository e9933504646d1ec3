import type { Step } from '../../../engine/release/rollout/steps.ts';
import { instantText } from '../../../engine/time/instant.ts';
import { runningRollout } from '../../rollout/running-rollout.ts';
import { startRollout } from '../../rollout/start-rollout.ts';
import { steerRollout, WORDS, type Word } from '../../rollout/steer-rollout.ts';
import type { RolloutRow, RolloutSums } from '../../store/rows/rollouts.ts';
import type { StoreReads } from '../../store/store.ts';
import { refuseOther, whoOf } from '../access-hook.ts';
import { WITH_TOKEN } from '../openapi.ts';
import { Problem } from '../problem.ts';
import { staleExpectation } from '../stale-expectation.ts';
import type { Route } from './route.ts';

const KEPT = 20;

/** A release on its way to all leads: begin, look, steer. */
export const rolloutRoutes: Route = (app, service) => {
  const tags = ['releases'];
  const looking = { schema: { summary: 'Rollouts, the latest first', tags, security: WITH_TOKEN } };
  const access = ['read', 'operate', 'deploy', 'rollback'] as const;
  app.get('/v1/rollouts', { ...looking, config: { access } }, async () => {
    const rows = await service.store.rollouts(KEPT);
    return { rollouts: await Promise.all(rows.map(row => answerOf(service.store, row))) };
  });
  const start = { schema: { ...startSchema, tags }, config: { access: ['deploy'] as const } };
  app.post<Start>('/v1/rollouts', start, async (request, reply) => {
    const { release, expect, rollback_to, lift_hold = true } = request.body;
    refuseOther(request, release);
    const more = {
      ...(expect === undefined ? {} : { expect }),
      ...(rollback_to === undefined ? {} : { rollbackTo: rollback_to }),
    };
    const done = await startRollout(service, { id: release, liftHold: lift_hold, ...more }, whoOf(request));
    if (done.kind === 'unknown') throw new Problem('not-found', 'no such release was pushed', { field: 'release' });
    if (done.kind === 'stale') throw staleExpectation(done.active);
    if (done.kind === 'refused') throw new Problem('target-refused', done.says, { field: done.field });
    const rollout = await runningRollout(service.store);
    return reply.code(201).send(rollout && (await answerOf(service.store, rollout)));
  });
  for (const word of WORDS) steerRoute(word)(app, service);
};

/** Whoever may go back may also hold and end; going on takes the right to ship. */
const steerRoute =
  (word: Word): Route =>
  (app, service) => {
    const going = word === 'promote' || word === 'resume';
    const config = { access: going ? (['deploy'] as const) : (['deploy', 'rollback'] as const) };
    app.post<Steer>(`/v1/rollouts/${word}`, { schema: steerSchema(word), config }, async request => {
      const steered = await steerRollout(service, word, request.body.reason, whoOf(request));
      if (steered.kind === 'none') throw new Problem('not-found', 'no rollout is under way');
      if (steered.kind === 'frozen') throw new Problem('frozen', 'a freeze window holds the rollout where it is');
      return answerOf(service.store, steered.rollout);
    });
  };

interface Start {
  readonly Body: {
    readonly release: string;
    readonly expect?: string | null;
    readonly rollback_to?: string;
    readonly lift_hold?: boolean;
  };
}

interface Steer {
  readonly Body: { readonly reason: string };
}

const startSchema = {
  summary: 'Begin to roll a pushed release out, by the steps of the live governance',
  security: WITH_TOKEN,
  body: {
    type: 'object',
    properties: {
      release: { type: 'string' },
      expect: { type: ['string', 'null'], description: 'The release that is live now' },
      rollback_to: { type: 'string', description: 'Where a rollback goes in the end' },
      lift_hold: { type: 'boolean', description: 'False: not if it was held back' },
    },
    required: ['release'],
    additionalProperties: false,
  },
};

const steerSchema = (word: Word) => ({
  summary: `${word} the rollout under way; the reason stands in the audit trail`,
  tags: ['releases'],
  security: WITH_TOKEN,
  body: {
    type: 'object',
    properties: { reason: { type: 'string', minLength: 1, maxLength: 500 } },
    required: ['reason'],
    additionalProperties: false,
  },
});

async function answerOf(store: StoreReads, row: RolloutRow) {
  const sums = async (side: 'base' | 'candidate'): Promise<RolloutSums> => store.rolloutSums(row.n, row.step, side);
  const { n, candidate, base, state, why, step, steps, verdict, who, rollbackTo } = row;
  return {
    rollout: n,
    release: candidate,
    base,
    state,
    why,
    step,
    share: steps[step]?.share ?? 1,
    steps: steps.map(stepAnswer),
    started_at: instantText(row.startedAt),
    step_since: instantText(row.stepSince),
    rollback_target: rollbackTo,
    verdict: verdict?.verdict ?? null,
    guards: verdict?.guards ?? [],
    seen: { base: await sums('base'), candidate: await sums('candidate') },
    who,
  };
}

const stepAnswer = ({ share, minLeads, minTime, segments, sources }: Step) => ({
  share,
  min_leads: minLeads,
  min_time_s: minTime / 1000,
  segments: segments ?? null,
  sources: sources ?? null,
});
