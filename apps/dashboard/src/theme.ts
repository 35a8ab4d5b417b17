import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
} from '@mantine/core';
import classes from './button.module.css';

/** The accent of links and focus, from pale to deep. */
const accent: MantineColorsTuple = [
  '#eef2fb',
  '#d8e1f5',
  '#b9c9ee',
  '#9db4f0',
  '#6f8fdf',
  '#4a6fcf',
  '#3258b8',
  '#2b4a9b',
  '#233d80',
  '#1a2f63',
];

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 3 },
  colors: { accent },
  fontFamily: 'var(--face-interface)',
  headings: { fontFamily: 'var(--face-reading)', fontWeight: '600' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  components: { Button: Button.extend({ classNames: { root: classes.button } }) },
});

/** Mantine's own parts take the paper and ink of `tokens.css`, in both schemes. */
export const resolveVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-default': 'var(--paper-raised)',
    '--mantine-color-default-border': 'var(--hairline-strong)',
    '--mantine-color-placeholder': 'var(--ink-soft)',
  };
  return { variables: {}, light: shared, dark: shared };
};
