'use client';

import { TextInput } from '@mantine/core';
import Link from 'next/link';
import { useState } from 'react';
import { plural } from '../words/plural.ts';
import classes from './choose-claim.module.css';

interface ChooseClaimProps {
  pmid: string;
  documents: readonly {
    slug: string;
    title: string;
    /** With how many links the report bears on each already. */
    claims: readonly { id: string; statement: string; links: number }[];
  }[];
}

/** Every claim that takes evidence, by its text; some letters narrow the list. */
export function ChooseClaim({ pmid, documents }: ChooseClaimProps) {
  const [letters, setLetters] = useState('');
  const words = letters.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = documents
    .map((document) => ({
      ...document,
      claims: document.claims.filter(({ statement }) =>
        words.every((word) => `${document.title} ${statement}`.toLowerCase().includes(word)),
      ),
    }))
    .filter(({ claims }) => claims.length > 0);
  const count = shown.reduce((sum, { claims }) => sum + claims.length, 0);
  return (
    <section aria-labelledby="claims" className={classes.choose}>
      <h2 id="claims">To which claim?</h2>
      <TextInput
        type="search"
        label="Narrow the list"
        value={letters}
        onChange={(event) => setLetters(event.currentTarget.value)}
      />
      <p role="status" className={classes.count}>
        {plural(count, 'claim')}
      </p>
      {shown.map(({ slug, title, claims }) => (
        <div key={slug}>
          <h3>{title}</h3>
          <ul className={classes.claims}>
            {claims.map(({ id, statement, links }) => (
              <li key={id}>
                <Link href={`/claims/${id}/link?pmid=${pmid}`} prefetch={false}>
                  {statement}
                </Link>
                {links > 0 && (
                  <span className={classes.count}> linked already, {plural(links, 'link')}</span>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
