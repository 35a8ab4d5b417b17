import { collapseSpace } from './collapse-space.ts';
import { flattenMath } from './flatten-math.ts';
import { subscript, superscript } from './script-text.ts';
import type { XmlElement } from './xml-element.ts';

/** All text of an element in document order, with its inline markup and mathematics made readable. */
export function flattenText(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  const [only] = element.children;
  if (element.children.length === 1 && typeof only === 'string') return collapseSpace(only);
  return collapseSpace(appendChildren('', element));
}

/** What stands before matters: a superscript reads differently behind a digit. */
function appendChildren(before: string, parent: XmlElement): string {
  let text = before;
  for (const node of parent.children) {
    text = typeof node === 'string' ? text + node : appendElement(text, node);
  }
  return text;
}

function appendElement(before: string, element: XmlElement): string {
  switch (element.name) {
    case 'sup':
      return before + superscript(flattenText(element), before);
    case 'sub':
      return before + subscript(flattenText(element), before);
    case 'math':
      return before + flattenMath(element);
    case 'DispFormula':
      return `${before} ${appendChildren('', element)} `;
    default:
      return appendChildren(before, element);
  }
}
