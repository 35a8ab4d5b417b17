/** Asks a form on the page whether it holds what somebody typed and has not saved. */
type IsUnsaved = () => boolean;

const forms = new Set<IsUnsaved>();

/** @returns how to leave again */
export function joinForms(isUnsaved: IsUnsaved): () => void {
  forms.add(isUnsaved);
  return () => {
    forms.delete(isUnsaved);
  };
}

export function isAnyUnsaved(): boolean {
  return [...forms].some((isUnsaved) => isUnsaved());
}
