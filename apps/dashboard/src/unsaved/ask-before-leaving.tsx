'use client';

import { useEffect } from 'react';
import { isNavigation } from '../is-navigation.ts';
import { isAnyUnsaved } from './unsaved-forms.ts';

const question = 'What you typed on this page is not saved, and is lost if you leave it. Leave it?';

/** Asks whoever is about to leave words behind that are not saved: by a link, back, or for good. */
export function AskBeforeLeaving() {
  useEffect(() => {
    // Who answered is not asked again, as a link that loads its page anew would.
    let isAnswered = false;
    const stays = () => {
      if (isAnswered || !isAnyUnsaved()) return false;
      isAnswered = confirm(question);
      return !isAnswered;
    };
    const followLink = (event: MouseEvent) => {
      if (!isNavigation(event) || !stays()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const goBack = (event: NavigateEvent) => {
      if (event.navigationType !== 'traverse' || !event.cancelable) return;
      if (stays()) event.preventDefault();
    };
    const unload = (event: BeforeUnloadEvent) => {
      if (!isAnswered && isAnyUnsaved()) event.preventDefault();
    };
    const askAnew = () => {
      isAnswered = false;
    };
    // Before anything else on the page hears of it.
    window.addEventListener('click', followLink, true);
    window.addEventListener('input', askAnew, true);
    window.addEventListener('beforeunload', unload);
    // Not every browser has it; there, going back within the site is not asked about.
    const navigation = 'navigation' in window ? window.navigation : undefined;
    navigation?.addEventListener('navigate', goBack);
    return () => {
      window.removeEventListener('click', followLink, true);
      window.removeEventListener('input', askAnew, true);
      window.removeEventListener('beforeunload', unload);
      navigation?.removeEventListener('navigate', goBack);
    };
  }, []);
  return null;
}
