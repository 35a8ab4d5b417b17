import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';

/**
 * Names the machine since its start, and the container where there is one: only there does a process
 * id mean what it means here. Two machines can share a host name, and two containers of one machine
 * each have a process 1. Undefined where the system has no such names.
 */
export const thisMachine: string | undefined = nameMachine();

function nameMachine(): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const processes = readlinkSync('/proc/self/ns/pid');
    return createHash('sha256').update(`${boot} ${processes}`).digest('hex').slice(0, 8);
  } catch {
    return undefined;
  }
}
