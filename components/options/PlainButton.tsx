export type PlainButtonProps = {
  /** What is seen. */
  text: string;
  /** What is heard: the same, with what it acts on. */
  name: string;
  onClick: () => void;
  id?: string;
  expanded?: boolean;
};

/** A button that looks like a link, for the rows of a table. */
export function PlainButton({ text, name, onClick, id, expanded }: PlainButtonProps) {
  return (
    <button
      type="button"
      class="link"
      aria-label={name}
      onClick={onClick}
      {...(id !== undefined && { id })}
      {...(expanded !== undefined && { 'aria-expanded': expanded })}
    >
      {text}
    </button>
  );
}
