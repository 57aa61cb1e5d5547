import type { Marks } from '../../evidence/message';
import type { ImportedAttachment } from '../importer';
import { mediaTypeOf } from '../media-types';
import type { ZippedFile } from '../zip';

/** What a person sent, taken apart. */
export interface Content {
  readonly text: string;
  readonly attachments: readonly ImportedAttachment[];
  readonly marks?: Marks;
  /** In plain words. */
  readonly missed: readonly string[];
}

/** Files that came with the conversation, by their name in small letters; absent for a text file alone. */
export type MediaFiles = ReadonlyMap<string, ZippedFile>;

const UNSEEN = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** "file attached" on Android phones. */
const ATTACHED =
  /^(?:file attached|archivo adjunto|datei angehängt|fichier joint|arquivo anexado|ficheiro anexado|file allegato|bestand bijgevoegd|bifogad fil|fil vedhæftet|fil vedlagt|plik załączony|załączono plik|файл добавлен|файл додано|dosya ekli|مرفق ملف|הקובץ מצורף|文件附件|檔案附件|添付ファイル|파일 첨부됨|ditambahkan file|file dilampirkan|priložen súbor|příložený soubor|csatolt fájl|fișier atașat|επισυναπτόμενο αρχείο|tiedosto liitteenä)$/i;
/** "attached" on iPhones. */
const ATTACHED_IPHONE =
  /^(?:attached|adjunto|anhang|pièce jointe|anexado|anexo|allegato|bijgevoegd|bifogad|vedhæftet|vedlagt|załączono|прикреплено|вкладено|eklendi|مرفق|מצורף|附件|添付ファイル|添付|첨부됨|terlampir|liitteenä|příloha|csatolva)$/i;
const OWN_NAME = /-WA\d{4}\b|^\d{8}-[A-Z]+-|^(?:IMG|VID|PTT|AUD|STK|DOC)-\d{8}/;

/** The whole message where files were left out of the export. */
const OMITTED =
  /^<(?:media omitted|multimedia omitido|archivo omitido|medien ausgeschlossen|médias? omis|fichier multimédia omis|mídia oculta|mídia omitida|ficheiro não revelado|media omessi|media weggelaten|media utelämnad|media utelatt|media udeladt|mediefil utelatt|pominięto multimedia|без медиафайлов|без медіафайлів|medya dahil edilmedi|תוכן המדיה הוסר|המדיה לא נכללה|تم استبعاد الوسائط|तस्वीर छोड़ दी गई|मीडिया के बिना|media tidak disertakan|media diabaikan|省略多媒体文件|忽略多媒体文件|已忽略多媒體檔|媒體已略去|メディアは含まれていません|メディアファイルなし|미디어 파일을 제외한 내용|미디어 파일 제외됨|mediatiedosto jätetty pois|médium vynecháno|médiafájl kihagyva|fără media|παράλειψη πολυμέσων)>$/i;
const OMITTED_IPHONE =
  /^(image|video|video note|audio|sticker|gif|document|contact card|imagen|vídeo|audio|bild|video|dokument|sticker|kontaktkarte|image|vidéo|autocollant|document|fiche contact|imagem|áudio|figurinha|documento|immagine|adesivo|afbeelding|contactkaart) (?:omitted|omitid[oa]|weggelassen|absente?|omise?|ocultad[oa]|oculto|omess[oa]|weggelaten)$/i;

const DELETED =
  /^(?:this message was deleted|you deleted this message|(?:this message was )?deleted by (?:the )?admin .{1,80}|eliminaste este mensaje|se eliminó este mensaje|este mensaje fue eliminado|diese nachricht wurde gelöscht|du hast diese nachricht gelöscht|ce message a été supprimé|vous avez supprimé ce message|esta mensagem foi apagada|mensagem apagada|você apagou esta mensagem|questo messaggio è stato eliminato|hai eliminato questo messaggio|dit bericht is verwijderd|u hebt dit bericht verwijderd|je hebt dit bericht verwijderd|ta wiadomość została usunięta|wiadomość usunięta|сообщение удалено|данное сообщение удалено|вы удалили данное сообщение|bu mesaj silindi|bu mesajı sildiniz|تم حذف هذه الرسالة|הודעה זו נמחקה|此消息已删除|此訊息已刪除|このメッセージは削除されました|삭제된 메시지입니다|pesan ini telah dihapus|detta meddelande raderades|denne besked blev slettet)\.?$/i;
const EDITED =
  /^(?:this message was edited|se editó este mensaje|diese nachricht wurde bearbeitet|ce message a été modifié|mensagem editada|esta mensagem foi editada|questo messaggio è stato modificato|dit bericht is bewerkt|данное сообщение изменено|сообщение изменено|bu mesaj düzenlendi|wiadomość edytowana|تم تعديل هذه الرسالة|הודעה זו נערכה|此消息已编辑|このメッセージは編集されました|pesan ini diedit)\.?$/i;

export const NOT_IN_FILE = 'The file does not hold it: the conversation was exported without media.';

/** Words of WhatsApp's own in a message become what they stand for; where there is any doubt they stay words. */
export function contentOf(shown: string, media: MediaFiles | undefined): Content {
  const { whole, edited } = withoutEdited(shown);
  const marks = edited === undefined ? undefined : { edited: { shown: edited } };
  const text = whole.replace(/^[\u200E\u200F]+/, '');
  const plain = { attachments: [], missed: [], ...(marks && { marks }) };
  if (!MAY_BE_OWN.test(whole)) return { text, ...plain };
  const words = text.replace(UNSEEN, '').trim();
  if (DELETED.test(words)) return { text, ...plain, marks: { ...marks, deleted: { shown: words } } };
  if (OMITTED.test(words)) return { ...plain, text: '', attachments: [leftOut('unnamed')] };
  const iphone = /^[\u200E\u200F]/.test(whole) ? OMITTED_IPHONE.exec(words)?.[1] : undefined;
  if (iphone) return { ...plain, text: '', attachments: [leftOut(iphone.toLowerCase())] };
  return withFiles(text, plain, media);
}

/** "At six then <This message was edited>". */
function withoutEdited(shown: string): { readonly whole: string; readonly edited?: string } {
  const from = shown.endsWith('>') ? shown.lastIndexOf('<') : -1;
  const edited = shown.slice(from + 1, -1);
  if (from < 0 || edited.length > LONGEST_MARK || !EDITED.test(edited)) return { whole: shown };
  return {
    whole: shown
      .slice(0, from)
      .replace(/[\u200E\u200F]$/, '')
      .trimEnd(),
    edited,
  };
}

const LONGEST_MARK = 80;

/** Brackets, an unseen mark or one of the words: all others are spared the looking. */
const MAY_BE_OWN = /[<(\u200E\u200F]|delet|elimin|gelösch|supprim|apaga|verwijder|usunię|удал|sil|dihapus|rader|slet|حذف|נמחק|删|刪|削|삭/i;

const leftOut = (name: string): ImportedAttachment => ({ name, mediaType: 'application/octet-stream', missed: NOT_IN_FILE });

/** Android names the file first, with the words of its sender below; iPhones name it last. */
function withFiles(text: string, plain: Omit<Content, 'text'>, media: MediaFiles | undefined): Content {
  const end = text.indexOf('\n');
  const first = end < 0 ? text : text.slice(0, end);
  const [, android = '', said = ''] = /^[\u200E\u200F]?([^\n/\\]{1,200}\.\w{1,8}) \(([^()\n]{3,40})\)\s*$/.exec(first) ?? [];
  if (android !== '' && (ATTACHED.test(said) || OWN_NAME.test(android) || media?.has(android.toLowerCase())))
    return { ...plain, text: end < 0 ? '' : text.slice(end + 1), attachments: [attached(android, media)] };
  const iphone = /[\u200E\u200F]?<([\p{L}\p{M} ]{2,30}) ?: ?([^<>\n/\\]{1,200}\.\w{1,8})>\s*$/u.exec(text);
  const [, word = '', name = ''] = iphone ?? [];
  if (iphone && (ATTACHED_IPHONE.test(word.trim()) || OWN_NAME.test(name) || media?.has(name.toLowerCase())))
    return { ...plain, text: text.slice(0, iphone.index).trimEnd(), attachments: [attached(name, media)] };
  return { ...plain, text };
}

function attached(named: string, media: MediaFiles | undefined): ImportedAttachment {
  const name = named.replace(UNSEEN, '');
  const file = media?.get(name.toLowerCase());
  if (!file) return { name, mediaType: mediaTypeOf(name), missed: media ? 'It is not in the ZIP.' : NOT_IN_FILE };
  return { name, mediaType: mediaTypeOf(name), open: () => file.bytes() };
}
