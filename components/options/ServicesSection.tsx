import { type OptionsWords, serviceGroups } from '@/utils/explain/words.options';
import { SetByOrganisation } from '../SetByOrganisation';
import { Section } from './Section';
import { namesWith, type ServiceChoice, type ServiceRow } from './services';

export type ServiceActions = {
  /** Called in the choice itself, so that the browser lets us ask for the service's hosts. */
  onChooseService: (id: string, choice: ServiceChoice) => void;
};
export type ServicesSectionProps = ServiceActions & { words: OptionsWords; set: string; services: readonly ServiceRow[] };

/** Which services that show credentials may be asked about them: grouped by what can come of it, each group closed until it is looked for. */
export function ServicesSection({ words, set, services, onChooseService }: ServicesSectionProps) {
  return (
    <Section id="services" heading={words.section.services} lead={words.services.lead}>
      {serviceGroups.map((group) => {
        const rows = services.filter((row) => row.group === group);
        return (
          <details key={group} class="services">
            <summary>
              <b>{words.services.group[group].heading}</b> <span class="muted number">{words.services.count(rows.length)}</span>
              <Chosen words={words.services} rows={rows} />
            </summary>
            <p class="hint">{words.services.group[group].means}</p>
            {group === 'elsewhere' ? (
              <Sites words={words.services} rows={rows} />
            ) : (
              <Choices words={words.services} heading={words.services.group[group].heading} rows={rows} set={set} onChoose={onChooseService} />
            )}
          </details>
        );
      })}
      <p class="hint more">{words.services.never}</p>
    </Section>
  );
}

type PartProps = { words: OptionsWords['services']; rows: readonly ServiceRow[] };

/** What has been chosen in a group, to be read without opening it. */
function Chosen({ words, rows }: PartProps) {
  const [on, off] = [namesWith(rows, 'on'), namesWith(rows, 'off')];
  const said = [on.length > 0 && words.areOn(on), off.length > 0 && words.areOff(off)].filter((text) => text !== false);
  return said.length === 0 ? null : <span class="under">{said.join(' ')}</span>;
}

function Choices({ words, heading, rows, set, onChoose }: PartProps & { heading: string; set: string; onChoose: ServiceActions['onChooseService'] }) {
  return (
    <table class="tbl cardish">
      <caption class="hidden-text">{heading}</caption>
      <thead>
        <tr>
          <th scope="col">{words.service}</th>
          <th scope="col">{words.mayAsk}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Site words={words} row={row} />
              {row.isSet === true && <SetByOrganisation text={set} />}
              {row.picturesOnly && <span class="under">{words.picturesOnly}</span>}
            </th>
            <td data-label={words.mayAsk}>
              <Choice words={words} row={row} onChoose={onChoose} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const choices: readonly ServiceChoice[] = ['ask', 'on', 'off'];

function Choice({ words, row, onChoose }: { words: PartProps['words']; row: ServiceRow; onChoose: ServiceActions['onChooseService'] }) {
  return (
    <select
      aria-label={words.mayAskNamed(row.name)}
      value={row.choice}
      disabled={row.isSet === true}
      onChange={({ currentTarget }) => {
        const chosen = choices[currentTarget.selectedIndex] ?? 'ask';
        currentTarget.value = row.choice; // stays as it is until the choice holds
        onChoose(row.id, chosen);
      }}
    >
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {words.choice[choice]}
        </option>
      ))}
    </select>
  );
}

function Sites({ words, rows }: PartProps) {
  return (
    <ul class="service-sites">
      {rows.map((row) => (
        <li key={row.id}>
          <Site words={words} row={row} />
        </li>
      ))}
    </ul>
  );
}

const Site = ({ words, row: { name, site } }: { words: PartProps['words']; row: ServiceRow }) => (
  <a href={site} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer" aria-label={words.visit(name)}>
    {name}
  </a>
);
