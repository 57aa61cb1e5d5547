interface TicksProps<Name extends string> {
  readonly legend: string;
  readonly name: string;
  readonly of: readonly (readonly [name: Name, label: string])[];
  readonly value: readonly Name[];
  readonly onChange: (value: readonly Name[]) => void;
}

/** Any of several, in their own order whatever order they were ticked in. */
export function Ticks<Name extends string>({ legend, name, of, value, onChange }: TicksProps<Name>) {
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {of.map(([one, label]) => (
        <label key={one} class="tick">
          <input
            type="checkbox"
            name={name}
            value={one}
            autoComplete="off"
            checked={value.includes(one)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(of.map(([each]) => each).filter((each) => (each === one ? checked : value.includes(each))))
            }
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
