import type { Paper } from './paper.ts';

/** A paper in a few lines, for a chat or an e-mail. Holds no name from outside. */
export const paperSays = ({ title, headline, span, facts }: Paper): string =>
  `${title}: ${headline} ${facts.map(({ name, figure, note }) => `${name}: ${figure} (${note}).`).join(' ')} ${span}.`;
