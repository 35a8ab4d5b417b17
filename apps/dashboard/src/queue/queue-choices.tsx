import { Button } from '@mantine/core';
import { directionSchema } from '@touchstone/evidence';
import { Shape } from '../components/shape.tsx';
import type { Choice, Verb } from './board-item.ts';
import classes from './queue-board.module.css';
import { verbKeys } from './queue-keys.ts';

interface QueueChoicesProps {
  choices: readonly Choice[];
  onAct: (verb: Verb) => void;
}

/** The same as the keys do, as buttons: what settles it first, then the other directions. */
export function QueueChoices({ choices, onAct }: QueueChoicesProps) {
  const directions = choices.filter(({ verb }) => directionSchema.safeParse(verb).success);
  const others = choices.filter((choice) => !directions.includes(choice));
  return (
    <>
      <div className={classes.buttons}>
        {others.map((choice) => (
          <ChoiceButton key={choice.verb} choice={choice} onAct={onAct} />
        ))}
      </div>
      {directions.length > 0 && (
        <fieldset className={classes.directions}>
          <legend>With another direction</legend>
          {directions.map((choice) => (
            <ChoiceButton key={choice.verb} choice={choice} onAct={onAct} />
          ))}
        </fieldset>
      )}
    </>
  );
}

function ChoiceButton({ choice, onAct }: { choice: Choice; onAct: (verb: Verb) => void }) {
  const { verb, label } = choice;
  const direction = directionSchema.safeParse(verb).data;
  return (
    <Button
      variant="default"
      size={direction ? 'compact-sm' : 'compact-md'}
      leftSection={direction && <Shape stance={direction} />}
      rightSection={
        <span className={classes.key} aria-hidden="true">
          {verbKeys[verb]}
        </span>
      }
      aria-keyshortcuts={verbKeys[verb]}
      onClick={() => onAct(verb)}
    >
      {label}
    </Button>
  );
}
