import { useRef } from 'preact/hooks';

export type AnnouncementProps = {
  text: string;
  /** What has been said already, when this comes into the page again: it is said only once something else was. */
  heard?: string;
};

/** A sentence for those who hear the page: said once, when it changes. What is seen changes elsewhere. */
export function Announcement({ text, heard = '' }: AnnouncementProps) {
  const unchanged = useRef<string | null>(heard);
  if (text !== unchanged.current) unchanged.current = null;
  return (
    <p class="hidden-text" role="status">
      {unchanged.current === null ? text : ''}
    </p>
  );
}
