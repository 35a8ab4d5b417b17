import { isLoopbackHost } from './is-loopback-host.ts';

/** Whether a Host header names this machine or, where accounts are configured, the public address. */
export function isServedHost(host: string, publicUrl: string | undefined): boolean {
  if (isLoopbackHost(host)) return true;
  return publicUrl !== undefined && host.toLowerCase() === new URL(publicUrl).host;
}
