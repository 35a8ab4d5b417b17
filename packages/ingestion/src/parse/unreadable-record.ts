/** Thrown inside the reading of one record and caught at its edge, where it becomes a reject. */
export class UnreadableRecord extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'UnreadableRecord';
  }
}
