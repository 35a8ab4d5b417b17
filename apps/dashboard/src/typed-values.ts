/** The texts of a form by field, without what the framework adds of its own. */
export function typedValues(form: FormData): Record<string, string> {
  const texts = [...form].flatMap(([name, value]) =>
    typeof value === 'string' && !name.startsWith('$ACTION') ? [[name, value] as const] : [],
  );
  return Object.fromEntries(texts);
}
