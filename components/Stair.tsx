import './stair.css';
import { stairSteps } from './stair-steps';

export type StairProps = {
  /** SeQF 1 to 8. */
  level: number;
  /** "SeQF nivå 5 av 8" */
  label: string;
  /** The stair's width in pixels. */
  width?: number;
};

/** A level as a stair of eight, with the numeral beside. Said once to those who hear it. */
export function Stair({ level, label, width = 32 }: StairProps) {
  return (
    <span class="stair">
      <svg width={width} height={width / 2} viewBox="0 0 40 20" role="img" aria-label={label}>
        {stairSteps(level).map(({ number, isTaken, ...box }) => (
          <rect key={number} class={isTaken ? 'on' : 'off'} {...box} />
        ))}
      </svg>
      <b aria-hidden="true">SeQF&nbsp;{level}</b>
    </span>
  );
}
