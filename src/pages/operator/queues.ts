import { h } from 'preact';
import type { QueueLine } from '../answers/operator.ts';
import { lengthText, shareText } from '../parts/figures.ts';
import { Section } from '../parts/section.ts';
import { Table } from '../parts/table.ts';
import { When } from '../parts/when.ts';

interface Props {
  readonly queues: readonly QueueLine[];
}

/** How deep each queue is, and whether its leads get an owner in time if all goes on as it did lately. */
export const Queues = ({ queues }: Props) =>
  h(
    Section,
    {
      title: 'Queues',
      note: 'The forecast is made from how many leads got an owner within its window; with too few of them it says so.',
    },
    h(Table, {
      caption: 'Queues in which leads wait',
      columns: ['Queue', { head: 'Waiting', number: true }, 'Longest', 'Taken lately', 'Forecast'],
      rows: queues.map(line => [
        h('strong', {}, line.queue),
        line.waiting,
        line.oldest === null ? '' : h(When, { at: line.oldest }),
        `${line.done} in ${lengthText(line.window_s * 1000)}`,
        h(Forecast, line),
      ]),
      none: 'Nobody waits.',
    }),
  );

/** From here on it is more likely than not. */
const LIKELY = 0.5;

function Forecast({ chance, left_s }: QueueLine) {
  if (left_s === 0) return h('span', { class: 'bad' }, 'some lead is out of time now');
  if (chance === null) return h('span', { class: 'soft' }, 'not enough data');
  const says = `${shareText(chance)} chance that a lead runs out of time within ${lengthText(left_s * 1000)}`;
  return h('span', { class: chance >= LIKELY ? 'bad' : '' }, says);
}
