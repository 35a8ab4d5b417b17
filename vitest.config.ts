import { defineConfig } from 'vitest/config';

/** Unit tests sit beside the code; each workspace runs its own with this file as the base. */
export default defineConfig({
  test: { include: ['src/**/*.test.ts'], onConsoleLog: failOnConsole },
});

/** Unexpected output is a defect that nobody would read in a passing run. */
function failOnConsole(log: string): never {
  throw new Error(`Unexpected console output in a test: ${log}`);
}
