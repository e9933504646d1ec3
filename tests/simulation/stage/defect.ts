import type { Activation } from '../../../src/runtime/releases/may-go-live.ts';
import type { Service } from '../../../src/runtime/service.ts';
import type { StoreUnit } from '../../../src/runtime/store/store.ts';
import type { Outside } from './outside.ts';

/** A mistake planted into a part of the runtime from outside, to see that the simulation finds it. */
export interface Defect {
  readonly name: string;
  readonly unit?: (unit: StoreUnit) => StoreUnit;
  readonly service?: (service: Service) => void;
  readonly send?: (
    send: (place: number, message: Parameters<Outside['take']>[1]) => ReturnType<Outside['take']>,
  ) => (place: number, message: Parameters<Outside['take']>[1]) => ReturnType<Outside['take']>;
  readonly asked?: (asked: Activation) => Activation;
}
