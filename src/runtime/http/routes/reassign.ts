import { reassignLeads } from '../../roster/reassign-leads.ts';
import type { Rerouted } from '../../roster/reroute.ts';
import { whoOf } from '../access-hook.ts';
import { WITH_TOKEN } from '../openapi.ts';
import { Problem } from '../problem.ts';
import type { Route } from './route.ts';

const schema = {
  summary: "Move a leaver's open leads by the live rules",
  description: 'A dry run unless `dry_run` is false: it tells each lead, from whom, to whom and why, and moves none.',
  tags: ['roster'],
  params: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
  body: {
    type: ['object', 'null'],
    properties: { dry_run: { type: 'boolean', default: true } },
    additionalProperties: false,
  },
  security: WITH_TOKEN,
};

interface Shape {
  readonly Params: { readonly id: string };
  readonly Body: { readonly dry_run?: boolean } | null;
}

export const reassignRoute: Route = (app, service) => {
  app.post<Shape>('/v1/reps/:id/reassign', { schema, config: { access: ['operate'] } }, async request => {
    const { id: rep } = request.params;
    if (!service.live) throw new Problem('not-ready', 'no release is active yet: nothing can be decided');
    const dryRun = request.body?.dry_run ?? true;
    const { moves, more } = await reassignLeads(service, { rep, dryRun, who: whoOf(request) });
    if (moves.length === 0 && !service.live.router.reps.has(rep)) {
      throw new Problem('not-found', 'the live rules know no such rep, and nobody of this id holds a lead', {
        field: 'id',
      });
    }
    return { rep, dry_run: dryRun, leads: moves.map(moveAnswer), more };
  });
};

function moveAnswer({ leadId, from, decision }: Rerouted): object {
  const { owner, queue, team, rule, reason } = decision;
  return { lead_id: leadId, from, to: owner === null ? { queue } : { owner, team }, rule, reason };
}
