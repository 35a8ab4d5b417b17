import classes from './field-error.module.css';

interface FieldErrorProps {
  name: string;
  errors: Readonly<Record<string, string>>;
}

/** What is wrong with a group of fields, beside it. */
export function FieldError({ name, errors }: FieldErrorProps) {
  const error = errors[name];
  return (
    <p id={`link-${name}-error`} className={classes.error}>
      {error}
    </p>
  );
}
