'use client';

import { useLocalStorage } from '@mantine/hooks';
import { useCallback, useState } from 'react';

/** What a screen reader is told, politely; it can be turned down, and stays so in this browser. */
export function useAnnouncer() {
  const [isOn, setOn] = useLocalStorage({ key: 'touchstone-queue-said', defaultValue: true });
  const [said, setSaid] = useState({ words: '', number: 0 });
  const say = useCallback(
    (words: string) => setSaid(({ number }) => ({ words, number: number + 1 })),
    [],
  );
  return { isOn, setOn, said, say };
}
