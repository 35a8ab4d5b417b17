import { measureFollowing } from '@touchstone/tests/anchoring';

/** Follows claims through generated edits of real prose, and says how many went where. */
export function followClaims({ cases }: { cases: number }): void {
  const start = performance.now();
  const { tallies, share, wrong } = measureFollowing({ cases });
  const ms = (performance.now() - start) / cases;
  console.log(`${cases} edits of texts with one claim each, ${ms.toFixed(1)} ms a claim`);
  for (const [fate, { followed, weak, orphaned, wrong: lost }] of Object.entries(tallies)) {
    const parts = [`${followed} followed`, `${weak} to confirm`, `${orphaned} without words`];
    console.log(`  ${fate.padEnd(9)} ${parts.join(', ')}, ${lost} wrong`);
  }
  console.log(
    `kept or lightly edited words that follow by themselves: ${(share * 100).toFixed(2)} %`,
  );
  console.log(`wrong: ${wrong.length} of ${cases}`);
  for (const { seed, fate, edits } of wrong) console.log(`  case ${seed}: ${fate}, ${edits}`);
}
