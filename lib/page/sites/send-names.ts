/** What the button that sends is called, where a site marks it in no other way; compared with the whole name. */
const NAMES = new Set(
  (
    'send|senden|nachricht senden|wyślij|siųsti|envoyer|enviar|invia|verzenden|skicka|lähetä|odeslat|odoslať|küldés|trimite|trimiteți|' +
    'gönder|αποστολή|anfon|saada|sūtīt|отправить|надіслати|إرسال|ارسال|שלח|שליחה|送信|发送|傳送|보내기|gửi|ส่ง|भेजें'
  ).split('|'),
);

/** "Senden ‪(Strg-Enter)‬" is "senden": the key in brackets and the marks of writing direction are no part of the name. */
export const isNamedSend = (control: Element): boolean =>
  [control.getAttribute('aria-label'), control.getAttribute('title'), control.textContent].some((name) =>
    NAMES.has(
      (name ?? '')
        .replace(/\(.*\)|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
        .trim()
        .toLowerCase(),
    ),
  );
