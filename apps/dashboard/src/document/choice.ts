let chosenByHand = false;

/** Somebody chose a claim on this page: its panel may take the focus when it arrives. */
export function noteChoice(): void {
  chosenByHand = true;
}

/** Whether the panel that arrives was chosen here, and not named by the address; asked once. */
export function takeChoice(): boolean {
  const chosen = chosenByHand;
  chosenByHand = false;
  return chosen;
}
