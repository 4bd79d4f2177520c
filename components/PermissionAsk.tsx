import type { Needed } from '@/utils/explain/permission';
import type { Words } from '@/utils/explain/words';
import './permission-ask.css';

export type PermissionAskProps = { needed: readonly Needed[]; words: Words; onAllow: (hosts: string[]) => void };

/** The one button that lets a server be asked, with what that server learns. Nothing where nothing is needed. */
export function PermissionAsk({ needed, words, onAllow }: PermissionAskProps) {
  const { ask } = words.screen;
  if (needed.length === 0) return null;
  return (
    <div class="permission-ask">
      {needed.map(({ what, host }) => (
        <p key={host}>{ask[what](host)}</p>
      ))}
      <button type="button" class="button primary" onClick={() => onAllow(needed.map(({ host }) => host))}>
        {ask.allow(needed.map(({ host }) => host).join(', '))}
      </button>
      <p class="muted small">{ask.learns}</p>
    </div>
  );
}
