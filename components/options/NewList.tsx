import type { OptionsWords } from '@/utils/explain/words.options';
import type { TrustList } from '@/utils/model/trust-list';
import { Editing } from './Editing';
import { ListFields } from './ListFields';

export type NewListProps = { words: OptionsWords; today: string; onCreate: (list: TrustList) => void; onCancel: () => void };

/** A list of one's own, with a name to begin with. */
export function NewList({ words, today, onCreate, onCancel }: NewListProps) {
  const { newHeading, ownName, ownPublisher, create } = words.lists.editor;
  return (
    <Editing heading={newHeading}>
      <ListFields
        words={words}
        start={{ name: ownName, publisher: ownPublisher }}
        button={{ text: create, main: true }}
        onSave={(names) => onCreate({ format: 'meritkollen-trust-list/1', ...names, updated: today, issuers: [] })}
        onCancel={onCancel}
      />
    </Editing>
  );
}
