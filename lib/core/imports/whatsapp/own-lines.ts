/**
 * Lines that WhatsApp writes by itself. On iPhones they stand behind a name as if that person had said them ("Maya: Messages and calls
 * are end-to-end encrypted"), with an unseen mark before the first letter.
 */
const UNSEEN_MARK = /^[\u200E\u200F]/;

/** How languages say "end-to-end". */
const ENCRYPTED =
  /end-to-end|ende-zu-ende|extremo a extremo|ponta a ponta|bout en bout|eind-tot-eind|end-til-end|ende-til-ende|[äa]nde till [äa]nde|totalstr[äa]ck|p[äa][äa]st[äa] p[äa][äa]h[äa]n|u[çc]tan uca|ujung ke ujung|hujung ke hujung|[đd][âầ]u cu[ôố]i|сквозн|наскрізн|від краю до краю|szyfrowan|v[ée]gpontok k[öo]z[öo]tti|koncov|kapcsolatai titkos|από άκρο σε άκρο|端到端|端對端|点对点加密|엔드투엔드|종단간|エンドツーエンド|تام بين الطرفين|بين الطرفين|מקצה לקצה|सिरे से सिरे|शुरू से अंत तक|এন্ড-টু-এন্ড|cap la cap|mwisho hadi mwisho/i;
const ENGLISH =
  /^(?:(?:you|.{1,100}?) (?:created (?:this )?group|added |removed |left$|left\.$|joined |changed |was added|is now an admin|started a call|pinned a message|deleted this group|turned (?:on|off)|blocked this|unblocked this|updated the message timer|set the message timer)|your security code|this (?:chat|business|group)|you(?:'|’)re now an admin|messages (?:and calls|to this|you send)|(?:tap|click) to|waiting for this message|you (?:blocked|unblocked|joined|were added)|group (?:created|calls)|disappearing messages|~? ?.{1,100}? is a contact)/i;

/** Content that a person sent, told by words of WhatsApp's own: the sender before it is its sender. */
const SENT =
  /^(?:<.{3,}>$|(?:missed |silenced )?(?:voice|video|group) (?:voice |video )?call\b|missed (?:voice|video) call|no answer|location: |live location|poll:|contact card|you deleted|this message was deleted|.{1,80} omitted$|view once)/i;

export type OwnLine = 'notice' | 'sent' | 'unknown';

/**
 * What a text with a name before it is, where WhatsApp wrote its words; `undefined` where a person wrote them.
 * @param known It is an attachment or a mark of deletion in one of the languages that are known.
 */
export function ownLine(text: string, known: boolean): OwnLine | undefined {
  const marked = UNSEEN_MARK.test(text);
  const words = marked ? text.slice(1) : text;
  // People write about encryption too, but not in one long line that the mark begins or that has nothing else.
  if (ENCRYPTED.test(words) && (marked || WHOLE_NOTICE.test(words))) return 'notice';
  if (!marked) return undefined;
  if (known || SENT.test(words)) return 'sent';
  return ENGLISH.test(words) ? 'notice' : 'unknown';
}

const WHOLE_NOTICE =
  /^(?:messages (?:and calls|to this chat|you send)|los mensajes|nachrichten und anrufe|les messages|as mensagens|i messaggi|berichten en oproepen|mesajlar|сообщения)/i;
