export type TableHeadProps = { names: readonly string[]; numbered?: true };

/** The names of a table's columns; where its rows are `numbered`, after one for the numbers whose name is only heard. */
export const TableHead = ({ names, numbered }: TableHeadProps) => (
  <thead>
    <tr>
      {numbered && (
        <th scope="col">
          <span class="hidden-text">#</span>
        </th>
      )}
      {names.map((name) => (
        <th scope="col" key={name}>
          {name}
        </th>
      ))}
    </tr>
  </thead>
);
