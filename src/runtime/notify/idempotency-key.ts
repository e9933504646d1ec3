import { digestOfText } from '../../engine/model/digest.ts';

/**
 * A message's key as a header carries it: the same for every try. A digest, since keys hold lead ids, which may be any
 * text and of any length.
 */
export const idempotencyKey = (key: string): string => digestOfText(key).slice('sha256:'.length);
