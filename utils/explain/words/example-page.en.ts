import type { ExampleWords } from './example-page';

/** The example page in English. */
export const en: ExampleWords = {
  name: 'The example page',
  title: 'The example page',
  lead: 'An invented CV. The digital credentials in it are really checked, here in your browser, and no server is asked.',
  steps: {
    read: {
      heading: 'Read as usual',
      text: 'Each qualification with a digital credential gets a mark. Point at the mark, or go there with Tab, to read more.',
    },
    marks: {
      heading: 'See what the marks say',
      text: 'A mark is about the credential, not about the person. Below each qualification stands why the answer is what it is.',
    },
    panel: {
      heading: 'Trust the panel',
      text: 'Beside one of them the page has drawn a mark itself. The panel shows what counts.',
      open: {
        chromium: (shortcut) =>
          shortcut === null
            ? 'Click Meritkollen in the toolbar, or one of our marks.'
            : `Click Meritkollen in the toolbar, press ${shortcut}, or click one of our marks.`,
        firefox: (shortcut) =>
          shortcut === null
            ? 'Click Meritkollen in the toolbar. In Firefox a click on the mark cannot open the panel.'
            : `Click Meritkollen in the toolbar, or press ${shortcut}. In Firefox a click on the mark cannot open the panel.`,
      },
    },
  },
  invented: 'Invented example. The person, the schools and the companies do not exist.',
  person: 'Sara Lindqvist',
  profession: 'Operations engineer',
  merits: {
    whole: {
      where: 'Norrviken Vocational College, 2021–2023',
      why: (verdict) =>
        `Unaltered since the school signed it, but no list you trust knows the school: “${verdict['issuer-unknown']}”. If the school were in such a list, it would say “${verdict.verified}”.`,
    },
    unsigned: {
      where: 'Mälarbygden University College, 2024',
      why: (verdict) => `Nobody has signed the credential, so anybody may have written it: “${verdict.unsigned}”.`,
    },
    altered: {
      where: 'The Trade Council for Property Operations, 2025',
      why: (verdict) =>
        `After it was signed, the word “Basic” was changed to “Advanced”. Content and signature do not belong together: “${verdict.invalid}”.`,
    },
    expired: {
      where: 'Elteknik Syd, 2020',
      why: (verdict) =>
        `The credential expired on 31 March 2024: “${verdict.expired}”. The other mark, “${verdict.verified}”, the page has drawn itself. Any page can do that, but no page can reach the panel.`,
    },
  },
  job: {
    title: 'Head of operations',
    where: 'Strandkvarteren, 2021 until now',
    why: 'No digital credential, and so no mark. That is common and says nothing about the qualification.',
  },
};
