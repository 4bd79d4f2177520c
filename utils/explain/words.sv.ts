import type { Words } from './words';
import { advertSv } from './words/advert.sv';
import { codesSv } from './words/codes.sv';
import { collectionSv } from './words/collection.sv';
import { mapSv } from './words/competence-map.sv';
import { detailSv } from './words/detail.sv';
import { keyboardSv } from './words/keyboard.sv';
import { meaningSv } from './words/meaning.sv';
import { mendedSv } from './words/mended.sv';
import { noNamesSv } from './words/no-names.sv';
import { oneAwaySv } from './words/one-away.sv';
import { overviewSv } from './words/overview.sv';
import { personSv } from './words/person.sv';
import { previewSv } from './words/preview.sv';
import { reportSv } from './words/report.sv';
import { screensSv } from './words/screens.sv';
import { sideBySideSv } from './words/side-by-side.sv';
import { siteRulesSv } from './words/site-rules.sv';
import { verdictsSv } from './words/verdicts.sv';

/** Everything the product can say in Swedish about credentials. */
export const sv: Words = {
  ...verdictsSv,
  answers: codesSv,
  screen: screensSv,
  rules: siteRulesSv,
  detail: detailSv,
  meaning: meaningSv,
  oneAway: oneAwaySv,
  overview: overviewSv,
  collection: collectionSv,
  advert: advertSv,
  noNames: noNamesSv,
  mended: mendedSv,
  preview: previewSv,
  map: mapSv,
  person: personSv,
  report: reportSv,
  sideBySide: sideBySideSv,
  keyboard: keyboardSv,
};
