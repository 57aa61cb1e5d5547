import { exhibitMark } from '../export/request';
import type { PageFacts, PageMarks } from './paper';
import type { PaperInput } from './paper-input';
import { recipientWords } from './recipients';

/**
 * What stands on every page: the case, the paper and its page, whom it is for, and by which code the pack it came from is found again.
 * @param name of the paper, for instance "Chronology".
 */
export function pageMarks({ request, packCode }: Pick<PaperInput, 'request' | 'packCode'>, name: string): (page: PageFacts) => PageMarks {
  const { name: reader, confidential } = recipientWords(request.recipient);
  return ({ label, of, items }) => ({
    top: [caseLine(request), `${name}, page ${label}${request.numbering === 'sections' || of === undefined ? '' : ` of ${of}`}`],
    bottom: [
      [confidential, items ? itemRange(items) : ''],
      [`Prepared for: ${reader}`, `Pack code ${packCode}`],
    ],
  });
}

/** What goes to a forum names neither case nor parties. */
function caseLine({ recipient, matter: { caseNumber, alias } }: PaperInput['request']): string {
  if (recipient === 'forum') return '';
  if (caseNumber) return `Case number ${caseNumber}`;
  return alias ?? '';
}

const itemRange = ([first, last]: readonly [string, string]): string => (first === last ? first : `${first} to ${last}`);

/** How the exhibit is called. Initials may tell who somebody is, so what goes to a forum has none. */
export const exhibitName = ({ recipient, mark }: Pick<PaperInput['request'], 'recipient' | 'mark'>): string =>
  recipient === 'forum' ? 'Messages' : exhibitMark(mark);

/** Where an item stands: "AB1, page A3"; empty where no exhibit is made. */
export function placeInExhibit({ request, pageOf }: Pick<PaperInput, 'request' | 'pageOf'>, item: number): string {
  const page = pageOf(item);
  return page === undefined ? '' : `${exhibitName(request)}, page ${page}`;
}
