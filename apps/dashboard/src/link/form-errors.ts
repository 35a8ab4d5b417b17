/** Verbs name what is wrong by their own input; here by the fields of the form. */
export function formErrors(errors: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([name, message]) => {
      const bare = name.replace(/^(figures|quote)\./, '');
      return [fieldNames[bare] ?? bare, message];
    }),
  );
}

const fieldNames: Record<string, string> = { ci: 'ciFrom', place: 'quotePlace', exact: 'quote' };
