import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { Message } from './message.ts';

/** Puts a message into the outbox, within the transaction of what it tells of. Never calls anybody. */
export async function intendMessage(_service: Service, _work: Work, _message: Message): Promise<void> {}
