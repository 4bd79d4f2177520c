import { momentInWords } from '@/utils/explain/dates';
import { neutralise } from '@/utils/explain/neutralise';
import { requestsByHost } from '@/utils/explain/sources';
import { words } from '@/utils/explain/words';
import type { Request } from '@/utils/model/net';
import type { Language } from '@/utils/model/settings';
import type { DetailProps } from './detail-props';
import { Section } from './Section';

/** "Det här hämtades": every address that was asked, by host, with what came of it. */
export function Fetched({ evidence, language, now, hidePeople = false }: DetailProps) {
  const { fetched, fetchedCount } = words[language].detail;
  if (evidence === null) return null;
  return (
    <Section id="fetched" heading={fetched} lede={fetchedCount(new Set(evidence.requests.map(({ url }) => url)).size)}>
      {hidePeople && <p>{words[language].overview.hiddenData}</p>}
      {(hidePeople ? [] : requestsByHost(evidence)).map(({ host, requests }) => (
        <div key={host}>
          <h3 class="small">{host}</h3>
          <ul class="facts">
            {requests.map((request) => (
              <li key={`${request.url}${request.at}`}>
                <p class="mono">{pathOf(request.url)}</p>
                <p class="muted small">{whatCame(request, language, now)}</p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

const KILOBYTE = 1000;

function whatCame({ at, answer }: Request, language: Language, now: number): string {
  const { answered, failed, netProblem } = words[language].detail;
  const time = momentInWords(at, now, language);
  if (!answer.ok) return failed(time, netProblem[answer.problem]);
  const bytes = answer.stretch === undefined ? new TextEncoder().encode(answer.body).length : (answer.body.length * 3) / 4;
  return answered(time, bytes < KILOBYTE ? `${Math.floor(bytes)} byte` : `${Math.round(bytes / KILOBYTE)} kB`);
}

function pathOf(url: string): string {
  if (!URL.canParse(url)) return neutralise(url);
  const { pathname, search } = new URL(url);
  return neutralise(pathname + search);
}
