/** Somebody else changed the object since it was read; nothing was changed. */
export class ConflictError extends Error {
  override name = 'ConflictError';
  readonly objectType: string;
  readonly objectId: string;
  /** The object's revision now. */
  readonly revision: number;

  constructor(object: { type: string; id: string; revision: number; expected: number }) {
    super(
      `This was changed by somebody else meanwhile (you had revision ${object.expected}, it is at ` +
        `${object.revision}). Look at what changed, then save again or leave it.`,
    );
    this.objectType = object.type;
    this.objectId = object.id;
    this.revision = object.revision;
  }
}
