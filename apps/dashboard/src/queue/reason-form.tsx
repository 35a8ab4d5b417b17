'use client';

import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import classes from './queue-board.module.css';

interface ReasonFormProps {
  /** What is done: "Reject". */
  label: string;
  onSend: (note: string) => void;
  onLeave: () => void;
}

/** Why something is rejected; Enter sends it, Escape leaves everything as it is. */
export function ReasonForm({ label, onSend, onLeave }: ReasonFormProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onSend(String(new FormData(event.currentTarget).get('reason') ?? ''));
  }
  function leaveOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onLeave();
  }
  return (
    <form onSubmit={send} onKeyDown={leaveOnEscape} className={classes.reason}>
      <TextInput name="reason" label="Why" maxLength={2000} autoComplete="off" ref={field} />
      <div className={classes.buttons}>
        <Button type="submit" variant="default" size="compact-md">
          {label}
        </Button>
        <Button variant="default" size="compact-md" onClick={onLeave}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
