import type { Asks, Gets, Question } from '../questions.ts';
import { type Bench, edited, editedView, openBench, openedView } from './bench.ts';
import { decide } from './decide.ts';
import { matrix } from './matrix.ts';
import { prove } from './prove.ts';
import { replay } from './replay.ts';
import { territories } from './territories.ts';

let bench: Bench | null = null;

const answers: { readonly [Q in Question]: (asked: Asks<Q>) => Gets<Q> } = {
  open: ({ base, head }) => openedView(keep(openBench(base, head))),
  edit: file => editedView(keep(edited(onBench(), file))),
  decide: typed => decide(onBench(), typed),
  prove: () => prove(onBench(), () => performance.now(), new Date(Date.now()).toISOString().slice(0, 10)),
  replay: leads => replay(onBench(), leads),
  matrix: leads => matrix(onBench(), leads),
  territories: () => territories(onBench()),
};

function keep(next: Bench): Bench {
  bench = next;
  return next;
}

function onBench(): Bench {
  if (!bench) throw new Error('Nothing was opened yet.');
  return bench;
}

/** One question of the page, numbered so that it knows the answer again. */
interface Asked {
  readonly n: number;
  readonly question: Question;
  readonly asks: never;
}

addEventListener('message', ({ data: { n, question, asks } }: MessageEvent<Asked>) => {
  try {
    postMessage({ n, gets: answers[question](asks) });
  } catch (error) {
    postMessage({ n, failed: error instanceof Error ? error.message : String(error) });
  }
});
