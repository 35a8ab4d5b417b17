import { formsOfLinks } from './forms-of-links.ts';
import { formsOfPeople } from './forms-of-people.ts';
import { formsOfSources } from './forms-of-sources.ts';
import { formsOfTexts } from './forms-of-texts.ts';
import { formsOfTopics } from './forms-of-topics.ts';

/** What every server action does, filled in by whoever may. */
export const knownForms = [
  ...[...formsOfLinks, ...formsOfSources, ...formsOfTexts],
  ...[...formsOfTopics, ...formsOfPeople],
];
