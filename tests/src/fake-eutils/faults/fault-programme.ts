import type { EutilsRequest } from '../http/read-request.ts';
import type { FaultHandle, FaultOrder } from './fault-order.ts';

export type FaultProgramme = ReturnType<typeof createFaultProgramme>;

/** The faults that were ordered; each request takes the first that fits it, and uses it up once. */
export function createFaultProgramme() {
  let waiting: { order: FaultOrder; passes: number; times: number }[] = [];

  return {
    order(order: FaultOrder): FaultHandle {
      const entry = { order, passes: order.after ?? 0, times: order.times ?? 1 };
      waiting.push(entry);
      return {
        get remaining() {
          return waiting.includes(entry) ? entry.times : 0;
        },
        cancel: () => {
          waiting = waiting.filter((one) => one !== entry);
        },
      };
    },
    clear() {
      waiting = [];
    },
    take(request: EutilsRequest, socketReused: boolean): FaultOrder | undefined {
      for (const entry of waiting.filter((one) => fits(one.order, request, socketReused))) {
        if (entry.passes > 0) {
          entry.passes -= 1;
          continue;
        }
        entry.times -= 1;
        if (entry.times <= 0) waiting = waiting.filter((one) => one !== entry);
        return entry.order;
      }
      return undefined;
    },
  };
}

function fits(order: FaultOrder, { endpoint, params }: EutilsRequest, reused: boolean): boolean {
  if (order.endpoint !== undefined && order.endpoint !== endpoint) return false;
  if (order.kind === 'reset-on-reused-socket' && !reused) return false;
  return order.when?.(params) ?? true;
}
