import type { Router } from '../../src/engine/policy/router.ts';
import type { WorkCalendar } from '../../src/engine/time/calendar.ts';
import { dueAt } from '../../src/engine/time/due.ts';
import { readDuration } from '../../src/engine/time/duration.ts';
import { elapsed } from '../../src/engine/time/elapsed.ts';
import { type Instant, instantTextOrNull, readInstant } from '../../src/engine/time/instant.ts';
import { isOpen } from '../../src/engine/time/is-open.ts';
import { readLeads } from '../../src/workspace/read-leads.ts';
import { readRulesFolder } from '../../src/workspace/read-rules-folder.ts';
import { openPolicy } from '../open-policy.ts';
import { type Format, formatOption, rulesOption, withOptions } from '../options.ts';
import { EXIT, Stop, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

type Question = 'due' | 'elapsed' | 'open';
type Asked = Readonly<Record<string, unknown>>;

interface Given {
  readonly rules: string;
  readonly calendar?: string;
  readonly from?: string;
  readonly to?: string;
  readonly at?: string;
  readonly target?: string;
  readonly in?: string;
  readonly format: Format;
}

/** Working time, for people who ask why a clock says what it says. */
export const sla: Verb = {
  register(program, act) {
    const verb = program.command('sla').description('working time: when is it due, how much passed, is it open');
    const questions: [Question, string][] = [
      ['due', 'when a target that began at --from falls due'],
      ['elapsed', 'working seconds between --from and --to'],
      ['open', 'whether the calendar is open at --at'],
    ];
    for (const [question, description] of questions) {
      const command = withOptions(verb.command(question).description(description), rulesOption(), formatOption());
      command.option('--calendar <id>', 'a calendar of the policy, or always');
      command.option('--from <time>', 'RFC 3339').option('--to <time>', 'RFC 3339').option('--at <time>', 'RFC 3339');
      command.option('--target <duration>', 'such as 4h');
      command.option(
        '--in <file>',
        'without --calendar: NDJSON with these names as keys (default: standard input), one answer a line',
      );
      command.action(act((terminal, given: Given) => ask(terminal, question, given)));
    }
  },
};

async function ask(terminal: Terminal, question: Question, given: Given): Promise<number> {
  const router = openPolicy(readRulesFolder(given.rules), terminal);
  if (given.calendar !== undefined) {
    const answered = answer(router, question, askedWith(given));
    const { due, elapsed_s, open } = answered;
    const text = given.format === 'json' ? JSON.stringify(answered) : (due ?? elapsed_s ?? open ?? 'never');
    await terminal.out(`${text}\n`);
    return EXIT.good;
  }
  let exit: number = EXIT.good;
  for await (const line of readLeads([given.in ?? '-'])) {
    try {
      if ('unreadable' in line) throw new Stop(line.unreadable, EXIT.unusable);
      await terminal.out(`${JSON.stringify(answer(router, question, line.raw))}\n`);
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      terminal.say(`question ${line.place}: ${error.message}`);
      exit = EXIT.unusable;
    }
  }
  return exit;
}

/** The options that make up a question, under the names that they have as keys. */
function askedWith({ calendar, from, to, at, target }: Given): Asked {
  const named = Object.entries({ calendar, from, to, at, target });
  return Object.fromEntries(named.filter(([, value]) => value !== undefined));
}

/** The question with its answer: `due`, `elapsed_s` or `open`. */
function answer(router: Router, question: Question, asked: Asked): Asked {
  const calendar = calendarOf(router, asked['calendar']);
  switch (question) {
    case 'due': {
      const target = typeof asked['target'] === 'string' ? readDuration(asked['target'], { allowZero: true }) : null;
      if (!target)
        throw new Stop(`target ${JSON.stringify(asked['target'])} is no duration such as 4h.`, EXIT.unusable);
      const due = dueAt(calendar, instantOf(asked, 'from'), target.ms);
      return { ...asked, due: instantTextOrNull(due) };
    }
    case 'elapsed':
      return { ...asked, elapsed_s: elapsed(calendar, instantOf(asked, 'from'), instantOf(asked, 'to')) / 1000 };
    case 'open':
      return { ...asked, open: isOpen(calendar, instantOf(asked, 'at')) };
  }
}

function calendarOf(router: Router, id: unknown): WorkCalendar {
  const calendar = typeof id === 'string' ? router.calendars.get(id) : undefined;
  if (calendar) return calendar;
  throw new Stop(
    `No calendar ${JSON.stringify(id)}; known: ${[...router.calendars.keys()].join(', ')}.`,
    EXIT.unusable,
  );
}

function instantOf(asked: Asked, key: 'from' | 'to' | 'at'): Instant {
  const text = asked[key];
  const at = typeof text === 'string' ? readInstant(text) : null;
  if (at === null) throw new Stop(`${key} ${JSON.stringify(text)} is no RFC 3339 time.`, EXIT.unusable);
  return at;
}
