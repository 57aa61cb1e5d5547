import type { Span } from '../../../lib/core/text/span';

interface FoundTextProps {
  readonly text: string;
  /** In the order of the text, none over another. */
  readonly found: readonly Span[];
}

/** A text with what was looked for marked in it. */
export function FoundText({ text, found }: FoundTextProps) {
  let end = 0;
  const parts = found.map((span) => {
    const before = text.slice(end, span.start);
    end = span.end;
    return (
      <>
        {before}
        <mark key={span.start}>{text.slice(span.start, span.end)}</mark>
      </>
    );
  });
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}
