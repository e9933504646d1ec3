import { Fragment, h } from 'preact';
import type { OperatorView } from '../answers/operator.ts';
import { Card, Cards } from '../parts/card.ts';
import { count } from '../parts/words.ts';
import { useSurroundings } from '../session/use-session.ts';
import { Alerts } from './alerts.ts';
import { Faults } from './faults.ts';
import { Incidents } from './incidents.ts';
import { Outbox } from './outbox.ts';
import { Queues } from './queues.ts';
import { RecoveryTimes } from './recovery.ts';
import { RolloutNow } from './rollout-now.ts';

/** What wants a person now, the most urgent first. */
export function OperatorPage() {
  const { live } = useSurroundings();
  if (!live) return h('p', { class: 'empty' }, 'Waiting for the first word of the service.');
  return h(
    Fragment,
    {},
    h(AtAGlance, live),
    h(Incidents, { incidents: live.incidents }),
    h(RolloutNow, { rollout: live.rollout }),
    h(Queues, { queues: live.queues }),
    h(Alerts, { alerts: live.alerts }),
    h(Faults, { faults: live.faults }),
    h(Outbox, { counts: live.outbox }),
    h(RecoveryTimes, { recovery: live.recovery }),
  );
}

function AtAGlance({ sequence, fallback, received_last_hour, queues, incidents, outbox }: OperatorView) {
  const waiting = queues.reduce((sum, queue) => sum + queue.waiting, 0);
  const untaken = incidents.filter(({ acked_at }) => acked_at === null).length;
  const release = fallback ? 'fallback' : String(sequence ?? 'none');
  return h(
    Cards,
    {},
    h(Card, {
      title: 'Open incidents',
      figure: incidents.length,
      note: `${untaken} not taken on`,
      ...moodIf(untaken > 0, 'bad'),
    }),
    h(Card, {
      title: 'Waiting in queues',
      figure: waiting,
      note: `in ${count(queues.length, 'queue')}`,
      ...moodIf(waiting > 0, 'wait'),
    }),
    h(Card, {
      title: 'Dead letters',
      figure: outbox.dead,
      note: `${outbox.pending} on their way`,
      ...moodIf(outbox.dead > 0, 'bad'),
    }),
    h(Card, { title: 'Leads in the last hour', figure: received_last_hour }),
    h(Card, { title: 'Live release', figure: release, ...moodIf(fallback, 'bad') }),
  );
}

const moodIf = (is: boolean, mood: 'wait' | 'bad') => (is ? { mood } : {});
