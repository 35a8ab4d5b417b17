/** The run's own end takes a second or two; beyond this something hangs. */
const graceMs = 8_000;

/** A Ctrl-C arrives again through npm and whatever else stands between; that is no impatience. */
const echoMs = 1_000;

/** 128 and the signal's number, as shells report it. */
const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * An AbortSignal that SIGINT, SIGTERM and SIGHUP set off, so that a run can note that it was
 * stopped. A second signal a while later, or too long a delay, ends the process at once.
 */
export function stopOnSignal(): { signal: AbortSignal; exitCode: () => number | undefined } {
  const stop = new AbortController();
  let first: { at: number; code: number } | undefined;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      const code = exitCodes[name];
      if (first && performance.now() - first.at > echoMs) process.exit(code);
      if (first) return;
      first = { at: performance.now(), code };
      setTimeout(() => process.exit(code), graceMs).unref();
      stop.abort(new Error(`stopped by ${name}`));
    });
  }
  return { signal: stop.signal, exitCode: () => first?.code };
}
