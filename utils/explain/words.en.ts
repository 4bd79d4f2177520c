import type { Words } from './words';
import { advertEn } from './words/advert.en';
import { codesEn } from './words/codes.en';
import { collectionEn } from './words/collection.en';
import { mapEn } from './words/competence-map.en';
import { detailEn } from './words/detail.en';
import { keyboardEn } from './words/keyboard.en';
import { meaningEn } from './words/meaning.en';
import { mendedEn } from './words/mended.en';
import { noNamesEn } from './words/no-names.en';
import { oneAwayEn } from './words/one-away.en';
import { overviewEn } from './words/overview.en';
import { personEn } from './words/person.en';
import { previewEn } from './words/preview.en';
import { reportEn } from './words/report.en';
import { screensEn } from './words/screens.en';
import { sideBySideEn } from './words/side-by-side.en';
import { siteRulesEn } from './words/site-rules.en';
import { verdictsEn } from './words/verdicts.en';

/** Everything the product can say in English about credentials. */
export const en: Words = {
  ...verdictsEn,
  answers: codesEn,
  screen: screensEn,
  rules: siteRulesEn,
  detail: detailEn,
  meaning: meaningEn,
  oneAway: oneAwayEn,
  overview: overviewEn,
  collection: collectionEn,
  advert: advertEn,
  noNames: noNamesEn,
  mended: mendedEn,
  preview: previewEn,
  map: mapEn,
  person: personEn,
  report: reportEn,
  sideBySide: sideBySideEn,
  keyboard: keyboardEn,
};
