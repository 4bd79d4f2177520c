import { useEffect, useRef } from 'preact/hooks';
import { allowedChanges } from '@/utils/browser/permissions';
import { settingsChanges } from '@/utils/browser/settings';
import { onNewLists } from '@/utils/browser/trust-lists';
import type { Examination } from '@/utils/model/examination';
import type { Code } from '@/utils/model/outcome';

/** What is done when the world changes. `onLists`: other trust lists are in force. `onRetry`: what could not be asked for one of these reasons may be by now. */
export type Changes = { onLists(): void; onRetry(codes: readonly Code[]): void };

/** Follows the lists, the choices of the reader and the organisation, the browser's grants and the network, as the background does for what is open in tabs. */
export function useChanges(changes: Changes): void {
  const latest = useRef(changes);
  latest.current = changes;
  useEffect(() => {
    const retry = (...codes: Code[]): void => latest.current.onRetry(codes);
    const online = (): void => retry('unreachable', 'timed-out');
    addEventListener('online', online);
    const ends = [
      onNewLists(() => latest.current.onLists()),
      settingsChanges(() => retry('provider-not-asked', 'provider-off')),
      allowedChanges(() => retry('needs-permission')),
      () => removeEventListener('online', online),
    ];
    return () => ends.forEach((end) => end());
  }, []);
}

/** Does the answer wait for one of these reasons to go away? */
export const isWaitingFor =
  (codes: readonly Code[]) =>
  ({ outcomes }: Examination): boolean =>
    Object.values(outcomes).some(({ code }) => codes.includes(code));
