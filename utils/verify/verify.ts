import type { Read } from '../model/credential';
import type { Evidence } from '../model/evidence';
import type { Outcomes } from '../model/outcome';
import { byClock, checkClock } from './clock';
import { whereInherited } from './inherited';
import { checkIssuer } from './issuer';
import { checkPeriod } from './period';
import { checkPerson, type PersonSigned } from './person';
import { checkPresenter } from './presentation';
import type { Proven } from './proof';
import { checkSchema } from './schema';
import { checkSealer } from './sealer';
import { checkStatus } from './status';
import { outcomesWith } from './verdict';

/** What is compared of the names in a credential: the person's, and whether the issuer's own name looks like another (`checkIssuer`). */
export type SignedNames = PersonSigned & { alike: string | null };

/**
 * The answers to all seven questions, from evidence alone. Where the proof or the binding does not hold nothing in the credential may be believed, so
 * the questions that read it are `not-asked`; the person is compared in any case, since the reader asked for it and it weighs nothing.
 */
export async function verify({ credential }: Read, proven: Proven, evidence: Evidence, { alike, ...person }: SignedNames): Promise<Outcomes> {
  const { proof, binding, standing } = evidence.inherits === true ? whereInherited(proven) : proven;
  const answers = {
    proof,
    binding,
    person: await checkPerson(
      {
        ...person,
        ...(credential.holder && { holder: credential.holder }),
        presenter: binding.kind === 'passed' ? await checkPresenter(credential, evidence) : null,
      },
      evidence.person,
    ),
  };
  if (binding.kind !== 'passed') return outcomesWith(answers);
  return outcomesWith({
    ...answers,
    issuer: checkSealer(credential, standing, evidence.keys) ?? checkIssuer(evidence, alike),
    status: await checkStatus(credential, evidence),
    period: byClock(checkPeriod(credential, standing, evidence.now), checkClock(evidence)),
    schema: await checkSchema(credential, evidence),
  });
}
