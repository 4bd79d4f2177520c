import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

export type EditingProps = { heading: string; children: ComponentChildren };

/** A box that opens below a table to change something in it. Its heading takes the focus when it opens. */
export function Editing({ heading, children }: EditingProps) {
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div class="edit" role="group" aria-labelledby={id}>
      <h3 id={id} tabIndex={-1} ref={title} dir="auto">
        {heading}
      </h3>
      {children}
    </div>
  );
}
