import type { MouseEvent } from 'react';

/**
 * What a button has while its form is being sent: it looks and reads as disabled, and does nothing. It
 * is not `disabled`, for a browser takes the focus from a button that is, and whoever works by keyboard
 * would begin again at the top of the page.
 */
export function whilePending(pending: boolean) {
  return pending
    ? ({ 'aria-disabled': true, 'data-disabled': true, onClick: refuse } as const)
    : {};
}

function refuse(event: MouseEvent) {
  event.preventDefault();
}
