import { diffLines } from 'diff';
import type { Expected } from '../engine/model/types.gen.ts';
import type { GoldenResult } from '../engine/replay/golden.ts';
import { explanationText } from './explanation.ts';
import { placeText } from './findings.ts';
import { type Paint, PLAIN } from './paint.ts';
import { visible } from './visible.ts';

/** Golden records for a terminal: each that fails with expected beside got and the explanation, then the count. */
export function goldenText(results: readonly GoldenResult[], paint: Paint = PLAIN): string {
  const failed = results.filter(result => !result.ok);
  const passed = results.length - failed.length;
  const sum = `${passed} of ${results.length} golden records pass`;
  return `${failed.map(result => failureText(result, paint)).join('')}${failed.length ? paint.red(sum) : paint.green(sum)}\n`;
}

function failureText({ id, at, expected, got, explanation }: GoldenResult, paint: Paint): string {
  const head = `${paint.red('failed')} ${paint.bold(visible(id))} ${paint.dim(visible(placeText(at)))}`;
  const why = explanation ? indented(explanationText(explanation, paint)) : '';
  return `${head}\n${comparison(expected, got, paint)}\n${why}\n`;
}

/** `-` is what was expected, `+` is what came; equal lines stand without a mark. */
function comparison(expected: Expected, got: Expected, paint: Paint): string {
  const parts = diffLines(lines(expected), lines(got));
  return parts
    .flatMap(({ value, added, removed }) =>
      value
        .split('\n')
        .filter(line => line !== '')
        .map(line =>
          added
            ? paint.green(`  + got       ${line}`)
            : removed
              ? paint.red(`  - expected  ${line}`)
              : `              ${line}`,
        ),
    )
    .join('\n');
}

/** One key a line, `due` taken apart, so that only what differs is marked. */
function lines({ due, ...rest }: Expected): string {
  const flat = [
    ...Object.entries(rest),
    ...Object.entries(due ?? {}).map(([clock, time]) => [`due.${clock}`, time] as const),
  ];
  return flat.map(([key, value]) => `${key}: ${visible(JSON.stringify(value) ?? 'nothing')}\n`).join('');
}

const indented = (text: string): string => text.replace(/^(?=.)/gm, '    ');
