import { NativeSelect } from '@mantine/core';
import { fieldOf, type LinkFieldProps } from './link-fields.ts';
import type { LinkField } from './link-values.ts';

interface ChoiceFieldProps<T extends string> {
  form: LinkFieldProps;
  name: LinkField;
  label: string;
  options: readonly T[];
  labels: Record<T, string>;
  /** Shown for the chosen option, so that its criterion is read while deciding. */
  definitions?: Record<T, string>;
  /** What no choice is called. */
  blank?: string;
}

/** A choice among a vocabulary's words, with what the chosen word means below it. */
export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const { form, name, label, options, labels, definitions, blank } = props;
  const chosen = options.find((option) => option === form.values[name]);
  return (
    <NativeSelect
      {...fieldOf(form, name)}
      label={label}
      description={(chosen && definitions?.[chosen]) ?? (definitions && '\u00a0')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={[
        ...(blank === undefined ? [] : [{ value: '', label: blank }]),
        ...options.map((value) => ({ value, label: labels[value] })),
      ]}
    />
  );
}
