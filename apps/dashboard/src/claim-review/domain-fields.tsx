import { NativeSelect, TextInput } from '@mantine/core';
import { type CertaintyDomain, concernsOf } from '@touchstone/evidence';
import { concernLabels, domainLabels } from '../words/certainty-labels.ts';
import classes from './certainty-form.module.css';

interface DomainFieldsProps {
  domain: CertaintyDomain;
  concern: string | undefined;
  why: string | undefined;
}

/** Whether one of GRADE's domains lowers or raises the certainty, and why. */
export function DomainFields({ domain, concern = '', why = '' }: DomainFieldsProps) {
  const concerns = concernsOf(domain);
  const none = concerns.includes('serious') ? 'no serious concern' : 'does not raise it';
  return (
    <div className={classes.domain}>
      <NativeSelect
        // A select keeps what it was given first, unless it is a new one.
        key={concern}
        name={`concern-${domain}`}
        label={domainLabels[domain]}
        defaultValue={concern}
        data={[
          { value: '', label: none },
          ...concerns.map((value) => ({ value, label: concernLabels[value] })),
        ]}
      />
      <TextInput
        name={`why-${domain}`}
        label={`Why (${domainLabels[domain].toLowerCase()})`}
        maxLength={1000}
        defaultValue={why}
      />
    </div>
  );
}
