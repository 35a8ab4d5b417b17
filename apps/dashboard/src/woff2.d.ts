/** The address that a font is served at (see `turbopack.rules`). */
declare module '*.woff2?address' {
  const address: string;
  export default address;
}
