import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { coverGroups, layBeside } from '@/utils/explain/collection/matched';
import { readTarget } from '@/utils/explain/collection/target';
import { held } from './explain/collection/held';
import { makeCredentials } from './harness/demo/credentials.ts';
import { amiraYusuf } from './harness/demo/page-amira.ts';

const [, list = ''] = readFileSync('docs/usability-test.md', 'utf8').match(/```text\n([\s\S]*?)```/) ?? [];

it('the list of the usability test has one wish in each group, beside the demo’s page for counsellors', async () => {
  const target = readTarget(list);
  if (!target.ok) throw new Error(target.problem);
  const page = amiraYusuf(await makeCredentials());
  const gathered = page.holds.map(({ title, verdict }) => held(title, verdict));
  expect(layBeside(target.value, gathered).map(({ group }) => group)).toEqual([...coverGroups]);
});
