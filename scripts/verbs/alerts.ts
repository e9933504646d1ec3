import { replayAlert } from '../../src/engine/measure/past/replay-alert.ts';
import { settingOf } from '../../src/engine/policy/alerts/alert-setting.ts';
import { instantText, instantTextOrNull } from '../../src/engine/time/instant.ts';
import { replayedAlertsText } from '../../src/report/replayed-alerts.ts';
import { openHistory } from '../../src/workspace/read-history.ts';
import { readRulesFolder } from '../../src/workspace/read-rules-folder.ts';
import { openPolicy } from '../open-policy.ts';
import { type Format, formatOption, rulesOption, withOptions } from '../options.ts';
import { readPast } from '../past-leads.ts';
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
  const { past, unusable } = await readPast(router, files, terminal);
  const settings = router.policy.alerts.map(settingOf).filter(setting => setting !== null);
  const replayed = settings.map(setting => replayAlert(setting, past));
  const dated = replayed.map(alert => ({
    ...alert,
    fired: alert.fired.map(({ from, to, says }) => ({
      from: instantText(from),
      to: instantTextOrNull(to),
      says,
    })),
  }));
  const json = { leads: past.leads.length, unusable, alerts: dated };
  await terminal.out(format === 'json' ? `${JSON.stringify(json)}\n` : replayedAlertsText(replayed, terminal.paint));
  return unusable > 0 ? EXIT.no : EXIT.good;
}
