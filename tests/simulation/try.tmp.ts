import { liveThrough } from './stage/live-through.ts';
import { planOf } from './stage/plan.ts';

const from = Number(process.argv[2]),
  to = Number(process.argv[3]),
  leads = Number(process.argv[4] ?? 40);
process.on('exit', () => console.log([...seen]));
process.on('SIGTERM', () => process.exit());
const t0 = performance.now();
const seen = new Map();
let bad = 0;
for (let s = from; s < to; s++) {
  const l = await liveThrough(s, planOf(s, { leads }));
  for (const [k, v] of l.seen) seen.set(k, (seen.get(k) ?? 0) + v);
  process.stdout.write(s + ' ');
  if (l.complaints.length) {
    bad++;
    if (bad <= 30)
      console.log(
        s,
        l.complaints.length,
        l.complaints.slice(0, 3).map(c => c.slice(0, 400)),
      );
  }
}
console.log(((performance.now() - t0) / (to - from)).toFixed(0), 'ms/seed bad', bad, [...seen]);
