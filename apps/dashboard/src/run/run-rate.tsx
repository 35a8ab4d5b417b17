'use client';

import { useEffect, useState } from 'react';
import { bytesInWords } from '../words/bytes-in-words.ts';
import { durationInWords } from '../words/dates.ts';
import { formatNumber } from '../words/plural.ts';
import { type Sample, speedOf } from './speed.ts';

interface RunRateProps {
  done: number;
  expected: number;
  unit: 'records' | 'bytes';
  /** ISO instant at which the server read them. */
  at: string;
}

/**
 * How fast a run goes and how long it will take yet, from what this page has seen of it: a run that
 * was taken over may have begun long ago, so its beginning tells nothing.
 */
export function RunRate({ done, expected, unit, at }: RunRateProps) {
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  useEffect(() => {
    setSamples((known) => [...known.slice(-29), { at: Date.parse(at), done }]);
  }, [at, done]);
  const speed = speedOf(samples);
  if (speed === undefined) return null;
  const rate = unit === 'bytes' ? bytesInWords(speed) : formatNumber(Math.round(speed));
  const left = durationInWords((expected - done) / speed);
  return (
    <>
      {' · '}
      {rate} a second{done < expected && ` · about ${left} left`}
    </>
  );
}
