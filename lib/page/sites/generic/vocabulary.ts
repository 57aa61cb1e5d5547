/** Names that page authors give the parts of a conversation, found as words inside class names: "chat-message__author", "msgList". */
const wordsLike = (words: string): RegExp => new RegExp(`(?:^|[-_#:])(?:${words})(?:s|es)?(?=$|[-_#:])`);

const has = (pattern: RegExp) => (tokens: readonly string[]) => tokens.some((token) => pattern.test(spread(token)));

/** "msgAuthorName" as "msg-author-name". */
const spread = (token: string): string => token.replace(/([\p{Ll}#])(\p{Lu})/gu, '$1-$2').toLowerCase();

export const namesMessage = has(
  wordsLike(
    'message|msg|bubble|comment|post|reply|entry|mail|email|letter|tweet|nachricht|beitrag|kommentar|antwort|mensaje|mensagem|messaggio|bericht|sms',
  ),
);

export const namesConversation = has(
  wordsLike(
    'conversation|thread|message-?list|messages|chat|log|timeline|comment-?list|comments|history|feed|posts|transcript|verlauf|unterhaltung|dialog|stream|correspondence',
  ),
);

const AUTHOR = new Set(
  'author sender from username nick nickname poster byline who displayname screenname speaker writer person name user fn by absender verfasser autor auteur expediteur remitente mittente autore afzender nadawca von nutzer benutzer'.split(
    ' ',
  ),
);
/** Names of other things, and what stands near an author's name and is none. */
const NO_AUTHOR = new Set(
  'role title badge status state rank count initial initials avatar picture pic photo img image icon time date meta info location level flair karma score pronoun to recipient recipients cc bcc file filename attachment media room channel subject topic team org quote quoted replied reaction tag preview tooltip company product mention mentions edited forwarded forward fwd via original shared liked seen read assigned event place contact card child kid list chat conversation thread last deleted pinned section page site brand'.split(
    ' ',
  ),
);
/** What the last word of such a name is often followed by. */
const TAIL = /^(?:text|link|inner|content|value|label|span|#|)$/;

/** The element of whoever wrote it: "author", "msg-header__name", "Message_author__x7Yz". Not "author-role" or "file-name". */
export const namesAuthor = (tokens: readonly string[]): boolean =>
  tokens.some((token) => {
    const words = spread(token.replace(/__[\w#-]*(?:#|\p{Lu})[\w#-]*$/u, '')).split(/[-_:#]+/);
    while (words.length > 1 && TAIL.test(words.at(-1) ?? '')) words.pop();
    return AUTHOR.has(words.at(-1) ?? '') && !words.some((word) => NO_AUTHOR.has(word)) && !/reply-?to/.test(token);
  });

/** What is certainly not an author's name. */
export const namesNoAuthor = (tokens: readonly string[]): boolean =>
  tokens.some((token) =>
    NO_AUTHOR.has(
      spread(token)
        .split(/[-_:#]+/)
        .at(-1) ?? '',
    ),
  );

export const namesRecipient = has(wordsLike('to|recipient|receiver|empfänger|empfaenger|destinataire|destinatario'));
export const namesSubject = has(wordsLike('subject|subj|betreff|objet|asunto|oggetto|onderwerp'));
export const namesTime = has(wordsLike('time|timestamp|date|datetime|when|ago|stamp|sent-?at|clock|zeit|datum|uhrzeit|hora|fecha|heure'));
export const namesQuote = has(wordsLike('quote|quoted|quotation|reply-to|in-reply|replied|reply-?preview|cite|zitat|citation|cita'));
export const namesAvatar = has(wordsLike('avatar|initial|userpic|profile-?pic|gravatar|monogram'));
export const namesReaction = has(wordsLike('reaction|emoji-?bar'));
export const namesTyping = has(wordsLike('typing|is-typing|typing-indicator'));
export const namesFile = has(wordsLike('attachment|file|document|file-card|anhang'));
/** What somebody is, beside the name. */
export const namesRole = has(wordsLike('role|badge|rank|flair|karma|user-title|member-since|post-count'));
export const namesControl = has(
  wordsLike(
    'action|toolbar|menu|button|btn|control|option|dropdown|tooltip|vote|voting|like|share|typing|receipt|tick|checkmark|delivery|seen',
  ),
);
export const namesDivider = has(wordsLike('divider|separator|day|date|date-?line|unread|marker|new-messages|tag|trenner'));
export const namesSystem = has(wordsLike('system|event|notice|service|announcement|activity|joined|left|info|hinweis|log-entry'));
export const namesSignature = has(wordsLike('sig|signature|signatur|signatuur|firma|podpis'));
export const namesEdited = has(wordsLike('edited|bearbeitet|modified'));
export const namesForwarded = has(wordsLike('forwarded|forwarded-from|fwd|weitergeleitet'));
export const namesDeleted = has(wordsLike('deleted|removed|tombstone|retracted|unsent|geloescht|gelöscht'));
export const namesContinuation = has(
  wordsLike(
    'continuation|continued|continue|continues|consecutive|follow-?up|same-(?:author|sender|user)|grouped|stacked|compact|chained|subsequent',
  ),
);

/** The writer's own side, and the other's. */
export const namesOwnSide = has(wordsLike('own|mine|me|self|outgoing|outbound|out|from-me|by-me'));
export const namesOtherSide = has(wordsLike('other|them|their|theirs|incoming|inbound|in|received|from-them|partner|peer'));
/** Either side, or only where it stands. */
export const namesEitherSide = has(
  wordsLike(
    'left|right|start|end|own|mine|me|self|outgoing|outbound|out|sent|other|them|their|theirs|incoming|inbound|in|received|user|ai|bot',
  ),
);
