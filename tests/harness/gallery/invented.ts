import type { ShownSummary } from '@/utils/explain/shown';
import type { Level } from '@/utils/model/level';
import { summaryWith } from '../../components/summaries';

/** Words that run the other way, with a name, a number and signs of ours in them. */
export const ARABIC = 'تشغيل أنظمة التدفئة بكفاءة (SQL, 2024)';
export const HEBREW = 'מכללת הצפון';
/** One word without any place to break it. */
export const LONG = 'Energieffektiviseringsfördjupningskursplaneringshandledarutbildningsgodkännandeintyg';

/** A credential of an issuer that writes from right to left. */
export function rightToLeft(): ShownSummary {
  const usual = summaryWith('issuer-unknown');
  return {
    ...usual,
    title: ARABIC,
    titleLanguage: 'ar',
    recipient: 'سارة ليندكفيست',
    issuer: { ...usual.issuer, name: HEBREW, claimedName: HEBREW },
  };
}

/** A credential whose texts are as long as they may be, in one piece. */
export function long(): ShownSummary {
  const usual = summaryWith('verified');
  const domain = `${'lång'.repeat(12)}.${'skola'.repeat(9)}.example`;
  return { ...usual, title: LONG + LONG, recipient: LONG, issuer: { ...usual.issuer, name: LONG, claimedName: LONG, domain } };
}

const EQF = { framework: 'EQF', level: '6' };
const SEQF = { framework: 'SeQF', level: '6' };
const none = { seqf: null, eqf: null, chain: [], statements: [], weak: false } as const satisfies Partial<Level>;

/** Each way in which a level can be arrived at, or not. */
export const levels: Record<Level['basis'], Level> = {
  stated_seqf: { basis: 'stated_seqf', seqf: 6, eqf: 6, chain: [SEQF], statements: [{ ...SEQF, text: 'SeQF 6' }], weak: false },
  derived_eqf: { basis: 'derived_eqf', seqf: 6, eqf: 6, chain: [EQF, SEQF], statements: [{ ...EQF, text: 'EQF 6' }], weak: false },
  derived_nqf: {
    basis: 'derived_nqf',
    seqf: 6,
    eqf: 6,
    chain: [{ framework: 'NFQ (IE)', level: '8' }, EQF, SEQF],
    statements: [{ framework: 'NFQ (IE)', level: '8', text: 'NFQ Level 8' }],
    weak: false,
  },
  nqf_only: { ...none, basis: 'nqf_only', chain: [], statements: [{ framework: 'QF-EHEA', level: 'First cycle', text: 'First cycle' }] },
  conflict: {
    ...none,
    basis: 'conflict',
    chain: [],
    statements: [
      { framework: 'EQF', level: '5', text: 'EQF 5' },
      { framework: 'SeQF', level: '6', text: 'SeQF 6' },
    ],
  },
  several: {
    ...none,
    basis: 'several',
    chain: [],
    statements: [
      { framework: 'SeQF', level: '4', text: 'SeQF 4' },
      { framework: 'SeQF', level: '5', text: 'SeQF 5' },
      { framework: 'SeQF', level: '6', text: 'SeQF 6' },
    ],
  },
  not_disclosed: { ...none, basis: 'not_disclosed', chain: [], statements: [] },
  not_stated: { ...none, basis: 'not_stated', chain: [], statements: [] },
  self_asserted: { ...none, basis: 'self_asserted', chain: [], statements: [{ ...EQF, text: 'EQF 6' }] },
};
