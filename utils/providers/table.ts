import { accredible } from './accredible';
import { badgecraft } from './badgecraft';
import { badgr } from './badgr';
import { bestr } from './bestr';
import { certDirectory } from './cert-directory';
import { certifier } from './certifier';
import { coursera } from './coursera';
import { credly } from './credly';
import { credtrail } from './credtrail';
import { duolingo } from './duolingo';
import { edc } from './edc';
import { edubadges } from './edubadges';
import { edx } from './edx';
import { europass } from './europass';
import { futurelearn } from './futurelearn';
import { ladok } from './ladok';
import { learncard } from './learncard';
import { linkedinLearning } from './linkedin-learning';
import { microsoftLearn } from './microsoft-learn';
import { mitxOnline } from './mitx-online';
import { openBadgeFactory } from './open-badge-factory';
import { openBadgePassport } from './open-badge-passport';
import type { Provider } from './provider';
import { sertifier } from './sertifier';
import { skillsclub } from './skillsclub';
import { truvera } from './truvera';
import { udemy } from './udemy';
import { verifierPlus } from './verifier-plus';
import { virtualbadge } from './virtualbadge';

/** Every provider whose links we know. */
export const providers: readonly Provider[] = [
  credly,
  accredible,
  badgr,
  edubadges,
  openBadgeFactory,
  openBadgePassport,
  bestr,
  badgecraft,
  certifier,
  sertifier,
  virtualbadge,
  skillsclub,
  verifierPlus,
  learncard,
  truvera,
  credtrail,
  certDirectory,
  europass,
  edc,
  microsoftLearn,
  coursera,
  edx,
  mitxOnline,
  futurelearn,
  linkedinLearning,
  udemy,
  duolingo,
  ladok,
];
