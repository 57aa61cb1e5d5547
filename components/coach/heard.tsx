import { useEffect, useState } from 'preact/hooks';

/** Says a line to a screen reader, politely. A region that comes with its words already in it is often not read out. */
export function Heard({ text }: { text: string }) {
  const [said, say] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => say(text), 150);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="heard" aria-live="polite">
      {said}
    </p>
  );
}
