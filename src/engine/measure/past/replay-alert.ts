import type { AlertKind } from '../../policy/alerts/alert-kinds.ts';
import type { AlertSetting } from '../../policy/alerts/alert-setting.ts';
import { conflictLooks } from './conflict-looks.ts';
import type { Firing, PastLead, PastLook } from './past-lead.ts';
import { sourceLooks } from './source-looks.ts';

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

/** What history would have to hold for the alerts that it cannot show. */
const LACKS: Partial<Readonly<Record<AlertKind, string>>> = {
  'assignment-latency-breach': 'when each lead got its owner',
  'unassigned-age': 'when each lead got its owner',
  'integration-failure': 'which calls to other systems failed',
  'queue-health': 'when each lead entered and left its queue',
  'ownership-drift': 'who held each lead, and which moves people made',
  'reassignment-loop': 'which moves people made',
  'drill-overdue': 'when there were drills',
};

/** When an alert would have fired on past leads, in the order of their receipt. */
export function replayAlert(setting: AlertSetting, leads: readonly PastLead[]): ReplayedAlert {
  const { id, kind } = setting;
  const lacks = LACKS[kind];
  if (lacks !== undefined) {
    const says = `history does not say ${lacks}`;
    return { id, alert: kind, shown: false, says, looks: 0, fired: [], expected_false_alarms_per_week: 0 };
  }
  const looks = kind === 'conflict-spike' ? conflictLooks(setting, leads) : sourceLooks(setting, leads);
  const rates = looks.map(({ judgement }) => judgement.expected_false_alarms_per_week);
  return {
    id,
    alert: kind,
    shown: true,
    says: kind === 'source-variance' ? 'drift of shares alone: history does not say how long assignment took' : '',
    looks: looks.length,
    fired: firingsOf(looks),
    expected_false_alarms_per_week: Math.max(0, ...rates),
  };
}

function firingsOf(looks: readonly PastLook[]): Firing[] {
  const firings: Firing[] = [];
  let open: Firing | null = null;
  for (const { at, judgement } of looks) {
    if (judgement.state === 'firing') open ??= { from: at, to: null, says: judgement.says };
    else if (open !== null && judgement.state === 'quiet') {
      firings.push({ ...open, to: at });
      open = null;
    }
  }
  return open === null ? firings : [...firings, open];
}
