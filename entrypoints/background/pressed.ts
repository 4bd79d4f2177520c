import type { Verifier } from '@/utils/browser/verifier';
import type { Command } from '@/utils/model/command';
import { type ClickedTab, checkThis } from './asked';

const CHECK_PAGE: Command = 'check-page';

/** Keys were pressed that do something of ours: the page in front is looked through, and shown in the side panel. As in a click, nothing may be awaited before. */
export async function pressed(verifier: Verifier, command: string, tab: ClickedTab | undefined): Promise<void> {
  if (command === CHECK_PAGE) await checkThis(verifier, {}, tab ?? {});
}
