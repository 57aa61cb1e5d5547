import { oneLine } from './parts';

/** Longest that a name is; a longer label is a sentence. */
const LONGEST = 60;
const MOST_WORDS = 6;

/** Lines that introduce a name, with the name as the one group. Only what is plain in itself: nothing is guessed from where a word stands. */
const SAID: readonly RegExp[] = [
  /^(?:(?:new |unread )?(?:message|reply|comment|post|email|note|sent|posted|written) )?(?:from|by):?\s+(.+)$/i,
  /^(.+?)\s+(?:said|says|wrote|writes|replied|commented|posted)(?:\s+to\s+(?:you|us|me))?\s*:?$/i,
  /^(?:(?:neues? )?(?:nachricht|antwort|kommentar|beitrag|geschrieben|gesendet)\s+)?von:?\s+(.+)$/i,
  /^(.+?)\s+(?:schrieb|sagte|schreibt|sagt|antwortete)\s*:?$/i,
  /^(?:(?:message|réponse|commentaire|envoyé|écrit)\s+)?(?:de la part de|de|par)\s*:?\s+(.+)$/i,
  /^(.+?)\s+(?:a écrit|a dit|a répondu)\s*:?$/i,
  /^(?:(?:mensaje|respuesta|comentario|enviado|escrito)\s+)(?:de|por)\s*:?\s+(.+)$/i,
  /^(.+?)\s+(?:escribió|dijo|respondió)\s*:?$/i,
  /^(?:رسالة\s+)?من:?\s+(.+)$/u,
  /^(?:قال|قالت|كتب|كتبت)\s+(.+?)\s*:?$/u,
  /^(?:oddi wrth|gan):?\s+(.+)$/i,
  /^(?:from|von|de|من|oddi wrth)\s*:\s*(.+)$/iu,
];

/** "Avatar of Sam", "Sam's photo": descriptions of a picture of somebody. */
const PICTURED: readonly RegExp[] = [
  /^(?:(?:profile|user)\s)?(?:avatar|photo|picture|image|icon)\s(?:of|for)\s(.+)$/i,
  /^(.+?)[’']s?\s(?:(?:profile|user)\s)?(?:avatar|photo|picture|image|icon)$/i,
  /^(?:profilbild|avatar|foto)\svon\s(.+)$/i,
  /^(?:photo|avatar|image)\sde\s(.+)$/i,
  /^(?:foto|avatar|imagen)\s(?:de\sperfil\s)?de\s(.+)$/i,
];

/** Words that stand where a name might, and are none: what somebody is, does, or what a message is. English, Welsh, German, French, Spanish, Arabic. */
const NO_NAME = new RegExp(
  `^(?:${[
    'reply|replies|edit|edited|delete|deleted|share|like|likes|report|more|menu|options|quote|copy|link|permalink|forward|react|save|pin|pinned|new|unread|read|seen|sent|delivered|received|sending|failed|draft|online|offline|away|today|yesterday|now|just now',
    'admin|administrator|moderator|mod|owner|author|op|original poster|member|members|guest|user|customer|client|agent|staff|support|team|bot|system|verified|pro|premium|avatar|profile|profile (?:picture|photo|image)|photo|picture|image|icon|logo|user (?:avatar|icon|image|photo)|profilbild|photo de profil|foto de perfil|parent|mother|father|mum|dad|mediator|solicitor|co-?parent|requester|assignee|participant',
    'sms|mms|rcs|e-?mail|phone|phone call|call|letter|web|app|mobile|sponsored|advertisement|promoted|anzeige|publicité',
    'question|answer|comment|message|note|internal note|private note|public reply|internal|private|public|update|status|open|closed|pending|solved|resolved|high|low|normal|urgent|sent message|received message|incoming|outgoing|inbound|outbound|from|to|subject|date|untitled|no subject',
    'antworten|bearbeiten|bearbeitet|löschen|teilen|melden|gelesen|ungelesen|gesendet|zugestellt|empfangen|neu|heute|gestern|mitglied|gast|kunde|kundin|nutzer|frage|antwort|kommentar|nachricht|öffentlich|intern|zitieren|moderatorin?',
    'répondre|modifié|supprimer|partager|lu|envoyé|reçu|nouveau|hier|membre|invité|client|responder|editado|eliminar|compartir|leído|enviado|recibido|nuevo|hoy|ayer|miembro|cliente',
    'رد|تعديل|حذف|مشاركة|مقروء|مرسل|مرسلة|مستلم|جديد|اليوم|أمس|عضو|ضيف|مشرف|مدير|ateb|golygu|dileu|rhannu|newydd|heddiw|ddoe|aelod|wedi darllen|anfonwyd',
  ].join('|')})[.:]?$`,
  'iu',
);

/** A word of that list and nothing else. */
export const isNoName = (words: string): boolean => NO_NAME.test(words);

/** The reader's own side, as pages name it. */
const YOU = /^(?:you|me|myself|i|du|ich|sie|vous|moi|tú|yo|usted|أنت|أنا|chi|ti|fi|tu|io|jij|ik)$/iu;

export const isReader = (name: string): boolean => YOU.test(name);

const CLOCK_IN = /\p{Nd}[:.]\p{Nd}{2}|\b\p{Nd}{4}\b/u;
const PICTURE_WORD = /\b(?:avatar|profile (?:picture|photo|image))\b/i;
/** What is said of when behind a name: "Sam at 10:15". */
const WHEN = /[\s,]*(?:\b(?:at|on|um|am|à|le|el|a las)\b)?[\s,(]*\p{Nd}.*$/iu;

/** Whether words could be a person's name; that they are one the page has to show in another way. */
export function couldBeName(words: string): boolean {
  if (words.length === 0 || words.length > LONGEST || !/\p{L}/u.test(words) || words.split(' ').length > MOST_WORDS) return false;
  if (/[!?…;{}<>|#]|\.\s*$(?<!\b\p{Lu}\.)|https?:|www\.|\p{Extended_Pictographic}\s*\d/u.test(words)) return false;
  if (/^\+?\p{Nd}[\p{Nd}\s()-]{5,18}\p{Nd}$/u.test(words)) return true;
  if (/^(?:re|fwd?|aw|wg|tr|sv|rv)\s*:/i.test(words)) return false;
  if (CLOCK_IN.test(words) || PICTURE_WORD.test(words)) return false;
  return !NO_NAME.test(words) && !/^\p{Nd}/u.test(words.replace(/^[+(\s]+/, ''));
}

/** "Sam:" is Sam, "Posted by Sam" too. `undefined` where no name can be. */
export function nameIn(words: string): { readonly name: string; readonly said: boolean } | undefined {
  const written = oneLine(words).replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
  const line = addressed(written).shown;
  for (const pattern of PICTURED) {
    const name = pattern.exec(line)?.[1];
    if (name && couldBeName(name)) return { name, said: false };
  }
  for (const pattern of SAID) {
    const name = pattern
      .exec(line)?.[1]
      ?.replace(WHEN, '')
      .replace(/[\s,:·–-]+$/u, '');
    if (name && couldBeName(name)) return { name, said: true };
  }
  const colon = /[:：]$/u.test(line);
  const name = line.replace(/[\s:：,·•|–—-]+$/u, '').replace(/^[\s·•|–—-]+/u, '');
  return couldBeName(name) ? { name, said: colon } : undefined;
}

/** Two or three letters for a name. */
export const isInitials = (words: string): boolean => /^\p{Lu}[.\s]?\p{Lu}?[.\s]?\p{Lu}?\.?$/u.test(words) && words.length <= 6;

/** Whether initials are a name's: "SM" of "Sam Miller", "S" of "Sam". */
export function abbreviates(initials: string, name: string): boolean {
  const letters = initials.replace(/[^\p{L}]/gu, '').toLocaleUpperCase();
  const words = name.split(/[\s-]+/).flatMap((word) => /\p{L}/u.exec(word)?.[0].toLocaleUpperCase() ?? []);
  if (letters.length === 0 || letters.length > 3 || words.length === 0) return false;
  if (letters === words.join('').slice(0, letters.length)) return true;
  if (letters.length === 2 && letters === `${words[0]}${words.at(-1)}`) return true;
  return letters.length === 2 && words.length === 1 && name.toLocaleUpperCase().startsWith(letters);
}

const MAIL = /[^\s<>()[\],;:"'@]+@[^\s<>()[\],;:"'@]+\.[^\s<>()[\],;:"'@]+/;

/** "Sam <sam@example.org>" taken apart. */
export function addressed(words: string): { readonly shown: string; readonly address?: string } {
  const address = MAIL.exec(words)?.[0];
  if (!address) return { shown: words };
  const shown = words
    .replace(MAIL, '')
    .replace(/[<(]\s*[>)]/g, '')
    .replace(/^["'\s]+|["'\s]+$/g, '');
  return { shown: shown || address, address };
}
