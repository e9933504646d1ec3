import { type ComponentChildren, h } from 'preact';
import type { LeadStory } from '../answers/lead.ts';
import type { Message } from '../answers/message.ts';
import { Section } from '../parts/section.ts';
import { At } from '../parts/when.ts';

interface Props {
  readonly story: LeadStory;
  readonly messages: readonly Message[];
}

interface Happening {
  readonly at: string;
  readonly what: string;
  readonly says: ComponentChildren;
}

/** Everything that happened to a lead, first to last. */
export const Story = ({ story, messages }: Props) =>
  h(
    Section,
    { title: 'Its story' },
    h(
      'ol',
      { class: 'story' },
      happenings(story, messages).map(({ at, what, says }, n) =>
        h('li', { key: n }, h('span', { class: 'soft' }, h(At, { at })), h('strong', {}, what), h('span', {}, says)),
      ),
    ),
  );

function happenings(story: LeadStory, messages: readonly Message[]): Happening[] {
  const all = [
    { at: story.received_at, what: 'Received', says: '' },
    ...story.decisions.map(decided),
    ...story.queue_entries.flatMap(waited),
    ...story.clocks.flatMap(({ clock, breached_at }) =>
      breached_at === null ? [] : [{ at: breached_at, what: 'Promise broken', says: `the ${clock} clock ran out` }],
    ),
    ...story.events.map(({ at, event, state, reason, body }) => ({
      at,
      what: `Told: ${event.replaceAll('_', ' ')}`,
      says: `${state}${reason === null ? '' : `, ${reason}`}${detailOf(body)}`,
    })),
    ...messages.map(sent),
  ];
  // Sorting keeps the order of what happened in the same millisecond.
  return all.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

const decided = ({ cause, decision }: LeadStory['decisions'][number]): Happening => {
  const { owner, team, queue, rule, reason, at } = decision;
  const where = owner === null ? `to the queue ${queue}` : `to ${owner}${team === null ? '' : ` of ${team}`}`;
  return {
    at,
    what: cause === 'intake' ? 'Decided' : `Decided again (${cause.replaceAll('_', ' ')})`,
    says: `${where}, by ${rule ?? 'no rule'}: ${reason.replaceAll('_', ' ')}`,
  };
};

const waited = ({ queue, entered_at, ended_at, ending }: LeadStory['queue_entries'][number]): Happening[] => [
  { at: entered_at, what: 'Waits', says: `in ${queue}` },
  ...(ended_at === null
    ? []
    : [{ at: ended_at, what: 'Leaves its queue', says: `${queue}: ${(ending ?? '').replaceAll('_', ' ')}` }]),
];

const sent = ({ created_at, sent_at, to, channel, kind, state, last_error }: Message): Happening => ({
  at: sent_at ?? created_at,
  what: state === 'sent' ? 'Message sent' : state === 'dead' ? 'Message given up' : 'Message on its way',
  says: `${kind.replaceAll('_', ' ')} to ${to} by ${channel}${last_error === null ? '' : `: ${last_error}`}`,
});

/** What an event told beside its kind and time. */
function detailOf(body: Readonly<Record<string, unknown>>): string {
  const told = Object.entries(body).filter(([key]) => !['id', 'event', 'at', 'fields'].includes(key));
  return told.map(([key, value]) => `, ${key} ${String(value)}`).join('');
}
