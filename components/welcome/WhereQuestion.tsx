import { useState } from 'preact/hooks';
import { type Choice, choices, type WelcomeWords } from '@/utils/explain/words.welcome';

export type WhereQuestionProps = {
  words: WelcomeWords['where'];
  /** What holds now: the choice that is marked at first. */
  now: Choice;
  /** Called in the click itself, so that the browser lets us ask. What it gives is what holds afterwards; another choice than the one asked for was refused. */
  onSave: (choice: Choice) => Promise<Choice>;
  optionsLink: string;
  exampleLink: string;
};

type Answer = { kind: 'none' } | { kind: 'saved'; choice: Choice } | { kind: 'refused'; holds: Exclude<Choice, 'everywhere'> };

/** The one question of the first run: where shall we check? */
export function WhereQuestion({ words, now, onSave, optionsLink, exampleLink }: WhereQuestionProps) {
  const [marked, setMarked] = useState<Choice | null>(null);
  const [answer, setAnswer] = useState<Answer>({ kind: 'none' });
  const chosen = marked ?? now;

  const save = (event: SubmitEvent) => {
    event.preventDefault();
    void onSave(chosen).then((holds) => {
      setMarked(holds);
      setAnswer(holds === chosen || holds === 'everywhere' ? { kind: 'saved', choice: holds } : { kind: 'refused', holds });
    });
  };

  return (
    <section class="paper where" aria-labelledby="where">
      <h2 id="where">{words.heading}</h2>
      <p>{words.text}</p>
      <form onSubmit={save}>
        <fieldset class="choose">
          <legend class="hidden-text">{words.heading}</legend>
          {choices.map((choice) => (
            <label class="choice" key={choice}>
              <input type="radio" name="where" value={choice} checked={choice === chosen} onChange={() => setMarked(choice)} />
              <span>
                <b>{words.choice[choice].name}</b>
                <span class="hint">{words.choice[choice].means}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <div class="buttons">
          <button type="submit" class="button primary">
            {words.save}
          </button>
          <a class="button" href={exampleLink} target="_blank" rel="noreferrer">
            {words.tryExample}
          </a>
          {answer.kind === 'saved' && answer.choice === 'chosen' && (
            <a class="button" href={optionsLink}>
              {words.toOptions}
            </a>
          )}
        </div>
      </form>
      <p role="status" class="answer">
        {answer.kind === 'saved' && words.saved[answer.choice]}
        {answer.kind === 'refused' && words.refused[answer.holds]}
      </p>
    </section>
  );
}
