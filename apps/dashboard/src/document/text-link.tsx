import type { ReactNode } from 'react';
import classes from './text-link.module.css';

interface TextLinkProps {
  href: string;
  /** Whether its words are a claim's passage, which is a link of its own: this one then follows it. */
  inClaim: boolean;
  children: ReactNode;
}

/** A link that the text itself holds. */
export function TextLink({ href, inClaim, children }: TextLinkProps) {
  const rel = 'noopener noreferrer nofollow';
  if (!inClaim) {
    return (
      <a href={href} rel={rel}>
        {children}
      </a>
    );
  }
  return (
    <>
      {children}
      <a href={href} rel={rel} className={classes.out} aria-label={`Open ${hostOf(href)}`}>
        ↗
      </a>
    </>
  );
}

function hostOf(href: string): string {
  const { host, pathname } = new URL(href);
  return host === '' ? pathname : host;
}
