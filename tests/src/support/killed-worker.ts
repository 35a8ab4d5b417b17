/**
 * The name of a worker as a kill would leave it: on this machine, under a process id above the highest
 * that Linux gives out.
 */
export function killedWorker(worker: string): string {
  const [host, , machine] = worker.split(':');
  return [host, 4_194_305, machine, 'killed'].join(':');
}
