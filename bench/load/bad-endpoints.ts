import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BadMode, badEndpoint } from '../../tests/runtime/stage/bad-endpoint.ts';
import { startChild } from './child.ts';
import type { Knock } from './knock.ts';
import { offerSteadily } from './offer.ts';

/**
 * What a bad CRM costs those who wait for an owner: two services side by side, at one time and on one machine, alike but
 * for their CRM. `bad-endpoints.ts SECONDS`: so long each way to be bad. An answer is an owner: the lead is assigned
 * before it is acknowledged.
 */
const MODES: readonly BadMode[] = [
  ...(['no_answer', 'one_byte_at_a_time', 'server_error', 'too_many', 'ten_megabytes'] as const),
  ...(['endless', 'redirect_loop', 'reset', 'garbage', 'headers_without_end'] as const),
];
const PER_SECOND = 60;
const seconds = Number(process.argv[2] ?? '60');

const owners = new Map<string, string>();
const good = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const lead = request.url ?? '';
  if (request.method === 'PATCH') owners.set(lead, body);
  response.end(owners.get(lead) ?? '{"owner":null}');
});
await new Promise<void>(resolve => good.listen(0, '127.0.0.1', resolve));
const goodUrl = `http://127.0.0.1:${(good.address() as AddressInfo).port}`;

process.stdout.write('| CRM | p99 beside a good one | p99 | ratio | answers other than 201 |\n|---|---|---|---|---|\n');
for (const mode of MODES) {
  const bad = await badEndpoint(mode);
  const env = (url: string) => ({ LEADRAIL_CRM_URL: url, LEADRAIL_ALLOW_PRIVATE: '1' });
  const pair = [await startChild('service-child.ts', env(goodUrl)), await startChild('service-child.ts', env(bad.url))];
  await Promise.all(pair.map(child => offerSteadily(child, 1e9, PER_SECOND, Math.min(5, seconds))));
  const [beside = [], its = []] = await Promise.all(pair.map(child => offerSteadily(child, 0, PER_SECOND, seconds)));
  const other = its.filter(({ status }) => status !== 201).length;
  const row = [mode, ms(p99(beside)), ms(p99(its)), (p99(its) / p99(beside)).toFixed(2), other];
  process.stdout.write(`| ${row.join(' | ')} |\n`);
  await Promise.all(pair.map(child => child.end()));
  await bad.close();
}
good.close();

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

function p99(knocks: readonly Knock[]): number {
  const sorted = knocks.map(each => each.ms).sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0;
}
