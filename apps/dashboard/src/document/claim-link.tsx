'use client';

import { useLinkStatus } from 'next/link';
import type { ReactNode } from 'react';
import { ChooseLink } from './choose-link.tsx';
import classes from './claim-link.module.css';

interface ClaimLinkProps {
  href: string;
  claim: string;
  chosen: boolean;
  /** The piece of the passage that the Tab key stops at. */
  isFirst: boolean;
  contested: boolean;
  children: ReactNode;
}

/** A piece of a claim's passage: choosing it opens the evidence and names the claim in the address. */
export function ClaimLink(props: ClaimLinkProps) {
  const { href, claim, chosen, isFirst, contested, children } = props;
  return (
    <ChooseLink
      href={href}
      className={classes.mark}
      id={chosen && isFirst ? 'passage' : undefined}
      tabIndex={isFirst ? undefined : -1}
      aria-current={chosen ? 'true' : undefined}
      data-claim={claim}
      data-contested={(contested && isFirst) || undefined}
    >
      <Piece>{children}</Piece>
    </ChooseLink>
  );
}

/** The chosen wash appears at once, before the evidence has arrived. */
function Piece({ children }: { children: ReactNode }) {
  const { pending } = useLinkStatus();
  return <span data-pending={pending || undefined}>{children}</span>;
}
