/** Reads an environment variable. */
type Read = (name: string) => string | undefined;

/**
 * The secrets with which deliveries may be signed now: two while one is being replaced. A sender's own list goes before
 * the one that all share. Empty when none is set: then nothing is accepted.
 */
export function liveSecrets(read: Read, own: string): string[] {
  const list = read(own) || read('LEADRAIL_WEBHOOK_SECRETS') || '';
  return list
    .split(',')
    .map(secret => secret.trim())
    .filter(secret => secret !== '');
}
