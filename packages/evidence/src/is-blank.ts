/** Whether nothing can be seen of a text: it holds space and characters without a shape alone. */
export function isBlank(text: string): boolean {
  return !/[^\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(text);
}
