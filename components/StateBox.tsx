import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';
import './state-box.css';

export type StateBoxProps = {
  title: string;
  text: string;
  /** Set by the organisation: a lock before the title. */
  locked?: boolean;
  children?: ComponentChildren;
};

/** Where there is no list of credentials: what is going on, what it means, and at most one main thing to do. */
export function StateBox({ title, text, locked = false, children }: StateBoxProps) {
  return (
    <div class="state-box">
      <h2>
        {locked && <Icon name="lock" />}
        {title}
      </h2>
      <p>{text}</p>
      {children}
    </div>
  );
}
