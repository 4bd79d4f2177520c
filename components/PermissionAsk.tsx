import type { Words } from '@/utils/explain/words';
import type { Needed } from '@/utils/model/needed';
import './permission-ask.css';

export type PermissionAskProps = { needed: readonly Needed[]; words: Words; onAllow: (needed: readonly Needed[]) => void };

/** The buttons that let a server or a service be asked, with what it learns. Nothing where nothing is needed; the first is the filled one. */
export function PermissionAsk({ needed, words, onAllow }: PermissionAskProps) {
  const { ask, askProvider } = words.screen;
  const hosts = needed.flatMap((one) => (one.what === 'provider' ? [] : [one]));
  const services = needed.flatMap((one) => (one.what === 'provider' ? [one] : []));
  return (
    <>
      {services.map((one) => (
        <div key={one.host} class="permission-ask">
          <p>{askProvider.shownAt(one.provider.name)}</p>
          <button type="button" class="button primary" onClick={() => onAllow([one])}>
            {askProvider.ask(one.provider.name)}
          </button>
          <p class="muted small">{askProvider.learns(one.provider.name)}</p>
          <p class="muted small">{askProvider.lasts(one.provider.name)}</p>
        </div>
      ))}
      {hosts.length > 0 && (
        <div class="permission-ask">
          {hosts.map(({ what, host }) => (
            <p key={host}>{ask[what](host)}</p>
          ))}
          <button type="button" class={services.length === 0 ? 'button primary' : 'button'} onClick={() => onAllow(hosts)}>
            {ask.allow(hosts.map(({ host }) => host).join(', '))}
          </button>
          <p class="muted small">{ask.learns}</p>
        </div>
      )}
    </>
  );
}
