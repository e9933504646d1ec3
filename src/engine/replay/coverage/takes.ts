import { type FieldTest, holds, type Key } from '../../policy/condition.ts';

/** Whether a test holds for a value of its field; undefined is missing. */
export const takes = (test: FieldTest, key: Key | undefined): boolean => holds({ ...test, slot: 0 }, [key]);
