'use client';

import { Button, type ButtonProps } from '@mantine/core';
import Link from 'next/link';
import type { ReactNode } from 'react';

interface ButtonLinkProps extends Pick<ButtonProps, 'size' | 'variant'> {
  href: string;
  children: ReactNode;
  'aria-label'?: string;
}

/** A way that looks like a button, for where it begins something. */
export function ButtonLink({ variant = 'default', ...props }: ButtonLinkProps) {
  return <Button component={Link} prefetch={false} variant={variant} {...props} />;
}
