import { h } from 'preact';
import { useNow } from '../session/use-now.ts';
import { lengthText } from './figures.ts';

interface Props {
  /** RFC 3339. */
  readonly at: string;
}

/** Milliseconds within which two clocks agree. */
const A_MOMENT = 1000;

/** How long ago, or how long until; the very time on hover and for those who hear it. */
export function When({ at }: Props) {
  const away = Date.parse(at) - useNow();
  const text = away >= A_MOMENT ? `in ${lengthText(away)}` : away > -A_MOMENT ? 'now' : `${lengthText(-away)} ago`;
  return h('time', { dateTime: at, title: clockText(at) }, text);
}

/** A time that something is due at: over it, it says so. */
export function Due({ at }: Props) {
  const away = Date.parse(at) - useNow();
  const text = away > 0 ? `in ${lengthText(away)}` : `${lengthText(-away)} over`;
  return h('time', { dateTime: at, title: clockText(at), class: away > 0 ? '' : 'over' }, text);
}

export const At = ({ at }: Props) => h('time', { dateTime: at }, clockText(at));

/** The same everywhere: `2026-11-02 09:00:00 UTC`. */
export const clockText = (at: string): string => at.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC');
