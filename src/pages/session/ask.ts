/** What the service answered: a value, or one sentence that says why not. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: number; readonly says: string };

/** Asks the service; a body makes it a POST. Never throws. */
export async function ask<T>(token: string, path: string, body?: object): Promise<Answer<T>> {
  const headers = { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) };
  const posted = body ? { method: 'POST', body: JSON.stringify(body) } : {};
  try {
    const response = await fetch(path, { headers, ...posted });
    const answered = await response.json();
    if (response.ok) return { ok: true, value: answered };
    return { ok: false, status: response.status, says: sentenceOf(answered) };
  } catch {
    return { ok: false, status: 0, says: 'The service does not answer.' };
  }
}

const sentenceOf = (problem: { readonly title?: string; readonly detail?: string }): string =>
  problem.detail ?? problem.title ?? 'The service refused.';
