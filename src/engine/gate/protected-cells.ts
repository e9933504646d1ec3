import type { Impact, ImpactCell, Protected } from '../model/types.gen.ts';

type Place = Pick<Protected, 'source' | 'segment'>;

/** The cells of a protected place; one that names no source, or no segment, is about every one. */
export const protectedCells = ({ cells }: Pick<Impact, 'cells'>, { source, segment }: Place): readonly ImpactCell[] =>
  cells.filter(cell => (source ?? cell.source) === cell.source && (segment ?? cell.segment) === cell.segment);

/** `demo_request × every segment` */
export const placeName = ({ source, segment }: Place): string =>
  [source ?? 'every source', segment ?? 'every segment'].join(' × ');
