import { h } from 'preact';
import type { Message } from '../answers/message.ts';
import type { OperatorView } from '../answers/operator.ts';
import { Act } from '../parts/act.ts';
import { Notice } from '../parts/notice.ts';
import { Section } from '../parts/section.ts';
import { Table } from '../parts/table.ts';
import { When } from '../parts/when.ts';
import { useAnswer } from '../session/use-answer.ts';
import { useSurroundings } from '../session/use-session.ts';

interface Props {
  readonly counts: OperatorView['outbox'];
}

/** Messages on their way, and those that were given up. */
export function Outbox({ counts }: Props) {
  const { session } = useSurroundings();
  const dead = useAnswer<{ messages: readonly Message[] }>('/v1/outbox?state=dead', counts.dead);
  const requeue = ({ n, channel }: Message) =>
    h(Act, {
      does: 'Send again',
      about: `message ${n}`,
      says: `It goes back to ${channel} with all its tries before it.`,
      path: `/v1/outbox/${n}/requeue`,
      reasonKey: 'note',
      onDone: dead.again,
    });
  return h(
    Section,
    { title: 'Messages', note: `${counts.pending} on their way, ${counts.dead} given up.` },
    dead.says === null ? null : h(Notice, { bad: true }, dead.says),
    h(Table, {
      caption: 'Dead letters',
      columns: ['No.', 'To', 'Says', 'Why it failed', 'Made', 'Action'],
      rows: (dead.value?.messages ?? []).map(message => [
        message.n,
        `${message.to} by ${message.channel}`,
        message.says ?? message.kind,
        message.last_error ?? '',
        h(When, { at: message.created_at }),
        session.scope === 'operate' ? requeue(message) : null,
      ]),
      none: 'No dead letters.',
    }),
  );
}
