/** What ends the waiting for a second editor where there is only one. */
export const noOtherEditor =
  'No other editor is left: an admin adds one, or switches off “Two people decide” in the text’s settings.';
