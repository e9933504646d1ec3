import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ringTimers } from './due-timers.ts';
import { fillStore } from './fill-store.ts';
import { timePages } from './time-pages.ts';

/** Days of 5,000 leads, of which some 4,550 are kept: 228 are a million. */
const days = Number(process.argv[2] ?? '228');
const TIMERS = 10_000;

const folder = process.argv[3] ?? (await mkdtemp(join(tmpdir(), 'leadrail-million-')));
if (process.argv[3] === undefined) await fillStore(folder, days);
process.stdout.write('| page | first, ms | best of five, ms |\n|---|--:|--:|\n');
for (const [name, first, best] of await timePages(folder))
  process.stdout.write(`| ${name} | ${first.toFixed(0)} | ${best.toFixed(0)} |\n`);
const { timers, latest } = await ringTimers(folder, TIMERS);
process.stdout.write(`\n${timers} timers due within one minute: all rung, at most ${(latest / 1000).toFixed(1)} s late\n`);
if (process.argv[3] === undefined) await rm(folder, { recursive: true, force: true });
process.exit(0);
