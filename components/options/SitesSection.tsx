import type { OptionsWords } from '@/utils/explain/words.options';
import { AddSite } from './AddSite';
import { PlainButton } from './PlainButton';
import { focusSection, Section } from './Section';
import type { SiteRow } from './sites';

export type SiteActions = {
  /** Called in the click itself, so that the browser lets us ask. */
  onEverywhere: (wanted: boolean) => void;
  /** Called in the click itself. True: it was added. */
  onAdd: (host: string, mode: SiteRow['mode']) => Promise<boolean>;
  onPause: (host: string) => void;
  onResume: (host: string) => void;
  onRemove: (host: string) => void;
};
export type SitesSectionProps = SiteActions & { words: OptionsWords; everywhere: boolean; rows: readonly SiteRow[] };

/** Where we check by ourselves: the rule for all websites first, its single websites below, in one table. */
export function SitesSection({ words, everywhere, rows, onEverywhere, onAdd, onPause, onResume, onRemove }: SitesSectionProps) {
  const { sites } = words;
  const removed = (host: string) => {
    onRemove(host);
    focusSection('sites');
  };

  return (
    <Section id="sites" heading={words.section.sites} lead={sites.lead}>
      <table class="tbl cardish">
        <caption class="hidden-text">{sites.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{sites.site}</th>
            <th scope="col">{sites.check}</th>
            <th scope="col">
              <span class="hidden-text">{sites.change}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              <b>{sites.all}</b>
              <span class="under">{sites.allMeans[everywhere ? 'automatic' : 'on-click']}</span>
            </th>
            <td data-label={sites.check}>
              <span class="switch-row">
                <input
                  type="checkbox"
                  role="switch"
                  class="switch"
                  aria-label={sites.allSwitch}
                  checked={everywhere}
                  onClick={(event) => {
                    event.preventDefault(); // stays as it is until the browser has answered
                    onEverywhere(!everywhere);
                  }}
                />
                <span aria-hidden="true">{everywhere ? sites.on : sites.off}</span>
              </span>
            </td>
            <td />
          </tr>
          {rows.map((row) => (
            <tr key={row.host}>
              <th scope="row" class="name">
                {row.host}
                {row.mode === 'paused' && <span class="under">{sites.pausedMeans}</span>}
              </th>
              <td data-label={sites.check}>{sites.mode[row.mode]}</td>
              <td class="actions">
                {row.mode !== 'askedOnly' && <PauseButton words={sites} row={row} onPause={onPause} onResume={onResume} />}
                {row.allowed && <PlainButton text={sites.remove} name={sites.removeSite(row.host)} onClick={() => removed(row.host)} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <AddSite words={sites} onAdd={onAdd} />
    </Section>
  );
}

type PauseButtonProps = Pick<SiteActions, 'onPause' | 'onResume'> & { words: OptionsWords['sites']; row: SiteRow };

function PauseButton({ words, row: { host, mode }, onPause, onResume }: PauseButtonProps) {
  return mode === 'paused' ? (
    <PlainButton text={words.resume} name={words.resumeSite(host)} onClick={() => onResume(host)} />
  ) : (
    <PlainButton text={words.pause} name={words.pauseSite(host)} onClick={() => onPause(host)} />
  );
}
