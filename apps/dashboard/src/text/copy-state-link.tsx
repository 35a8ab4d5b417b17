'use client';

import { useState } from 'react';
import classes from './document-tools.module.css';

/** The address of this state for good; it is copied, or followed where nothing can be copied. */
export function CopyStateLink({ href }: { href: string }) {
  const [said, setSaid] = useState('');
  async function copy(event: React.MouseEvent) {
    if (!navigator.clipboard) return;
    event.preventDefault();
    try {
      await navigator.clipboard.writeText(new URL(href, location.href).href);
      setSaid('Copied');
    } catch {
      setSaid('The browser would not copy. Copy the link’s address by hand');
    }
  }
  return (
    <span className={classes.copy}>
      <a href={href} onClick={copy}>
        Link to this state
      </a>
      <span role="status">{said}</span>
    </span>
  );
}
