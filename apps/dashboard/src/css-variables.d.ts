import 'react';

declare module 'react' {
  /** Custom properties are valid in a style attribute. */
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined;
  }
}
