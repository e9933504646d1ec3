import type { AlertKind } from '../../policy/alerts/alert-kinds.ts';
import type { AlertSetting } from '../../policy/alerts/alert-setting.ts';
import { conflictLooks } from './conflict-looks.ts';
import { latenessLooks } from './lateness-looks.ts';
import type { Firing, Past, PastLook } from './past-lead.ts';
import { pastMinuteCount } from './past-minutes.ts';
import { queueLooks } from './queue-looks.ts';
import { sourceLooks } from './source-looks.ts';
import { waitingLooks } from './waiting-looks.ts';

/** One alert over past leads. */
export interface ReplayedAlert {
  readonly id: string;
  readonly alert: AlertKind;
  /** False where history cannot show it; `says` tells what it would need. */
  readonly shown: boolean;
  readonly says: string;
  readonly looks: number;
  readonly fired: readonly Firing[];
  /** The highest that a look said of itself. */
  readonly expected_false_alarms_per_week: number;
}

/** What history would have to tell for the alerts that it cannot show. */
type Lacking = 'integration-failure' | 'ownership-drift' | 'reassignment-loop' | 'drill-overdue';

const LACKS: Readonly<Record<Lacking, string>> = {
  'integration-failure': 'which calls to other systems failed',
  'ownership-drift': 'who held each lead and had left by then, and which moves people made',
  'reassignment-loop': 'which moves people made',
  'drill-overdue': 'when there were drills',
};

interface Shown {
  looks(setting: AlertSetting, past: Past): Iterable<PastLook>;
  /** How many looks a service would have made; without it, as many as `looks` makes. */
  count?(past: Past): number;
  readonly says: string;
}

const AS_ROUTED = 'leads wait as long as the record says, else until these rules find somebody';

const SHOWN: Readonly<Record<Exclude<AlertKind, Lacking>, Shown>> = {
  'assignment-latency-breach': { looks: latenessLooks, says: AS_ROUTED },
  'unassigned-age': { looks: waitingLooks, count: pastMinuteCount, says: AS_ROUTED },
  'conflict-spike': { looks: conflictLooks, says: '' },
  'source-variance': { looks: sourceLooks, says: AS_ROUTED },
  'queue-health': { looks: queueLooks, count: pastMinuteCount, says: AS_ROUTED },
};

const isLacking = (kind: AlertKind): kind is Lacking => Object.hasOwn(LACKS, kind);

/** When an alert would have fired on past leads. */
export function replayAlert(setting: AlertSetting, past: Past): ReplayedAlert {
  const { id, kind } = setting;
  if (isLacking(kind)) {
    const says = `history does not say ${LACKS[kind]}`;
    return { id, alert: kind, shown: false, says, looks: 0, fired: [], expected_false_alarms_per_week: 0 };
  }
  const { looks, count, says } = SHOWN[kind];
  const { made, fired, rate } = seenIn(looks(setting, past));
  const all = count?.(past) ?? made;
  return { id, alert: kind, shown: true, says, looks: all, fired, expected_false_alarms_per_week: rate };
}

interface Seen {
  readonly made: number;
  readonly fired: readonly Firing[];
  readonly rate: number;
}

function seenIn(looks: Iterable<PastLook>): Seen {
  const fired: Firing[] = [];
  let open: Firing | null = null;
  let [made, rate] = [0, 0];
  for (const { at, judgement } of looks) {
    made += 1;
    rate = Math.max(rate, judgement.expected_false_alarms_per_week);
    if (judgement.state === 'firing') open ??= { from: at, to: null, says: judgement.says };
    else if (open !== null && judgement.state === 'quiet') {
      fired.push({ ...open, to: at });
      open = null;
    }
  }
  return { made, fired: open === null ? fired : [...fired, open], rate };
}
