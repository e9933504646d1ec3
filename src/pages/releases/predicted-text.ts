import type { Release } from '../answers/releases.ts';
import { movedText } from './moved-text.ts';

/** What was predicted of a release: its moves and its risk. */
export const predictedText = (release: Release | undefined): string =>
  release?.predicted ? `${movedText(release.predicted.leads)}, risk ${release.predicted.tier}` : 'not said';
