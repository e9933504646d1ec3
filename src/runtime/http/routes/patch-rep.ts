import { complaintsText, type OverrideBody, readOverride } from '../../roster/override-ask.ts';
import { overrideReps } from '../../roster/override-reps.ts';
import { rerouteGone } from '../../roster/reroute-gone.ts';
import { viewRep } from '../../roster/view-reps.ts';
import { whoOf } from '../access-hook.ts';
import { WITH_TOKEN } from '../openapi.ts';
import { overridden } from '../overridden.ts';
import { Problem } from '../problem.ts';
import type { Route } from './route.ts';

const schema = {
  summary: 'Let something else hold of a rep than the rules say, for a while',
  description:
    'Wins over the rules until it expires, also over later releases. `null` gives a field back to the rules. Leads that ' +
    'landed on somebody who is gone now, and that nobody accepted, are routed again at once.',
  tags: ['roster'],
  params: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
  body: {
    type: 'object',
    properties: {
      active: { type: ['boolean', 'null'] },
      away: { description: 'true: away for as long as this lasts; false: here; or a list of {from, to} days' },
      capacity: { type: ['object', 'null'], description: '{open, per_day}; what is left out has no limit' },
      field: { enum: ['active', 'away', 'capacity'], description: 'The same for one field by name, with `value`' },
      value: {},
      since: { type: 'string', description: 'Since when it has been true, RFC 3339, at most 7 days ago' },
      until: { type: 'string', description: 'When it ends, RFC 3339, at most 90 days ahead' },
      reason: { type: 'string', maxLength: 500 },
    },
    required: ['reason'],
    additionalProperties: false,
  },
  security: WITH_TOKEN,
};

interface Shape {
  readonly Params: { readonly id: string };
  readonly Body: OverrideBody;
}

export const patchRepRoute: Route = (app, service) => {
  app.patch<Shape>('/v1/reps/:id', { schema, config: { access: ['operate'] } }, async request => {
    const { id } = request.params;
    const read = readOverride(id, request.body, service.clock());
    if (!read.ok) throw new Problem('invalid-request', complaintsText(read.wrong), { field: read.wrong[0].field });
    overridden(await overrideReps(service, [read.ask], whoOf(request)), 'id');
    const rerouted = await rerouteGone(service, service.clock());
    return { ...(await viewRep(service, id)), rerouted };
  });
};
