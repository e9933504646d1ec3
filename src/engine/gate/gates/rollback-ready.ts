import type { Gate } from '../gate.ts';
import { block, pass } from '../outcomes.ts';

const NAME = 'rollback-ready';

/** Blocks a change from which nobody could go back: the release to go back to was not rehearsed, or failed. */
export const gate: Gate = ({ wayBack }) => {
  switch (wayBack.kind) {
    case 'first':
      return pass(NAME, 'The first release of all: going back means that all leads go to the fallback queue.');
    case 'ready':
      return pass(NAME, `Ready to go back to ${wayBack.target}: ${wayBack.says}.`);
    case 'not_ready':
      return block(NAME, `${wayBack.target} is no way back: ${wayBack.says}`, wayBack.next);
    case 'unknown':
      return block(
        NAME,
        `Whether there is a way back is not known: ${wayBack.why}`,
        'Run `git fetch --tags` and ask again.',
      );
  }
};
