import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { intendMessage } from '../../../src/runtime/notify/intend-message.ts';
import { aMessage, type PostOffice, postOffice } from '../stage/post-office.ts';

describe('a message that is intended', () => {
  let office: PostOffice;
  beforeEach(async () => {
    office = await postOffice();
  });
  afterEach(() => office.store.close());
  const toRole = (role: string) => office.intend({ recipient: { to: 'role', role } });
  const toRep = (rep: string) => office.intend({ recipient: { to: 'rep', rep } });
  const spoken = () => office.said.filter(({ event }) => event.startsWith('message.')).map(({ details }) => details);

  it('calls nobody', async () => {
    await toRole('ops');
    expect(office.sent).toEqual([]);
    expect(await office.store.outboxCounts()).toEqual({ pending: 1, sent: 0, dead: 0 });
  });

  it('is not there when what it tells of is not', async () => {
    const [service] = office.workers;
    const work = service.commit.run(async unit => {
      await intendMessage(service, unit, aMessage());
      await intendMessage(service, unit, aMessage({ key: 'k2', recipient: { to: 'role', role: 'notes' } }));
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await office.store.outboxCounts()).toEqual({ pending: 0, sent: 0, dead: 0 });
    expect(spoken()).toEqual([]);
  });

  it('names those of a role who are there', async () => {
    await toRole('ops');
    await office.settle();
    expect(JSON.parse(office.sent[0]?.body ?? '')).toMatchObject({ to: 'role:ops', people: ['maria'] });
  });

  it('goes to the mailboxes of those who are there, where the channel is e-mail', async () => {
    await toRole('mail');
    await office.settle();
    expect(office.sent).toMatchObject([{ url: 'smtp://relay.example.com', headers: { to: 'maria@example.com' } }]);
  });

  it('goes to the mailbox of a rep', async () => {
    await toRep('maria');
    await office.settle();
    expect(office.sent).toMatchObject([{ headers: { to: 'maria@example.com' } }]);
  });

  it.each(['ana', 'nobody', 'constructor'])('is said in the log for a rep without a mailbox: %s', async rep => {
    await toRep(rep);
    await office.settle();
    expect(office.sent).toEqual([]);
    expect(spoken()).toMatchObject([{ key: 'k1', to: `rep:${rep}`, lead_id: 'lead-7', says: 'Lead lead-7 waits.' }]);
    expect(await office.store.outboxCounts()).toEqual({ pending: 0, sent: 1, dead: 0 });
  });

  it.each(['unknown', '__proto__', 'toString'])('is said in the log for a role that nobody knows: %s', async role => {
    await toRole(role);
    expect(spoken()).toMatchObject([{ to: `role:${role}` }]);
  });

  it('is said in the log where its channel has no address, and the audit tells so once', async () => {
    await toRole('lost');
    await office.intend({ key: 'k2', recipient: { to: 'role', role: 'lost' } });
    expect(spoken()).toHaveLength(2);
    const told = (await office.store.auditTrail(50)).filter(({ what }) => what === 'channel.without_address');
    expect(told).toMatchObject([{ detail: { channel: 'nowhere', url_env: 'UNSET' } }]);
  });

  it('is said in the log when its address has gone since', async () => {
    await toRole('ops');
    delete office.env.HOOK;
    await office.settle();
    expect(spoken()).toHaveLength(1);
    expect(await office.store.message(1)).toMatchObject({ state: 'sent' });
  });

  it('is said in the log where a channel of e-mail reaches nobody', async () => {
    await office.intend({ recipient: { to: 'role', role: 'unmailed' } });
    expect(spoken()).toMatchObject([{ people: ['ana'] }]);
  });

  it('takes a blank variable as not set', async () => {
    office.env.HOOK = '  ';
    await toRole('ops');
    expect(spoken()).toHaveLength(1);
  });

  it('is written nowhere when it is for a CRM that there isn’t', async () => {
    await office.intend({ recipient: { to: 'crm' }, kind: 'write_back' });
    expect(await office.store.outboxCounts()).toEqual({ pending: 0, sent: 0, dead: 0 });
  });

  it('cannot break out of its log line', async () => {
    await office.intend({ recipient: { to: 'role', role: 'notes' }, says: 'Lead x\r\n{"level":"forged"} waits.' });
    expect(spoken()).toMatchObject([{ says: 'Lead x {"level":"forged"} waits.' }]);
  });
});
