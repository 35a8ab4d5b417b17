/** Characters that LaTeX takes for commands, each as LaTeX prints it. */
const printed: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '{': '\\{',
  '}': '\\}',
};

/** Text that LaTeX prints as it stands here. */
export function escapeLatex(text: string): string {
  return text.replace(/[\\~^<>&%$#_{}]/g, (character) => printed[character] ?? character);
}
