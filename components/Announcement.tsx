export type AnnouncementProps = { text: string };

/** A sentence for those who hear the page: said once, when it changes. What is seen changes elsewhere. */
export function Announcement({ text }: AnnouncementProps) {
  return (
    <p class="hidden-text" role="status">
      {text}
    </p>
  );
}
