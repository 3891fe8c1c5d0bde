/** One POST and the three things that can come of it. */
import type { Refusal } from './problems.ts';

export type PostResult =
  | { outcome: 'accepted'; answer: Record<string, unknown> }
  | { outcome: 'refused'; refusal: Refusal; status: number }
  /** No answer, or none that says whether it was taken: the same bytes may be sent again. */
  | { outcome: 'unknown' };

const GIVE_UP_AFTER_MS = 120_000;

/** Refusals that do not say that nothing was recorded, whatever their status. */
const OUTCOME_NOT_KNOWN = new Set(['process-halted', 'recorder-busy', 'recorder-closed']);

export async function postJson(url: string, content: unknown): Promise<PostResult> {
  let response: Response;
  let answer: Record<string, unknown> | null;
  try {
    response = await fetch(url, {
      method: 'POST',
      credentials: 'same-origin',
      redirect: 'error',
      // Safe to give up: the same bytes can be sent again.
      signal: AbortSignal.timeout(GIVE_UP_AFTER_MS),
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(content),
    });
    answer = response.status === 204 ? {} : asObject(await response.json());
  } catch {
    return { outcome: 'unknown' };
  }
  if (response.ok) return answer === null ? { outcome: 'unknown' } : { outcome: 'accepted', answer };
  if (response.status >= 500 || answer === null) return { outcome: 'unknown' };
  const { code, message, at, entry } = answer;
  if (typeof code !== 'string' || OUTCOME_NOT_KNOWN.has(code)) return { outcome: 'unknown' };
  return {
    outcome: 'refused',
    status: response.status,
    refusal: {
      code,
      message: typeof message === 'string' && message !== '' ? message : code,
      ...(typeof at === 'string' ? { at } : {}),
      ...(typeof entry === 'number' ? { entry } : {}),
    },
  };
}

function asObject(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}
