import { digestOfText } from '../model/digest.ts';

/** The meaning of the language that this engine carries out. Raise it when the same policy could decide otherwise. */
export const EVALUATOR = 'leadrail-evaluator/1';

export const EVALUATOR_DIGEST = digestOfText(EVALUATOR);
