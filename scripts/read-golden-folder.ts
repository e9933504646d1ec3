import { type GoldenReading, readGolden } from '../src/engine/replay/read-golden.ts';
import { readRulesFolder } from '../src/workspace/read-rules-folder.ts';

/** The golden records of a folder: each `.yaml` below it is a list of them. */
export const readGoldenFolder = (dir: string): GoldenReading =>
  readGolden(readRulesFolder(dir).filter(file => /\.ya?ml$/.test(file.path)));
