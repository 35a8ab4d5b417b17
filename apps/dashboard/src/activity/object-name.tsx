import type { ActivityView } from '@touchstone/evidence';
import Link from 'next/link';
import { z } from 'zod';

const namedSchema = z.object({
  reportPmid: z.string().optional().catch(undefined),
  statement: z.string().optional().catch(undefined),
  title: z.string().optional().catch(undefined),
  name: z.string().optional().catch(undefined),
});

/** Which object it was, with the way to it: by what a snapshot says of it, else by its id. */
export function ObjectName({ activity }: { activity: ActivityView }) {
  const { objectType, objectId, claimId } = activity;
  const known = namedSchema.parse(activity.after ?? activity.before ?? {});
  const name = known.statement ?? known.title ?? known.name;
  const href = hrefOf(activity);
  const named = known.reportPmid === undefined ? name : `of report ${known.reportPmid}`;
  const own = named ?? (href ? objectId : undefined);
  return (
    <>
      {own !== undefined && (href ? ': ' : ' ')}
      {own !== undefined &&
        (href ? (
          <Link href={href} prefetch={false}>
            {own}
          </Link>
        ) : (
          own
        ))}
      {claimId !== undefined && objectType !== 'claim' && (
        <>
          {' · '}
          <Link href={`/claims/${claimId}`} prefetch={false}>
            claim {claimId}
          </Link>
        </>
      )}
      {own === undefined && claimId === undefined && ` ${objectId}`}
    </>
  );
}

function hrefOf({ objectType, objectId, after }: ActivityView): string | undefined {
  // What was taken away has no page.
  if (after === undefined) return undefined;
  const places: Record<string, string> = {
    claim: `/claims/${objectId}`,
    document: `/documents/${objectId}`,
    'evidence-link': `/links/${objectId}`,
    report: `/reports/${objectId}`,
    'review-task': `/tasks/${objectId}`,
  };
  return places[objectType];
}
