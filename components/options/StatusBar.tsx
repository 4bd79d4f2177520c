export type Said = { text: string /** Makes the same sentence new when it is said again. */; at: number };
export type StatusBarProps = { said: Said | null; undo: { text: string; onClick: () => void } | null };

/** Confirms a change in one sentence, seen at the foot of the window and read aloud politely; beside it the way back. */
export function StatusBar({ said, undo }: StatusBarProps) {
  return (
    <div class={said === null ? 'said silent' : 'said'}>
      <p role="status">{said !== null && <span key={said.at}>{said.text}</span>}</p>
      {said !== null && undo !== null && (
        <button type="button" class="button" onClick={undo.onClick}>
          {undo.text}
        </button>
      )}
    </div>
  );
}
