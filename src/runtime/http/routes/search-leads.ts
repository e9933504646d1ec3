import { digestOfText } from '../../../engine/model/digest.ts';
import { readDomain } from '../../../engine/model/values/domain.ts';
import { fold } from '../../../engine/model/values/fold.ts';
import { instantText } from '../../../engine/time/instant.ts';
import type { LeadSearch } from '../../store/rows/pages.ts';
import { WITH_TOKEN } from '../openapi.ts';
import type { Route } from './route.ts';

const MOST_FOUND = 50;

const schema = {
  summary: 'Leads of one owner, queue, source, company domain or e-mail address',
  description:
    'At most 50, the latest first; of a queue those that wait there, the longest first. A search is posted, so that no ' +
    'address stands in a log or a history. Addresses are compared by their digest, and not shown.',
  tags: ['leads'],
  body: {
    type: 'object',
    properties: {
      by: { enum: ['owner', 'queue', 'source', 'domain', 'email'] },
      text: { type: 'string', minLength: 1, maxLength: 320 },
    },
    required: ['by', 'text'],
    additionalProperties: false,
  },
  security: WITH_TOKEN,
};

interface Asked {
  readonly by: 'owner' | 'queue' | 'source' | 'domain' | 'email';
  readonly text: string;
}

export const searchLeadsRoute: Route = (app, { store }) => {
  const options = { schema, config: { access: ['read', 'operate'] as const } };
  app.post<{ Body: Asked }>('/v1/leads/search', options, async ({ body }) => {
    const found = await store.searchLeads(searchOf(body), MOST_FOUND);
    return { leads: found.map(({ receivedAt, ...lead }) => ({ ...lead, received_at: instantText(receivedAt) })) };
  });
};

/** As the store keeps it: a company by its registrable domain, a person by a digest. */
function searchOf({ by, text: typed }: Asked): LeadSearch {
  const text = typed.trim();
  switch (by) {
    case 'email':
      return { by: 'person', text: digestOfText(fold(text)) };
    case 'domain':
      return { by, text: companyOf(text) };
    case 'owner':
    case 'queue':
    case 'source':
      return { by, text };
  }
}

function companyOf(text: string): string {
  const read = readDomain(text, 'domain');
  return read.kind === 'value' ? String(read.value) : text;
}
