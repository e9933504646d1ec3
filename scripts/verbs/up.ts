import { canonicalJson } from '../../src/engine/model/canonical-json.ts';
import { checkSummary, findingsText } from '../../src/report/findings.ts';
import { goldenText } from '../../src/report/golden.ts';
import type { RunningService } from '../../src/runtime/serve.ts';
import { goldenFault, type JudgedTree, judgeTree } from '../../src/ship/judge-tree.ts';
import { bundleAfter } from '../../src/ship/next-bundle.ts';
import { atGiven, atOption, rulesOption, withOptions } from '../options.ts';
import { forgetService, USUAL_DATA } from '../service-file.ts';
import { portGiven, startRuntime } from '../start-runtime.ts';
import { EXIT, type Exit, type Terminal } from '../terminal.ts';
import { deployStep } from '../tour/deploy-step.ts';
import { routeSample } from '../tour/route-sample.ts';
import { printStep, type StepResult } from '../tour/step.ts';
import { tourClock } from '../tour/tour-clock.ts';
import { type ToShip, whatToShip } from '../tour/what-to-ship.ts';
import { untilStopped } from '../until-stopped.ts';
import type { Verb } from '../verb.ts';

interface Given {
  readonly rules: string;
  readonly golden: string;
  readonly at?: string;
  readonly port: string;
  readonly data: string;
  readonly once?: true;
}

/** Everything once, from the rules to routed leads, and then the runtime until it is asked to end. */
export const up: Verb = {
  register(program, act) {
    const command = program.command('up').description('check, test, bundle, start, deploy, route sample leads, serve');
    withOptions(command, rulesOption(), atOption());
    command.option('--golden <dir>', 'folder of golden records', 'tests/golden');
    command.option('--port <port>', 'or the next that is free', process.env['PORT'] || '8080');
    command.option('--data <dir>', 'folder of its data', USUAL_DATA);
    command.option('--once', 'end after the tour');
    command.action(act(goUp));
  },
};

/** The next port where this one is taken; open to this machine alone. */
const USUAL = { host: '127.0.0.1', orNext: true };

async function goUp(terminal: Terminal, given: Given): Promise<number> {
  const port = portGiven(given.port);
  const clock = tourClock(atGiven(given.at), terminal.now);
  await terminal.out(`${terminal.paint.bold('leadrail')}: from rules to routed leads\n\n`);
  const first = performance.now();
  const toShip = await whatToShip(given);
  const judged = judgeTree(toShip.tree, clock.now());
  const refused = (await checkStep(terminal, judged, first)) ?? (await testStep(terminal, judged));
  if (refused !== null) return refused;
  await bundleStep(terminal, judged, toShip);
  const stopped = given.once ? null : untilStopped();
  const begun = performance.now();
  const service = await startRuntime({ ...USUAL, data: given.data, port, clock: clock.now, say: terminal.say });
  try {
    const says = `${service.url}, data in ${given.data}`;
    await printStep(terminal, 'runtime', begun, { mark: 'done', says });
    const good = await carryOn(terminal, given, { service, toShip, judged, now: clock.now() });
    clock.end();
    if (!good) return EXIT.no;
    await terminal.out(goodbye(service, given.data, given.once === true));
    await stopped;
  } finally {
    await service.close();
    forgetService(given.data, service.url);
  }
  return EXIT.good;
}

/** Null: go on. */
async function checkStep(terminal: Terminal, { checked, router }: JudgedTree, begun: number): Promise<Exit | null> {
  const summary = checkSummary(checked.result, terminal.paint).trimEnd();
  const size = router
    ? `${router.rules.length} rules, ${router.teams.size} teams, ${router.reps.size} reps; ${summary}`
    : summary;
  const { ok } = checked.result;
  await printStep(terminal, 'check', begun, { mark: ok ? 'done' : 'failed', says: size });
  if (ok) return null;
  terminal.say(findingsText(checked.result.findings, terminal.paint));
  return checked.unreadable ? EXIT.unusable : EXIT.no;
}

async function testStep(terminal: Terminal, judged: JudgedTree): Promise<Exit | null> {
  const begun = performance.now();
  const { results, findings } = judged.golden;
  const fault = results.length === 0 && findings.length === 0 ? 'there are no golden records' : goldenFault(judged);
  if (fault === null) {
    await printStep(terminal, 'test', begun, { mark: 'done', says: `${results.length} golden records pass` });
    return null;
  }
  await printStep(terminal, 'test', begun, { mark: 'failed', says: fault });
  terminal.say(findings.length > 0 ? findingsText(findings, terminal.paint) : goldenText(results, terminal.paint));
  return findings.some(({ code }) => code === 'yaml') ? EXIT.unusable : EXIT.no;
}

async function bundleStep(terminal: Terminal, judged: JudgedTree, { log }: ToShip): Promise<void> {
  const begun = performance.now();
  if (!judged.router) return;
  const size = Buffer.byteLength(canonicalJson(bundleAfter(log, judged, judged.router)));
  const says = `${Math.ceil(size / 1024)} KiB in one file; policy ${judged.router.release.slice(0, 19)}…`;
  await printStep(terminal, 'bundle', begun, { mark: 'done', says });
}

interface Running {
  readonly service: RunningService;
  readonly toShip: ToShip;
  readonly judged: JudgedTree;
  readonly now: number;
}

/** The steps on the running service; false when one failed. */
async function carryOn(terminal: Terminal, given: Given, { service, toShip, judged, now }: Running): Promise<boolean> {
  const policy = judged.router?.release ?? '';
  const steps: readonly [string, () => Promise<StepResult>][] = [
    ['deploy', () => deployStep({ service, folders: given, toShip, policy, now })],
    ['leads', () => routeSample(service)],
  ];
  for (const [name, take] of steps) {
    const begun = performance.now();
    const result = await take();
    await printStep(terminal, name, begun, result);
    if (result.mark === 'failed') return false;
  }
  return true;
}

const goodbye = ({ url }: RunningService, data: string, once: boolean): string => `
  ${once ? 'This was one round. `npm start` stays up, with its pages.' : `The pages: ${url}, for a token of ${data}/tokens.json`}

  What to do next${once ? '' : ', in another terminal'}:
    change a territory       open rules/territories/emea.yaml in an editor
    see what that does       npx leadrail impact HEAD
    ship it                  git commit -am "A territory", then npx leadrail deploy
    go back                  npx leadrail rollback
${once ? '' : '\n  Ctrl-C ends it. The data stays.\n'}`;
