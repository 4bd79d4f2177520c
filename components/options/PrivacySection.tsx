import { useState } from 'preact/hooks';
import { asked, type OptionsWords } from '@/utils/explain/words.options';
import { Switch } from '../overview/Switch';
import { SetByOrganisation } from '../SetByOrganisation';
import { EraseDialog } from './EraseDialog';
import { Section } from './Section';

export type PrivacySectionProps = {
  words: OptionsWords;
  /** How much is stored on this computer. */
  stored: { lists: number; sites: number; services: number; cases: number };
  /** Names and photos in the panel. */
  people: { label: string; hidden: boolean /** Why it cannot be changed here. */; locked?: string; onHide: (hide: boolean) => void };
  /** That the organisation lets nothing be kept in cases; null where it does. */
  closed: string | null;
  onCopy: () => void;
  onErase: () => void;
};

/** What leaves the browser and to whom, what is stored here, and the ways to take it out and to erase it. */
export function PrivacySection({ words, stored, people, closed, onCopy, onErase }: PrivacySectionProps) {
  const [asking, setAsking] = useState(false);
  const { privacy } = words;
  return (
    <Section id="privacy" heading={words.section.privacy} lead={privacy.lead}>
      <div class="more">
        <Switch label={people.label} on={people.hidden} {...(people.locked !== undefined && { locked: people.locked })} onChange={people.onHide} />
      </div>
      <h3>{privacy.leaves}</h3>
      <p>{privacy.leavesLead}</p>
      <table class="tbl cardish">
        <caption class="hidden-text">{privacy.leaves}</caption>
        <thead>
          <tr>
            <th scope="col">{privacy.who}</th>
            <th scope="col">{privacy.when}</th>
            <th scope="col">{privacy.learns}</th>
          </tr>
        </thead>
        <tbody>
          {asked.map((one) => (
            <tr key={one}>
              <th scope="row">{privacy.asked[one].who}</th>
              <td data-label={privacy.when}>{privacy.asked[one].when}</td>
              <td data-label={privacy.learns}>{privacy.asked[one].learns}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="more">{privacy.never}</p>
      <p class="more">
        {privacy.stored(stored.lists, stored.sites, stored.services, stored.cases)} {privacy.session}
      </p>
      {closed !== null && (
        <p class="more">
          <SetByOrganisation text={closed} />
        </p>
      )}
      <div class="buttons more">
        <button type="button" class="button" onClick={onCopy}>
          {privacy.copy.save}
        </button>
        <button type="button" class="button erase" onClick={() => setAsking(true)}>
          {privacy.erase}
        </button>
      </div>
      {asking && <EraseDialog words={words} onCancel={() => setAsking(false)} onErase={onErase} />}
    </Section>
  );
}
