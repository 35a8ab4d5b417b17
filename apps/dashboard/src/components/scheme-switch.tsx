'use client';

import { UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import classes from './scheme-switch.module.css';

const schemes = [
  { value: 'light', name: 'Light colours', path: sun() },
  { value: 'auto', name: 'Colours of the system', path: half() },
  { value: 'dark', name: 'Dark colours', path: moon() },
] as const;

/** Pressed only once mounted: the server cannot know what this browser has chosen. */
export function SchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const mounted = useMounted();
  return (
    <fieldset className={classes.switch}>
      <legend className="visually-hidden">Colours</legend>
      {schemes.map(({ value, name, path }) => (
        <UnstyledButton
          key={value}
          className={classes.choice}
          aria-label={name}
          title={name}
          aria-pressed={mounted && colorScheme === value}
          onClick={() => setColorScheme(value)}
        >
          <svg width="15" height="15" viewBox="0 0 16 16" aria-hidden="true">
            <path d={path} />
          </svg>
        </UnstyledButton>
      ))}
    </fieldset>
  );
}

function sun(): string {
  return 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15M3 3l1.2 1.2M11.8 11.8 13 13M13 3l-1.2 1.2M4.2 11.8 3 13';
}

function half(): string {
  return 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 2v12M10.5 2.6v10.8M12.8 4.4v7.2';
}

function moon(): string {
  return 'M13.5 9.6A5.8 5.8 0 0 1 6.4 2.5a5.8 5.8 0 1 0 7.1 7.1z';
}
