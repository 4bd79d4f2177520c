import type { ServiceRow } from '@/components/options/services';
import type { ProviderChoices } from '@/utils/model/settings';
import type { Provider } from '@/utils/providers/provider';
import { providers } from '@/utils/providers/table';

/** Every service whose links we know, with what was chosen for it, in the order of the alphabet. */
export const serviceRows = (choices: ProviderChoices, set: ProviderChoices = {}): ServiceRow[] =>
  providers
    .map((provider): ServiceRow => {
      const { id, name, site } = provider;
      return {
        id,
        name,
        site,
        group: groupOf(provider),
        choice: choices[id] ?? 'ask',
        picturesOnly: isPicturesOnly(provider),
        ...(Object.hasOwn(set, id) && { isSet: true }),
      };
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'sv'));

function groupOf({ asked, proves }: Provider): ServiceRow['group'] {
  if (asked === undefined) return 'elsewhere';
  return proves === 'signed' ? 'signed' : 'at-source';
}

/** It gives machines no credential, but its pictures may hold one. */
const isPicturesOnly = ({ asked, proves }: Provider): boolean => asked !== undefined && proves === 'page';
