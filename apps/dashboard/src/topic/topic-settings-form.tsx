'use client';

import { Button, Textarea, TextInput } from '@mantine/core';
import type { TopicState } from '@touchstone/evidence';
import { untouched } from '../action-state.ts';
import { ActionMessage } from '../components/action-message.tsx';
import { useUnsaved } from '../unsaved/use-unsaved.ts';
import { useKeptAction } from '../use-kept-action.ts';
import { whilePending } from '../while-pending.ts';
import { saveTopic } from './save-topic.ts';
import classes from './topic-settings-form.module.css';

/** Everything about a topic that can be set; it works without a script too. */
export function TopicSettingsForm({ topic }: { topic: TopicState }) {
  const [state, action, pending] = useKeptAction(saveTopic, untouched);
  const form = useUnsaved(state);
  const field = (name: Field) => ({
    name,
    id: `${topic.slug}-${name}`,
    error: state.errors[name],
    defaultValue: state.refused ? state.values[name] : String(topic[name]),
  });
  const isOn = state.refused ? state.values.enabled === 'on' : topic.enabled;
  return (
    <details className={classes.settings} open={state.message !== ''}>
      <summary>Settings</summary>
      <form ref={form} action={action} className={classes.form}>
        <input type="hidden" name="slug" value={topic.slug} />
        <TextInput {...field('title')} label="Title" required withAsterisk={false} />
        <Textarea
          {...field('query')}
          label="PubMed search"
          description="Once it is changed, the next run takes everything anew."
          rows={6}
          required
          withAsterisk={false}
          classNames={{ input: classes.query }}
        />
        <div className={classes.pair}>
          <TextInput
            {...field('schedule')}
            label="Schedule"
            description="Minute, hour, day, month, day of week: 0 3 * * * is every day at 03:00."
            required
            withAsterisk={false}
          />
          <TextInput
            {...field('timeZone')}
            label="Time zone"
            description="As IANA names it: Europe/Berlin, UTC."
            required
            withAsterisk={false}
          />
        </div>
        <label className={classes.box}>
          <input key={String(isOn)} type="checkbox" name="enabled" defaultChecked={isOn} /> Keep the
          schedule. Without it the topic runs by hand only.
        </label>
        <div className={classes.pair}>
          <TextInput
            {...field('fullEveryDays')}
            label="Full run every … days"
            description="It reads the whole search again and sees what has left it."
            inputMode="numeric"
            required
            withAsterisk={false}
          />
          <TextInput
            {...field('overlapDays')}
            label="Overlap in days"
            description="How far a run looks back beyond the end of the last."
            inputMode="numeric"
            required
            withAsterisk={false}
          />
          <TextInput
            {...field('collapseBelow')}
            label="Least share of the last count"
            description="0.5 stops a search that suddenly counts less than half; 0 never stops it."
            inputMode="decimal"
            required
            withAsterisk={false}
          />
        </div>
        <div className={classes.end}>
          <Button type="submit" {...whilePending(pending)}>
            Save
          </Button>
          <ActionMessage state={state} />
        </div>
      </form>
    </details>
  );
}

type Field =
  | 'title'
  | 'query'
  | 'schedule'
  | 'timeZone'
  | 'fullEveryDays'
  | 'overlapDays'
  | 'collapseBelow';
