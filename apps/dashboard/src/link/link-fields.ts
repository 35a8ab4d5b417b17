import type { LinkField, LinkValues } from './link-values.ts';

/** How the parts of the form reach what is typed, and what is wrong with it. */
export interface LinkFieldProps {
  values: LinkValues;
  /** A sentence for each field that cannot be taken as it is. */
  errors: Readonly<Record<string, string>>;
  onChange: (changes: Partial<LinkValues>) => void;
}

/** What a field of the form needs to be typed in, by its name. */
export function fieldOf({ values, errors, onChange }: LinkFieldProps, name: LinkField) {
  return {
    name,
    id: `link-${name}`,
    value: values[name],
    error: errors[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [name]: event.currentTarget.value }),
  };
}
