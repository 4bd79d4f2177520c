import type { ShownVerdict } from '../../model/verdict';
import type { Looks } from '../looks-like';
import type { LearnedKind } from '../what-others-learn';

/** Why something was not even looked into. */
export const refusals = ['empty', 'too-large', 'is-address', 'not-https', 'fault'] as const;
export type Refusal = (typeof refusals)[number];

/** Every sentence of the page where a person sees a credential as others will. */
export type PreviewWords = {
  title: string;
  lead: string;
  /** The way here from the popup. */
  link: string;
  input: {
    label: string;
    drop: string;
    choose: string;
    kinds: string;
    paste: string;
    show: string;
    address: string;
    fetch: string;
    addressHint: string;
    pasted: string;
    size: (bytes: number) => string;
  };
  reading: string;
  nothing: { heading: string; looks: Record<Looks, string> };
  refused: Record<Refusal, string>;
  several: { heading: (count: number) => string; lead: string };
  seen: {
    heading: string;
    marks: string;
    card: string;
    panel: string;
    everything: string;
    alone: Record<ShownVerdict, string | null>;
    /** Instead of it, where the reader has not yet said that a server or a service may be asked. */
    notAllowed: (name: string) => string;
  };
  learn: {
    heading: string;
    /** Kinds that should be thought of first, joined: "Ditt personnummer och födelsedatum står i beviset." */
    warning: (kinds: readonly LearnedKind[]) => string;
    everybody: string;
    kind: Record<LearnedKind, string>;
    plain: Record<LearnedKind, string>;
    hashed: Record<LearnedKind, string>;
    name: string;
    nothing: string;
  };
  advice: {
    heading: string;
    lead: string;
    level: { readable: string; notReadable: string; notStated: string; askFor: string };
    period: {
      lead: string;
      open: string;
      until: (date: string) => string;
      soon: (date: string, days: number) => string;
      over: (date: string) => string;
    };
    missing: (element: string) => string;
    /** Of one that is missing, or of all of them together. */
    askIssuer: (issuer: string | null, count: number) => string;
    voluntary: string;
    voluntaryMissing: (elements: string) => string;
    count: (stated: number, of: number) => string;
  };
  code: {
    heading: string;
    lead: string;
    form: string;
    inline: string;
    link: string;
    html: string;
    /** In place of what is not printed. */
    leftOut: (characters: number) => string;
    fileAddress: string;
    fileHint: string;
    head: string;
    body: string;
    /** Before the buttons: what is in it, and who sees that. */
    whole: Record<'inline' | 'link', string>;
    holdsAll: (kinds: readonly LearnedKind[]) => string;
    copy: string;
    copied: string;
    notCopied: string;
    save: string;
    test: string;
    tested: (count: number, verdicts: string) => string;
    testedNothing: string;
    none: string;
  };
  /** After reading: "Verifierad. Beviset innehåller personnummer." */
  announced: (verdict: string, kinds: readonly LearnedKind[]) => string;
  back: string;
};
