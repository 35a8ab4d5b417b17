'use client';

import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import classes from './form.module.css';

interface ShownOnceProps {
  secret: string | undefined;
  label: string | undefined;
}

/** A token or a password that is kept nowhere: it can be copied here, and is gone with the page. */
export function ShownOnce({ secret, label }: ShownOnceProps) {
  const [copied, setCopied] = useState<string>();
  if (!secret) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    setCopied(secret);
  };
  return (
    <div className={classes.once}>
      <TextInput
        label={label}
        value={secret}
        readOnly
        onFocus={({ target }) => target.select()}
        className={classes.secret}
      />
      <Button variant="default" onClick={copy}>
        {copied === secret ? 'Copied' : 'Copy'}
      </Button>
    </div>
  );
}
