/** An element as the readers see it: its text and elements in document order, decoded. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
};

/** The first child of that name. Readers walk named paths and never search descendants. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  if (parent === undefined) return undefined;
  for (const node of parent.children) {
    if (typeof node !== 'string' && node.name === name) return node;
  }
  return undefined;
}

/** Every child of that name: any element may be there once, many times or not at all. */
export function childrenOf(parent: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const node of parent?.children ?? []) {
    if (typeof node !== 'string' && node.name === name) found.push(node);
  }
  return found;
}
