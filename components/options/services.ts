import type { ServiceGroup } from '@/utils/explain/words.options';
import type { ProviderChoice } from '@/utils/model/settings';

/** Whether a service may be asked: only after the reader has been asked first, always, or never. */
export type ServiceChoice = 'ask' | ProviderChoice;

/**
 * One service that shows credentials. `group` is what can come of asking it; those `elsewhere` are never asked, so they have no choice. `isSet`: by the organisation. `picturesOnly`: only its
 * pictures are asked for. `site` is its own https page.
 */
export type ServiceRow = {
  id: string;
  name: string;
  site: string;
  group: ServiceGroup;
  choice: ServiceChoice;
  picturesOnly: boolean;
  isSet?: boolean;
};

/** The names of those with this choice. */
export const namesWith = (rows: readonly ServiceRow[], choice: ServiceChoice): string[] =>
  rows.filter((row) => row.choice === choice).map(({ name }) => name);
