import { useState } from 'preact/hooks';
import { hostInFull, readableHost } from '@/utils/explain/host-name';
import { mannerOf, type SiteRuleWords } from '@/utils/explain/words/site-rules';
import type { OptionsWords } from '@/utils/explain/words.options';
import { forbidsDrawing } from '@/utils/model/panel-only';
import { isDecided } from '@/utils/model/policy';
import { type SiteRule, siteRules } from '@/utils/model/settings';
import { SetByOrganisation } from '../SetByOrganisation';
import { AddSite } from './AddSite';
import { Field } from './Field';
import { PlainButton } from './PlainButton';
import { RuleSelect } from './RuleSelect';
import { focusSection, Section } from './Section';
import type { SiteRow } from './sites';

/** Each is called in the click itself, so that the browser lets us ask. */
export type SiteActions = {
  onElsewhere: (rule: SiteRule) => void;
  onRule: (site: string, rule: SiteRule) => void;
  /** True: it was added. */
  onAdd: (host: string, rule: SiteRule) => Promise<boolean>;
  onRemove: (site: string) => void;
};
export type SitesSectionProps = SiteActions & {
  words: OptionsWords;
  rules: SiteRuleWords;
  elsewhere: SiteRule;
  /** What the organisation lets be chosen for all other websites, and for a new row. */
  choosable: { elsewhere: readonly SiteRule[]; site: readonly SiteRule[] };
  rows: readonly SiteRow[];
};

const MANY = 8; // rows, from which on one may search

/** Where we check, and how: the rule for all websites first, its single websites below, in one table. */
export function SitesSection({ words, rules, elsewhere, choosable, rows, onElsewhere, onRule, onAdd, onRemove }: SitesSectionProps) {
  const { sites } = words;
  const [sought, setSought] = useState('');
  const found = rows.filter(({ site }) => `${site} ${readableHost(site)}`.includes(sought.trim().toLowerCase()));
  const removed = (site: string) => {
    onRemove(site);
    focusSection('sites');
  };

  return (
    <Section id="sites" heading={words.section.sites} lead={sites.lead}>
      {rows.length > MANY && (
        <div class="short field">
          <Field label={sites.search} value={sought} onInput={setSought} />
          <p class="hint" role="status">
            {sites.shown(found.length, rows.length)}
          </p>
        </div>
      )}
      <table class="tbl cardish sites">
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
              <span class="under">{sites.allMeans[elsewhere]}</span>
              {choosable.elsewhere.length < siteRules.length && <SetByOrganisation text={rules.set} />}
            </th>
            <td data-label={sites.check}>
              <RuleSelect name={sites.allRule} rule={elsewhere} markable choosable={choosable.elsewhere} words={rules} onRule={onElsewhere} />
            </td>
            <td />
          </tr>
          {found.map((row) => (
            <tr key={row.site}>
              <th scope="row" class="name">
                {hostInFull(row.site)}
                {row.kind === 'rule' && isDecided(row.choosable) && <SetByOrganisation text={rules.set} />}
                {underOf(row, sites, rules).map((text) => (
                  <span key={text} class="under">
                    {text}
                  </span>
                ))}
              </th>
              <td data-label={sites.check}>
                {row.kind === 'rule' ? (
                  <RuleSelect
                    name={sites.ruleFor(readableHost(row.site))}
                    rule={row.holding.rule}
                    choosable={row.choosable}
                    markable={forbidsDrawing(row.site) === undefined}
                    words={rules}
                    onRule={(rule) => onRule(row.site, rule)}
                  />
                ) : (
                  sites.without[row.kind]
                )}
              </td>
              <td class="actions">
                {(row.kind !== 'rule' || row.isOurs) && (
                  <PlainButton text={sites.remove} name={sites.removeSite(readableHost(row.site))} onClick={() => removed(row.site)} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <AddSite words={sites} rules={rules} choosable={choosable.site} onAdd={onAdd} />
    </Section>
  );
}

/** What one should know of a row: why marks cannot be chosen, how a rule without marks works out, that the site may also be asked. */
function underOf(row: SiteRow, sites: OptionsWords['sites'], rules: SiteRuleWords): string[] {
  if (row.kind !== 'rule') return [];
  const forbids = forbidsDrawing(row.site);
  return [
    ...(forbids === undefined ? [] : [rules.because(forbids.name)]),
    ...(row.holding.rule === 'panel-only' ? [rules.means[mannerOf(row.holding)]] : []),
    ...(row.isAsked ? [sites.alsoAsked] : []),
  ];
}
