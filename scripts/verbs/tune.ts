import { createTwoFilesPatch } from 'diff';
import { editWeights } from '../../src/engine/measure/papers/tune/edit-weights.ts';
import type { WeightSuggestion } from '../../src/engine/measure/papers/tune/suggest-weights.ts';
import type { RulesFile } from '../../src/engine/model/rules-file.ts';
import type { Impact } from '../../src/engine/model/types.gen.ts';
import type { Router } from '../../src/engine/policy/router.ts';
import { EVALUATOR_DIGEST } from '../../src/engine/release/evaluator.ts';
import { planOf } from '../../src/engine/replay/plan.ts';
import { impactText } from '../../src/report/impact/impact-text.ts';
import { tuningText } from '../../src/report/papers/tuning-text.ts';
import { snakeKeys } from '../../src/report/snake-keys.ts';
import { readWeights } from '../../src/runtime/papers/read-weights.ts';
import { replayChange } from '../../src/ship/replay-change.ts';
import { openHistory } from '../../src/workspace/read-history.ts';
import { readRulesFolder } from '../../src/workspace/read-rules-folder.ts';
import { openPolicy } from '../open-policy.ts';
import { openStore } from '../open-store.ts';
import { atOption, atOrNow, type Format, formatOption, rulesOption, withOptions } from '../options.ts';
import { type DoorGiven, runtimeAt, withDoorOptions } from '../runtime-door.ts';
import { USUAL_DATA } from '../service-file.ts';
import { EXIT, Stop, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

interface Given extends DoorGiven {
  readonly rules: string;
  readonly history?: string[];
  readonly days: number;
  readonly at?: string;
  readonly format: Format;
}

/** Suggests team weights from load and outcomes, as a patch with its impact; changes nothing. */
export const tune: Verb = {
  register(program, act) {
    const command = program.command('tune').description('suggest team weights: a patch with its impact, never applied');
    withDoorOptions(withOptions(command, rulesOption(), atOption(), formatOption()));
    command.option('--days <n>', 'how many days of leads are looked at', Number, 28);
    command.option('--history <files...>', 'past leads for the impact (default: tests/history/*)');
    command.action(act(suggest));
  },
};

async function suggest(terminal: Terminal, given: Given): Promise<number> {
  if (!(given.days > 0)) throw new Stop('--days takes a number of days, such as 28.', EXIT.unusable);
  const files = readRulesFolder(given.rules);
  const router = openPolicy(files, terminal);
  const suggestions = await suggestFrom(router, given, atOrNow(given.at, terminal));
  if (suggestions.length === 0) {
    terminal.say(
      'No other weight is suggested: no member is shown to answer less or more often in time than the others.',
    );
    return EXIT.good;
  }
  const edited = files.map(file => withWeights(file, suggestions));
  const tuned = openPolicy(edited, terminal);
  refuseUnless(tuned, suggestions);
  const impact = await impactOn(router, tuned, given);
  const patch = files.map((file, i) => patchOf(file, edited[i] ?? file)).join('');
  if (given.format === 'json')
    await terminal.out(`${JSON.stringify({ suggestions: snakeKeys(suggestions), impact, patch })}\n`);
  else await terminal.out(`${tuningText(suggestions)}\n${impactText(impact, terminal.paint)}\n${patch}`);
  return EXIT.good;
}

/** From the store of a data folder, else, where an address is given, from the runtime that answers there. */
async function suggestFrom(router: Router, given: Given, now: number): Promise<readonly WeightSuggestion[]> {
  const { data, days } = given;
  if (data === undefined && (given.url ?? process.env['LEADRAIL_URL'])) return suggestFromRuntime(given);
  const store = await openStore(data ?? USUAL_DATA);
  try {
    return await readWeights(store, router, days, now);
  } finally {
    await store.close();
  }
}

async function suggestFromRuntime(given: Given): Promise<readonly WeightSuggestion[]> {
  if (given.at !== undefined)
    throw new Stop('--at needs the store itself: name its folder with --data.', EXIT.unusable);
  const answer = await runtimeAt(given, 'read').weights(given.days);
  if (answer.ok) return answer.value.suggestions;
  throw new Stop(`${answer.says}.`, EXIT.refused);
}

function withWeights(file: RulesFile, suggestions: readonly WeightSuggestion[]): RulesFile {
  if (file.kind !== 'file' || !/\.ya?ml$/.test(file.path)) return file;
  const text = textOf(file);
  const edited = editWeights(text, suggestions);
  return edited === text ? file : { ...file, bytes: new TextEncoder().encode(edited) };
}

const textOf = (file: RulesFile): string => (file.kind === 'file' ? new TextDecoder().decode(file.bytes) : '');

/** What is printed must be what was meant, however the file was written. */
function refuseUnless({ teams }: Router, suggestions: readonly WeightSuggestion[]): void {
  const astray = suggestions.find(({ team, rep, to }) => {
    return teams.get(team)?.members.find(({ id }) => id === rep)?.weight !== to;
  });
  if (astray)
    throw new Stop(`The weight of ${astray.rep} in ${astray.team} can't be edited as it is written.`, EXIT.no);
}

async function impactOn(base: Router, head: Router, { history: named }: Given): Promise<Impact> {
  const history = await openHistory(named);
  const plan = planOf({ base, head, history: history.digest, evaluator: EVALUATOR_DIGEST });
  const reading = await replayChange(base, head, history, plan);
  if (reading.kind === 'none') throw new Stop(reading.why, EXIT.unusable);
  return reading.impact;
}

const patchOf = (was: RulesFile, is: RulesFile): string =>
  was === is ? '' : createTwoFilesPatch(`a/${was.path}`, `b/${is.path}`, textOf(was), textOf(is), '', '');
