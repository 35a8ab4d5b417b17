'use client';

import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { resolveVariables, theme } from '../theme.ts';
import { Notes } from '../undo/notes.tsx';
import { AskBeforeLeaving } from '../unsaved/ask-before-leaving.tsx';

export function Providers({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      defaultColorScheme="auto"
    >
      <AskBeforeLeaving />
      <Notes>{children}</Notes>
    </MantineProvider>
  );
}
