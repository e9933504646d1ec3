import { type Broken, breaks } from './broken.ts';

/** The messages of one key. */
export interface MessageKey {
  readonly key: string;
  readonly messages: number;
}

const broken = breaks(
  'I8',
  'The key is how a receiver knows a repeat. Without one of its own a message is done twice.',
);

/** Each message has a key of its own; that each repeat is the same to the byte is for the receiver to see. */
export function stableKeys(keys: readonly MessageKey[]): Broken[] {
  return keys.flatMap(({ key, messages }) => {
    if (key === '') return [broken('message:', `${messages} messages have no key.`)];
    return messages === 1 ? [] : [broken(`message:${key}`, `${messages} messages have this key.`)];
  });
}
