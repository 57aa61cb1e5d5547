import { isolated } from './isolated';
import { cut } from './item-words';

/** In characters: some apps make a title of everybody's names. */
const TITLE = 120;

/** "A. School run". */
export const sectionTitle = ({ letter, title }: { readonly letter: string; readonly title: string }, length = TITLE): string =>
  `${letter}. ${isolated(cut(title, length)) || '(no title)'}`;
