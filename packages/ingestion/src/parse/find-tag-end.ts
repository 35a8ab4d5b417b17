/**
 * The index of the `>` that closes the tag begun before `from`, or -1.
 * A `>` inside a quoted attribute value is legal XML (`Label="P > 0.05"`) and closes nothing.
 */
export function findTagEnd(xml: string, from: number): number {
  for (let i = from; i < xml.length; i += 1) {
    const code = xml.charCodeAt(i);
    if (code === greaterThan) return i;
    if (code === doubleQuote || code === singleQuote) {
      i = xml.indexOf(code === doubleQuote ? '"' : "'", i + 1);
      if (i === -1) return -1;
    }
  }
  return -1;
}

const greaterThan = 62;
const doubleQuote = 34;
const singleQuote = 39;
