import type { Bundle } from '../../src/engine/model/types.gen.ts';
import type { RunningService } from '../../src/runtime/serve.ts';

/** Pushes a release and makes it live. Throws when either is refused. */
export async function makeLive({ url, tokens }: RunningService, bundle: Bundle, rollbackTo: string): Promise<void> {
  const headers = { authorization: `Bearer ${tokens.deploy}`, 'content-type': 'application/json' };
  const post = async (path: string, body: object) => {
    const answer = await fetch(new URL(path, url), { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(await answer.text());
  };
  await post('/v1/releases', bundle);
  await post(`/v1/releases/${bundle.id}/activate`, { rollback_to: rollbackTo });
}
