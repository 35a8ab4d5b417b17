/** A run of the source, in UTF-16 code units: `[start, end)`. */
export interface Span {
  start: number;
  end: number;
}

/** Words as they are read; `text` where Markdown writes them otherwise than they are read. */
export interface Words extends Span {
  kind: 'words';
  text?: string;
}

/** What a paragraph or a heading holds. */
export type Inline =
  | Words
  | { kind: 'emphasis' | 'strong' | 'code'; children: Inline[] }
  | { kind: 'link'; href: string; children: Inline[] }
  | { kind: 'break' };

/** A part of a text that is set as one piece. Its span is that of the source, with its marks. */
export type TextBlock =
  | ({ kind: 'heading'; level: number; children: Inline[] } & Span)
  | ({ kind: 'paragraph'; children: Inline[] } & Span)
  | ({ kind: 'list'; ordered: boolean; first: number; items: ListItem[] } & Span)
  | ({ kind: 'quote'; children: TextBlock[] } & Span)
  | ({ kind: 'code'; children: Inline[] } & Span)
  | ({ kind: 'rule' } & Span);

export interface ListItem extends Span {
  children: TextBlock[];
}
