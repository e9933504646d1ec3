/** Where a service is ended in the middle of its work, as the power would end it. */
export const POINTS = {
  'body-read': 'a body was read',
  'answer-kept': 'the answer under an idempotency key was written',
  'before-commit': 'a lead was written and not committed',
  'after-commit': 'a lead was committed and not acknowledged',
  'queue-claimed': 'a waiting lead was looked at again',
  'timer-claimed': 'a timer was taken',
  'timer-fired': 'a timer fired and its successor was not written',
  'message-claimed': 'a message was claimed',
  'message-sent': 'a message was sent and not marked',
  'release-added': 'a release was written and not committed',
  'release-kept': 'a release was kept and the pointer did not name it yet',
  'pointer-moving': 'the pointer was moved, forth or back, and not committed',
  'pointer-moved': 'the pointer was moved and memory was not',
  'merge-half': 'one of two leads was merged',
  'audit-written': 'the audit was written and its head was not',
} as const;
export type Point = keyof typeof POINTS;
export const POINT_NAMES = Object.keys(POINTS) as readonly Point[];
