import type { RuleSet } from '../workload/rules.ts';
import { cel } from './cel.ts';
import { ifChain } from './if-chain.ts';
import { jsonLogic } from './json-logic.ts';
import { jsonRules } from './json-rules.ts';
import { linearScan } from './linear-scan.ts';
import { match, route } from './ours.ts';
import { zen } from './zen.ts';

/** Every contestant by the name that the table gives it. */
export const ENGINES = {
  'linear scan': linearScan,
  'leadrail match': match,
  'leadrail route': route,
  'generated if-chain': ifChain,
  'json-logic-engine': jsonLogic,
  '@marcbachmann/cel-js': cel,
  '@gorules/zen-engine': zen,
  'json-rules-engine': jsonRules,
} as const satisfies Record<string, (set: RuleSet) => () => unknown>;

export type EngineName = keyof typeof ENGINES;

/** The engines that know nothing of leads: those that a team would pick instead. */
export const GENERAL: readonly EngineName[] = [
  'json-logic-engine',
  '@marcbachmann/cel-js',
  '@gorules/zen-engine',
  'json-rules-engine',
];
