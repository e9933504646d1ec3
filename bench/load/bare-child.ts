import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import Fastify from 'fastify';

/** The least that could be called intake: Fastify, and one durable insert a lead, committed in groups. */
const db = new BetterSqlite(join(process.argv[2] ?? '.', 'bare.sqlite'));
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('create table leads (id text primary key, body text not null)');
const insert = db.prepare('insert into leads values (?, ?)');
const waiting: { readonly body: unknown; readonly done: () => void }[] = [];

function commit(): void {
  const group = waiting.splice(0, 256);
  db.exec('begin');
  for (const { body } of group) insert.run(randomUUID(), JSON.stringify(body));
  db.exec('commit');
  for (const { done } of group) done();
  if (waiting.length > 0) setImmediate(commit);
}

const app = Fastify();
app.post('/v1/leads', async (request, reply) => {
  await new Promise<void>(done => {
    if (waiting.push({ body: request.body, done }) === 1) setImmediate(commit);
  });
  return reply.code(201).send({ ok: true });
});
const url = await app.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`${JSON.stringify({ url, token: 'none' })}\n`);
