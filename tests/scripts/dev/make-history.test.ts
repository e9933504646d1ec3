import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { freshLeads, pastLeads } from '../../../scripts/dev/history/samples.ts';

const past = gunzipSync(readFileSync('tests/history/past-leads.ndjson.gz')).toString('utf8');
const fresh = readFileSync('docs/samples/leads.ndjson', 'utf8');
const leadsOf = (lines: string): Record<string, unknown>[] =>
  lines
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Record<string, unknown>);
const idsOf = (lines: string): Set<unknown> => new Set(leadsOf(lines).map(lead => lead.id ?? lead['Lead ID']));

describe('the sample leads', () => {
  it('are what the generator makes, every time', () => {
    expect(pastLeads() === past).toBe(true);
    expect(freshLeads() === fresh).toBe(true);
  });

  it('are 5,000 past and 500 fresh leads, each with an id of its own', () => {
    expect(idsOf(past).size).toBe(5000);
    expect(idsOf(fresh).size).toBe(500);
    expect(leadsOf(past)).toHaveLength(5000);
    expect(leadsOf(fresh)).toHaveLength(500);
  });

  it('have a time of receipt when they are past, and none when they are fresh', () => {
    expect(leadsOf(past).filter(lead => !(lead.received_at ?? lead['Created Date']))).toEqual([]);
    expect(leadsOf(fresh).filter(lead => lead.received_at ?? lead['Created Date'] ?? lead.closed_at)).toEqual([]);
  });

  it('name no person: mail comes from role mailboxes alone', () => {
    const mail = [...leadsOf(past), ...leadsOf(fresh)].flatMap(
      lead => lead.email ?? lead.Email ?? lead['Email Address'] ?? [],
    );
    const roles = new Set(mail.map(address => String(address).split('@')[0]?.toLowerCase()));
    const known = ['contact', 'hello', 'info', 'it', 'kontakt', 'office', 'procurement', 'sales'];
    expect([...roles].sort()).toEqual(known);
  });
});
