import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stageCommand } from '../support/stage-command.ts';

let stage: Awaited<ReturnType<typeof stageCommand>>;
beforeAll(async () => {
  stage = await stageCommand();
});
afterAll(() => stage.close());

const readTopic = (slug: string) => stage.db.topic.findUniqueOrThrow({ where: { slug } });

const add = ['topics', 'add', 'cupping', '--title', 'Cupping', '--query', 'cupping[tiab]'];

describe('ingest topics', () => {
  it('adds a topic with its schedule and document, and records who did', async () => {
    const schedule = ['--schedule', '30 4 * * 1', '--time-zone', 'Europe/Berlin'];
    const { code, stdout } = await stage.run([...add, ...schedule, '--document', 'toes']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('topics check cupping')]);
    expect(await readTopic('cupping')).toMatchObject({
      ...{ title: 'Cupping', query: 'cupping[tiab]', enabled: true },
      ...{ schedule: '30 4 * * 1', timeZone: 'Europe/Berlin' },
    });
    const subscriptions = { where: { topicSlug: 'cupping' } };
    expect(await stage.db.documentTopic.findMany(subscriptions)).toEqual([
      { documentSlug: 'toes', topicSlug: 'cupping' },
    ]);
    const [activity] = await stage.db.activity.findMany({ where: { objectId: 'cupping' } });
    expect(activity).toMatchObject({ actor: expect.stringMatching(/^cli:./), action: 'add' });
  });

  it('edits what is named and leaves the rest', async () => {
    const before = await readTopic('stones');
    const edit = ['topics', 'edit', 'stones', '--title', 'Stones', '--collapse-below', '0.25'];
    expect(await stage.ask(edit)).toMatchObject({ code: 0, changed: ['title', 'collapseBelow'] });
    const changed = { title: 'Stones', collapseBelow: 0.25 };
    expect(await readTopic('stones')).toEqual({ ...before, ...changed });
  });

  it('schedules, disables and enables, and says when it is due next', async () => {
    const schedule = ['topics', 'schedule', 'stones', '0 5 * * *', '--time-zone', 'UTC'];
    expect((await stage.run(schedule)).stdout).toMatch(/next due \d{4}-\d\d-\d\d 05:00 UTC/);
    expect((await stage.run(['topics', 'disable', 'stones'])).stdout).toContain('by hand alone');
    expect((await readTopic('stones')).enabled).toBe(false);
    expect((await stage.run(['topics', 'enable', 'stones'])).code).toBe(0);
    expect(await readTopic('stones')).toMatchObject({ schedule: '0 5 * * *', enabled: true });
  });

  it('lists them for people and for programs', async () => {
    const { stdout } = await stage.run(['topics', 'list']);
    expect(stdout).toMatch(/^stones: .*\n {2}schedule {2}\S/m);
    const { topics } = await stage.ask(['topics', 'list']);
    expect(topics).toContainEqual(expect.objectContaining({ slug: 'stones', overlapDays: 3 }));
  });

  it.each([
    { args: ['topics', 'schedule', 'stones', '61 * * * *'], says: 'no cron expression' },
    { args: ['topics', 'edit', 'stones', '--time-zone', 'Mars/North'], says: 'no time zone' },
    { args: ['topics', 'edit', 'spoons', '--title', 'x'], says: 'Choose one of: ' },
    { args: ['topics', 'disable', 'spoons'], says: 'no topic "spoons"' },
    { args: add.with(2, 'Cup Ping'), says: 'small letters, digits and hyphens' },
    { args: add.with(2, 'stones'), says: 'a topic "stones" already' },
    { args: [...add.with(2, 'cups'), '--document', 'hands'], says: 'Choose one of: toes' },
  ])('refuses $args, says why and changes nothing', async ({ args, says }) => {
    const before = await stage.db.topic.findMany();
    const { code, stdout, stderr } = await stage.run(args);
    expect([code, stdout, stderr]).toEqual([1, '', expect.stringContaining(says)]);
    expect(await stage.db.topic.findMany()).toEqual(before);
  });

  it('gives the reason of a refusal to a program too', async () => {
    const wrong = ['topics', 'schedule', 'stones', 'never'];
    expect(await stage.ask(wrong)).toEqual({ code: 1, error: expect.stringContaining('"never"') });
  });
});
