import { type ClaimKind, claimKinds } from '@touchstone/evidence';
import { claimKindLabels } from '../words/labels.ts';
import { claimKindMeanings } from './claim-kind-meanings.ts';
import classes from './text-form.module.css';

interface KindChoiceProps {
  kind: ClaimKind;
  onChange: (kind: ClaimKind) => void;
}

export function KindChoice({ kind, onChange }: KindChoiceProps) {
  return (
    <fieldset className={classes.kinds}>
      <legend>What kind of claim it is</legend>
      {claimKinds.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="kind"
            value={one}
            checked={one === kind}
            onChange={() => onChange(one)}
          />
          <span>
            {claimKindLabels[one]} <small>{claimKindMeanings[one]}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
