'use client';

import Link from 'next/link';
import type { ComponentProps } from 'react';
import { noteChoice } from './choice.ts';

type ChooseLinkProps = Omit<ComponentProps<typeof Link>, 'scroll' | 'prefetch' | 'onNavigate'>;

/** A link that chooses a claim without leaving the place in the text. */
export function ChooseLink(props: ChooseLinkProps) {
  return <Link {...props} scroll={false} prefetch={false} onNavigate={noteChoice} />;
}
