import type { ReplayedAlert } from '../engine/measure/past/replay-alert.ts';
import { sayNumber } from '../engine/measure/say-figure.ts';
import { instantText } from '../engine/time/instant.ts';
import { type Paint, PLAIN } from './paint.ts';
import { visible } from './visible.ts';

/** When each alert would have fired, for a terminal. */
export const replayedAlertsText = (alerts: readonly ReplayedAlert[], paint: Paint = PLAIN): string =>
  alerts.map(alert => alertText(alert, paint)).join('');

function alertText(alert: ReplayedAlert, paint: Paint): string {
  const { id, shown, says, looks, fired } = alert;
  if (!shown) return `${paint.dim(`${visible(id)}: not shown, ${says}`)}\n`;
  const count =
    fired.length === 0 ? paint.green('never') : paint.red(fired.length === 1 ? 'once' : `${fired.length} times`);
  const expected = sayNumber(alert.expected_false_alarms_per_week);
  const note = says === '' ? '' : ` (${says})`;
  const head = `${paint.bold(visible(id))}: fires ${count} in ${looks} looks; false alarms to expect: ${expected} a week${note}\n`;
  return (
    head + fired.map(each => `  from ${instantText(each.from)} ${until(each.to)}: ${visible(each.says)}\n`).join('')
  );
}

const until = (to: number | null): string => (to === null ? 'to the end' : `to ${instantText(to)}`);
