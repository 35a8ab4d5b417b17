import type { NextConfig } from 'next';
import { longestUpload } from './src/upload/longest-body.ts';

/** A page's content security policy carries a nonce per request and is therefore set in `src/proxy.ts`. */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
];

/** An answer of the API is data: it may load nothing and be framed by nobody. */
const apiPolicy = "default-src 'none'; frame-ancestors 'none'";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The development server would otherwise write files of its own into the repository.
  agentRules: false,
  devIndicators: false,
  // PostgreSQL's driver and the embedded server load files of their own at run time; a plugin of
  // Citation.js has to meet the very module that it was loaded with.
  serverExternalPackages: [
    '@citation-js/core',
    '@citation-js/plugin-bibtex',
    '@citation-js/plugin-ris',
    '@electric-sql/pglite',
    '@prisma/client',
    '@prisma/adapter-pg',
    'pg',
    'pg-boss',
  ],
  experimental: {
    // `forbidden()`: see `src/account/admit-to.ts`.
    authInterrupts: true,
    // Longer forms are refused before they are read, in `src/proxy.ts`; Next.js would answer with 500.
    serverActions: { bodySizeLimit: longestUpload },
  },
  // Importing a font with this query gives its address, to fetch it before the style sheet asks.
  turbopack: { rules: { '*.woff2': { type: 'asset', condition: { query: '?address' } } } },
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    { source: '/api/:path*', headers: [{ key: 'Content-Security-Policy', value: apiPolicy }] },
  ],
};

export default config;
