import type { PastLead } from '../../src/engine/measure/past/past-lead.ts';
import { replayAlert } from '../../src/engine/measure/past/replay-alert.ts';
import { ledgerOf } from '../../src/engine/model/state.ts';
import { settingOf } from '../../src/engine/policy/alerts/alert-setting.ts';
import type { Router } from '../../src/engine/policy/router.ts';
import { normaliseLead } from '../../src/engine/routing/normalise-lead.ts';
import { routeNormalLead } from '../../src/engine/routing/route-lead.ts';
import { settle } from '../../src/engine/routing/settle.ts';
import { instantText, instantTextOrNull } from '../../src/engine/time/instant.ts';
import { replayedAlertsText } from '../../src/report/replayed-alerts.ts';
import { visible } from '../../src/report/visible.ts';
import { openHistory } from '../../src/workspace/read-history.ts';
import { readLeads } from '../../src/workspace/read-leads.ts';
import { readRulesFolder } from '../../src/workspace/read-rules-folder.ts';
import { openPolicy } from '../open-policy.ts';
import { type Format, formatOption, rulesOption, withOptions } from '../options.ts';
import { EXIT, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

interface Given {
  readonly rules: string;
  readonly history?: string[];
  readonly format: Format;
}

/** The alerts of the rules, on past leads. */
export const alerts: Verb = {
  register(program, act) {
    const verb = program.command('alerts').description('the alerts of the rules');
    const replay = verb.command('replay').description('when each alert would have fired on past leads');
    withOptions(replay, rulesOption(), formatOption());
    replay.option('--history <files...>', 'past leads (default: tests/history/*)').action(act(replayAlerts));
  },
};

async function replayAlerts(terminal: Terminal, { rules, history, format }: Given): Promise<number> {
  const router = openPolicy(readRulesFolder(rules), terminal);
  const { files } = await openHistory(history);
  const { leads, unusable } = await readPast(router, files, terminal);
  const settings = router.policy.alerts.map(settingOf).filter(setting => setting !== null);
  const replayed = settings.map(setting => replayAlert(setting, leads));
  const dated = replayed.map(alert => ({
    ...alert,
    fired: alert.fired.map(({ from, to, says }) => ({
      from: instantText(from),
      to: instantTextOrNull(to),
      says,
    })),
  }));
  const json = { leads: leads.length, unusable, alerts: dated };
  await terminal.out(format === 'json' ? `${JSON.stringify(json)}\n` : replayedAlertsText(replayed, terminal.paint));
  return unusable > 0 ? EXIT.no : EXIT.good;
}

/** Past leads as the rules decide them today, in the order of their receipt. */
async function readPast(
  router: Router,
  files: readonly string[],
  terminal: Terminal,
): Promise<{ leads: readonly PastLead[]; unusable: number }> {
  const ledger = ledgerOf({});
  const leads: PastLead[] = [];
  let unusable = 0;
  for await (const line of readLeads(files)) {
    const lead = 'unreadable' in line ? null : normaliseLead(router, line.raw, null);
    if (lead === null || lead.receivedAt === null) {
      const why = 'unreadable' in line ? line.unreadable : 'it has no received_at';
      terminal.say(`record ${line.place}: ${visible(why)}`);
      unusable += 1;
      continue;
    }
    const { decision, advance } = routeNormalLead(router, lead, ledger, lead.receivedAt, `#${line.place}`);
    settle(ledger, advance);
    leads.push({ at: lead.receivedAt, source: lead.source, conflict: decision.conflicts.length > 0 });
  }
  return { leads: leads.sort((a, b) => a.at - b.at), unusable };
}
