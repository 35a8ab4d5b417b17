/** What a form's fields hold, in one text to be compared; what is hidden nobody types. */
export function typedIn(form: HTMLFormElement): string {
  return said([...form.elements].map(typedInto));
}

/** What they held before anybody typed, which on a slow machine may be before the script is there. */
export function untypedIn(form: HTMLFormElement): string {
  return said(
    [...form.elements].map((field) => (isText(field) ? field.defaultValue : typedInto(field))),
  );
}

type Typed = string | boolean | undefined;

/** Buttons come and go, and hold nothing. */
function said(typed: readonly Typed[]): string {
  return JSON.stringify(typed.filter((one) => one !== undefined));
}

function typedInto(field: Element): Typed {
  if (isText(field) || field instanceof HTMLSelectElement) return field.value;
  return field instanceof HTMLInputElement && isTick(field) ? field.checked : undefined;
}

function isText(field: Element): field is HTMLInputElement | HTMLTextAreaElement {
  if (field instanceof HTMLTextAreaElement) return true;
  return field instanceof HTMLInputElement && field.type !== 'hidden' && !isTick(field);
}

function isTick({ type }: HTMLInputElement): boolean {
  return type === 'checkbox' || type === 'radio';
}
