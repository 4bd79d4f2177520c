import type { ComponentChildren } from 'preact';
import './state-box.css';

export type StateBoxProps = {
  title: string;
  text: string;
  children?: ComponentChildren;
};

/** Where there is no list of credentials: what is going on, what it means, and at most one main thing to do. */
export function StateBox({ title, text, children }: StateBoxProps) {
  return (
    <div class="state-box">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}
