import { EutilsError } from './eutils-error.ts';
import { UnreachableError } from './unreachable-error.ts';

/** The error for a connection that failed with Node's code, or one of `limit-connect-time.ts`. */
export function connectionError(host: string, code: string): EutilsError {
  const rule = code.toLowerCase();
  if (certificateCode.test(code)) {
    return new EutilsError(
      `The certificate of ${host} is not trusted (${code}). Where a company proxy inspects traffic, name its certificate file in NODE_EXTRA_CA_CERTS.`,
      { remedy: 'stop', rule },
    );
  }
  if (code.startsWith('PROXY_4')) {
    return new EutilsError(
      `The proxy does not let us through to ${host} (HTTP ${code.slice('PROXY_'.length)}). Correct HTTPS_PROXY, or ask whoever runs the proxy, then run: npm run ingest`,
      { remedy: 'stop', rule },
    );
  }
  return new UnreachableError(host, code);
}

const certificateCode = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/;
