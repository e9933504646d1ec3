import { liveThrough } from './stage/live-through.ts';
import { planOf } from './stage/plan.ts';
import { shrink } from './stage/shrink.ts';

const seed = Number(process.argv[2]);
const plan = planOf(seed, { leads: 8 });
const l = await liveThrough(seed, plan);
console.log(plan.length, l.complaints.slice(0, 3));
if (l.complaints.length) {
  const s = await shrink(plan, async p => (await liveThrough(seed, p)).complaints.length > 0);
  console.log(s.map(x => JSON.stringify(x)).join('\n'));
  console.log((await liveThrough(seed, s)).complaints);
}
