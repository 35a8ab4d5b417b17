import type { Endpoint, EutilsRequest } from './read-request.ts';
import type { SocketUse } from './track-sockets.ts';

export type LoggedRequest = {
  readonly at: number;
  readonly endpoint: Endpoint;
  readonly method: string;
  /** A parameter that came several times has its values joined by commas. */
  readonly params: Readonly<Record<string, string>>;
  readonly socketId: number;
  readonly socketReused: boolean;
  /** Absent where the connection was reset instead. */
  readonly status?: number;
  readonly fault?: string;
};

export type RequestLog = ReturnType<typeof createRequestLog>;

/** Every request in the order of arrival, for tests to look at. */
export function createRequestLog(now: () => number) {
  const entries: LoggedRequest[] = [];
  return {
    entries,
    open({ endpoint, method, params }: EutilsRequest, socket: SocketUse) {
      const seen = [...new Set(params.keys())];
      const index = entries.push({
        at: now(),
        endpoint,
        method,
        params: Object.fromEntries(seen.map((name) => [name, params.getAll(name).join(',')])),
        socketId: socket.id,
        socketReused: socket.reused,
      });
      const entry = entries[index - 1];
      return {
        close({ status, fault }: { status: number | undefined; fault: string | undefined }) {
          Object.assign(
            entry ?? {},
            status === undefined ? {} : { status },
            fault === undefined ? {} : { fault },
          );
        },
      };
    },
  };
}
