import { countText } from '../../../engine/gate/say-share.ts';
import type { SlaImpact, SlaTarget } from '../../../engine/model/types.gen.ts';
import { readDuration } from '../../../engine/time/duration.ts';
import { type Html, html } from '../../html.ts';
import { slaWords } from '../impact-markdown.ts';
import { figures, NOTHING, name, section, table, words } from '../page-parts.ts';

type Read = (target: SlaTarget) => string | undefined;

/** What a row of the SLA matrix promises, a column each; further keys are named, not shown. */
const PROMISES: readonly (readonly [head: string, key: keyof SlaTarget, read: Read])[] = [
  ...((['assignment', 'response'] as const).flatMap(clock =>
    (['p50', 'p90', 'breach'] as const).map(time => [`${clock} ${time}`, clock, t => t[clock]?.[time]] as const),
  ) satisfies (readonly [string, keyof SlaTarget, Read])[]),
  ['longest unassigned', 'max_unassigned_age', target => target.max_unassigned_age],
  ['calendar', 'calendar', target => target.calendar ?? 'always'],
  ['escalation', 'escalation', target => target.escalation ?? 'none'],
];

/** The rows of the SLA matrix that differ, before beside after, and rows that win or lose leads. */
export function promiseSection(sla: readonly SlaImpact[]): Html {
  if (sla.length === 0) return NOTHING;
  const shown = PROMISES.filter(([, , read]) =>
    sla.some(({ from, to }) => [from, to].some(t => t !== null && read(t) !== undefined)),
  );
  const heads = [words('Row'), ...shown.map(([head]) => twoLines(head)), figures('Leads')];
  const rows = sla.map(row => promiseRow(row, shown));
  const note = html`Rows of the SLA matrix that differ or that win or lose leads: <span class="was">before</span>, then after, <span class="worse">in this colour</span> where it is slower and <span class="better">in this</span> where it is faster.`;
  return section('Promises before and after', note, table(heads, rows, 'sla'));
}

/** `assignment p90` in two lines, so that nine columns find room. */
function twoLines(head: string): Html {
  const [first = '', second = ''] = head.split(' ', 2);
  return html`<th scope="col">${first}<br>${second}</th>`;
}

function promiseRow(row: SlaImpact, shown: typeof PROMISES): Html {
  const cells = shown.map(([, , read]) => html`<td>${both(row.from && read(row.from), row.to && read(row.to))}</td>`);
  return html`<tr><th scope="row">${name(row.id)} <span class="soft">${[slaWords(row), ...otherKeys(row)].join(', ')}</span></th>${cells}<td class="n">${countText(row.leads)}</td></tr>`;
}

function both(before: string | null | undefined, after: string | null | undefined): Html {
  if (before === after) return html`<span class="soft">${after ?? '–'}</span>`;
  return html`<span class="was">${before ?? 'none'}</span> <span class="${toneOf(before, after)}">${after ?? 'none'}</span>`;
}

function toneOf(before: string | null | undefined, after: string | null | undefined): string {
  const [was, is] = [before, after].map(text => (text == null ? null : (readDuration(text)?.ms ?? null)));
  if (was == null) return 'other';
  if (is == null) return after == null ? 'worse' : 'other';
  return is > was ? 'worse' : 'better';
}

/** Keys that differ beside the promises themselves, e.g. `accuracy`. */
function otherKeys({ from, to }: SlaImpact): string[] {
  if (from === null || to === null) return [];
  const told = new Set<string>(PROMISES.map(([, key]) => key));
  const [before, after] = [new Map(Object.entries(from)), new Map(Object.entries(to))];
  const keys = [...new Set([...before.keys(), ...after.keys()])].filter(key => !told.has(key)).sort();
  return keys.filter(key => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key)));
}
