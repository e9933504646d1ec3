import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';

/** Adds one door, or a few that belong together, to the service. */
export type Route = (app: FastifyInstance, service: Service) => void;
