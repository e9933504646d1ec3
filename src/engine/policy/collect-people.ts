import type { Policy } from '../model/types.gen.ts';
import type { Gathering } from './gathering.ts';
import { Roll } from './roll.ts';

/** Sources, reps, teams, queues and calendars of all files. */
export function collectPeople(desk: Gathering): Pick<Policy, 'sources' | 'reps' | 'teams' | 'queues' | 'calendars'> {
  const { documents, places, findings } = desk;
  const sources = new Roll<Policy['sources'][number]>('source', places, findings);
  const reps = new Roll<Policy['reps'][number]>('rep', places, findings);
  const teams = new Roll<Policy['teams'][number]>('team', places, findings);
  const queues = new Roll<Policy['queues'][number]>('queue', places, findings);
  const calendars = new Roll<Policy['calendars'][number]>('calendar', places, findings);
  for (const { text, value } of documents.of('sources'))
    value.sources.forEach((source, i) => sources.add(source, { form: 'yaml', text, path: ['sources', i] }));
  for (const { text, value } of documents.of('teams')) {
    (value.reps ?? []).forEach((rep, i) => reps.add(rep, { form: 'yaml', text, path: ['reps', i] }));
    (value.teams ?? []).forEach((team, i) => teams.add(team, { form: 'yaml', text, path: ['teams', i] }));
  }
  for (const { text, value } of documents.of('queues'))
    value.queues.forEach((queue, i) => queues.add(queue, { form: 'yaml', text, path: ['queues', i] }));
  for (const { text, value } of documents.of('calendars')) {
    const deadline_boundary = value.deadline_boundary ?? 'stay_at_close';
    value.calendars.forEach((calendar, i) =>
      calendars.add({ ...calendar, deadline_boundary }, { form: 'yaml', text, path: ['calendars', i] }),
    );
  }
  return {
    sources: sources.sorted(),
    reps: reps.sorted(),
    teams: teams.sorted(),
    queues: queues.sorted(),
    calendars: calendars.sorted(),
  };
}
