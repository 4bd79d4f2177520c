import { useEffect, useRef } from 'preact/hooks';
import { neededFor } from '@/utils/explain/permission';
import {
  domainShown,
  inPdfShown,
  issuedShown,
  issuerSaid,
  levelShown,
  linkedDomainsShown,
  sentenceShown,
  spotsShown,
  titleShown,
  verdictShown,
} from '@/utils/explain/shown';
import { wayOn } from '@/utils/explain/way-on';
import { words } from '@/utils/explain/words';
import type { Spot } from '@/utils/model/finding';
import type { Needed } from '@/utils/model/needed';
import { CollectBox, type CollectBoxProps } from './collection/CollectBox';
import { CompareBox, type CompareBoxProps } from './compare/CompareBox';
import './credential-detail.css';
import { Unfinished } from './detail/Achievements';
import { Claims } from './detail/Claims';
import type { DetailProps } from './detail/detail-props';
import { Elements } from './detail/Elements';
import { Fetched } from './detail/Fetched';
import { Known, NotKnown } from './detail/Knowledge';
import { LevelSection } from './detail/LevelSection';
import { Person, type PersonProps } from './detail/Person';
import { Technical } from './detail/Technical';
import { Icon } from './Icon';
import { PermissionAsk } from './PermissionAsk';
import { Verdict } from './Verdict';
import { WayOnLink } from './WayOnLink';

export type CredentialDetailProps = DetailProps &
  Pick<PersonProps, 'onCompareEmail'> & {
    /** Where it stands on the page. */
    spots?: readonly Spot[];
    /** How many credentials the page has, for the way back. */
    count: number;
    /** The way back leads to the competence map. */
    fromMap?: boolean;
    /** Is it being checked again just now? */
    busy: boolean;
    copied: boolean;
    /** The button that gathers it into a case. */
    collect?: CollectBoxProps | null;
    /** The button that lays it beside another of the page; null where there is no other. */
    compare?: CompareBoxProps | null;
    onBack: () => void;
    onRecheck: () => void;
    onAllow: (needed: readonly Needed[]) => void;
    onCopy: (text: string) => void;
    onSave: (text: string) => void;
  };

/** Everything about one credential, for somebody who is about to decide. */
export function CredentialDetail(props: CredentialDetailProps) {
  const { summary, language, busy, collect = null, compare = null, onRecheck, onAllow } = props;
  const { verdict, title } = summary;
  const { detail } = words[language];
  const needed = neededFor(summary.outcomes);
  return (
    <article class="detail" data-verdict={verdict} data-level={levelShown(summary) ?? ''} data-title={title ?? ''}>
      <Head {...props} />
      <Verdict verdict={verdict} word={verdictShown(summary, language)} sentence={sentenceShown(summary, language)} />
      {props.meaning && <Unfinished summary={summary} meaning={props.meaning} language={language} />}
      <div class="actions">
        <PermissionAsk needed={needed} words={words[language]} onAllow={onAllow} />
        <WayOnLink way={wayOn(summary, language)} />
        <button type="button" class="button" disabled={busy} onClick={onRecheck}>
          {busy ? words[language].checking : detail.checkAgain}
        </button>
        {collect !== null && <CollectBox {...collect} />}
        {compare !== null && <CompareBox {...compare} />}
      </div>
      <Known {...props} />
      <Claims {...props} />
      <LevelSection {...props} />
      <NotKnown {...props} />
      <Person {...props} />
      <Elements {...props} />
      <Fetched {...props} />
      <Technical {...props} />
    </article>
  );
}

function Head({ summary, spots = [], language, count, fromMap = false, compare = null, onBack }: CredentialDetailProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (compare?.isReturned !== true) heading.current?.focus();
  }, []);
  const issuer = issuerSaid(summary, language);
  const domain = domainShown(summary);
  const issued = issuedShown(summary, language);
  const inPdf = inPdfShown(summary, language);
  return (
    <header class="detail-head">
      <button type="button" class="link small" onClick={onBack}>
        <Icon name="back" size={14} />
        {fromMap ? words[language].map.back : words[language].detail.back(count)}
      </button>
      <h1 ref={heading} tabIndex={-1} dir="auto" lang={summary.titleLanguage ?? undefined}>
        {titleShown(summary, language)}
      </h1>
      {issuer !== null && (
        <p class="who">
          <span dir="auto">{issuer}</span> {domain !== null && domain !== issuer && <span class="muted small">{domain}</span>}
        </p>
      )}
      {linkedDomainsShown(summary).map((host) => (
        <p key={host} class="muted small">
          {words[language].detail.linkedDomain(host)}
        </p>
      ))}
      {issued !== '' && <p class="muted small">{issued}</p>}
      {inPdf !== null && <p class="muted small">{inPdf}</p>}
      {spots.length > 1 && <p class="muted small">{spotsShown(spots, language)}</p>}
    </header>
  );
}
