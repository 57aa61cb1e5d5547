import { textIn } from '../chat/chat';
import { mediaFrom, notLoaded } from '../chat/thread';
import type { Media } from '../site';
import { quoteIn } from './rows';

const NOT_LOADED = 'It has not been downloaded to the page.';
/** Cards of links, pictures of people, and what is drawn as a picture among words. */
const NOT_MEDIA =
  '.preview-card, [data-testid*="link-preview"], a[href], [data-testid*="avatar"], .emoji, .selectable-text, [data-testid~="selectable-text"]';
const FILE_NAME = /^[^\n/\\]{1,200}\.\p{L}[\p{L}\d]{1,5}$/u;

/** Pictures, films, voice messages and files of a message; a sticker is a picture. */
export function mediaOf(row: Element): readonly Media[] {
  const quote = quoteIn(row);
  const own = (selector: string) =>
    Array.from(row.querySelectorAll(selector)).filter((element) => !quote?.contains(element) && !element.closest(NOT_MEDIA));
  const icons = own('[data-icon]').map((icon) => icon.getAttribute('data-icon') ?? '');
  const has = (pattern: RegExp) =>
    icons.some((icon) => pattern.test(icon)) || own('[data-testid]').some((part) => pattern.test(part.getAttribute('data-testid') ?? ''));
  const waiting = own('[data-testid*="download"], [data-icon*="download"]').length > 0;

  const file =
    own('[data-testid*="document"], [data-icon*="document"], [data-icon*="audio-file"], [title]').length > 0
      ? fileName(own('span, [title]'))
      : undefined;
  if (file) return [notLoaded(file, NOT_LOADED)];
  if (has(/^(?:ptt|audio-play|voice|ic-mic|mic)/) || own('[role="slider"][aria-valuetext]').length > 0 || own('audio').length > 0) {
    return [mediaFrom(own('audio')[0], has(/^audio-file|^audio-thumb/) ? 'audio' : 'voice message')];
  }
  const films = own('video');
  if (films.length > 0) return films.map((film) => mediaFrom(film, has(/gif|tenor|giphy/i) ? 'GIF' : 'video'));
  const pictures = own('img').filter(isPicture);
  const loaded = pictures.filter((picture) => picture.getAttribute('src')?.startsWith('blob:'));
  const sticker = has(/sticker/);
  if (loaded.length > 0) return loaded.map((picture) => mediaFrom(picture, sticker ? 'sticker' : 'photo'));
  const boxes = own('[data-testid="video-content"], [data-testid="image-content"], [data-testid="image-thumb"]');
  const outer = boxes.filter((box) => !boxes.some((other) => other !== box && other.contains(box)));
  if (pictures.length > 0 && !waiting) return pictures.map((picture) => mediaFrom(picture, sticker ? 'sticker' : 'photo'));
  if (outer.length > 0)
    return outer.map((box) => notLoaded(/video/.test(box.getAttribute('data-testid') ?? '') ? 'video' : 'photo', NOT_LOADED));
  if (has(/^(?:media-play|msg-video|video)/)) return [notLoaded('video', NOT_LOADED)];
  if (sticker) return [notLoaded('sticker', NOT_LOADED)];
  if (waiting || pictures.length > 0) return [notLoaded('photo', NOT_LOADED)];
  // Of what was not downloaded a small picture is drawn behind.
  if (own('[style*="background-image"]').length > 0) return [notLoaded('photo or video', NOT_LOADED)];
  if (has(/location|live-location/)) return [notLoaded('place', 'Places are not read.')];
  if (has(/vcard|contact-card/)) return [notLoaded('contact', 'Contact cards are not read.')];
  if (has(/^poll/)) return [notLoaded('poll', 'Polls are not read.')];
  return [];
}

/** The tiny transparent picture that emoji are drawn on, and pictures of people, which lie on another server, are none. */
const isPicture = (image: Element): boolean => {
  const address = image.getAttribute('src') ?? '';
  return address.startsWith('blob:') || (/^data:image\/(?!gif)/.test(address) && !image.hasAttribute('data-plain-text'));
};

const fileName = (parts: readonly Element[]): string | undefined =>
  parts
    .flatMap((part) => [textIn(part) ?? '', part.getAttribute('title')?.match(/["“«„]([^"”»“]+)["”»“]/)?.[1] ?? ''])
    .find((text) => FILE_NAME.test(text));
