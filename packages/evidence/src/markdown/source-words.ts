import type { CompileContext, Extension } from 'mdast-util-from-markdown';

/**
 * Keeps each piece of text that Markdown writes in a way of its own (an escape, a character
 * reference, a line's beginning) as a node of its own, so that every node but those stands in the
 * source word for word, at its position.
 */
export const sourceWords: Extension = {
  enter: { characterEscape: enterText, characterReference: enterText, data: enterText },
};

type Token = Parameters<CompileContext['exit']>[0];

function enterText(this: CompileContext, token: Token): undefined {
  // The library's own handler would add the token to the text before it.
  this.enter({ type: 'text', value: '' }, token);
  this.tokenStack.pop();
}
