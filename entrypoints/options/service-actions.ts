import type { ServiceActions } from '@/components/options/ServicesSection';
import { requestToAsk } from '@/utils/browser/asked-only';
import { chooseProvider } from '@/utils/browser/providers';
import type { OptionsWords } from '@/utils/explain/words.options';
import { providers } from '@/utils/providers/table';
import type { Saying } from './use-said';

/** What can be chosen for the services that show credentials. */
export function serviceActions({ said }: OptionsWords['services'], { say, done }: Saying): ServiceActions {
  return {
    onChooseService: (id, choice) => {
      const { name, asked = [] } = providers.find((provider) => provider.id === id) ?? { name: id };
      if (choice !== 'on') return void done(chooseProvider(id, choice === 'ask' ? null : choice), said[choice](name));
      // The browser is asked first, before anything is awaited: else the choice no longer counts as a click. Where it does not count as one at all, the hosts are
      // asked for when they are needed.
      const allowed = requestToAsk(asked).catch(() => true);
      void allowed.then((given) => (given ? done(chooseProvider(id, 'on'), said.on(name)) : say(said.refused)));
    },
  };
}
