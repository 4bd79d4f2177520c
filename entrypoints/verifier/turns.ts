/**
 * At most so many at once; the others wait. Next comes the first of the tab that has the fewest at work: a page with hundreds of credentials, behind servers
 * that never answer, holds up itself and no other page.
 */
export function turns(atOnce: number): <Value>(tab: string, work: () => Promise<Value>) => Promise<Value> {
  const busy: string[] = [];
  const waiting: { tab: string; go(): void }[] = [];
  const atWork = (tab: string): number => busy.filter((other) => other === tab).length;
  const letIn = (): void => {
    const [next] = waiting.toSorted((one, other) => atWork(one.tab) - atWork(other.tab));
    if (next === undefined || busy.length >= atOnce) return;
    waiting.splice(waiting.indexOf(next), 1);
    busy.push(next.tab);
    next.go();
  };
  return async (tab, work) => {
    await new Promise<void>((go) => {
      waiting.push({ tab, go });
      letIn();
    });
    try {
      return await work();
    } finally {
      busy.splice(busy.indexOf(tab), 1);
      letIn();
    }
  };
}
