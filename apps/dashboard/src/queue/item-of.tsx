import type { QueueItem } from '@touchstone/evidence';
import type { BoardItem } from './board-item.ts';
import { ClaimItem } from './claim-item.tsx';
import { claimChoices, linkChoices, taskChoices } from './item-choices.ts';
import { LinkItem } from './link-item.tsx';
import { TaskItem } from './task-item.tsx';
import { TrayItem } from './tray-item.tsx';

/** What the board needs of an item of the queue, its body rendered here on the server. */
export function itemOf(item: QueueItem): BoardItem {
  const { id } = item;
  if (item.kind === 'task') {
    const { task } = item;
    return {
      ...{ id, name: `${nameOf(task.report)}: ${task.claim.statement}` },
      href: `/tasks/${task.id}`,
      subject: { kind: 'task', id: task.id },
      choices: taskChoices(task.links.length),
      body: <TaskItem task={task} />,
    };
  }
  if (item.kind === 'claim') {
    const { claim } = item;
    return {
      ...{ id, name: claim.statement, href: `/claims/${claim.id}` },
      subject: { kind: 'claim', id: claim.id, expected: claim.revision },
      choices: claimChoices,
      body: <ClaimItem claim={claim} review={item.review} />,
    };
  }
  if (item.kind === 'tray') {
    const { document } = item;
    return {
      ...{ id, name: document.title, href: `/documents/${document.slug}/tray` },
      ...{ subject: undefined, choices: [], body: <TrayItem tray={item} /> },
    };
  }
  const { link } = item;
  return {
    ...{ id, name: `${nameOf(link.report)}: ${link.claim.statement}` },
    href: `/links/${link.id}`,
    anew: item.kind === 'quote' ? `/links/${link.id}/edit` : undefined,
    subject: {
      ...{ kind: item.kind === 'quote' ? 'quote' : 'link' },
      ...{ id: link.id, expected: link.revision },
    },
    choices: linkChoices(item),
    body: <LinkItem item={item} />,
  };
}

function nameOf({ byline, year }: { byline: string; year?: number | undefined }): string {
  return year === undefined ? byline : `${byline} ${year}`;
}
