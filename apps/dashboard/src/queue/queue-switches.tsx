import { Button } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import classes from './queue-board.module.css';

interface QueueSwitchesProps {
  keysOn: boolean;
  onKeys: (isOn: boolean) => void;
  saidOn: boolean;
  onSaid: (isOn: boolean) => void;
  onHelp: () => void;
}

/** Whether single keys act, whether a screen reader is told what was done; both are remembered. */
export function QueueSwitches({ keysOn, onKeys, saidOn, onSaid, onHelp }: QueueSwitchesProps) {
  const mounted = useMounted();
  return (
    <div className={classes.switches}>
      <label>
        <input
          type="checkbox"
          checked={keysOn}
          disabled={!mounted}
          onChange={({ currentTarget }) => onKeys(currentTarget.checked)}
        />
        Single keys
      </label>
      <label>
        <input
          type="checkbox"
          checked={saidOn}
          disabled={!mounted}
          onChange={({ currentTarget }) => onSaid(currentTarget.checked)}
        />
        Announcements
      </label>
      <Button variant="default" size="compact-sm" onClick={onHelp} aria-keyshortcuts="?">
        Keys
      </Button>
    </div>
  );
}
