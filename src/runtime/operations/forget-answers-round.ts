import { HOUR } from '../../engine/time/units.ts';
import { KEPT_FOR } from '../http/answer-once.ts';
import type { Round } from '../rounds/round.ts';

/** Lets go of answers whose idempotency keys are no longer kept. */
export const forgetAnswersRound: Round = {
  name: 'answers',
  every: HOUR,
  run: (service, now) => service.commit.run(work => work.store.forgetAnswers(now - KEPT_FOR)),
};
