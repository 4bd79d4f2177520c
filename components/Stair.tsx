import './stair.css';

export type StairProps = {
  /** SeQF 1 to 8. */
  level: number;
  /** "SeQF nivå 5 av 8" */
  label: string;
  /** The stair's width in pixels. */
  width?: number;
};

const STEPS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const LOWEST = 3.4; // height of the first step, in a box of 40 x 20
const RISE = 2.3;

/** A level as a stair of eight, with the numeral beside. Said once to those who hear it. */
export function Stair({ level, label, width = 32 }: StairProps) {
  return (
    <span class="stair">
      <svg width={width} height={width / 2} viewBox="0 0 40 20" role="img" aria-label={label}>
        {STEPS.map((step) => {
          const height = LOWEST + RISE * (step - 1);
          return <rect key={step} class={step <= level ? 'on' : 'off'} x={(step - 1) * 5} y={20 - height} width="4.5" height={height} />;
        })}
      </svg>
      <b aria-hidden="true">SeQF&nbsp;{level}</b>
    </span>
  );
}
