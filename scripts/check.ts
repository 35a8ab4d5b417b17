/**
 * Usage: npm run check
 * Types, lint, import boundaries and unused code, through turbo.
 */
import { checks, runChecks } from './checks.ts';

const failed = await runChecks();
for (const name of failed) console.log(`Failed check: ${name}`);
console.log(`${checks.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
