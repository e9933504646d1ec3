import type { Review } from './review.ts';

/** What data can't answer, by who can. */
export interface OpenQuestions {
  readonly business: readonly string[];
  readonly technical: readonly string[];
}

export const openQuestions = (review: Review): OpenQuestions => ({
  business: [...aboutMoves(review), ...aboutFigures(review), ...aboutOwners(review), ...aboutExperiments(review)],
  technical: [...aboutGuards(review), ...aboutEvidence(review), ...aboutRules(review)],
});

const aboutMoves = ({ groups }: Review): string[] =>
  groups
    .filter(({ differs }) => differs === 'more' || differs === 'fewer')
    .map(({ name, differs }) => `${name}: ${differs} leads move than was predicted. Is that what was wanted?`);

const aboutFigures = ({ judged }: Review): string[] =>
  judged
    .filter(({ course }) => course === 'worse')
    .map(
      ({ name }) =>
        `${name} got worse. Is it the price of the change, is it to be mended, or does the release go back?`,
    );

const aboutOwners = ({ happened }: Review): string[] =>
  happened.lost_owner === 0
    ? []
    : [
        `${happened.lost_owner} leads would have had an owner before and waited in a queue. Who keeps that queue short?`,
      ];

const aboutExperiments = ({ experiments }: Review): string[] =>
  experiments.map(
    ({ experiment: { id, hypothesis, until } }) =>
      `Experiment ${id} (until ${until}): "${hypothesis}". Did it come true, and does it stay?`,
  );

const aboutGuards = ({ guards, moments }: Review): string[] => [
  ...guards
    .filter(({ state }) => state !== 'pass')
    .map(
      ({ guard, state }) => `The guard ${guard} ended with ${state}. Would it have seen the trouble that it is for?`,
    ),
  ...(moments.length === 0 ? ['The release went live at once, without a rollout. Was there a reason?'] : []),
];

function aboutEvidence({ samePastLeads, happened, predicted, judged }: Review): string[] {
  const few = judged.filter(({ course }) => course === 'too_few').length;
  return [
    ...(samePastLeads
      ? []
      : ['The prediction was made again on other past leads than at the deploy. Which are right?']),
    ...(predicted.leads.unreadable > 0 ? [`${predicted.leads.unreadable} past leads could not be read. Why?`] : []),
    ...(happened.leads.total === 0 ? ['No lead came since. Is the intake connected?'] : []),
    ...(few > 0 ? [`${few} figures rest on too few leads. When is a second look due?`] : []),
  ];
}

const aboutRules = ({ idleRules }: Review): string[] =>
  idleRules.length === 0 ? [] : [`${idleRules.length} rules decided no lead. Are they still needed?`];
