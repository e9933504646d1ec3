import { instantText } from '../../engine/time/instant.ts';
import type { Paper } from '../../report/papers/paper.ts';
import { paperSays } from '../../report/papers/paper-says.ts';
import { intendMessage } from '../notify/intend-message.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';
import type { PaperName } from './paper-names.ts';

/** To whom a paper goes, and which one it is. */
export interface Sending {
  readonly name: PaperName;
  readonly paper: Paper;
  readonly end: Instant;
  readonly role: string;
}

/** Puts a paper into the outbox for a role; the same paper of the same time only once. */
export async function sendPaper(service: Service, { name, paper, end, role }: Sending): Promise<void> {
  const key = `report:${name}:${end}:${role}`;
  const { title, headline, span, facts } = paper;
  await service.commit.run(work =>
    intendMessage(service, work, {
      key,
      recipient: { to: 'role', role },
      kind: 'report',
      leadId: null,
      says: paperSays(paper),
      detail: { report: name, until: instantText(end), title, headline, span, facts },
      at: service.clock(),
    }),
  );
}
