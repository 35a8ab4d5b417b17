/** The run's own end takes a second or two; beyond this something hangs. */
const graceMs = 8_000;

/** 128 and the signal's number, as shells report it. */
const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * An AbortSignal that SIGINT, SIGTERM and SIGHUP set off, so that a run can note that it was
 * stopped. A second signal, or too long a delay, ends the process at once.
 */
export function stopOnSignal(): { signal: AbortSignal; exitCode: () => number | undefined } {
  const stop = new AbortController();
  let exitCode: number | undefined;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (stop.signal.aborted) process.exit(exitCodes[name]);
      exitCode = exitCodes[name];
      setTimeout(() => process.exit(exitCode), graceMs).unref();
      stop.abort(new Error(`stopped by ${name}`));
    });
  }
  return { signal: stop.signal, exitCode: () => exitCode };
}
