import { useId } from 'react';
import forms from './text-form.module.css';

interface SplitPlaceProps {
  exact: string;
  /** Where the second part begins. */
  cut: number;
  /** Which of the gaps between words that is, and the last of them. */
  gap: number;
  last: number;
  onChange: (gap: number) => void;
}

/** A slider over the gaps between a claim's words, with the two parts that it makes. */
export function SplitPlace({ exact, cut, gap, last, onChange }: SplitPlaceProps) {
  const id = useId();
  const [first, second] = [exact.slice(0, cut).trim(), exact.slice(cut)];
  return (
    <div className={forms.split}>
      <label htmlFor={id}>Where the second part begins</label>
      <input
        id={id}
        type="range"
        min={0}
        max={last}
        value={gap}
        aria-valuetext={`The second part begins with “${second.split(/\s+/).slice(0, 4).join(' ')}”`}
        onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
      />
      <div className={forms.pair}>
        <p className={forms.words}>{first}</p>
        <p className={forms.words}>{second}</p>
      </div>
    </div>
  );
}
