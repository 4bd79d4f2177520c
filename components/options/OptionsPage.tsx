import { useState } from 'preact/hooks';
import { words as dictionary } from '@/utils/explain/words';
import { type OptionsSection, optionsSections, optionsWords } from '@/utils/explain/words.options';
import type { Renewals } from '@/utils/model/list-import';
import type { PolicyFault } from '@/utils/model/policy';
import type { Language, Settings, SiteRule } from '@/utils/model/settings';
import type { TrustList } from '@/utils/model/trust-list';
import { KeyboardSection, type KeyboardSectionProps } from './KeyboardSection';
import { LanguageSection } from './LanguageSection';
import { type ListActions, ListsSection, type ListsSectionProps } from './ListsSection';
import { PageFrame } from './PageFrame';
import { PolicyFaults } from './PolicyFaults';
import { PrivacySection } from './PrivacySection';
import { focusSection } from './Section';
import { type ServiceActions, ServicesSection } from './ServicesSection';
import { type SiteActions, SitesSection, type SitesSectionProps } from './SitesSection';
import { type Said, StatusBar } from './StatusBar';
import type { ServiceRow } from './services';
import type { SiteRow } from './sites';
import './options.css';

export type OptionsPageProps = SiteActions &
  ServiceActions &
  ListActions &
  Pick<KeyboardSectionProps, 'shortcuts' | 'onChangeShortcuts'> & {
    language: Language;
    /** The reader's own choice, and what the browser speaks. */
    chosenLanguage: Settings['language'];
    browserLanguage: Language;
    onLanguage: (language: Settings['language']) => void;
    /** What holds on every website that has no row. */
    elsewhere: SiteRule;
    sites: readonly SiteRow[];
    /** What the organisation lets be chosen. */
    choosable: SitesSectionProps['choosable'] & { language: boolean; hidePeople: boolean };
    policyFaults: readonly PolicyFault[];
    /** Names and photos are not shown in the panel. */
    hidePeople: boolean;
    onHide: (hide: boolean) => void;
    /** The organisation lets nothing be kept in cases. */
    closed: boolean;
    services: readonly ServiceRow[];
    lists: readonly TrustList[];
    unreadable: number;
    /** Cases of the counsellor's page. */
    cases?: number;
    managed: ListsSectionProps['managed'];
    renewals: Renewals;
    /** ISO date. */
    today: string;
    onCopy: () => void;
    onErase: () => void;
    said: Said | null;
    /** Takes the last change of a list back, where there is one. */
    onUndo: (() => void) | null;
  };

/** Every choice the reader has, with what it costs. A change applies at once. */
export function OptionsPage(props: OptionsPageProps) {
  const { language, sites, services, lists, onUndo } = props;
  const words = optionsWords[language];
  return (
    <PageFrame language={language} words={words.pages} current="options" title={words.title} lead={words.lead}>
      <div class="opts">
        <SideList words={words} />
        <div>
          <PolicyFaults words={words.policy} faults={props.policyFaults} />
          <LanguageSection
            words={words}
            chosen={props.chosenLanguage}
            browserLanguage={props.browserLanguage}
            set={props.choosable.language ? null : dictionary[language].rules.set}
            onChoose={props.onLanguage}
          />
          <SitesSection
            words={words}
            rules={dictionary[language].rules}
            elsewhere={props.elsewhere}
            choosable={props.choosable}
            rows={sites}
            onElsewhere={props.onElsewhere}
            onRule={props.onRule}
            onAdd={props.onAdd}
            onRemove={props.onRemove}
          />
          <ServicesSection words={words} set={dictionary[language].rules.set} services={services} onChooseService={props.onChooseService} />
          <ListsSection
            words={words}
            language={language}
            lists={lists}
            unreadable={props.unreadable}
            managed={props.managed}
            renewals={props.renewals}
            today={props.today}
            onLists={props.onLists}
            onReadFile={props.onReadFile}
            onReadAddress={props.onReadAddress}
            onAllowHost={props.onAllowHost}
            onRenew={props.onRenew}
            onExport={props.onExport}
          />
          <KeyboardSection
            heading={words.section.keyboard}
            words={dictionary[language].keyboard}
            shortcuts={props.shortcuts}
            onChangeShortcuts={props.onChangeShortcuts}
          />
          <PrivacySection
            words={words}
            stored={{
              lists: lists.length,
              sites: sites.filter((row) => row.kind !== 'rule' || row.isOurs).length,
              services: services.filter(({ choice, isSet }) => choice !== 'ask' && isSet !== true).length,
              cases: props.cases ?? 0,
            }}
            people={{
              label: dictionary[language].overview.hide,
              hidden: props.hidePeople,
              ...(!props.choosable.hidePeople && { locked: dictionary[language].overview.hideSet }),
              onHide: props.onHide,
            }}
            closed={props.closed ? dictionary[language].collection.trouble['turned-off'] : null}
            onCopy={props.onCopy}
            onErase={props.onErase}
          />
        </div>
      </div>
      <StatusBar said={props.said} undo={onUndo === null ? null : { text: words.undo, onClick: onUndo }} />
    </PageFrame>
  );
}

/** The way to a section: a list of links at the side, a menu where the page is narrow. */
function SideList({ words }: { words: (typeof optionsWords)[Language] }) {
  const [current, setCurrent] = useState<OptionsSection>('language');
  const go = (section: OptionsSection) => {
    setCurrent(section);
    focusSection(section);
  };
  return (
    <>
      <nav class="side" aria-label={words.onThisPage}>
        {optionsSections.map((section) => (
          <a
            key={section}
            href={`#${section}`}
            {...(section === current && { 'aria-current': true })}
            onClick={(event) => {
              event.preventDefault();
              go(section);
            }}
          >
            {words.section[section]}
          </a>
        ))}
      </nav>
      <div class="jump field">
        <label for="jump">{words.goTo}</label>
        <select id="jump" value={current} onChange={(event) => go(optionsSections[event.currentTarget.selectedIndex] ?? 'language')}>
          {optionsSections.map((section) => (
            <option key={section} value={section}>
              {words.section[section]}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
