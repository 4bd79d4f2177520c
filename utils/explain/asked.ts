import { nothingCodes } from '../model/outcome';
import type { Language } from '../model/settings';
import type { TabRecord } from '../model/tab-record';
import { hostOf } from './answers';
import { neutralise } from './neutralise';
import { isShown } from './shown';
import { words } from './words';
import type { Facts } from './words/codes';

/** What is said where the reader has pointed at something that holds no credential; null where it does, where it is still being looked at, and where nobody has. */
export function askedInVain(record: TabRecord | null, language: Language): string | null {
  const asked = record?.entries.find(({ finding }) => finding.place === 'asked' && finding.id === record.marked);
  const [first] = asked?.state.phase === 'done' && !asked.state.results.some(isShown) ? asked.state.results : [];
  if (first === undefined) return null;
  const { proof } = first.outcomes;
  const code = nothingCodes.find((one) => one === proof.code) ?? 'nothing-here';
  const host = 'url' in proof ? hostOf(proof.url) : null;
  return words[language].answers.unknown[code]({ ...NOTHING_KNOWN, host: host === null ? null : neutralise(host) });
}

const NOTHING_KNOWN: Facts = {
  kind: 'unknown',
  time: '',
  host: null,
  date: null,
  from: null,
  until: null,
  standing: false,
  issuer: null,
  claimedName: null,
  sealedBy: null,
  domain: null,
  id: null,
  list: null,
  lists: 0,
  recipient: null,
  provider: null,
  text: null,
};
