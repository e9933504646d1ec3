import { type Door, type Knock, knock } from './knock.ts';
import { leadNumber } from './leads.ts';

/** Offers leads at a steady rate, answered or not, as the world does. */
export async function offerSteadily(door: Door, from: number, perSecond: number, seconds: number): Promise<Knock[]> {
  const start = performance.now();
  const answers: Promise<Knock>[] = [];
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const due = start + (n * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 1) await new Promise(resolve => setTimeout(resolve, wait));
    answers.push(knock(door, leadNumber(from + n), due));
  }
  return Promise.all(answers);
}

/** Offers all of them at once. */
export function offerAtOnce(door: Door, from: number, count: number): Promise<Knock[]> {
  const start = performance.now();
  return Promise.all(Array.from({ length: count }, (_, n) => knock(door, leadNumber(from + n), start)));
}

/** So many callers who each send the next lead when the last is answered; answers a second. */
export async function rateOf(door: Door, from: number, callers: number, seconds: number): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let [next, answered] = [from, 0];
  const call = async (): Promise<void> => {
    while (performance.now() < end) {
      next += 1;
      const { status } = await knock(door, leadNumber(next));
      if (status === 201) answered += 1;
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
  return answered / seconds;
}
