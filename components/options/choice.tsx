interface ChoiceProps {
  /** Names it for tests and for its description: unique in the page. */
  readonly action: string;
  readonly on: boolean;
  readonly label: string;
  /** What it means, in a sentence or two below. */
  readonly what: string;
  readonly onChange: (wanted: boolean) => void;
}

/** Something that can be switched on, with what that means. */
export function Choice({ action, on, label, what, onChange }: ChoiceProps) {
  return (
    <>
      <div class="choice">
        <label>
          <input
            type="checkbox"
            data-action={action}
            checked={on}
            aria-describedby={`${action}-what`}
            onChange={(event) => onChange(event.currentTarget.checked)}
          />
          <span>{label}</span>
        </label>
      </div>
      <p class="quiet small" id={`${action}-what`}>
        {what}
      </p>
    </>
  );
}
